"""En series rækker står ikke i tidens rækkefølge.

Rækkerne må gerne stå i flere filer. Så er det rækkefølgen i hver fil, der tæller.

Hvorfor: I den rigtige rækkefølge kan en læser se efter, og en rettelse står det sted, man venter.

Forkert:

    sygedagpenge,2022-07,325,realised
    sygedagpenge,2022-06,336,realised

Rigtigt:

    sygedagpenge,2022-06,336,realised
    sygedagpenge,2022-07,325,realised
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV303", "perioder-i-uorden")


def check(plan: Plan) -> Iterator[Finding]:
    """Every row that stands below a later one of its series in the same file."""
    for rows in plan.observations.values():
        placed = sorted(((plan.position(row), row) for row in rows), key=itemgetter(0))
        for (above_place, above), (place, row) in pairwise(placed):
            if above_place.file != place.file:
                continue
            # A year may stand both before and after its December, a quarter its last month.
            if (row.period.year, row.period.last) < (above.period.year, above.period.last):
                first, then = (
                    danish.period(p.year, p.first, p.last) for p in (row.period, above.period)
                )
                message = f'I serien "{row.series}" står {first} efter {then}.'
                yield Finding(
                    plan.position(row, "period"),
                    CODE,
                    message,
                    "Flyt rækken op, så tiden går nedad.",
                )


RULE = Rule(CODE, check, __name__)
