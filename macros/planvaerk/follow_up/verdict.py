"""The arithmetic of a verdict: two numbers, which of them is better, and what is tolerated."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from planvaerk import danish
from planvaerk.follow_up.status import Better, Comparison, Verdict
from planvaerk.model.period import Period
from planvaerk.model.target import Target
from planvaerk.sentences import AVERAGE_DECIMALS

# What counts as on target when the target says nothing itself: two per cent of what is aimed for.
DEFAULT_SHARE = Decimal("0.02")


def average(values: Sequence[Decimal]) -> Decimal:
    """The average as it is shown, with one decimal, so that a reader gets the same result."""
    return danish.rounded(sum(values, Decimal()) / len(values), AVERAGE_DECIMALS)


def tolerance(target: Target, aim: Decimal) -> Decimal:
    """The swing that still counts as on target, in the target's unit; never negative."""
    if target.tolerance is not None:
        return max(target.tolerance, Decimal())
    return danish.rounded(abs(aim) * DEFAULT_SHARE, AVERAGE_DECIMALS)


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
    """A number held against its aim."""
    tolerated = tolerance(target, aim)
    verdict = judge(actual - aim, better, tolerated)
    return Comparison(tuple(periods), actual, aim, tolerated, verdict)
