"""Plans for 2022 with one target, for the tests of its status."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from planvaerk.follow_up import Status, target_status
from planvaerk.model.data import Observation, Series
from planvaerk.model.edition import Chapter, EditionText
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Count, Direction, Target, TargetSeries
from tests import years

YEAR = 2022
Better = Literal["lower", "higher", "neutral"]
Go = Literal["reduce", "increase", "hold"]


def month(number: int, year: int = YEAR) -> Period:
    """A month of a year."""
    return Period(year, number, number)


def rows(written: str, series: str, year: int = YEAR, *, aim: bool = False) -> list[Observation]:
    """Months written as in tests.years: `60` realised (or a target), `60p`, `-` and `x`."""
    return [
        years.observation(text, month(number, year), is_target=aim).model_copy(
            update={"series": series}
        )
        for number, text in enumerate(written.split(), start=1)
    ]


def plan_with(target: Target, better: Better, *observed: list[Observation]) -> Plan:
    """A plan for 2022 with a target and the rows of its series."""
    observations: dict[str, tuple[Observation, ...]] = {}
    for found in observed:
        for row in found:
            observations[row.series] = (*observations.get(row.series, ()), row)
    text = EditionText(
        title="Plan",
        status="adopted",
        summary="Kort.",
        chapters=(Chapter(page="a.md"),),
        source="a",
    )
    series = tuple(
        Series(
            id=series_id,
            title="Sygedagpenge",
            unit="fuldtidspersoner",
            better=better,
            source="a",
            area="999",
        )
        for series_id in ("syge", "syge-maal")
    )
    edition = Edition(YEAR, text, targets=(target,))
    return Plan(editions=(edition,), series=series, observations=observations)


def target(**given: Any) -> Target:
    """A target that is measured by its months unless another way is given."""
    ways = {"count", "direction", "activity", "measured_by"}
    months = None if ways & given.keys() else TargetSeries(actual="syge", target="syge-maal")
    common: dict[str, Any] = {"rationale": "Korte forløb.", "series": months, "source": "a"}
    return Target(id="syge", title="Mål for sygedagpenge", group="sygemeldte", **common, **given)


def status_of(plan: Plan, until: Period | None = None) -> Status:
    """The status of the plan's only target."""
    edition = plan.editions[0]
    return target_status(plan, edition, edition.targets[0], until)


def monthly(
    actual: str,
    aim: str = "60 " * MONTHS,
    better: Better = "lower",
    until: Period | None = None,
    **given: Any,
) -> Status:
    """The status of a monthly target."""
    observed = rows(actual, "syge"), rows(aim, "syge-maal", aim=True)
    return status_of(plan_with(target(**given), better, *observed), until)


def counted(
    actual: str, value: int | None = 75, until: Period | None = None, **given: Any
) -> Status:
    """The status of a number to reach by the end of the year."""
    aim = Count(
        value=None if value is None else Decimal(value),
        unit="jobordrer",
        by=date(YEAR, 12, 31),
        series="syge",
    )
    plan = plan_with(target(count=aim, **given), "higher", rows(actual, "syge"))
    return status_of(plan, until)


def directed(
    now: str,
    before: str,
    go: Go = "reduce",
    better: Better = "lower",
    to: str | None = None,
    **given: Any,
) -> Status:
    """The status of a target that says which way."""
    aim = Direction(go=go, to=to, series="syge")
    observed = rows(before, "syge", YEAR - 1), rows(now, "syge")
    return status_of(plan_with(target(direction=aim, **given), better, *observed))
