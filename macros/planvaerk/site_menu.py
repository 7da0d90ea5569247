"""The menu of the site: an entry `2023/` in mkdocs.yml becomes the chapters of that edition.

An edition that the menu leaves out is put in, so that every edition can be reached from the day it
is begun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planvaerk.errors import BuildFailure
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import chapters

type Item = str | list[Entry]
type Entry = str | dict[str, Item]

_YEAR = re.compile(r"(?P<year>\d{4})/")


def menu(nav: list[Entry], plan: Plan) -> list[Entry]:
    """The menu as MkDocs takes it; raises BuildFailure for a year without a plan."""
    years = {int(match["year"]) for file in files_of(nav) if (match := _YEAR.match(file))}
    for edition in plan.editions:
        if edition.year not in years:
            nav = _with_edition(nav, edition, years)
            years.add(edition.year)
    return _filled(nav, plan)


def files_of(nav: Sequence[Entry]) -> Iterator[str]:
    """Everything that the entries of a menu lead to."""
    for entry in nav:
        for item in entry.values() if isinstance(entry, dict) else (entry,):
            if isinstance(item, list):
                yield from files_of(item)
            elif isinstance(item, str):
                yield item


def _with_edition(nav: list[Entry], edition: Edition, years: set[int]) -> list[Entry]:
    """The menu with an edition before the newest older one, else after the oldest, else last."""
    older = [year for year in years if year < edition.year]
    beside = max(older) if older else min(years, default=edition.year)
    for index, entry in enumerate(nav):
        if _is_edition(entry, beside):
            added: Entry = {_title(entry, beside, edition): f"{edition.year}/"}
            return [*nav[:index], *((added, entry) if older else (entry, added)), *nav[index + 1 :]]
        if isinstance(entry, dict):
            for title, item in entry.items():
                if isinstance(item, list) and any(_is_of(file, beside) for file in files_of(item)):
                    section: Entry = entry | {title: _with_edition(item, edition, years)}
                    return [*nav[:index], section, *nav[index + 1 :]]
    return [*nav, {edition.text.title: f"{edition.year}/"}]


def _is_edition(entry: Entry, year: int) -> bool:
    """True when an entry is the plan of a year: `2023/`, a page of it, or a section."""
    files = list(files_of([entry]))
    is_section = any(isinstance(item, list) for item in _items(entry))
    if is_section and any(_YEAR.fullmatch(file) for file in files):
        return False  # a section of plans
    return bool(files) and all(_is_of(file, year) for file in files)


def _items(entry: Entry) -> list[Item]:
    return list(entry.values()) if isinstance(entry, dict) else [entry]


def _is_of(file: str, year: int) -> bool:
    return file.startswith(f"{year}/")


def _title(beside: Entry, year: int, edition: Edition) -> str:
    """A title like that of the entry beside it: `Planen 2024` next to `Planen 2023`."""
    title = next(iter(beside)) if isinstance(beside, dict) else ""
    return title.replace(str(year), str(edition.year)) if str(year) in title else edition.text.title


def _filled(nav: list[Entry], plan: Plan) -> list[Entry]:
    """The menu with the chapters of the editions it names."""
    return [_entry(entry, plan) for entry in nav]


def _entry(entry: Entry, plan: Plan) -> Entry:
    if isinstance(entry, dict):
        return {title: _below(item, plan) for title, item in entry.items()}
    edition = _edition(entry, plan)
    return {edition.text.title: _pages(edition, plan)} if edition else entry


def _below(item: Item, plan: Plan) -> Item:
    if isinstance(item, list):
        return _filled(item, plan)
    edition = _edition(item, plan)
    return _pages(edition, plan) if edition else item


def _edition(entry: str, plan: Plan) -> Edition | None:
    match = _YEAR.fullmatch(entry)
    if match is None:
        return None
    edition = plan.edition(int(match["year"]))
    if edition is None:
        known = ", ".join(f"{edition.year}/" for edition in plan.editions)
        message = f"Menuen i mkdocs.yml nævner {entry}, men plan/{match['year']}.yml findes ikke."
        raise BuildFailure(f"{message} Muligheder: {known}")
    return edition


def _pages(edition: Edition, plan: Plan) -> list[Entry]:
    front = f"{edition.year}/index.md"
    listed: list[Entry] = [
        {chapter.numbered_title: chapter.file.removeprefix("docs/")}
        for chapter in chapters(plan, edition)
    ]
    return [front, *listed] if any(page.file == f"docs/{front}" for page in plan.pages) else listed
