"""The periods of a series that a status is made from."""

from __future__ import annotations

from collections.abc import Sequence

from planvaerk.model.data import Observation
from planvaerk.model.period import Period


def is_by(period: Period, until: Period | None) -> bool:
    """True when a period has ended by the end of another; no end counts everything."""
    return until is None or _end(period) <= _end(until)


def ends_with(period: Period, other: Period) -> bool:
    """True when two periods end with the same month."""
    return _end(period) == _end(other)


def _end(period: Period) -> tuple[int, int]:
    return period.year, period.last


def finest(rows: Sequence[Observation]) -> tuple[Observation, ...]:
    """The rows of the shortest kind of period, so that a quarter is not counted with its months.

    What has numbers goes first: months without any do not hide the quarters.
    """
    shortest = min((length(row.period) for row in realised(rows) or rows), default=0)
    return tuple(row for row in rows if length(row.period) == shortest)


def length(period: Period) -> int:
    """How many months a period spans."""
    return period.last - period.first + 1


def months_in(periods: Sequence[Period]) -> int:
    """How many months the periods span together."""
    return sum(length(period) for period in periods)


def year_before(period: Period) -> Period:
    """The same period a year before."""
    return Period(period.year - 1, period.last, period.first)


def realised(rows: Sequence[Observation]) -> tuple[Observation, ...]:
    """The rows that hold a measured number."""
    return tuple(row for row in rows if row.status == "realised" and row.value is not None)
