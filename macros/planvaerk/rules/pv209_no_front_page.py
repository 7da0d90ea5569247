"""Sitet eller en plan har ingen forside.

Hvorfor: Kortet med planen på sitets forside fører til `docs/<år>/index.md`. Uden den ender læseren
på en fejlside.

Forkert: `plan/2024.yml` findes, men `docs/2024/index.md` gør ikke.

Rigtigt: `docs/2024/index.md` har en overskrift og `{{ edition() }}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV209", "manglende-forside")
_SITE = "docs/index.md"


def check(plan: Plan) -> Iterator[Finding]:
    """Every edition whose pages lack a first one, and a site that does."""
    if plan.pages and not _is_there(plan, _SITE):
        yield _finding(_SITE, "Sitet", "# og kommunens navn, og derunder {{ editions() }}")
    for edition in plan.editions:
        file = f"docs/{edition.year}/index.md"
        if not _is_there(plan, file):
            content = f"# {edition.text.title}, og derunder {{{{ edition() }}}}"
            yield _finding(file, f"Planen for {edition.year}", content)


def _is_there(plan: Plan, file: str) -> bool:
    return file in plan.files or file in plan.broken


def _finding(file: str, owner: str, content: str) -> Finding:
    message = f"{owner} har ingen forside: {file} findes ikke."
    return Finding(Position(file), CODE, message, f"Lav filen. Skriv {content}.")


RULE = Rule(CODE, check, __name__, firm=True)
