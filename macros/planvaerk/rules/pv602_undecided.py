"""En plan er vedtaget, men en formulering i visionen eller strategien har stadig alternativer.

Hvorfor: Planen bygger på visionen og strategien. Så længe der er to ordlyde, ved ingen, hvad der er
besluttet.

Forkert: `status: adopted` i `plan/2023.yml`, og visionen har `alternatives:` uden `chosen:`

Rigtigt:

    alternatives:
      - id: kort
        text: Alle er med.
      - id: lang
        text: Alle, der kan, er i arbejde.
    chosen: lang
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.model.statements import Statement
from planvaerk.rules.base import Rule

CODE = Code("PV602", "uafgjort")


def check(plan: Plan) -> Iterator[Finding]:
    """Every statement without a choice while an edition is adopted."""
    years = [str(edition.year) for edition in plan.editions if edition.text.status == "adopted"]
    for statement in undecided(plan) if years else ():
        count = danish.counting_word(len(statement.alternatives))
        message = (
            f"«{statement.title}» har {count} ordlyde, og ingen er valgt, så planen for "
            f"{danish.listing(years)} kan ikke være vedtaget."
        )
        known = ", ".join(alternative.id for alternative in statement.alternatives)
        hint = f"Skriv chosen: og id'et på den valgte ordlyd. Muligheder: {known}"
        yield Finding(plan.position(statement, "alternatives"), CODE, message, hint)


def undecided(plan: Plan) -> Iterator[Statement]:
    """Every statement with alternatives of which none is chosen."""
    yield from (statement for statement in plan.statements if statement.is_open)


RULE = Rule(CODE, check, __name__)
