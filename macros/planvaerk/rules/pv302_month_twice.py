"""En serie har to rækker for samme periode.

Hvorfor: Så er der to sandheder, og ingen ved, hvilken grafen viser.

Forkert:

    sygedagpenge,2022-06,336,realised
    sygedagpenge,2022-06,340,realised

Rigtigt:

    sygedagpenge,2022-06,336,realised
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV302", "periode-to-gange")
_MOST = 3
_COPY = re.compile(r"kopi|copy|\(\d+\)", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """Every row whose series already has a row for the period; a copied file is told of once."""
    twice = sorted(_twice(plan), key=lambda pair: (pair.earlier.file, pair.later))
    for files, group in groupby(twice, key=lambda pair: (pair.earlier.file, pair.later.file)):
        pairs = list(group)
        if files[0] != files[1] and len(pairs) > _MOST:
            message = f"Filen har {len(pairs)} rækker, som også står i {files[0]}."
            hint = "Er filen en kopi, så slet den. Ellers slet de rækker, der ikke gælder."
            yield Finding(pairs[0].later, CODE, message, hint)
            continue
        for earlier, later, row in pairs:
            period = danish.period(row.period.year, row.period.first, row.period.last)
            where = f"{earlier.file}, linje {earlier.line}"
            message = f'Serien "{row.series}" har allerede {period} i {where}.'
            yield Finding(later, CODE, message, "Slet den række, der ikke gælder.")


class _Pair(NamedTuple):
    """A row that stands twice, and the two places."""

    earlier: Position
    later: Position
    row: Observation


def _twice(plan: Plan) -> Iterator[_Pair]:
    for rows in plan.observations.values():
        first: dict[Period, Observation] = {}
        for row in sorted(rows, key=lambda row: _order(plan.position(row))):
            if row.period in first:
                place = plan.position(row, "period")
                yield _Pair(plan.position(first[row.period]), place, row)
            first.setdefault(row.period, row)


def _order(place: Position) -> tuple[bool, Position]:
    """The order of the tree, but what is named as a copy comes last."""
    return bool(_COPY.search(place.file)), place


RULE = Rule(CODE, check, __name__, firm=True)
