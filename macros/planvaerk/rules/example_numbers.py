"""Example numbers: what stands in a plan until the municipality's own is written.

A source with `basis: example` says that all that comes from it is made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planvaerk.model.base import by_id
from planvaerk.model.data import Source
from planvaerk.model.plan import Edition, Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import bind
from planvaerk.rules.references import Reference, references

# Every edition builds on them.
_COMMON = ("plan/vision.yml", "plan/core_tasks.yml", "plan/strategy.yml")
_WHOLE = ("plan/", "goals/", "follow_up/")


class Use(NamedTuple):
    """An example source, and what takes something from it, such as `Målet "sygedagpenge"`."""

    source: Source
    owners: tuple[str, ...]


def shows_examples(plan: Plan) -> bool:
    """True while the plans, the follow-up or the pages build on a source of examples.

    A series that nothing uses stands in the lists of all data only, where it is marked itself.
    """
    examples = {source.id for source in plan.sources if source.basis == "example"}
    return bool(examples) and any(named in examples for _, named in _sources(plan, None))


def examples_left(plan: Plan) -> list[Reference]:
    """Every place that names a source of examples, in the order of the tree."""
    examples = {source.id for source in plan.sources if source.basis == "example"}
    named = references(plan) if examples else ()
    found = [one for one in named if one.kind == "source" and one.id in examples]
    return sorted(found, key=lambda reference: reference.position)


def examples_in(plan: Plan, edition: Edition) -> Iterator[Use]:
    """The example sources that an edition builds on: its words, goals, series and key figures."""
    owners: dict[str, dict[str, None]] = {
        source.id: {} for source in plan.sources if source.basis == "example"
    }
    for owner, named in _sources(plan, edition.year) if owners else ():
        if named in owners:
            owners[named][owner] = None
    for source in plan.sources:
        if owners.get(source.id):
            yield Use(source, tuple(owners[source.id]))


def _sources(plan: Plan, year: int | None) -> Iterator[tuple[str, str]]:
    """Who takes something from which source in an edition, or on the whole site."""
    own = _WHOLE if year is None else (f"plan/{year}.yml", f"goals/{year}/", *_COMMON)
    used = dict(_on_pages(plan, year))
    for reference in references(plan):
        if reference.position.file.startswith(own):
            if reference.kind == "source":
                yield reference.owner, reference.id
            elif reference.kind == "series":
                used[reference.id] = None
    for figure in plan.key_figures:
        if figure.id in used:
            yield f'Nøgletallet "{figure.id}"', figure.source
            used[figure.series or ""] = None
    for series in filter(None, (by_id(plan.series, name) for name in used)):
        yield f'Serien "{series.id}"', series.source


def _on_pages(plan: Plan, year: int | None) -> Iterator[tuple[str, None]]:
    """The series and key figures that the pages of a year, or all pages, show."""
    macros = {macro.name: macro for macro in MACROS}
    pages = (page for page in plan.pages if year in (None, page.year))
    calls = (call for page in pages for call in page.calls)
    for call in calls:
        macro = macros.get(call.name)
        bound = bind(macro, call)[0] if macro else {}
        for parameter in macro.parameters if macro else ():
            if parameter.kind in {"series", "key_figure"} and parameter.name in bound:
                yield str(bound[parameter.name].value), None
