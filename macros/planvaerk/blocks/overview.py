"""The overview of a year's targets: one table to read, sort, filter and download."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from planvaerk import danish
from planvaerk.blocks.context import Context, render
from planvaerk.blocks.status import badge
from planvaerk.coherence import FRAMES, Coherence, Kind, Thing
from planvaerk.coherence_sentences import NAMES
from planvaerk.differences import AVERAGE_DECIMALS
from planvaerk.export.overview import overview_csv
from planvaerk.follow_up import Status, target_status
from planvaerk.overview import Amount, OverviewRow, overview_rows

_AMOUNTS = ("base", "goal")
# Where the targets without a number stand among themselves when the numbers are sorted.
_RANKS = {"reduce": 1, "hold": 2, "increase": 3}
_NO_DIRECTION = 4
_DIRECTION = {-1: "down", 0: "same", 1: "up"}


def overview(context: Context, year: int | None = None) -> str:
    """All targets of a year in one table, with its numbers for download."""
    edition = context.edition(year)
    coherence = Coherence(context.plan, edition)
    rows = list(overview_rows(context.plan, edition))
    path = f"data/maal-{edition.year}.csv"
    context.artefacts.texts[path] = overview_csv(coherence, rows)
    views = [_view(context, coherence, row) for row in rows]
    return render(
        "overview",
        id=f"maal-{edition.year}",
        caption=f"Mål i {edition.text.title}",
        base_label=f"{edition.year - 1}, gns.",
        goal_label=f"Mål {edition.year}, gns.",
        rows=views,
        filters=list(_filters(coherence)),
        no_status=None if any(view["status"] for view in views) else str(edition.year),
        has_numbers=any(row.base for row in rows),
        is_rounded=not all(row.is_change_as_shown for row in rows),
        has_ambition=any(view["ambition"] for view in views),
        marks={
            view[key]["mark"]
            for view in views
            for key in _AMOUNTS
            if not view["words"] or (view["has_base"] and key == "base")
        },
        csv_url=context.here(path),
        source=context.source(edition.text.source),
    )


def _view(context: Context, coherence: Coherence, row: OverviewRow) -> dict[str, Any]:
    target = row.target
    thing = Thing("target", target.id, target.title)
    supported = [goal for kind in FRAMES for goal in coherence.supported_by(thing, kind)]
    change = row.change
    return {
        "title": target.title,
        "url": context.thing(coherence.edition, thing).url,
        "group": target.group,
        "measure": row.measure,
        "words": row.words,
        "go": target.direction.go if target.direction else None,
        "has_base": bool(target.direction and row.base),
        "rank": _RANKS[target.direction.go] if target.direction else _NO_DIRECTION,
        "status": _badge(target_status(context.plan, coherence.edition, target)),
        "base": _amount(row.base),
        "goal": _amount(row.aim),
        "change": _signed(change.size) if change else None,
        "share": _percentage(change.share) if change and change.share is not None else None,
        "direction": _DIRECTION[_sign(change.size)] if change else None,
        "ambition": target.ambition.text if target.ambition else None,
        "supports": [
            {"kind": NAMES[goal.kind], "link": context.thing(coherence.edition, goal)}
            for goal in supported
        ],
        "ids": [goal.id for goal in supported],
        "sort": {
            "goal": None if target.count else row.aimed_for,  # a number of another kind
            "base": row.base.value if row.base else None,
            "change": change.size if change else None,
            "share": change.share if change else None,
        },
    }


def _badge(status: Status) -> dict[str, str] | None:
    """How it goes, where there is something to say; that numbers lack is said once, below."""
    shown = status.has_verdict or status.state == "suppressed"
    return badge(status) if shown else None


def _amount(amount: Amount | None) -> dict[str, str]:
    if amount is None:
        return {"text": "", "mark": ""}
    if amount.value is not None:
        text = danish.number(amount.value, AVERAGE_DECIMALS)
        return {"text": f"{text} (mål)" if amount.instead else text, "mark": ""}
    words = {"missing": "ikke oplyst", "suppressed": "skjult"}
    name = "måned" if amount.missing == 1 else "måneder"
    lacks = f"mangler {danish.counting_word(amount.missing)} {name}"
    return {"text": words.get(amount.known, lacks), "mark": amount.known}


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else ''}{danish.number(value, AVERAGE_DECIMALS)}"


def _percentage(share: Decimal) -> str:
    return f"{'+' if share > 0 else ''}{danish.percentage(share)}"


def _filters(coherence: Coherence) -> Iterator[dict[str, Any]]:
    """What the targets can be filtered by; a goal that nobody supports can be chosen, too."""
    kinds: tuple[tuple[Kind, str], ...] = (
        ("ministerial_goal", "ministermaal"),
        ("focus_area", "fokusomraade"),
    )
    for kind, name in kinds:
        goals = coherence.things(kind)
        if goals:
            options = [
                {
                    "id": goal.id,
                    "title": goal.title,
                    "number": len(coherence.supporters_of(goal, "target")),
                }
                for goal in goals
            ]
            yield {"name": name, "label": NAMES[kind], "options": options}
