"""En fremskreven måned ligger før en realiseret.

Hvorfor: Man skriver frem fra det sidste kendte tal. En tidligere måned må derfor være kendt.

Kun måneder i samme år holdes op mod hinanden. En plan beholder sin fremskrivning af året før, også
når de næste års tal kommer til.

Forkert:

    sygedagpenge,2022-06,336,projected
    sygedagpenge,2022-07,325,realised

Rigtigt:

    sygedagpenge,2022-06,336,realised
    sygedagpenge,2022-07,325,realised
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV304", "fremskrevet-før-realiseret")


def check(plan: Plan) -> Iterator[Finding]:
    """Every projected period with a realised one after it."""
    for rows in plan.observations.values():
        realised = sorted(row.period for row in rows if row.status == "realised")
        last_of_year = {period.year: period for period in realised}
        for row in rows:
            last = last_of_year.get(row.period.year)
            if last is not None and row.status == "projected" and row.period < last:
                period, known = (danish.period(p.year, p.first, p.last) for p in (row.period, last))
                message = (
                    f'I serien "{row.series}" er {period} fremskrevet, men {known} er realiseret.'
                )
                yield Finding(
                    plan.position(row, "status"), CODE, message, "Ret status på en af de to rækker."
                )


RULE = Rule(CODE, check, __name__)
