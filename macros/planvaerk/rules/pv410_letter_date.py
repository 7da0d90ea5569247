"""Ministerens brev er ikke fra året før det år, som dets mål gælder.

Hvorfor: Ministeren sender målene for et år i året før. En anden dato er ofte en tastefejl eller et
forkert brev. I en årlig plan skal brevet også gælde planens eget år.

Forkert: `date: 2022-05-18` med `goals_for: 2022`

Rigtigt: `date: 2021-05-18` med `goals_for: 2022`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.edition import Letter
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule

CODE = Code("PV410", "brevdato", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every letter dated in another year, and every plan that rests on another year's letter."""
    for edition in plan.editions:
        own = edition.text.letter
        annex = edition.ministerial.letter if edition.ministerial else None
        for letter in (own, annex):
            if letter is not None and letter.date.year != letter.goals_for - 1:
                yield _date(plan, letter)
        # When the annex names another letter than the plan, PV411 tells of it.
        governing = own or annex
        if governing is not None and edition.text.kind == "plan":
            yield from _year(plan, edition, governing)


def _date(plan: Plan, letter: Letter) -> Finding:
    message = (
        f"Brevet om målene for {letter.goals_for} er dateret {danish.day(letter.date)}, "
        f"ikke i {letter.goals_for - 1}."
    )
    hint = "Ret date: eller goals_for:. Ministeren sender målene i året før."
    return Finding(plan.position(letter, "date"), CODE, message, hint)


def _year(plan: Plan, edition: Edition, letter: Letter) -> Iterator[Finding]:
    if letter.goals_for != edition.year:
        message = f"Planen er for {edition.year}, men brevet gælder målene for {letter.goals_for}."
        hint = f"Henvis til brevet om målene for {edition.year}, eller ret goals_for:."
        yield Finding(plan.position(letter, "goals_for"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
