"""En indsats er beskrevet i et kapitel, som planen ikke har.

Hvorfor: Sitet fører læseren fra indsatsen til kapitlet. Uden kapitlet ender linket blindt.

Forkert: Indsatsen har `page: indsats.md`, men `indsats.md` står ikke under `chapters:`.

Rigtigt: Skriv et af filnavnene under `chapters:` i `page:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV210", "indsats-uden-kapitel")


def check(plan: Plan) -> Iterator[Finding]:
    """Every initiative whose page is not a chapter of its edition."""
    for edition in plan.editions:
        pages = [chapter.page for chapter in edition.text.chapters]
        for initiative in edition.text.initiatives:
            if initiative.page not in pages:
                message = (
                    f'Indsatsen "{initiative.title}" er beskrevet i {initiative.page}, som ikke er '
                    f"et kapitel i planen for {edition.year}."
                )
                position = plan.position(initiative, "page")
                yield Finding(position, CODE, message, suggestion(initiative.page, pages))


RULE = Rule(CODE, check, __name__, firm=True)
