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
from planvaerk.rules.references import references

# Every edition builds on them.
_COMMON = ("plan/vision.yml", "plan/core_tasks.yml", "plan/strategy.yml")


class Use(NamedTuple):
    """An example source, and what takes something from it, such as `Målet "sygedagpenge"`."""

    source: Source
    owners: tuple[str, ...]


def shows_examples(plan: Plan) -> bool:
    """True while anything in the plan is from a source of examples."""
    examples = {source.id for source in plan.sources if source.basis == "example"}
    return bool(examples) and any(
        reference.kind == "source" and reference.id in examples for reference in references(plan)
    )


def examples_in(plan: Plan, edition: Edition) -> Iterator[Use]:
    """The example sources that an edition builds on: its words, goals, series and key figures."""
    owners: dict[str, dict[str, None]] = {
        source.id: {} for source in plan.sources if source.basis == "example"
    }
    for owner, named in _sources(plan, edition) if owners else ():
        if named in owners:
            owners[named][owner] = None
    for source in plan.sources:
        if owners.get(source.id):
            yield Use(source, tuple(owners[source.id]))


def _sources(plan: Plan, edition: Edition) -> Iterator[tuple[str, str]]:
    """Who takes something from which source in an edition."""
    year = edition.year
    own = (f"plan/{year}.yml", f"goals/{year}/", *_COMMON)
    used = dict(_on_pages(plan, edition))
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


def _on_pages(plan: Plan, edition: Edition) -> Iterator[tuple[str, None]]:
    """The series and key figures that the edition's pages show."""
    macros = {macro.name: macro for macro in MACROS}
    calls = (call for page in plan.pages if page.year == edition.year for call in page.calls)
    for call in calls:
        macro = macros.get(call.name)
        bound = bind(macro, call)[0] if macro else {}
        for parameter in macro.parameters if macro else ():
            if parameter.kind in {"series", "key_figure"} and parameter.name in bound:
                yield str(bound[parameter.name].value), None
