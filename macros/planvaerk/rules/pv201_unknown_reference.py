"""Et id peger på noget, der ikke findes.

Hvorfor: Mål, serier, nøgletal og kilder hænger sammen gennem deres id. Peger et id forkert, mangler
der en kilde til et tal eller en begrundelse for et mål.

Forkert:

    supports:
      ministerial_goals: [mm-handikap]

Rigtigt:

    supports:
      ministerial_goals: [mm-handicap]
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.references import KINDS, Reference, known_ids, references

CODE = Code("PV201", "ukendt-reference")


def check(plan: Plan) -> Iterator[Finding]:
    """Every reference to an id that does not exist."""
    for reference in references(plan):
        known = known_ids(plan, reference.kind, reference.year)
        if known is not None and reference.id not in known:
            yield Finding(
                reference.position, CODE, _message(reference), suggestion(reference.id, known)
            )


def _message(reference: Reference) -> str:
    kind = KINDS[reference.kind]
    where = f" i {reference.year}" if reference.year else ""
    return f'{reference.owner} henviser til {kind} "{reference.id}", som ikke findes{where}.'


RULE = Rule(CODE, check, __name__, firm=True)
