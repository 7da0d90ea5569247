"""What the macros put on a page besides text: headings of some levels, and anchors to link to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planvaerk.addresses import REPORT_ANCHORS, report_anchor, reported_on
from planvaerk.diff.themes import Theme
from planvaerk.model.base import Identified
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import heading_anchors
from planvaerk.page_macros import MACROS, Macro
from planvaerk.pages import Heading, MacroCall, Page, Value, bind
from planvaerk.positions import Position
from planvaerk.rules.strategy_outline import strategy_anchors, strategy_headings

_MACROS: Mapping[str, Macro] = {macro.name: macro for macro in MACROS}
_OWN_ID = re.compile(
    r"""\b(?:id|name)\s*=\s*["']?(?P<html>[^\s"'>]+)|\{[^{}\n]*?#(?P<markdown>[^\s{}]+)"""
)
# The pages for authors have an anchor for every rule and key; they link to themselves only.
_MANUAL = frozenset({"rule_list", "macro_list", "key_list"})
_FIXED = {
    "accessibility": "fortael-os klag mangler",
    "series": "serier-liste",
    "key_figures": "noegletal-liste",
    "datasets": "filer-liste",
    "updates": "opdatering-liste",
    "ways_of_working": "arbejdsmaader",
    "experiences": "oplevelser",
}
_REPORTS = frozenset({"follow_up_quarter", "follow_up_year", "follow_up_list"})
_TARGET_LEVELS = range(2, 5)


class Outlined(NamedTuple):
    """A heading as it stands on the finished page, and where it comes from."""

    level: int
    title: str
    position: Position


def outline(plan: Plan, page: Page) -> list[Outlined]:
    """The headings of a page in order, those that its macros make among them."""
    written = [Outlined(h.level, h.title, h.position) for h in page.headings]
    made = [heading for call in page.calls for heading in _made(plan, page, call)]
    return sorted(written + made, key=lambda heading: heading.position)


def anchors(plan: Plan, page: Page) -> set[str]:
    """Everything on a page that a link can point to."""
    made = made_anchors(plan, page)
    own = {anchor for match in _OWN_ID.finditer(page.text) for anchor in match.groups() if anchor}
    return {*heading_anchors(page.headings), *made, *own}


def made_anchors(plan: Plan, page: Page) -> dict[str, Position]:
    """The anchors that the macros of a page make, and where the first macro that does is called."""
    found: dict[str, Position] = {}
    for call in page.calls:
        for anchor in _anchors(plan, page, call):
            found.setdefault(anchor, call.position)
    return found


def anchored_headings(page: Page) -> Iterator[tuple[Heading, str]]:
    """The headings written in a page, each with its anchor."""
    return zip(page.headings, heading_anchors(page.headings), strict=True)


def has_unknown_anchors(page: Page) -> bool:
    """True when some anchors are known only on the finished page."""
    made = any(call.name in _MANUAL for call in page.calls)
    return made or bool(page.faults) or any("{{" in heading.title for heading in page.headings)


def _made(plan: Plan, page: Page, call: MacroCall) -> Iterator[Outlined]:
    for level, title in _headings(plan, call_values(call), _edition(plan, page, call), call.name):
        yield Outlined(level, title, call.position)


def _headings(
    plan: Plan, values: Mapping[str, Value], edition: Edition | None, macro: str
) -> Iterator[tuple[int, str]]:
    vision = plan.vision
    if macro == "target" and edition:
        level = values.get("level", _TARGET_LEVELS[0])
        target = edition.target(str(values.get("id")))
        if target and isinstance(level, int) and level in _TARGET_LEVELS:
            yield level, target.title
    elif macro == "changes" and edition and not values.get("short"):
        if any(other.year < edition.year for other in plan.editions):
            yield int(values.get("level") or _TARGET_LEVELS[0]), macro
    elif macro == "edition" and edition:
        yield 2, "Indhold"
    elif macro in {*_REPORTS, "accessibility", "rule_list", "key_list"} or (
        macro == "glossary" and plan.glossary
    ):
        yield 2, macro
    elif macro == "ways_of_working" and vision and vision.ways_of_working:
        yield 2, vision.ways_of_working_title
    elif macro == "experiences" and vision and vision.experiences:
        yield 2, vision.experiences_title
    else:
        yield from strategy_headings(plan, macro, values)


