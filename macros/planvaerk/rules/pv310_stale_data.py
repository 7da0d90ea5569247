"""Dagen for en kildes næste opdatering er gået.

Hvorfor: Så findes der nok nyere tal, og læseren ser på gamle.

Forkert: `next_update: 2022-01-15`, når det er februar 2022.

Rigtigt: Hent tallene igen, og skriv `retrieved: 2022-02-01` og `next_update: 2022-04-15`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV310", "forældede-data", "warning")
_HINT = (
    "Hent tallene igen, og ret retrieved: og next_update:. Kommer der ikke flere, så slet "
    "next_update:."
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every source whose next update lies before the day of the check."""
    for source in plan.sources:
        due = source.next_update
        if plan.as_of is None or due is None or due >= plan.as_of:
            continue
        message = f'Kilden "{source.id}" skulle være opdateret {danish.day(due)}'
        hint = _HINT
        if source.retrieved is None:
            message += "."
        elif source.retrieved < due:
            message += f", men tallene er hentet {danish.day(source.retrieved)}."
        else:
            message += f". Tallene er hentet {danish.day(source.retrieved)}, altså efter den dag."
            hint = "Skriv dagen for den næste opdatering i next_update:, eller slet linjen."
        yield Finding(plan.position(source, "next_update"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
