"""En opfølgning siger ordret det samme om et mål som opfølgningen før.

Hvorfor: Filen er nok kopieret fra kvartalet før, og teksten er ikke skrevet om. Så læser
politikerne gammelt nyt.

Reglen ser kun på, hvad der er sket (`happened:`). Det, der bliver gjort, må godt være det samme.

Forkert: `happened: Flere er på deltid.` i både `follow_up/2022-Q1.yml` og `follow_up/2022-Q2.yml`

Rigtigt: Skriv, hvad der er sket i kvartalet, eller slet målet fra opfølgningen.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV424", "gentaget-opfølgning", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every text on a target that also stands in the report before."""
    for (before, earlier), (_, report) in pairwise(plan.reports.items()):
        told = {item.target: item.happened.split() for item in earlier.targets}
        for item in report.targets:
            if told.get(item.target) == item.happened.split():
                name = danish.period(before.year, before.first, before.last)
                message = f"Teksten er ordret den samme som i opfølgningen for {name}."
                hint = "Skriv, hvad der er sket siden, eller slet målet fra opfølgningen."
                yield Finding(plan.position(item, "happened"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
