"""What a figure says where a line has no number: not given and hidden are different things."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from planvaerk.figures.lines import Line

NOT_GIVEN = "ikke oplyst"
HIDDEN = "skjult"


class Gap(NamedTuple):
    """A run of places without a number, for one reason, and a height between its neighbours."""

    middle: float
    height: Decimal
    words: str


def gaps(line: Line) -> Iterator[Gap]:
    """The gaps to put words in: every hidden one, and those not given before the line's last value.

    A line that ends early has not got its last months yet; that is no gap.
    """
    last, _ = line.points[-1]
    rows = enumerate(line.observations)
    for status, run in groupby(rows, key=lambda row: row[1].status if row[1].value is None else ""):
        places = [place for place, _ in run]
        if status == "suppressed" or (status == "missing" and places[0] < last):
            words = HIDDEN if status == "suppressed" else NOT_GIVEN
            yield Gap((places[0] + places[-1]) / 2, _height(line, places[0]), words)


def _height(line: Line, place: int) -> Decimal:
    """The mean of the nearest known values on either side."""
    before = [value for known, value in line.points if known < place][-1:]
    after = [value for known, value in line.points if known > place][:1]
    return sum(before + after, Decimal()) / len(before + after)
