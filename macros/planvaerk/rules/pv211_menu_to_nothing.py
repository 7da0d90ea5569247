"""Menuen nævner en side eller en plan, som ikke findes.

Menuen står under `nav` i `mkdocs.yml`. En linje fører til en fil i `docs/`, eller til en plan:
`2023/` er planen i `plan/2023.yml`.

Hvorfor: Sitet kan ikke bygges. Ofte er siden eller planen slettet eller har fået et andet navn, og
linjen i menuen er blevet stående.

Forkert: `- Strategi: strategi.md`, når `docs/strategi.md` er slettet.

Rigtigt: Linjen er slettet, eller den nævner den fil, siden nu ligger i.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from planvaerk.findings import Code, Finding, closest
from planvaerk.model.plan import Plan
from planvaerk.positions import Path
from planvaerk.rules.base import Rule
from planvaerk.store import SETTINGS

CODE = Code("PV211", "menu-til-ingenting")
_EDITION = re.compile(r"(?P<year>[0-9]{4})/")
_PLAN = re.compile(r"plan/(?P<year>[0-9]{4})[.]yml")
# Leads away from the pages; MkDocs itself has words for those that it does not want.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_WAY_OUT = "Ret linjen under nav, eller slet den."


def check(plan: Plan) -> Iterator[Finding]:
    """Every line of the menu that leads nowhere within the site."""
    files = plan.files | plan.assets
    pages = {file.removeprefix("docs/") for file in files if file.startswith("docs/")}
    editions = {f"{match['year']}/" for file in files if (match := _PLAN.fullmatch(file))}
    for entry, path in _entries(plan.menu, ("nav",)):
        if edition := _EDITION.fullmatch(entry):
            if entry in editions:
                continue
            message = f'Menuen nævner planen "{entry}", men plan/{edition["year"]}.yml findes ikke.'
        elif _ADDRESS.match(entry) or PurePosixPath(entry).as_posix() in pages:
            continue
        else:
            message = f'Menuen nævner "{entry}", men docs/{entry} findes ikke.'
        like = _meant(entry, pages | editions)
        hint = f'Mente du "{like}"?  {_WAY_OUT}' if like else _WAY_OUT
        yield Finding(plan.positions.nearest(SETTINGS, path), CODE, message, hint)


def _entries(menu: Sequence[object], path: Path) -> Iterator[tuple[str, Path]]:
    """What the lines of a menu lead to, and where each stands."""
    for index, entry in enumerate(menu):
        titled = entry if isinstance(entry, dict) else {None: entry}
        for title, item in titled.items():
            place = (*path, index) if title is None else (*path, index, title)
            if isinstance(item, list):
                yield from _entries(item, place)
            elif isinstance(item, str | int):
                yield str(item), place


def _meant(entry: str, known: set[str]) -> str | None:
    """The page or plan that a line may mean: the same without its ending, else the most alike."""
    bare = entry.rstrip("/")
    complete = (f"{bare}/", f"{bare}.md", f"{bare}/index.md")
    return next((name for name in complete if name in known), None) or closest(entry, known)


RULE = Rule(CODE, check, __name__)