_OF_EDITION = {
    "edition": ["indhold", "hent-planen"],
    "overview": [
        f"maal-{{year}}{part}" for part in ("", "-ministermaal", "-fokusomraade", "-sorter")
    ],
    "coherence": ["sammenhaeng-{year}", "sammenhaeng-{year}-huller"],
    "changes": [f"nyt-{{year}}-{theme.anchor}" for theme in Theme],
}


def _anchors(plan: Plan, page: Page, call: MacroCall) -> Iterator[str]:
    edition = _edition(plan, page, call)
    values = call_values(call)
    match call.name:
        case "target":
            yield from (str(values.get("id")), f"tabel-{values.get('id')}")
        case "target_table":
            yield f"tabel-{values.get('id')}"
        case "chart" | "benchmark":
            ids = values.values() if call.name == "chart" else [values.get("actual")]
            yield f"tabel-{'_'.join(str(value) for value in ids)}"
        case name if name in _OF_EDITION and edition:
            yield from _of_edition(name, edition)
        case "ministerial_goals" if edition and edition.ministerial:
            ending = "-begrundelse" if values.get("gist") else ""
            yield from (f"{goal.id}{ending}" for goal in edition.ministerial.goals)
        case "focus_areas" if edition:
            yield from (area.id for area in edition.focus_areas)
        case "follow_up_list":
            yield from (f"opfoelgning-{edition.year}" for edition in plan.editions)
        case "follow_up_quarter" | "follow_up_year":
            yield from _of_report(plan, page, call)
        case name if name in _FIXED:
            yield from _FIXED[name].split()
    yield from (thing.id for thing in listed(plan, call.name))
    yield from strategy_anchors(plan, call.name, values)


def _of_edition(macro: str, edition: Edition) -> Iterator[str]:
    yield from (anchor.format(year=edition.year) for anchor in _OF_EDITION[macro])
    if macro == "edition" and edition.text.process:
        yield "proces"
    if macro == "edition" and edition.text.follow_up:
        yield "opfoelgning"


def _of_report(plan: Plan, page: Page, call: MacroCall) -> Iterator[str]:
    period = reported_on(call, page)
    edition = plan.edition(period.year) if period else None
    if period is None or edition is None:
        return
    for name in REPORT_ANCHORS:
        yield report_anchor(period, name)
    for target in edition.targets:
        yield report_anchor(period, target.id)
        yield report_anchor(period, f"tabel-{target.id}")


def listed(plan: Plan, macro: str) -> Iterable[Identified]:
    """The things that a macro shows one after the other, each with its id as an anchor."""
    things: Mapping[str, Iterable[Identified]] = {
        "sources": plan.sources,
        "series": plan.series,
        "key_figures": plan.key_figures,
        "glossary": plan.glossary.terms if plan.glossary else (),
        "core_tasks": plan.core_tasks.tasks if plan.core_tasks else (),
        "ways_of_working": plan.vision.ways_of_working if plan.vision else (),
        "experiences": plan.vision.experiences if plan.vision else (),
    }
    return things.get(macro, ())


def call_values(call: MacroCall) -> dict[str, Value]:
    """The values of a call by parameter name; none when there is no such macro."""
    if call.name not in _MACROS:
        return {}
    return {name: argument.value for name, argument in bind(_MACROS[call.name], call)[0].items()}


def _edition(plan: Plan, page: Page, call: MacroCall) -> Edition | None:
    year = call_values(call).get("year", page.year)
    return plan.edition(year) if isinstance(year, int) else None
