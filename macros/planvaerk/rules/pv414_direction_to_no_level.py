"""Niveauet i en retning er skrevet, så målets sætning ikke hænger sammen.

Sætningen bliver lavet af `go` og `to`: "Langtidsledige skal ned på niveauet i 2019."

Hvorfor: Sætningen står på forsiden, ved målet og i PDF og Word. "Langtidsledige skal ned på færre
end i 2019" kan ikke læses.

Forkert:

    direction:
      go: reduce
      to: færre end i 2019

Rigtigt: Et niveau, som kan stå efter "skal ned på". Er der intet niveau, så udelad `to`.

    direction:
      go: reduce
      to: niveauet i 2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk import sentences
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV414", "retning-uden-niveau", "warning")
# What says which way once more instead of naming a level.
_NO_LEVEL = re.compile(
    r"(?:(?:færre|flere|mindre|mere|lavere|højere|kortere|længere|bedre)\b(?! andel\b)"
    r"|(?:ned|op|til|på)\b)",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every direction whose level cannot stand after `skal ned på`."""
    for edition in plan.editions:
        for target in edition.targets:
            aim = target.direction
            if aim is None or not _NO_LEVEL.match(aim.to or ""):
                continue
            said = sentences.direction(target, aim)
            message = f'Målets sætning er "{said}", og den hænger ikke sammen.'
            hint = "Skriv et niveau i to:, fx niveauet i 2019, eller slet to:."
            yield Finding(plan.position(aim, "to"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
