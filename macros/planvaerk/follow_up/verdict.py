"""The arithmetic of a verdict: two numbers, which of them is better, and what is tolerated."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from planvaerk import danish
from planvaerk.differences import AVERAGE_DECIMALS, difference
from planvaerk.follow_up.status import Better, Comparison, Verdict
from planvaerk.model.period import Period
from planvaerk.model.target import Target

# What counts as on target when the target says nothing itself: two per cent of what is aimed for.
DEFAULT_SHARE = Decimal("0.02")


def average(values: Sequence[Decimal]) -> Decimal:
    """The average, unrounded."""
    return sum(values, Decimal()) / len(values)


def tolerance(target: Target, aim: Decimal, decimals: int = AVERAGE_DECIMALS) -> Decimal:
    """The swing that still counts as on target, in the target's unit; never negative."""
    if target.tolerance is not None:
        return max(target.tolerance, Decimal())
    return danish.rounded(abs(aim) * DEFAULT_SHARE, decimals)


def judge(difference: Decimal, better: Better, tolerated: Decimal) -> Verdict | None:
    """Better, on or off: how far a number is from its aim, and which side of it is good.

    None when neither side is better than the other.
    """
    if better == "neutral":
        return None
    if abs(difference) <= tolerated:
        return "on"
    return "better" if (difference < 0) == (better == "lower") else "off"


def compare(
    target: Target, periods: Sequence[Period], actual: Decimal, aim: Decimal, better: Better
) -> Comparison:
    """Two averages, unrounded, held together; what decides is their difference as it is shown."""
    apart = difference(actual, aim, AVERAGE_DECIMALS)
    shown, aimed = (danish.rounded(value, AVERAGE_DECIMALS) for value in (actual, aim))
    tolerated = tolerance(target, aimed)
    verdict = judge(apart.size, better, tolerated)
    return Comparison(tuple(periods), shown, aimed, apart, tolerated, verdict)


def compare_numbers(
    target: Target, periods: Sequence[Period], actual: Decimal, aim: Decimal, better: Better
) -> Comparison:
    """Two numbers held together as they are written; whole ones have a whole swing."""
    written = max(-int(value.as_tuple().exponent) for value in (actual, aim, Decimal()))
    apart = difference(actual, aim, written)
    tolerated = tolerance(target, aim, min(written, AVERAGE_DECIMALS))
    verdict = judge(apart.size, better, tolerated)
    return Comparison(tuple(periods), actual, aim, apart, tolerated, verdict)
