"""The menu of the site: an entry `2023/` in mkdocs.yml becomes the chapters of that edition."""

from __future__ import annotations

import re
from typing import Any

from planvaerk.errors import BuildFailure
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import chapters

_EDITION = re.compile(r"(?P<year>\d{4})/")


def menu(nav: list[Any], plan: Plan) -> list[Any]:
    """The menu as MkDocs takes it; raises BuildFailure for a year without a plan."""
    return [_entry(entry, plan) for entry in nav]


def _entry(entry: Any, plan: Plan) -> Any:  # noqa: ANN401 - an entry is a text or a dict of entries
    if isinstance(entry, dict):
        return {title: _below(item, plan) for title, item in entry.items()}
    edition = _edition(entry, plan)
    return {edition.text.title: _pages(edition, plan)} if edition else entry


def _below(item: str | list[Any], plan: Plan) -> str | list[Any]:
    if isinstance(item, list):
        return menu(item, plan)
    edition = _edition(item, plan)
    return _pages(edition, plan) if edition else item


def _edition(entry: str, plan: Plan) -> Edition | None:
    match = _EDITION.fullmatch(entry)
    if match is None:
        return None
    edition = plan.edition(int(match["year"]))
    if edition is None:
        known = ", ".join(f"{edition.year}/" for edition in plan.editions)
        message = f"Menuen i mkdocs.yml nævner {entry}, men plan/{match['year']}.yml findes ikke."
        raise BuildFailure(f"{message} Muligheder: {known}")
    return edition


def _pages(edition: Edition, plan: Plan) -> list[Any]:
    front = f"{edition.year}/index.md"
    listed: list[Any] = [
        {chapter.numbered_title: chapter.file.removeprefix("docs/")}
        for chapter in chapters(plan, edition)
    ]
    return [front, *listed] if any(page.file == f"docs/{front}" for page in plan.pages) else listed
