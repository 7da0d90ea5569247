"""Et makrokald på en side er ikke skrevet rigtigt.

Hvorfor: En manglende parentes eller et manglende anførselstegn gør resten af siden ulæselig.

Forkert: `{{ target("sygedagpenge" }}`

Rigtigt: `{{ target("sygedagpenge") }}`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV506", "skabelon-syntaks")


def check(plan: Plan) -> Iterator[Finding]:
    """Every page whose template code cannot be read."""
    for page in plan.pages:
        for fault in page.faults:
            if fault.kind == "syntax":
                message = "Makrokaldet kan ikke læses: noget er ikke lukket eller skrevet rigtigt."
                hint = 'Se efter parenteser, anførselstegn og }}: {{ target("id") }}'
                yield Finding(fault.position, CODE, message, hint)


RULE = Rule(CODE, check, __name__, firm=True)
