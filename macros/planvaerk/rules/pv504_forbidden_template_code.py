"""En side har skabelonkode, der er andet end et rent kald af en makro.

Hvorfor: En side må vise planens tal, men ikke køre kode. Så kan et forslag til en ændring aldrig
gøre noget ved den maskine, der bygger sitet.

Forkert: `{% for mål in config.items() %}` eller `{{ config.site_name }}`

Rigtigt: `{{ target("sygedagpenge") }}`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV504", "forbudt-skabelonkode")
_HINT = (
    'Skriv kun kald som {{ target("id") }} med tekst, tal og true/false som argumenter. '
    "Skal {{ vises som tekst, så sæt {% raw %} og {% endraw %} om."
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every piece of template code that is not a plain macro call."""
    for page in plan.pages:
        for fault in page.faults:
            if fault.kind == "forbidden":
                message = "Her er skabelonkode, som en side ikke må have."
                yield Finding(fault.position, CODE, message, _HINT)


RULE = Rule(CODE, check, __name__)
