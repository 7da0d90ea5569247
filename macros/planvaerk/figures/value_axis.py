"""The axis of values: a calm range with round ticks."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

# A narrower span than this share of the top value would blow small changes up.
_LEAST_SPAN = Decimal("0.2")
_PADDING = Decimal("0.08")
# A bottom below this share of the top value is so near zero that zero itself is clearer.
_NEAR_ZERO = Decimal("0.35")
# Between two round steps, rather the one with fewer lines.
_FEWER = Decimal("1.2")
_ROUND_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


class ValueAxis(NamedTuple):
    """The bottom and the top of the axis, and the step between ticks that divides them."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def begins_at_zero(self) -> bool:
        """True when zero is on the axis."""
        return self.low <= 0 <= self.high

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The values with a tick, from the bottom up."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + self.step * index for index in range(count + 1))

    @property
    def decimals(self) -> int:
        """The decimals that the ticks need."""
        return decimals_of((self.step,))


def decimals_of(values: Iterable[Decimal]) -> int:
    """The most decimals that any of the values is written with, trailing zeros aside."""
    return max((max(-int(value.normalize().as_tuple().exponent), 0) for value in values), default=0)


def value_axis(values: Iterable[Decimal], intervals: int) -> ValueAxis:
    """An axis that holds all the values with about so many intervals; at least one value."""
    known = tuple(values)
    low, high = min(known), max(known)
    least = _LEAST_SPAN * max(abs(low), abs(high)) or Decimal(1)
    padding = max((least - (high - low)) / 2, (high - low) * _PADDING)
    bottom, top = low - padding, high + padding
    if low >= 0 and bottom < high * _NEAR_ZERO:
        bottom = Decimal(0)
    elif high <= 0 and top > low * _NEAR_ZERO:
        top = Decimal(0)
    step = _round_step((top - bottom) / intervals * _FEWER)
    if decimals_of(known) == 0:
        step = max(step, Decimal(1))
    return ValueAxis(
        (bottom / step).to_integral_value(ROUND_FLOOR) * step,
        (top / step).to_integral_value(ROUND_CEILING) * step,
        step,
    )


def _round_step(raw: Decimal) -> Decimal:
    unit = Decimal(1).scaleb(raw.adjusted())
    return min((step * unit for step in _ROUND_STEPS), key=lambda step: abs((step / raw).ln()))
