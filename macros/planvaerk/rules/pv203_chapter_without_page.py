"""Et kapitel i planen har ingen side.

Hvorfor: Kapitlet ville stå i indholdsfortegnelsen uden at kunne åbnes.

Forkert: `plan/2022.yml` nævner `maal.md`, men `docs/2022/maal.md` findes ikke.

Rigtigt: Opret siden, eller ret filnavnet i `chapters:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV203", "kapitel-uden-side")


def check(plan: Plan) -> Iterator[Finding]:
    """Every chapter whose page is missing, or has no title of its own."""
    pages = {page.file: page for page in plan.pages}
    for edition in plan.editions:
        folder = f"docs/{edition.year}/"
        known = [PurePosixPath(file).name for file in pages if file.startswith(folder)]
        for chapter in edition.text.chapters:
            file = folder + chapter.page
            if file in plan.broken:
                continue
            position = plan.position(chapter, "page")
            if file not in pages:
                message = f'Kapitlet "{chapter.page}" har ingen side: {file} findes ikke.'
                yield Finding(position, CODE, message, suggestion(chapter.page, known))
            elif not pages[file].title:
                message = f"Siden {file} har ingen overskrift, så kapitlet får ingen titel."
                yield Finding(position, CODE, message, "Begynd siden med # og titlen.")


RULE = Rule(CODE, check, __name__, firm=True)
