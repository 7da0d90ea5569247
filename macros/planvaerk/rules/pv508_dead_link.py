"""Et link på en side peger på en side, en fil eller et sted, som ikke findes.

Reglen ser på links og billeder inden for sitet, i Markdown og i HTML. Links til andre steder på
nettet bliver ikke prøvet.

Hvorfor: Læseren ender på en fejlside. Sitet kan heller ikke bygges med et dødt link.

Forkert: `[målene](maal-2022.md)` eller `[fagordet](../begreber.md#fuldtidspersn)`

Rigtigt: `[målene](maal.md)` og `[fagordet](../begreber.md#fuldtidsperson)`
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from planvaerk.addresses import page_address
from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.pages import Page
from planvaerk.rules.base import Rule
from planvaerk.rules.links import Link, links
from planvaerk.rules.outline import anchors, has_unknown_anchors

CODE = Code("PV508", "dødt-link")
_DOCS = "docs/"
# What the engine itself writes beside the pages; only HTML can link there.
_MADE = ("assets/", "data/")


def check(plan: Plan) -> Iterator[Finding]:
    """Every link within the site that leads nowhere."""
    pages = {page.file: page for page in plan.pages}
    for page in plan.pages:
        for link in links(page):
            if not link.is_inside:
                continue
            fault = _html_fault(plan, page, link) if link.is_html else _fault(plan, page, link)
            if fault is not None:
                message, hint = fault
                yield Finding(link.position, CODE, message, hint)
            elif (target := _target(page, link)) in pages and (not link.is_html or not link.path):
                yield from _without_anchor(plan, pages[target], link)


def _target(page: Page, link: Link) -> str:
    """The file that a link points to, from the tree's root."""
    if not link.path:
        return page.file
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.file), link.path))


def _known(plan: Plan) -> set[str]:
    """The files to link to; PV203 and PV209 tell of the pages of an edition that are not there."""
    own = {
        f"docs/{edition.year}/{name}"
        for edition in plan.editions
        for name in ("index.md", *(chapter.page for chapter in edition.text.chapters))
    }
    return {page.file for page in plan.pages} | plan.assets | own


def _fault(plan: Plan, page: Page, link: Link) -> tuple[str, str] | None:
    if link.path.startswith("/"):
        message = f'Linket "{link.written}" begynder med /, og det virker ikke, når sitet flyttes.'
        return message, f'Skriv vejen fra siden selv, fx "{_from(page, _DOCS + link.path[1:])}".'
    target = _target(page, link)
    known = _known(plan)
    if target in known or target in plan.broken:
        return None
    message = f'Linket "{link.written}" peger på noget, der ikke findes.'
    for name in (f"{target}.md", f"{target}/index.md"):
        if name in known:
            return message, f'Skriv filens navn: "{_from(page, name)}".'
    return message, suggestion(link.path, {_from(page, file) for file in _meant(target, known)})


def _meant(target: str, known: set[str]) -> set[str]:
    """What a link may have meant: files like it in the folder that it points into, else all."""
    is_page = posixpath.splitext(target)[1] in {".md", ".html", ".htm", ""}
    alike = {file for file in known if file.endswith(".md") == is_page}
    folder = posixpath.dirname(target)
    return {file for file in alike if posixpath.dirname(file) == folder} or alike


def _from(page: Page, file: str) -> str:
    return posixpath.relpath(file, posixpath.dirname(page.file))


def _html_fault(plan: Plan, page: Page, link: Link) -> tuple[str, str] | None:
    """Addresses in HTML reach the site as they are written, so they count from the page's own."""
    if not link.path:
        return None
    address = posixpath.normpath(posixpath.join(page_address(page.file), link.path))
    known = {file.removeprefix(_DOCS) for file in plan.assets}
    known |= {posixpath.normpath(page_address(other.file) or ".") for other in plan.pages}
    if address in known or address.startswith(_MADE):
        return None
    message = f'Linket "{link.written}" peger på noget, der ikke findes.'
    file = _target(page, link)
    if file in _known(plan):
        return message, f"Skriv linket i Markdown: [tekst]({link.written})"
    return (
        message,
        "Skriv linket i Markdown, [tekst](side.md), så følger det med, når sider flyttes.",
    )


def _without_anchor(plan: Plan, target: Page, link: Link) -> Iterator[Finding]:
    anchor = unquote(link.anchor)
    if not anchor or anchor.startswith(("fn:", "fnref:")) or has_unknown_anchors(target):
        return
    if plan.broken and target.calls:
        return  # what a macro shows may stand in a file that cannot be read
    known = anchors(plan, target)
    if anchor not in known:
        message = f'Linket "{link.written}" peger på stedet "{anchor}", som ikke er på siden.'
        yield Finding(link.position, CODE, message, suggestion(anchor, known))


RULE = Rule(CODE, check, __name__)
