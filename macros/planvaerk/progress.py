"""How a monthly target stands at the end of a quarter or a year: averages, and what is left.

Only realised months count, and a month is counted on both sides or on none, so that what is and
what was aimed for can be compared. Later months are as they were then: a forecast, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target
from planvaerk.months import MonthlyYear, TargetYears, target_years


class Month(NamedTuple):
    """A month: what is, and what was aimed for."""

    actual: Observation
    aim: Observation

    @property
    def period(self) -> Period:
        """The month itself."""
        return self.actual.period

    @property
    def is_realised(self) -> bool:
        """True when the number is measured, not forecast."""
        return self.actual.status == "realised" and self.actual.value is not None

    @property
    def is_counted(self) -> bool:
        """True when the month counts in averages: realised, with a number to hold it against."""
        return self.is_realised and self.aim.value is not None

    @property
    def difference(self) -> Decimal | None:
        """What is, less what was aimed for; None unless both are known."""
        if self.actual.value is None or self.aim.value is None:
            return None
        return self.actual.value - self.aim.value


class Average(NamedTuple):
    """The averages of the counted months, unrounded, in the target's unit."""

    actual: Decimal
    aim: Decimal
    months: int


class Rest(NamedTuple):
    """What the months that are left must lie on for the year to reach its average.

    `needed` times the number of months, and `reached`, the sum of the realised months, make up
    `wanted`, the sum that the year aims for. `aim` is the average aimed for in those months.
    """

    months: tuple[Period, ...]
    wanted: Decimal
    reached: Decimal
    aim: Decimal

    @property
    def needed(self) -> Decimal:
        """The average that is needed, unrounded; negative when even zero is too much."""
        return (self.wanted - self.reached) / len(self.months)


@dataclass(frozen=True)
class Progress:
    """A monthly target as of the end of a period, a quarter or a year.

    In `years` the later months of the year itself are as they were then.
    """

    years: TargetYears
    period: Period

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The twelve months of the year."""
        pairs = zip(self.years.actual.months, self.years.aim.months, strict=True)
        return tuple(Month(actual, aim) for actual, aim in pairs)

    @property
    def of_period(self) -> tuple[Month, ...]:
        """The months of the period."""
        return self.months[self.period.first - 1 : self.period.last]

    @property
    def so_far(self) -> tuple[Month, ...]:
        """The months from January to the end of the period."""
        return self.months[: self.period.last]

    @property
    def average_of_period(self) -> Average | None:
        """The averages of the period's counted months; None when no month counts."""
        return average(self.of_period)

    @property
    def average_so_far(self) -> Average | None:
        """The averages of the year's counted months; None when no month counts."""
        return average(self.so_far)

    @cached_property
    def unknown(self) -> tuple[Month, ...]:
        """The months without a number that later months do not wait for: hidden, or left out."""
        realised = [index for index, month in enumerate(self.so_far) if month.is_realised]
        last = realised[-1] if realised else 0
        return tuple(
            month
            for index, month in enumerate(self.so_far)
            if not month.is_realised and (index < last or month.actual.status == "suppressed")
        )

    @cached_property
    def rest(self) -> Rest | None:
        """What is left of the year; None when it is over, or when it cannot be worked out.

        It can when every month is realised up to the last realised one, none is hidden, and all
        twelve months have a number to aim for: else something would have to be guessed.
        """
        realised = [month for month in self.so_far if month.is_realised]
        left = self.months[len(realised) :]
        if not realised or not left or self.unknown:
            return None
        wanted, reached = _sum([m.aim for m in self.months]), _sum([m.actual for m in realised])
        aim = _sum([month.aim for month in left])
        if wanted is None or reached is None or aim is None:
            return None
        return Rest(tuple(m.period for m in left), wanted, reached, aim / len(left))


def progress(plan: Plan, edition: Edition, target: Target, period: Period) -> Progress | None:
    """How a target stands at the end of a period of its year; None unless it is monthly."""
    years = target_years(plan, edition, target)
    if years is None:
        return None
    return Progress(replace(years, actual=_as_of(years.actual, period)), period)


def average(months: Sequence[Month]) -> Average | None:
    """The averages of those months that count."""
    counted = [month for month in months if month.is_counted]
    actual, aim = _sum([m.actual for m in counted]), _sum([m.aim for m in counted])
    if not counted or actual is None or aim is None:
        return None
    return Average(actual / len(counted), aim / len(counted), len(counted))


def realised_average(months: Sequence[Month]) -> Decimal | None:
    """The average of what is, also without an aim, unrounded; None unless all are realised."""
    reached = _sum([month.actual for month in months])
    if not months or reached is None or not all(month.is_realised for month in months):
        return None
    return reached / len(months)


def _as_of(year: MonthlyYear, period: Period) -> MonthlyYear:
    """The year as of the end of a period: what came later is not known yet.

    A forecast is kept only while nothing after the period is realised, for else it is a later one.
    """
    later = year.months[period.last :]
    is_past = any(month.status == "realised" for month in later)
    kept = [m if m.status == "projected" and not is_past else _unknown(m) for m in later]
    return replace(year, months=(*year.months[: period.last], *kept))


def _unknown(month: Observation) -> Observation:
    return Observation.model_construct(
        series=month.series, period=month.period, value=None, status="missing"
    )


def _sum(rows: Sequence[Observation]) -> Decimal | None:
    """The sum of the rows' values; None when one of them is not known."""
    known = [row.value for row in rows if row.value is not None]
    return sum(known, Decimal()) if len(known) == len(rows) else None
