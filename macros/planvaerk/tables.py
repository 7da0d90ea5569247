"""Tables as plain rows of formatted texts, for the templates to show."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from planvaerk import danish
from planvaerk.benchmark import Benchmark, Measured
from planvaerk.differences import AVERAGE_DECIMALS, Difference
from planvaerk.figures.series import SeriesLine
from planvaerk.model.data import Observation
from planvaerk.model.target import Target
from planvaerk.months import MonthlyYear, TargetYears

_MARKS = {"projected": "projected", "missing": "missing", "suppressed": "suppressed"}


class Column(NamedTuple):
    """A column: its short label and the same in full."""

    label: str
    title: str
    average: bool = False


class Cell(NamedTuple):
    """A cell: its text, and why it is not a plain realised number or target."""

    text: str
    mark: str = ""


class Row(NamedTuple):
    """A line of a table: its label, whether it shows what is or what is aimed for, its cells."""

    label: str
    kind: str
    cells: list[Cell]


class Table(NamedTuple):
    """A table of periods."""

    id: str
    caption: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


_MONTHS = tuple(
    Column(short, full) for short, full in zip(danish.SHORT_MONTHS, danish.MONTHS, strict=True)
)
_AVERAGE = Column("Gns.", "Gennemsnit for året", average=True)


def months_table(years: TargetYears) -> Table:
    """The months of a target with the yearly average, one line a year."""
    target = years.target
    unit = danish.sentence_case(years.unit)
    return Table(
        f"tabel-{target.id}",
        f"{target.title} i {years.edition.year}: {years.unit}, måned for måned",
        unit,
        (*_MONTHS, _AVERAGE),
        tuple(_line(year) for year in years.shown if _tells(year) or years.is_empty),
    )


def _tells(year: MonthlyYear) -> bool:
    """True when any month has a value or is hidden; the sentence tells of a year without."""
    return year.count("missing") < len(year.months)


def history_table(years: Sequence[MonthlyYear], target: Target) -> Table:
    """The months of several years of one series, the newest year first."""
    unit = years[0].series.unit
    return Table(
        f"tabel-{target.id}-aar",
        f"{target.title}: {unit}, år for år",
        danish.sentence_case(unit),
        (*_MONTHS, _AVERAGE),
        tuple(_line(year) for year in reversed(years)),
    )


def _line(year: MonthlyYear) -> Row:
    decimals = decimals_of(year.months)
    cells = [_cell(month, decimals) for month in year.months]
    return Row(year.label, year.role, [*cells, _average(year)])


def _average(year: MonthlyYear) -> Cell:
    if year.average is None:
        return Cell("", "suppressed" if year.count("suppressed") else "missing")
    return Cell(danish.number(year.average, AVERAGE_DECIMALS))


def _cell(row: Observation, decimals: int) -> Cell:
    text = "" if row.value is None else danish.number(row.value, decimals)
    return Cell(text, _MARKS.get(row.status, ""))


def decimals_of(rows: Sequence[Observation]) -> int:
    """The most decimals that any of the values is written with."""
    values = [row.value for row in rows if row.value is not None]
    return max((max(-int(value.as_tuple().exponent), 0) for value in values), default=0)


def series_table(rows: Sequence[Observation], series_id: str, title: str, unit: str) -> Table:
    """The periods of a series, the newest dozen, in one line."""
    shown = rows[-len(_MONTHS) :]
    decimals = decimals_of(shown)
    columns = tuple(_period_column(row) for row in shown)
    line = Row(danish.sentence_case(unit), "actual", [_cell(row, decimals) for row in shown])
    return Table(f"tabel-{series_id}", title, "Periode", columns, (line,))


def compared_table(lines: Sequence[SeriesLine], table_id: str, title: str) -> Table:
    """The newest dozen periods of several series in one unit, one line each."""
    rows = [row for line in lines for row in line.observations]
    periods = sorted({row.period: row for row in rows}.items())
    shown = [row for _, row in periods][-len(_MONTHS) :]
    decimals = decimals_of(rows)
    missing = Cell("", "missing")
    found = []
    for line in lines:
        known = {row.period: _cell(row, decimals) for row in line.observations}
        found.append(Row(line.label, "actual", [known.get(row.period, missing) for row in shown]))
    columns = tuple(_period_column(row) for row in shown)
    unit = danish.sentence_case(lines[0].series.unit)
    return Table(f"tabel-{table_id}", title, unit, columns, tuple(found))


def benchmark_table(found: Sequence[Benchmark], table_id: str) -> Table:
    """The expected and the actual share, their difference and the rank, a line each."""
    columns = tuple(
        Column(text, text)
        for one in found
        for text in (danish.period(one.period.year, one.period.first, one.period.last),)
    )
    unit = found[0].actual.figure.unit or ""
    rows = [
        Row(f"Faktisk, {unit}", "actual", [_measured(one.actual) for one in found]),
        Row(f"Forventet, {unit}", "actual", [_measured(one.expected) for one in found]),
        Row("Forskel, procentpoint", "actual", [_signed(one.difference) for one in found]),
    ]
    if any(one.rank for one in found):
        rows.append(Row("Placering", "actual", [_measured(one.rank) for one in found]))
    return Table(f"tabel-{table_id}", "Forventet og faktisk andel", "Måling", columns, tuple(rows))


def _measured(one: Measured | None) -> Cell:
    known = one is not None and one.value is not None
    return Cell(one.shown) if one and known else Cell("", "missing")


def _signed(difference: Decimal | None) -> Cell:
    if difference is None:
        return Cell("", "missing")
    return Cell(f"{'+' if difference > 0 else ''}{danish.number(difference)}")


def _period_column(row: Observation) -> Column:
    period = row.period
    full = danish.period(period.year, period.first, period.last)
    if period.is_month:
        return Column(f"{danish.SHORT_MONTHS[period.last - 1]} {period.year % 100:02}", full)
    return Column(str(period), full)


def change(apart: Difference, decimals: int) -> str:
    """A difference with its sign, and the share where there is one: `+2,0 (+1,0 pct.)`."""
    sign = "+" if apart.size > 0 else ""
    text = f"{sign}{danish.number(apart.size, decimals)}"
    return text if apart.share is None else f"{text} ({sign}{danish.percentage(apart.share)})"
