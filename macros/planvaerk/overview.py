"""All targets of a year side by side: what each is held against, aims for and changes.

Only targets measured month by month have numbers to set side by side; the others say in words what
they aim for, and a direction with a series also what it starts from. An average that is hidden, one
that the source does not give and one that cannot be worked out because some months are missing are
three different things.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from planvaerk import danish, sentences
from planvaerk.differences import AVERAGE_DECIMALS, Difference, difference
from planvaerk.model.base import by_id
from planvaerk.model.period import MONTHS
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Direction, Target
from planvaerk.months import MonthlyYear, TargetYears, monthly_year, target_years

Known = Literal["known", "missing", "suppressed", "incomplete"]


class Amount(NamedTuple):
    """A yearly average, rounded as it is shown and exact, or why there is none.

    `instead` tells that it is last year's aim, in the place of numbers that are awaited, and
    `missing` how many of the twelve months the source does not give.
    """

    value: Decimal | None
    known: Known
    instead: bool = False
    missing: int = 0
    exact: Decimal | None = None


class OverviewRow(NamedTuple):
    """A target as a line of the overview; `words` stand in the place of the numbers.

    For a direction they stand in the place of the aim only, when it has a base.
    """

    target: Target
    measure: str
    words: str | None = None
    base: Amount | None = None
    aim: Amount | None = None

    @property
    def change(self) -> Difference | None:
        """From the baseline to the aim; a share of per cent would be taken for points."""
        if not self.base or not self.aim or self.base.exact is None or self.aim.exact is None:
            return None
        change = difference(self.aim.exact, self.base.exact, AVERAGE_DECIMALS)
        return change._replace(share=None) if self.measure.startswith("pct") else change

    @property
    def is_change_as_shown(self) -> bool:
        """False when a reader who subtracts the shown averages gets another change."""
        if self.change is None or not self.base or not self.aim:
            return True
        if self.base.value is None or self.aim.value is None:
            return True
        return self.change.size == self.aim.value - self.base.value

    @property
    def aimed_for(self) -> Decimal | None:
        """The number that the target aims for in its own unit, when it names one."""
        if self.target.count is not None:
            return self.target.count.value
        return self.aim.value if self.aim else None


def overview_rows(plan: Plan, edition: Edition) -> Iterator[OverviewRow]:
    """Every target of the edition, in the order of the plan."""
    for target in edition.targets:
        years = target_years(plan, edition, target)
        yield _monthly(years) if years is not None else _other(plan, edition, target)


def _monthly(years: TargetYears) -> OverviewRow:
    base, aim = _amount(years.before), _amount(years.aim)
    base = base._replace(instead=years.before.role == "target")
    without_numbers = {base.known, aim.known}
    words = None
    if without_numbers == {"missing"}:
        words = "Tallene er ikke oplyst i kilden"
    elif without_numbers == {"suppressed"}:
        words = f"Tallene er {sentences.HIDDEN}"
    return OverviewRow(years.target, years.unit, words, base, aim)


def _amount(year: MonthlyYear) -> Amount:
    if year.average is not None:
        shown = danish.rounded(year.average, AVERAGE_DECIMALS)
        return Amount(shown, "known", exact=year.average)
    missing = year.count("missing")
    known: Known = "missing" if missing == MONTHS else "incomplete"
    return Amount(None, "suppressed" if year.count("suppressed") else known, missing=missing)


def _direction(plan: Plan, edition: Edition, target: Target, aim: Direction) -> OverviewRow:
    """A way to go; what it starts from is known when a series has all the months of last year."""
    words = sentences.direction(target, aim)
    series = by_id(plan.series, aim.series) if aim.series else None
    if series is None:
        return OverviewRow(target, "retning", words)
    before = monthly_year(plan, series, edition.year - 1, "actual")
    return OverviewRow(target, series.unit, words, _amount(before))


def _other(plan: Plan, edition: Edition, target: Target) -> OverviewRow:
    if target.count is not None:
        words = sentences.count(target.count).removeprefix("Målet er ").removesuffix(".")
        return OverviewRow(target, target.count.unit, danish.sentence_case(words))
    if target.direction is not None:
        return _direction(plan, edition, target, target.direction)
    if target.measured_by is not None:
        other = edition.target(target.measured_by)
        words = f"Måles ved {other.title if other else target.measured_by}"
        return OverviewRow(target, "et andet mål", words)
    return OverviewRow(target, "aktivitet", target.activity)
