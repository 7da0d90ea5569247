"""Years of a monthly target written in short, for the tests of what is made from them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from planvaerk.model.data import Observation, Series
from planvaerk.model.edition import Chapter, EditionText
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition
from planvaerk.model.target import Target, TargetSeries
from planvaerk.months import MonthlyYear, TargetYears

FLAT = "60 " * 12
NONE = "- " * 12
HIDDEN = "x " * 12


def series(series_id: str = "syge", unit: str = "fuldtidspersoner") -> Series:
    """A series of no other interest."""
    return Series(
        id=series_id, title="Sygedagpenge", unit=unit, better="lower", source="a", area="999"
    )


def observation(text: str, period: Period, *, is_target: bool = False) -> Observation:
    """A row: `60` is realised (or a target), `60p` projected, `-` missing, `x` suppressed."""
    if text in {"-", "x"}:
        status: Literal["missing", "suppressed"] = "missing" if text == "-" else "suppressed"
        return Observation(series="syge", period=period, value=None, status=status)
    projected = text.endswith("p")
    value = Decimal(text.removesuffix("p"))
    kind: Literal["target", "projected", "realised"] = (
        "target" if is_target else "projected" if projected else "realised"
    )
    return Observation(series="syge", period=period, value=value, status=kind)


def year_of(
    months: str, year: int, role: Literal["actual", "target"], unit: str = "fuldtidspersoner"
) -> MonthlyYear:
    """A year of months, written with spaces between them; twelve of them."""
    rows = tuple(
        observation(text, Period(year, month, month), is_target=role == "target")
        for month, text in enumerate(months.split(), start=1)
    )
    assert len(rows) == 12
    return MonthlyYear(series(unit=unit), year, role, rows)


def target(target_id: str = "syge") -> Target:
    """A monthly target."""
    return Target(
        id=target_id,
        title="Mål for sygedagpenge",
        group="modtagere af sygedagpenge",
        series=TargetSeries(actual="syge", target="syge-maal"),
        rationale="Forløbene skal være korte.",
        source="a",
    )


def target_years(
    before: str, aim: str, actual: str = NONE, unit: str = "fuldtidspersoner"
) -> TargetYears:
    """A target for 2022: the months of 2021, those aimed for and those of 2022 itself."""
    text = EditionText(
        title="Plan",
        status="draft",
        summary="Kort.",
        chapters=(Chapter(page="a.md"),),
        cut_off=Period(2021, 8, 8),
        source="a",
    )
    return TargetYears(
        target(),
        Edition(2022, text),
        before=year_of(before, 2021, "actual", unit),
        actual=year_of(actual, 2022, "actual", unit),
        aim=year_of(aim, 2022, "target", unit),
    )
