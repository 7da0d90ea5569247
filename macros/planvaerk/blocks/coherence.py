"""How an edition hangs together: a figure, its gaps in words, and a matrix of every link."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planvaerk import coherence_sentences, danish
from planvaerk.blocks.charts import figure_view
from planvaerk.blocks.context import Context, render
from planvaerk.coherence import FRAMES, SUPPORTERS, Coherence, Kind, Thing
from planvaerk.coherence_sentences import NAMES, PLURALS
from planvaerk.figures.bands import FEWEST, bands_figure


def coherence(context: Context, year: int | None = None) -> str:
    """The links of an edition between core tasks, goals, targets and initiatives."""
    edition = context.edition(year)
    links = Coherence(context.plan, edition)
    groups = [group for group in _groups(context, links) if group["columns"]]
    return render(
        "coherence",
        id=f"sammenhaeng-{edition.year}",
        caption=f"Det støtter målene og indsatserne i {edition.text.title}",
        panel=None,
        figure=_figure(context, links),
        has_vision=context.plan.vision is not None,
        gaps=list(_gaps(links)),
        groups=groups,
        row_groups=[group for group in _row_groups(context, links) if group["rows"]],
        source=context.source(edition.text.source),
    )


def _figure(context: Context, links: Coherence) -> dict[str, Any] | None:
    if len(links.supports) < FEWEST:
        return None
    return figure_view(
        context,
        f"assets/charts/{links.edition.year}/sammenhaeng",
        (bands_figure(links, "wide"), bands_figure(links, "narrow")),
        coherence_sentences.alternative_text(links),
    )


def _gaps(links: Coherence) -> Iterator[str]:
    """What hangs together with nothing, in words."""
    yield from (coherence_sentences.unsupported(links, goal) for goal in links.gaps)
    yield from (coherence_sentences.unattached(initiative) for initiative in links.unattached)


def _columns(links: Coherence) -> Iterator[tuple[Kind, tuple[Thing, ...]]]:
    """What the columns are: all tasks and goals, and the targets that initiatives name."""
    for kind in FRAMES:
        yield kind, links.things(kind)
    yield "target", tuple(t for t in links.things("target") if links.is_supported(t))


def _groups(context: Context, links: Coherence) -> Iterator[dict[str, Any]]:
    for kind, things in _columns(links):
        columns = [
            {
                "link": context.thing(links.edition, thing),
                "label": f"{NAMES[kind]}: {thing.title}",
                "supported": _supporters(links, thing),
                "is_gap": not links.is_supported(thing),
            }
            for thing in things
        ]
        yield {"title": PLURALS[kind], "columns": columns}


def _supporters(links: Coherence, thing: Thing) -> str:
    """How many support a thing, in words: `ét mål og én indsats`."""
    numbers = {kind: len(links.supporters_of(thing, kind)) for kind in SUPPORTERS}
    found = [
        coherence_sentences.counted(number, kind) for kind, number in numbers.items() if number
    ]
    return danish.listing(found) if found else "intet"


def _row_groups(context: Context, links: Coherence) -> Iterator[dict[str, Any]]:
    columns = [(kind, thing) for kind, things in _columns(links) for thing in things]
    for kind in SUPPORTERS:
        rows = [
            {
                "link": context.thing(links.edition, supporter),
                "cells": [thing in links.supported_by(supporter, k) for k, thing in columns],
            }
            for supporter in links.things(kind)
        ]
        yield {"title": PLURALS[kind], "rows": rows}


def supporters(context: Context, links: Coherence, goal: Thing) -> list[dict[str, Any]]:
    """What supports a goal, by kind; kinds that nothing is of are left out."""
    listed = []
    for kind in SUPPORTERS:
        found = links.supporters_of(goal, kind)
        if found:
            items = [context.thing(links.edition, thing) for thing in found]
            listed.append({"title": f"Støttes af {PLURALS[kind].lower()}", "items": items})
    return listed
