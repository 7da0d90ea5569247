"""The addresses of the site: where each page and each thing of the plan is shown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from planvaerk.model.base import Identified
from planvaerk.model.period import Period, quarter_named
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS, Macro
from planvaerk.pages import MacroCall, Page, Value, bind

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"}
)
_LISTS = {
    "sources": "source",
    "series": "series",
    "key_figures": "key_figure",
    "glossary": "term",
    "core_tasks": "core_task",
}
REPORT_ANCHORS = ("status", "status-tabel", "kurver", "gennem-aaret", "historie", "maal")


def slug(title: str) -> str:
    """An anchor made from a title: lower-case ASCII words with hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower().translate(_LETTERS)).strip("-") or "afsnit"


@lru_cache(maxsize=1024)  # every link on every page asks
def page_address(file: str) -> str:
    """The address of a page from the site's root: `docs/2022/maal.md` is `2022/maal/`."""
    path = PurePosixPath(file).relative_to("docs").with_suffix("")
    parts = path.parts[:-1] if path.name == "index" else path.parts
    return "".join(f"{part}/" for part in parts)


def relative(target: str, page: str) -> str:
    """An address from the site's root as seen from a page."""
    base, _, anchor = target.partition("#")
    path = posixpath.relpath(base or ".", page or ".")
    if base.endswith("/") or not base:
        path += "/"
    if anchor and base == page:
        return f"#{anchor}"
    return f"{path}#{anchor}" if anchor else path


class Addresses:
    """Where the things of a plan are shown, found from the macros that its pages call."""

    def __init__(self, plan: Plan) -> None:
        self._known: Mapping[tuple[str, str, int | None], str] = dict(_shown(plan))

    def find(self, kind: str, thing: str, year: int | None = None) -> str | None:
        """The address of a thing from the site's root, or None when no page shows it.

        What editions share is shown by the year's own page when there is one.
        """
        return self._known.get((kind, thing, year)) or self._known.get((kind, thing, None))


def _shown(plan: Plan) -> list[tuple[tuple[str, str, int | None], str]]:
    found = []
    for page in reversed(plan.pages):
        address = page_address(page.file)
        for call in page.calls:
            values = _values(call)
            named = values.get("year", page.year)
            year = named if isinstance(named, int) else None
            if call.name == "changes" and not values.get("short"):
                found.append((("changes", "changes", year), address))
            if call.name == "follow_up_list":
                found.append((("reports", "reports", None), address))
            if call.name == "alternatives":
                wanted = values.get("statement")
                shown = plan.to_decide(str(wanted) if wanted else None)
                found += [(("choice", one.id, None), f"{address}#{one.id}") for one in shown]
            if call.name == "target":
                target = str(values.get("id"))
                found.append((("target", target, year), f"{address}#{target}"))
            if (report := reported_on(call, page)) is not None:
                found.append((("report", str(report), None), address))
            for kind, thing in _listed(plan, page, call.name, year):
                of_year = year if kind in {"ministerial_goal", "focus_area"} else None
                found.append(((kind, thing, of_year), f"{address}#{thing}"))
                if kind == "core_task":
                    found.append(((kind, thing, page.year), f"{address}#{thing}"))
    return [*found, *_described(plan)]


def _described(plan: Plan) -> Iterator[tuple[tuple[str, str, int | None], str]]:
    """The initiatives: at the heading in their chapter that has their name, else the chapter."""
    pages = {page.file: page for page in plan.pages}
    for edition in plan.editions:
        for initiative in edition.text.initiatives:
            page = pages.get(f"docs/{edition.year}/{initiative.page}")
            if page is None:
                continue
            titles = [heading.title for heading in page.headings if not heading.attributes]
            anchor = f"#{slug(initiative.title)}" if initiative.title in titles else ""
            key = ("initiative", initiative.id, edition.year)
            yield key, f"{page_address(page.file)}{anchor}"


def report_anchor(period: Period, name: str) -> str:
    """The anchor of a part of a report; a page may show two of them."""
    return f"{str(period).lower()}-{name}"


def reported_on(call: MacroCall, page: Page) -> Period | None:
    """The quarter or the year whose follow-up a call shows, or None for any other call."""
    values = _values(call)
    if call.name == "follow_up_quarter":
        return quarter_named(str(values.get("id")))
    if call.name == "follow_up_year":
        return Period.parse(str(values.get("year", page.year)))
    return None


def _values(call: MacroCall) -> dict[str, Value]:
    """The values of a call by parameter name; none when there is no such macro."""
    macro = next((macro for macro in MACROS if macro.name == call.name), Macro(call.name, ""))
    return {name: argument.value for name, argument in bind(macro, call)[0].items()}


def _listed(plan: Plan, page: Page, macro: str, year: int | None) -> list[tuple[str, str]]:
    edition = plan.edition(year) if year else None
    if macro == "ministerial_goals" and edition and edition.ministerial:
        is_annex = any(_values(call).get("gist") for call in page.calls)
        goals = edition.ministerial.goals
        return [] if is_annex else [("ministerial_goal", goal.id) for goal in goals]
    if macro == "focus_areas" and edition:
        return [("focus_area", area.id) for area in edition.focus_areas]
    things: Mapping[str, Sequence[Identified]] = {
        "sources": plan.sources,
        "series": plan.series,
        "key_figures": plan.key_figures,
        "glossary": plan.glossary.terms if plan.glossary else (),
        "core_tasks": plan.core_tasks.tasks if plan.core_tasks else (),
    }
    return [(_LISTS[macro], thing.id) for thing in things.get(macro, ())]
