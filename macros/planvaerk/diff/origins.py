"""Which thing of an earlier edition a thing goes on from, however many editions lie between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from planvaerk.diff.page_text import figures_on
from planvaerk.model.plan import Edition, Plan


class _Continuing(Protocol):
    """A thing that may go on from another."""

    @property
    def id(self) -> str: ...

    @property
    def continues(self) -> str | None: ...


def origins(plan: Plan, before: Edition, after: Edition) -> Mapping[tuple[str, str], str]:
    """The id in the earlier edition by kind and id in the later one, where they differ or may.

    A thing that continues nothing goes on from the thing of the same id, if there is one.
    """
    between = [edition for edition in plan.editions if before.year < edition.year < after.year]
    steps = [dict(_things(edition)) for edition in reversed(between)]
    found = {}
    for (kind, thing), goal in _things(after):
        wanted = goal.continues or thing
        for step in steps:
            earlier = step.get((kind, wanted))
            wanted = earlier.continues or earlier.id if earlier else wanted
        found[kind, thing] = wanted
    return {**found, **dict(_figures(plan, before))}


def _things(edition: Edition) -> Iterator[tuple[tuple[str, str], _Continuing]]:
    kinds: Mapping[str, Iterable[_Continuing]] = {
        "target": edition.targets,
        "focus_area": edition.focus_areas,
        "ministerial_goal": edition.ministerial.goals if edition.ministerial else (),
    }
    for kind, things in kinds.items():
        for thing in things:
            yield (kind, thing.id), thing


def _figures(plan: Plan, before: Edition) -> Iterator[tuple[tuple[str, str], str]]:
    """The key figure on the earlier edition's pages that each key figure goes on from, in steps."""
    pages = [page for page in plan.pages if page.year == before.year]
    used = {figure.id for page in pages for figure in figures_on(plan, page)}
    continues = {figure.id: figure.continues for figure in plan.key_figures}
    for figure in plan.key_figures:
        passed = {figure.id}
        wanted = figure.continues
        while wanted and wanted not in used and wanted not in passed:
            passed.add(wanted)
            wanted = continues.get(wanted)
        if wanted and figure.id not in used:
            yield ("key_figure", figure.id), wanted
