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
from urllib.parse import urlsplit

from planvaerk.findings import Code, Finding, closest
from planvaerk.model.plan import Plan
from planvaerk.positions import Path
from planvaerk.rules.base import Rule
from planvaerk.store import SETTINGS

CODE = Code("PV211", "menu-til-ingenting")
_EDITION = re.compile(r"(?P<year>[0-9]{4})/")
_PLAN = re.compile(r"plan/(?P<year>[0-9]{4})[.]yml")
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
        elif _leads_away(entry) or PurePosixPath(entry).as_posix() in pages:
            continue
        else:
            message = f'Menuen nævner "{entry}", men docs/{entry} findes ikke.'
        like = closest(entry, pages | editions)
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


def _leads_away(entry: str) -> bool:
    """True for an address outside the pages, which MkDocs itself has words for."""
    address = urlsplit(entry)
    return bool(address.scheme or address.netloc) or entry.startswith("/")


RULE = Rule(CODE, check, __name__)
