"""Small plans for the figures: one target, two series and their months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from planvaerk.figures.series import SeriesLine
from planvaerk.model.data import Observation, Series, Status
from planvaerk.model.edition import Chapter, EditionText
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target, TargetSeries
from planvaerk.months import TargetYears, target_years

type Months = Sequence[tuple[str | None, Status]]
type YearsOf = Callable[..., TargetYears]
type LineOf = Callable[..., SeriesLine]

BEFORE = "63 66 72 67 65 60 52 50 55* 57* 57* 57*"
AIM = "57 58 56 56 55 55 54 54 59 60 58 58"


def _months(written: str, *, is_aim: bool = False) -> list[tuple[Decimal | None, Status]]:
    """Months as `63 57* - x`: realised, projected, missing and suppressed."""
    months: list[tuple[Decimal | None, Status]] = []
    for word in written.split():
        if word in {"-", "x"}:
            months.append((None, "missing" if word == "-" else "suppressed"))
        elif word.endswith("*"):
            months.append((Decimal(word[:-1]), "projected"))
        else:
            months.append((Decimal(word), "target" if is_aim else "realised"))
    return months


def _rows(
    series: str, year: int, months: Sequence[tuple[Decimal | None, Status]]
) -> tuple[Observation, ...]:
    return tuple(
        Observation(series=series, period=Period(year, month, month), value=value, status=status)
        for month, (value, status) in enumerate(months, start=1)
    )


def _series(series_id: str, unit: str) -> Series:
    return Series(
        id=series_id, title=series_id, unit=unit, better="lower", source="kilde", area="999"
    )


@pytest.fixture(scope="session")
def years_of() -> YearsOf:
    """Makes the years of a target from months written as `63 57* - x`."""

    def make(
        before: str = BEFORE,
        aim: str = AIM,
        actual: str = "",
        *,
        cut_off: str | None = "2021-08",
        unit: str = "fuldtidspersoner",
    ) -> TargetYears:
        target = Target(
            id="uddannelseshjaelp",
            title="Mål for uddannelseshjælp",
            group="modtagere af uddannelseshjælp",
            series=TargetSeries(actual="tal", target="maal"),
            rationale="Niveauet fastholdes.",
            source="kilde",
        )
        text = EditionText(
            title="Plan",
            status="draft",
            summary="Et mål.",
            cut_off=Period.parse(cut_off) if cut_off else None,
            chapters=(Chapter(page="maal.md"),),
            source="kilde",
        )
        edition = Edition(2022, text, targets=(target,))
        plan = Plan(
            editions=(edition,),
            series=(_series("tal", unit), _series("maal", unit)),
            observations={
                "tal": (
                    *_rows("tal", 2021, _months(before)),
                    *_rows("tal", 2022, _months(actual)),
                ),
                "maal": _rows("maal", 2022, _months(aim, is_aim=True)),
            },
        )
        years = target_years(plan, edition, target)
        assert years is not None
        return years

    return make


@pytest.fixture(scope="session")
def line_of() -> LineOf:
    """Makes a line of a figure of series from periods written as `2022-07=2.1`."""

    def make(label: str, written: str, unit: str = "pct.") -> SeriesLine:
        rows = []
        for word in written.split():
            name, _, value = word.partition("=")
            period = Period.parse(name)
            assert period is not None
            [(number, status)] = _months(value)
            rows.append(Observation(series="ledighed", period=period, value=number, status=status))
        return SeriesLine(label, _series("ledighed", unit), tuple(rows))

    return make
