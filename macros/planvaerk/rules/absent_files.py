"""The files that a tree lacks although other files build on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from planvaerk.model.plan import Edition, Plan
from planvaerk.page_macros import MACROS, Macro
from planvaerk.pages import MacroCall, Page, bind
from planvaerk.positions import Position
from planvaerk.rules.references import (
    GOAL_KINDS,
    GoalKind,
    Kind,
    file_of,
    goals_of,
    references,
)

_MACROS: Mapping[str, Macro] = {macro.name: macro for macro in MACROS}
_ON_PAGES: Mapping[str, Kind] = {"target": "target", "series": "series", "key_figure": "key_figure"}
_OF_YEAR = re.compile(
    r"goals/(?P<goals>[0-9]{4})/|follow_up/(?P<report>[0-9]{4})(?:-Q[1-4])?\.yml$"
)


def absent_files(plan: Plan) -> dict[str, list[Position]]:
    """Every file that is not there, and the places that build on it in the order of the tree."""
    found: dict[str, set[Position]] = {}
    for file, place in _needed(plan):
        if file not in plan.files:
            found.setdefault(file, set()).add(place)
    return {file: sorted(places) for file, places in sorted(found.items())}


def _needed(plan: Plan) -> Iterator[tuple[str, Position]]:
    for file in plan.files:
        if match := _OF_YEAR.match(file):
            yield f"plan/{match['goals'] or match['report']}.yml", Position(file)
    for reference in references(plan):
        yield file_of(reference.kind, reference.year), reference.position
    for page in plan.pages:
        for call in page.calls:
            yield from _on_page(plan, page, call)
    for edition in plan.editions:
        for kind in GOAL_KINDS:
            yield from _continued(plan, edition, kind)


def _on_page(plan: Plan, page: Page, call: MacroCall) -> Iterator[tuple[str, Position]]:
    """The files that what a macro shows by its id stands in."""
    macro = _MACROS.get(call.name, Macro(call.name, ""))
    bound, _ = bind(macro, call)
    named = bound["year"].value if "year" in bound else page.year
    year = named if isinstance(named, int) else None
    for parameter in macro.parameters:
        if parameter.kind == "year" and year == page.year is not None:
            yield f"plan/{year}.yml", call.position
        kind = _ON_PAGES.get(parameter.kind)
        if kind is None or parameter.name not in bound:
            continue
        if kind != "target" or (year is not None and plan.edition(year)):
            yield file_of(kind, year), call.position


def _continued(plan: Plan, edition: Edition, kind: GoalKind) -> Iterator[tuple[str, Position]]:
    """The file of the edition before, when goals continue what no earlier edition has."""
    earlier = [other for other in plan.editions if other.year < edition.year]
    if not earlier:
        return
    known = {goal.id for other in earlier for goal in goals_of(other, kind)}
    for goal in goals_of(edition, kind):
        if goal.continues is not None and goal.continues not in known:
            yield file_of(kind, earlier[-1].year), plan.position(goal, "continues")
