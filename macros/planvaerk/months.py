"""Twelve months of a series, and the years of months that a target is shown with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from planvaerk.model.base import by_id
from planvaerk.model.data import Observation, Series
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target


@dataclass(frozen=True)
class MonthlyYear:
    """One year of a series; a month without a row in the data is missing."""

    series: Series
    year: int
    role: Literal["actual", "target"]
    months: tuple[Observation, ...]

    @property
    def label(self) -> str:
        """The name of the line in charts and tables: `2021` or `Mål 2022`."""
        return f"Mål {self.year}" if self.role == "target" else str(self.year)

    @property
    def values(self) -> tuple[Decimal | None, ...]:
        """The twelve values; None where the month is missing or suppressed."""
        return tuple(month.value for month in self.months)

    @property
    def is_empty(self) -> bool:
        """True when no month has a value."""
        return all(value is None for value in self.values)

    @property
    def average(self) -> Decimal | None:
        """The yearly average of the twelve months, unrounded; None unless all twelve are known."""
        known = [value for value in self.values if value is not None]
        return sum(known, Decimal()) / MONTHS if len(known) == MONTHS else None

    def count(self, status: str) -> int:
        """How many of the months have a status."""
        return sum(month.status == status for month in self.months)


@dataclass(frozen=True)
class TargetYears:
    """The months that a monthly target is shown with: the year before, the year itself, the aim.

    While a plan is being written and the year before has no numbers yet, what it aimed for stands
    in their place: `before` then has the role `target`.
    """

    target: Target
    edition: Edition
    before: MonthlyYear
    actual: MonthlyYear
    aim: MonthlyYear

    @property
    def unit(self) -> str:
        """The unit in the plural, such as `fuldtidspersoner`."""
        return self.aim.series.unit

    @property
    def cut_off(self) -> Period | None:
        """The last month with realised numbers when the plan was written."""
        return self.target.cut_off or self.edition.text.cut_off

    @property
    def shown(self) -> tuple[MonthlyYear, ...]:
        """The years to show, in time; the year itself only once it has numbers."""
        actual = () if self.actual.is_empty else (self.actual,)
        return (self.before, *actual, self.aim)

    @property
    def is_empty(self) -> bool:
        """True when the sources give no numbers at all."""
        return all(year.is_empty for year in self.shown)


def monthly_year(
    plan: Plan, series: Series, year: int, role: Literal["actual", "target"]
) -> MonthlyYear:
    """The twelve months of a series in a year."""
    # The first row holds when a period stands twice.
    rows = {row.period: row for row in reversed(plan.observations.get(series.id, ()))}
    months = tuple(
        rows.get(period)
        or Observation.model_construct(
            series=series.id, period=period, value=None, status="missing"
        )
        for period in (Period(year, month, month) for month in range(1, MONTHS + 1))
    )
    return MonthlyYear(series, year, role, months)


def known_years(plan: Plan, series: Series, last: int, most: int = 5) -> tuple[MonthlyYear, ...]:
    """The years of a series up to the last that have a value in any month, at most some."""
    years = {row.period.year for row in plan.observations.get(series.id, ()) if row.period.is_month}
    found = [monthly_year(plan, series, year, "actual") for year in sorted(years) if year <= last]
    return tuple(year for year in found if not year.is_empty)[-most:]


def target_years(plan: Plan, edition: Edition, target: Target) -> TargetYears | None:
    """The months of a monthly target, or None when the target is measured in another way."""
    if target.series is None:
        return None
    actual = by_id(plan.series, target.series.actual)
    aim = by_id(plan.series, target.series.target)
    if actual is None or aim is None:
        return None
    return TargetYears(
        target,
        edition,
        before=_before(plan, edition, actual, aim),
        actual=monthly_year(plan, actual, edition.year, "actual"),
        aim=monthly_year(plan, aim, edition.year, "target"),
    )


def _before(plan: Plan, edition: Edition, actual: Series, aim: Series) -> MonthlyYear:
    """What the aim is held against."""
    before = monthly_year(plan, actual, edition.year - 1, "actual")
    awaited = before.count("missing") == MONTHS and edition.is_being_written
    if awaited:
        hoped = monthly_year(plan, aim, edition.year - 1, "target")
        return before if hoped.is_empty else hoped
    return before
