"""The numbers of two plans: the months of targets, and every other row of the series."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from planvaerk.diff.changes import Area, Change, Subject
from planvaerk.diff.danish_names import SERIES
from planvaerk.diff.gist import average
from planvaerk.diff.row_changes import NumbersChanged, RowStatusChanged
from planvaerk.diff.rows import RowChange, State
from planvaerk.diff.sides import Side, Sides
from planvaerk.model.base import by_id
from planvaerk.model.data import Observation
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition
from planvaerk.model.target import Target
from planvaerk.months import monthly_year

Row = tuple[str, Period]
_NOT_THERE = State(None, "absent")
_NOT_KNOWN = State(None, "missing")
_AIMS = frozenset({"target", "missing", "suppressed", "absent"})


class Numbers:
    """What every series shows in every period, on one side."""

    def __init__(self, side: Side) -> None:
        self._rows: dict[str, dict[Period, Observation]] = {}
        for series, rows in side.plan.observations.items():
            for row in reversed(rows):  # of two rows for a period the first is the one in force
                self._rows.setdefault(series, {})[row.period] = row
        # A row that is not there may stand in a file that could not be read.
        self.is_whole = not any(file.endswith(".csv") for file in side.plan.broken)

    def series(self) -> Collection[str]:
        """The ids of all series with rows."""
        return self._rows.keys()

    def of(self, series: str) -> Mapping[Period, Observation]:
        """The rows of a series by period."""
        return self._rows.get(series, {})

    def state(self, series: str, period: Period) -> State | None:
        """What a series shows in a period: missing without a row, None when it is not known."""
        row = self.of(series).get(period)
        if row is not None:
            return State(row.value, row.status)
        return _NOT_THERE if self.is_whole else None


class NumberChanges:
    """The numbers that differ. What is told of a target is not told of its series again."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._before = Numbers(sides.before)
        self._after = Numbers(sides.after)
        self._told: set[Row] = set()

    def of_target(
        self, subject: Subject, editions: tuple[Edition, Edition], targets: tuple[Target, Target]
    ) -> Iterator[Change]:
        """The months of the target's year, with the yearly average."""
        before, after = (target.series for target in targets)
        if before is None or after is None:
            return
        year_before, year_after = (edition.year for edition in editions)
        rows = []
        for month in range(1, MONTHS + 1):
            period = Period(year_after, month, month)
            one = self._before.state(before.target, Period(year_before, month, month))
            other = self._after.state(after.target, period)
            self._told.add((after.target, period))
            if self._sides.are_editions:
                one, other = self._of_its_year(one), self._of_its_year(other)
            if one is not None and other is not None and _is_news(one, other):
                rows.append(RowChange(period, one, other, Period(year_before, month, month)))
        if rows:
            averages = self._averages(before.target, after.target, (year_before, year_after))
            row = self._after.of(after.target).get(rows[0].period)
            place = self._sides.after.position(row) or subject.position
            about = replace(subject, position=place)
            yield NumbersChanged(
                Area.TARGET_NUMBERS, about, tuple(rows), with_year=False, average=averages
            )

    @staticmethod
    def _of_its_year(state: State | None) -> State | None:
        """What an edition shows: a month without a row is one that its source does not give."""
        return _NOT_KNOWN if state == _NOT_THERE else state

    def _averages(self, before: str, after: str, years: tuple[int, int]) -> tuple[str, str] | None:
        """Both yearly averages, where they differ and every row could be read."""
        if not (self._before.is_whole and self._after.is_whole):
            return None
        one = _average(self._sides.before, before, years[0])
        other = _average(self._sides.after, after, years[1])
        return (one, other) if one != other else None

    def of_series(self) -> Iterator[Change]:
        """The rows of every series that no target has told."""
        known = {**dict.fromkeys(self._after.series()), **dict.fromkeys(self._before.series())}
        for series in known:
            rows = tuple(self._differing(series))
            changed_status = tuple(row for row in rows if row.has_new_status)
            changed_value = tuple(row for row in rows if not row.has_new_status)
            if changed_status:
                subject = self._subject(series, changed_status[0].period)
                yield RowStatusChanged(_area(changed_status), subject, changed_status)
            if changed_value:
                subject = self._subject(series, changed_value[0].period)
                yield NumbersChanged(_area(changed_value), subject, changed_value)

    def _differing(self, series: str) -> Iterator[RowChange]:
        periods = self._before.of(series).keys() | self._after.of(series).keys()
        for period in sorted(periods):
            one = self._before.state(series, period)
            other = self._after.state(series, period)
            if (series, period) not in self._told and one and other and _is_news(one, other):
                yield RowChange(period, one, other)

    def _subject(self, series: str, period: Period) -> Subject:
        known = by_id(self._sides.after.plan.series, series) or by_id(
            self._sides.before.plan.series, series
        )
        title = known.title if known else series
        row, old = self._after.of(series).get(period), self._before.of(series).get(period)
        return replace(self._sides.subject(SERIES, title, title, row, old), id=series)


def _is_news(before: State, after: State) -> bool:
    """False also when a row without a number comes or goes."""
    return before != after and not {before.status, after.status} <= {"missing", "absent"}


def _area(rows: Sequence[RowChange]) -> Area:
    """Aims are told among the aims, also where no target shows them."""
    found = {state.status for row in rows for state in (row.before, row.after)}
    return Area.TARGET_NUMBERS if "target" in found and found <= _AIMS else Area.OBSERVATIONS


def _average(side: Side, series: str, year: int) -> str:
    known = by_id(side.plan.series, series)
    return average(monthly_year(side.plan, known, year, "target")) if known else "ikke oplyst"
