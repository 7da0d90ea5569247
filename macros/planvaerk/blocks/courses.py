"""The little curves on the tiles: how it went beside what it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from planvaerk.figures.sparkline import Course
from planvaerk.follow_up import Status
from planvaerk.follow_up.counts import months_until
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Count
from planvaerk.months import target_years


def courses(plan: Plan, edition: Edition, status: Status) -> Sequence[Course]:
    """The lines of a target's curve, from the back to the front; none where months lack."""
    target = status.measured_by or status.target
    years = target_years(plan, edition, target)
    if years is not None:
        before = Course(years.before.label, "before", years.before.values)
        aim = Course(years.aim.label, "aim", years.aim.values)
        realised = [m.value if m.status == "realised" else None for m in years.actual.months]
        actual = Course(years.actual.label, "actual", realised)
        return (aim, actual) if any(v is not None for v in realised) else (before, aim)
    if target.direction is not None and target.direction.series:
        this, last = (
            _realised(plan, target.direction.series, year)
            for year in (edition.year, edition.year - 1)
        )
        return (
            Course(str(edition.year - 1), "before", last),
            Course(str(edition.year), "actual", this),
        )
    return _count(plan, edition, target.count) if target.count is not None else ()


def _realised(plan: Plan, series: str, year: int) -> list[Decimal | None]:
    rows = (plan.observation(series, Period(year, month, month)) for month in range(1, MONTHS + 1))
    return [row.value if row and row.status == "realised" else None for row in rows]


def _count(plan: Plan, edition: Edition, aim: Count) -> Sequence[Course]:
    """What is reached month by month, beside an even pace; not for a number counted otherwise."""
    if aim.series is None or aim.value is None:
        return ()
    months = months_until(edition.year, Period(aim.by.year, aim.by.month, aim.by.month))
    known = _realised(plan, aim.series, edition.year)[:months]
    counted = [number for number in known if number is not None]
    if known[: len(counted)] != counted:
        return ()
    reached: list[Decimal | None] = [*accumulate(counted), *[None] * (len(known) - len(counted))]
    pace = [aim.value * month / months for month in range(1, len(known) + 1)]
    return Course("Jævn fart", "aim", pace), Course("Nået", "actual", reached)
