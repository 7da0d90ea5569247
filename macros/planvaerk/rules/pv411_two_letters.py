"""Planen og dens ministermål henviser til hver sit brev.

Hvorfor: Ministerens begrundelser kan være ændret fra år til år. Er målene fra ét brev og
begrundelserne fra et andet, får læseren begrundelser, der ikke hører til målene.

Brevene er forskellige, når dato, år eller kilde er det.

Forkert: `plan/2022.yml` nævner brevet af 18. maj 2021, og `goals/2022/ministerial.yml` nævner
brevet af 15. juni 2020.

Rigtigt: Begge nævner brevet af 18. maj 2021.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.edition import Letter
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV411", "to-breve", "warning")
_SAME = ("date", "goals_for", "source")


def check(plan: Plan) -> Iterator[Finding]:
    """Every edition whose ministerial goals rest on another letter than the edition itself."""
    for edition in plan.editions:
        own, ministerial = edition.text.letter, edition.ministerial
        if own is None or ministerial is None:
            continue
        letter = ministerial.letter
        differs = next((name for name in _SAME if getattr(own, name) != getattr(letter, name)), "")
        if differs:
            message = (
                f"Ministermålenes begrundelser er fra {_name(letter)}, "
                f"men planen for {edition.year} henviser til {_name(own)}."
            )
            if differs == "source":
                message = (
                    f'Brevet har kilden "{letter.source}" her, '
                    f'men kilden "{own.source}" i plan/{edition.year}.yml.'
                )
            hint = (
                f"Brug samme brev her og i plan/{edition.year}.yml. Står der to i den trykte plan, "
                "så fortæl læseren det i en note på siden."
            )
            yield Finding(plan.position(letter, differs), CODE, message, hint)


def _name(letter: Letter) -> str:
    return f"brevet af {danish.day(letter.date)} om målene for {letter.goals_for}"


RULE = Rule(CODE, check, __name__)
