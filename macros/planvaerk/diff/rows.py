"""Changed rows of numbers in few words: `juni 336 → 325`, `maj-juli 355 … 325 → 360 … 330`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from planvaerk import danish
from planvaerk.model.data import Status
from planvaerk.model.period import MONTHS, Period

# What a series shows in a period; absent when it has no row for it at all.
type Shown = Status | Literal["absent"]

STATUS_WORDS: Mapping[Shown, str] = {
    "realised": "realiseret",
    "projected": "fremskrevet",
    "target": "mål",
    "missing": "ikke oplyst",
    "suppressed": "skjult",
    "absent": "ikke i planen",
}
_MOST_LISTED = 4  # so many rows are listed one by one; longer runs are told by their ends
_MOST_PIECES = 6


class State(NamedTuple):
    """What a series shows in a period, on one side."""

    value: Decimal | None
    status: Shown

    def __str__(self) -> str:
        return STATUS_WORDS[self.status] if self.value is None else danish.number(self.value)


class RowChange(NamedTuple):
    """A row of numbers that differs."""

    period: Period
    before: State
    after: State
    period_before: Period | None = None  # between two editions the same month, some years before

    @property
    def has_new_status(self) -> bool:
        """True when a known number has got another status."""
        known = self.before.value is not None and self.after.value is not None
        return known and self.before.status != self.after.status

    @property
    def has_same_value(self) -> bool:
        """True when only the status differs."""
        return self.before.value == self.after.value


def in_words(rows: Sequence[RowChange], *, with_year: bool) -> str:
    """All rows on one line, in time; long runs by their first and last row."""
    name = _in_full if with_year else _month
    pieces: list[str] = []
    for run in _runs(sorted(rows, key=lambda row: row.period)):
        if _is_told_as_one(run, len(rows)):
            pieces.append(f"{_span(run, name)}{_step_of_run(run)}")
        else:
            pieces += (f"{name(row.period)}{_step(row)}" for row in run)
    more = len(pieces) - _MOST_PIECES
    shown = [*pieces[:_MOST_PIECES], f"og {more} til"] if more > 1 else pieces
    return ", ".join(shown)


def tells_all(rows: Sequence[RowChange]) -> bool:
    """True when the words name every row and its number."""
    runs = list(_runs(sorted(rows, key=lambda row: row.period)))
    folded = any(len(run) > 1 and _is_told_as_one(run, len(rows)) for run in runs)
    return not folded and sum(map(len, runs)) <= _MOST_PIECES + 1


def every_row(rows: Sequence[RowChange]) -> tuple[str, str]:
    """Every row on both sides: `januar 2022 340, februar 2022 339`."""
    ordered = sorted(rows, key=lambda row: row.period)
    return (
        ", ".join(f"{_in_full(row.period_before or row.period)} {row.before}" for row in ordered),
        ", ".join(f"{_in_full(row.period)} {row.after}" for row in ordered),
    )


def _is_told_as_one(run: Sequence[RowChange], changed: int) -> bool:
    if len(run) == 1 or (run[0].has_new_status and not run[0].has_same_value):
        return False
    return run[0].has_same_value or changed > _MOST_LISTED


def _runs(rows: Sequence[RowChange]) -> Iterator[list[RowChange]]:
    """Months in a row that have changed in the same way."""
    run: list[RowChange] = []
    for row in rows:
        if run and not (_follows(run[-1].period, row.period) and _way(run[-1]) == _way(row)):
            yield run
            run = []
        run.append(row)
    yield run


def _way(row: RowChange) -> tuple[object, ...]:
    return row.before.status, row.after.status, row.has_same_value


def _follows(period: Period, other: Period) -> bool:
    months = (other.year - period.year) * MONTHS + other.last - period.last
    return period.is_month and other.is_month and months == 1


def _step(row: RowChange) -> str:
    before, after = row.before, row.after
    if "absent" in {before.status, after.status}:
        return _come_or_gone(row, str(before), str(after))
    if not row.has_new_status:
        return f" {before} → {after}"
    was, now = STATUS_WORDS[before.status], STATUS_WORDS[after.status]
    if row.has_same_value:
        return f": {was} → {now}"
    return f": {was} {before} → {now} {after}"


def _come_or_gone(row: RowChange, before: str, after: str) -> str:
    return f" tilføjet: {after}" if row.before.status == "absent" else f" fjernet: {before}"


def _step_of_run(run: Sequence[RowChange]) -> str:
    first, last = run[0], run[-1]
    if first.has_same_value:
        return _step(first)
    before = str(first.before) if first.before.value is None else f"{first.before} … {last.before}"
    after = str(first.after) if first.after.value is None else f"{first.after} … {last.after}"
    if "absent" in {first.before.status, first.after.status}:
        return _come_or_gone(first, before, after)
    return f" {before} → {after}"


def _in_full(period: Period) -> str:
    return danish.period(period.year, period.first, period.last)


def _month(period: Period) -> str:
    return danish.MONTHS[period.last - 1] if period.is_month else _in_full(period)


def _span(run: Sequence[RowChange], name: Callable[[Period], str]) -> str:
    first, last = run[0].period, run[-1].period
    start = _month(first) if first.year == last.year else name(first)
    return f"{start}-{name(last)}"
