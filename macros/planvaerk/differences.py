"""How far a number is from another: from the numbers themselves, and rounded once, at the end.

Averages are shown with one decimal. The difference of two shown averages can be 0.1 off from their
real difference, and then it fits neither the months nor a sum, so nobody subtracts what is rounded.
The price is that a reader who does can be 0.1 off; where that happens, the words say why.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planvaerk import danish

# The decimals that averages, and what is worked out from them, are shown with.
AVERAGE_DECIMALS = 1
# An average of thirds is cut off far behind these decimals, and must still round as it should.
_EXACT_DECIMALS = 12


class Difference(NamedTuple):
    """A difference in the numbers' unit, rounded as it is shown, and as a share of the base.

    The share is not rounded. It is 0 where the difference is, and None of a base of 0.
    """

    size: Decimal
    share: Decimal | None


def difference(value: Decimal, base: Decimal, decimals: int) -> Difference:
    """How far an unrounded number is above (positive) or below (negative) another."""
    exact = danish.rounded(value - base, _EXACT_DECIMALS)
    size = danish.rounded(exact, decimals)
    if not base:
        return Difference(size, None)
    return Difference(size, exact / base if size else Decimal())
