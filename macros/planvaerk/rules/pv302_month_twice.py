"""En serie har to rækker for samme periode.

Hvorfor: Så er der to sandheder, og ingen ved, hvilken grafen viser.

Forkert:

    sygedagpenge,2022-06,336,realised
    sygedagpenge,2022-06,340,realised

Rigtigt:

    sygedagpenge,2022-06,336,realised
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV302", "periode-to-gange")


def check(plan: Plan) -> Iterator[Finding]:
    """Every row whose series already has a row for the period."""
    for rows in plan.observations.values():
        first: dict[object, int] = {}
        for index, row in enumerate(rows):
            if row.period in first:
                earlier = plan.position(rows[first[row.period]])
                period = danish.period(row.period.year, row.period.first, row.period.last)
                where = f"{earlier.file}, linje {earlier.line}"
                message = f'Serien "{row.series}" har allerede {period} i {where}.'
                yield Finding(
                    plan.position(row, "period"), CODE, message, "Slet den række, der ikke gælder."
                )
            first.setdefault(row.period, index)


RULE = Rule(CODE, check, __name__, firm=True)
