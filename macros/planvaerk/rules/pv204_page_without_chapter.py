"""En side ligger i et års mappe, men er ikke et kapitel i planen.

Hvorfor: Siden kan ikke findes i menuen og får intet kapitelnummer.

Forkert: `docs/2022/ekstra.md` findes, men står ikke i `chapters:` i `plan/2022.yml`.

Rigtigt: Tilføj `- page: ekstra.md` i `chapters:`, eller flyt siden ud af mappen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.addresses import slug
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV204", "side-uden-kapitel", "warning")
_FRONT = "index.md"
_NAME = re.compile(r"(?:.*/)?[a-z0-9]+(?:-[a-z0-9]+)*\.md")


def check(plan: Plan) -> Iterator[Finding]:
    """Every page of a year that no chapter names."""
    for page in plan.pages:
        name = page.file.removeprefix(f"docs/{page.year}/")
        if page.year is None or name == _FRONT or f"plan/{page.year}.yml" in plan.broken:
            continue
        edition = plan.edition(page.year)
        chapters = {chapter.page for chapter in edition.text.chapters} if edition else set()
        if name not in chapters:
            message = (
                f'Siden er ikke et kapitel: "{name}" står ikke i chapters: i plan/{page.year}.yml.'
            )
            better = name if _NAME.fullmatch(name) else f"{slug(name.removesuffix('.md'))}.md"
            hint = f"Tilføj - page: {better} det sted, kapitlet skal stå, eller flyt siden."
            if better != name:
                hint = f"Omdøb filen til {better}: små bogstaver uden æ, ø og å. {hint}"
            yield Finding(Position(page.file), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
