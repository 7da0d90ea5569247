"""The words that stand for a figure: what it shows, each line's course and what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from planvaerk import danish
from planvaerk.differences import AVERAGE_DECIMALS, difference
from planvaerk.figures.bars import BarGroup
from planvaerk.figures.course import Course
from planvaerk.figures.series import SeriesLine, filled, periods_of
from planvaerk.figures.value_axis import decimals_of
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.months import MonthlyYear, TargetYears
from planvaerk.progress import Progress

_FEW_VALUES = 12


def target_alternative_text(years: TargetYears) -> str:
    """One paragraph on the figure of a monthly target."""
    opening = f"Kurvediagram over {years.target.group} måned for måned, {_measured_in(years.unit)}"
    decimals = _decimals(row for year in years.shown for row in year.months)
    courses = [sentence for year in years.shown for sentence in _year(year, decimals).sentences()]
    return " ".join([opening, *courses, *_comparison(years)])


def progress_alternative_text(progress: Progress) -> str:
    """One paragraph on the compact figure of a target as of a period."""
    years, end = progress.years, progress.period
    opening = (
        f"Lille kurvediagram over {years.target.group} til og med "
        f"{danish.month(end.year, end.last)}, {_measured_in(years.unit)}"
    )
    decimals = _decimals(row for year in (years.actual, years.aim) for row in year.months)
    # Months that lie ahead lack nothing yet.
    last = max((i for i, row in enumerate(years.actual.months) if row.value is not None), default=0)
    actual = _year(years.actual, decimals)
    shown = replace(actual, rows=actual.rows[: max(last + 1, end.last)])
    courses = [*shown.sentences(), *_year(years.aim, decimals).sentences()]
    return " ".join([opening, *courses])


def series_alternative_text(title: str, lines: Sequence[SeriesLine]) -> str:
    """One paragraph on the figure of one or several series."""
    opening = f"Diagram: {title}, {_measured_in(lines[0].series.unit)}"
    rows = [row for line in lines for row in line.observations]
    decimals = _decimals(rows)
    if sum(row.value is not None for row in rows) <= _FEW_VALUES:
        return " ".join([opening, *_every_value(lines, decimals)])
    periods = periods_of(lines)
    courses = [_line(line, title, periods, decimals) for line in lines]
    return " ".join([opening, *(text for course in courses for text in course.sentences())])


def history_alternative_text(title: str, years: Sequence[MonthlyYear]) -> str:
    """One paragraph on the figure of a series over several years."""
    opening = f"Kurvediagram: {title}, måned for måned, {_measured_in(years[0].series.unit)}"
    decimals = _decimals(row for year in years for row in year.months)
    courses = [text for year in years for text in _year(year, decimals).sentences()]
    return " ".join([opening, *courses])


def bars_alternative_text(title: str, groups: Sequence[BarGroup], unit: str) -> str:
    """One paragraph on a figure of bars."""
    told = [
        f"{danish.sentence_case(group.title)}: "
        f"{danish.listing(f'{bar.label} {bar.shown}' for bar in group.bars)}."
        for group in groups
    ]
    return " ".join([f"Søjlediagram: {title}, {_measured_in(unit)}", *told])


def _year(year: MonthlyYear, decimals: int) -> Course:
    is_aim = year.role == "target"
    return Course(
        name=f"{'Målet' if is_aim else 'Kurven'} for {year.year}",
        absent=f"målet for {year.year}" if is_aim else str(year.year),
        rows=tuple(zip(danish.MONTHS, year.months, strict=True)),
        decimals=decimals,
        average=year.average,
    )


def _line(line: SeriesLine, title: str, periods: Sequence[Period], decimals: int) -> Course:
    name = line.label or title
    rows = filled(line, periods)
    return Course(name, name, tuple((_name(row.period), row) for row in rows), decimals)


def _comparison(years: TargetYears) -> Iterator[str]:
    aim, before = years.aim.average, years.before.average
    if aim is not None and before is not None:
        apart = difference(aim, before, AVERAGE_DECIMALS).size
        relation = "under" if apart < 0 else "over" if apart > 0 else "på niveau med"
        base = f"{'målet for ' if years.before.role == 'target' else ''}{years.before.year}"
        yield f"I gennemsnit ligger målet for {years.aim.year} {relation} {base}."


def _every_value(lines: Sequence[SeriesLine], decimals: int) -> Iterator[str]:
    """A sentence for each period that any line has a row for."""
    for period in periods_of(lines):
        found = [
            (line.label, row) for line in lines for row in line.observations if row.period == period
        ]
        if found:
            values = danish.listing(
                f"{label} {_value(row, decimals)}".strip() for label, row in found
            )
            absent = [line.label for line in lines if line.label not in dict(found)]
            rest = f" (ikke oplyst: {danish.listing(absent)})" if absent else ""
            yield f"{danish.sentence_case(_name(period))}: {values}{rest}."


def _value(row: Observation, decimals: int) -> str:
    if row.value is None:
        return "skjult" if row.status == "suppressed" else "ikke oplyst"
    number = danish.number(row.value, decimals)
    return f"{number} (fremskrevet)" if row.status == "projected" else number


def _measured_in(unit: str) -> str:
    return f"målt i {unit.removesuffix('.')}."


def _name(period: Period) -> str:
    return danish.period(period.year, period.first, period.last)


def _decimals(rows: Sequence[Observation] | Iterator[Observation]) -> int:
    values: list[Decimal] = [row.value for row in rows if row.value is not None]
    return decimals_of(values)
