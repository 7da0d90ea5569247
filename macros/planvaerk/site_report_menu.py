"""The reports in the menu: pages that show a quarter or a year need not be written in mkdocs.yml.

They stand below the page that lists them, the newest first, so that a new quarter is one page.
"""

from __future__ import annotations

from planvaerk.addresses import reported_on
from planvaerk.model.plan import Plan
from planvaerk.site_menu import Entry, Item, files_of

_TITLE = "Opfølgning"


def with_reports(nav: list[Entry], plan: Plan) -> list[Entry]:
    """The menu with the pages of reports that it leaves out."""
    named = set(files_of(nav))
    left_out: list[Entry] = [file for file in _newest_first(plan) if file not in named]
    if not left_out:
        return nav
    for front in _lists(plan):
        if front in named:
            return [_below(entry, front, left_out) for entry in nav]
    return [*nav, {_TITLE: left_out}]


def _newest_first(plan: Plan) -> list[str]:
    shown = {
        _name(page.file): period
        for page in plan.pages
        for call in page.calls
        if (period := reported_on(call, page)) is not None and page.year is None
    }
    return sorted(shown, key=lambda file: (shown[file].year, shown[file].last, -shown[file].first))[
        ::-1
    ]


def _lists(plan: Plan) -> list[str]:
    """The pages that list the reports."""
    return [
        _name(page.file)
        for page in plan.pages
        if any(call.name == "follow_up_list" for call in page.calls)
    ]


def _name(file: str) -> str:
    return file.removeprefix("docs/")


def _below(entry: Entry, front: str, pages: list[Entry]) -> Entry:
    """An entry with the pages put below the one that lists them."""
    if isinstance(entry, str):
        return {_TITLE: [entry, *pages]} if entry == front else entry
    return {title: _item_below(item, front, pages) for title, item in entry.items()}


def _item_below(item: Item, front: str, pages: list[Entry]) -> Item:
    if isinstance(item, str):
        return [item, *pages] if item == front else item
    return [_below(inner, front, pages) for inner in item]
