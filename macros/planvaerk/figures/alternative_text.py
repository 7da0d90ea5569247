"""The words that stand for a figure: what it shows, the course of each line and what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from planvaerk import danish
from planvaerk.figures.series import SeriesLine, periods_of
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.months import MonthlyYear, TargetYears

_FEW_VALUES = 12
_RUN = 3


def target_alternative_text(years: TargetYears) -> str:
    """One paragraph on the figure of a monthly target."""
    opening = f"Kurvediagram over {years.target.group} måned for måned, målt i {years.unit}."
    courses = [sentence for year in years.shown for sentence in _year(year)]
    return " ".join([opening, *courses, *_comparison(years)])


def series_alternative_text(title: str, lines: Sequence[SeriesLine]) -> str:
    """One paragraph on the figure of one or several series."""
    opening = f"Diagram: {title}, målt i {lines[0].series.unit}."
    if sum(row.value is not None for line in lines for row in line.observations) <= _FEW_VALUES:
        return " ".join([opening, *_every_value(lines)])
    return " ".join([opening, *(sentence for line in lines for sentence in _series(line))])


@dataclass(frozen=True)
class _Course:
    """A line to put in words: its name, and each observation with the name of its period."""

    name: str
    rows: tuple[tuple[str, Observation], ...]

    @property
    def known(self) -> list[tuple[str, Decimal]]:
        return [(when, row.value) for when, row in self.rows if row.value is not None]

    def development(self) -> str:
        """Where the line begins and ends."""
        (start, first), (end, last) = self.known[0], self.known[-1]
        if first == last:
            both = danish.number(first)
            return f"{self.name} begynder på {both} i {start} og slutter på {both} i {end}."
        verb = "stiger" if last > first else "falder"
        numbers = f"fra {danish.number(first)} i {start} til {danish.number(last)} i {end}"
        return f"{self.name} {verb} {numbers}."

    def extremes(self) -> str:
        """When the line is highest and lowest."""
        numbers = [value for _, value in self.known]
        high, low = (f"{danish.number(end(numbers))} i {self._when(end(numbers))}" for end in (max, min))
        return f"Højest er {high}, lavest {low}"

    def _when(self, wanted: Decimal) -> str:
        return _periods([when for when, _ in self.rows], [v for _, v in ()], wanted)
