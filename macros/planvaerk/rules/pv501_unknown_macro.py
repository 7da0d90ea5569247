"""En side kalder en makro, der ikke findes.

Hvorfor: Makroen skal indsætte et mål, et tal eller en liste. Findes den ikke, mangler indholdet.

Forkert: `{{ maal("sygedagpenge") }}`

Rigtigt: `{{ target("sygedagpenge") }}`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS
from planvaerk.rules.base import Rule

CODE = Code("PV501", "ukendt-makro")


def check(plan: Plan) -> Iterator[Finding]:
    """Every call of a macro that is not registered."""
    known = [macro.name for macro in MACROS]
    for page in plan.pages:
        for call in page.calls:
            if call.name not in known:
                message = f'Makroen "{call.name}" findes ikke.'
                yield Finding(call.position, CODE, message, suggestion(call.name, known))


RULE = Rule(CODE, check, __name__, firm=True)
