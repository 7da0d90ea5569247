"""En side springer et overskriftsniveau over, eller den har ikke præcis én titel.

Titlen er den ene linje, der begynder med #. Under den kommer ##, og under ## kommer ###. Et mål får
overskrift af sin makro og tæller med på det niveau, `level=` siger.

Hvorfor: Den, der får siden læst op, finder rundt i den ved hjælp af overskrifterne.

Forkert:

    # Mål
    ### Lokale mål

Rigtigt:

    # Mål
    ## Lokale mål
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.pages import Page
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.outline import Outlined, outline

CODE = Code("PV509", "sprunget-overskrift", "warning")
_HTML_TITLE = "<h1"


def check(plan: Plan) -> Iterator[Finding]:
    """Every heading that is too deep, and every page without exactly one title."""
    for page in plan.pages:
        if any(fault.kind == "syntax" for fault in page.faults):
            continue
        headings = outline(plan, page)
        yield from _titles(plan, page, headings)
        for above, heading in pairwise(headings):
            if heading.level > above.level + 1:
                yield _skipped(above, heading)


def _titles(plan: Plan, page: Page, headings: list[Outlined]) -> Iterator[Finding]:
    titles = [heading for heading in headings if heading.level == 1]
    if not titles and _HTML_TITLE not in page.text and not _is_chapter(plan, page):
        position = headings[0].position if headings else Position(page.file)
        message = "Siden har ingen titel: ingen linje begynder med # og en overskrift."
        yield Finding(position, CODE, message, "Begynd siden med # og titlen.")
    elif titles and headings[0].level > 1:
        message = f'Overskriften "{headings[0].title}" står over sidens titel.'
        hint = "Flyt titlen, linjen med #, op som den første."
        yield Finding(headings[0].position, CODE, message, hint)
    for title in titles[1:]:
        message = f'Siden har mere end én titel: "{titles[0].title}" og "{title.title}".'
        yield Finding(title.position, CODE, message, "Brug ## til afsnit på siden.")


def _is_chapter(plan: Plan, page: Page) -> bool:
    """True for a chapter, whose missing title PV203 tells of."""
    edition = plan.edition(page.year) if page.year else None
    chapters = edition.text.chapters if edition else ()
    return any(page.file == f"docs/{page.year}/{chapter.page}" for chapter in chapters)


def _skipped(above: Outlined, heading: Outlined) -> Finding:
    message = (
        f'Overskriften "{heading.title}" er på niveau {heading.level}, '
        f'men den før, "{above.title}", er på niveau {above.level}.'
    )
    wanted = above.level + 1
    hint = f"Skriv {'#' * wanted}, eller level={wanted} i målets makro."
    return Finding(heading.position, CODE, message, hint)


RULE = Rule(CODE, check, __name__)
