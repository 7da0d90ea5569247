"""The table of a target in a follow-up: what is against what was aimed for, month by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planvaerk import danish
from planvaerk.addresses import report_anchor
from planvaerk.differences import AVERAGE_DECIMALS, difference
from planvaerk.model.data import Observation
from planvaerk.model.period import MONTHS
from planvaerk.progress import Average, Month, Progress, realised_average
from planvaerk.progress_sentences import period_name, signed_with
from planvaerk.tables import Cell, Column, Row, Table, decimals_of

_MARKS = {"projected": "projected", "missing": "missing", "suppressed": "suppressed"}
_COLUMNS = (
    Column("Realiseret", "Realiseret"),
    Column("Mål", "Mål"),
    Column("Forskel", "Forskel"),
)


def progress_table(progress: Progress) -> Table:
    """The months of the period with their average, and the average of the year so far."""
    years = progress.years
    return Table(
        report_anchor(progress.period, f"tabel-{years.target.id}"),
        f"{years.target.title} i {period_name(progress.period)}: {years.unit}",
        "Måned",
        _COLUMNS,
        tuple(_rows(progress)),
    )


def _rows(progress: Progress) -> Iterator[Row]:
    shown = progress.of_period
    decimals = decimals_of([row for month in shown for row in (month.actual, month.aim)])
    for month in shown:
        label = danish.sentence_case(danish.MONTHS[month.period.last - 1])
        yield Row(label, "month", list(_month(month, decimals)))
    period = progress.period
    name = "Året" if period.last - period.first + 1 == MONTHS else f"{period.last // 3}. kvartal"
    yield _average_row(f"{name}, gns.", progress.average_of_period, shown)
    if period.first > 1:
        so_far = progress.so_far
        yield _average_row("Året til nu, gns.", progress.average_so_far, so_far)


def _month(month: Month, decimals: int) -> Iterator[Cell]:
    yield _cell(month.actual, decimals)
    yield _cell(month.aim, decimals)
    apart = month.difference
    if apart is None:
        yield Cell("", "unknown")
    else:
        mark = "projected" if month.actual.status == "projected" else ""
        yield Cell(signed_with(apart, decimals), mark)


def _cell(row: Observation, decimals: int) -> Cell:
    text = "" if row.value is None else danish.number(row.value, decimals)
    return Cell(text, _MARKS.get(row.status, ""))


def _average_row(label: str, found: Average | None, months: Sequence[Month]) -> Row:
    unknown = Cell("", "unknown")
    if found is None:
        reached = realised_average(months)
        known = unknown if reached is None else Cell(_shown(reached))
        return Row(label, "average", [known, unknown, unknown])
    if found.months < len(months):
        counted, of = (danish.counting_word(count) for count in (found.months, len(months)))
        label = f"{label} ({counted} af {of})"
    apart = difference(found.actual, found.aim, AVERAGE_DECIMALS).size
    cells = [_shown(found.actual), _shown(found.aim), signed_with(apart, AVERAGE_DECIMALS)]
    return Row(label, "average", [Cell(text) for text in cells])


def _shown(value: Decimal) -> str:
    return danish.number(value, AVERAGE_DECIMALS)
