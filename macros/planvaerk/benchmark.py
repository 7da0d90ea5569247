"""A benchmark: the share that was expected of a municipality beside the share it had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planvaerk import danish
from planvaerk.differences import difference
from planvaerk.model.base import by_id
from planvaerk.model.data import KeyFigure
from planvaerk.model.period import Period
from planvaerk.model.plan import Plan


@dataclass(frozen=True)
class Measured:
    """A key figure with its value, which may stand in a series; None when it is not known."""

    figure: KeyFigure
    value: Decimal | None

    @property
    def shown(self) -> str:
        """The value as a reader sees it, without its unit."""
        return "ikke oplyst" if self.value is None else danish.number(self.value)


@dataclass(frozen=True)
class Benchmark:
    """One period's benchmark; rank is None when the benchmark gives none."""

    expected: Measured
    actual: Measured
    rank: Measured | None

    @property
    def period(self) -> Period:
        """The period that was measured."""
        return self.actual.figure.period

    @property
    def figures(self) -> tuple[KeyFigure, ...]:
        """The key figures it is made of."""
        measured = (self.expected, self.actual, self.rank)
        return tuple(one.figure for one in measured if one is not None)

    @property
    def difference(self) -> Decimal | None:
        """Actual less expected, no finer than the coarser of the two; None when one is unknown."""
        if self.expected.value is None or self.actual.value is None:
            return None
        exponents = (
            value.as_tuple().exponent for value in (self.expected.value, self.actual.value)
        )
        decimals = max(0, min(-int(exponent) for exponent in exponents))
        return difference(self.actual.value, self.expected.value, decimals).size


def benchmarks(
    plan: Plan, expected: str, actual: str, rank: str | None = None
) -> tuple[Benchmark, ...]:
    """The benchmark of three key figures, and those before it that they all continue."""
    return tuple(_chain(plan, expected, actual, rank))


def _chain(plan: Plan, expected: str, actual: str, rank: str | None) -> Iterator[Benchmark]:
    ids: tuple[str | None, ...] = (expected, actual, rank)
    seen: set[tuple[str | None, ...]] = set()
    while ids not in seen:
        seen.add(ids)
        found = [by_id(plan.key_figures, name) if name else None for name in ids]
        one, other, place = found
        if one is None or other is None:
            return
        yield Benchmark(
            _measured(plan, one), _measured(plan, other), _measured(plan, place) if place else None
        )
        ids = tuple(figure.continues if figure else None for figure in found)


def _measured(plan: Plan, figure: KeyFigure) -> Measured:
    return Measured(figure, plan.value_of(figure))
