"""The overview of a year's targets as CSV: one line a target, dot decimals, a status an average."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from planvaerk import danish
from planvaerk.coherence import Coherence, Kind, Thing
from planvaerk.overview import Amount, OverviewRow

COLUMNS = (
    "year",
    "target",
    "title",
    "group",
    "measure",
    "direction",
    "baseline_year",
    "baseline",
    "baseline_status",
    "aim",
    "aim_status",
    "aim_in_words",
    "change",
    "change_per_cent",
    "ambition",
    "ministerial_goals",
    "focus_areas",
    "core_tasks",
)
_SHARE_DECIMALS = 1


def overview_csv(coherence: Coherence, rows: Iterable[OverviewRow]) -> str:
    """The lines with a header; several goals in one field are parted by `; `."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(_line(coherence, row))
    return stream.getvalue()


def _line(coherence: Coherence, row: OverviewRow) -> list[str | int]:
    target, change = row.target, row.change
    thing = Thing("target", target.id, target.title)
    share = change.share if change else None
    kinds: tuple[Kind, ...] = ("ministerial_goal", "focus_area", "core_task")
    return [
        coherence.edition.year,
        target.id,
        target.title,
        target.group,
        row.measure,
        target.direction.go if target.direction else "",
        coherence.edition.year - 1 if row.base else "",
        *_amount(row.base),
        *_amount(row.aim),
        "" if row.aim else row.words or "",
        _number(change.size if change else None),
        _number(None if share is None else danish.rounded(share * 100, _SHARE_DECIMALS)),
        target.ambition.text if target.ambition else "",
        *("; ".join(goal.title for goal in coherence.supported_by(thing, k)) for k in kinds),
    ]


def _amount(amount: Amount | None) -> tuple[str, str]:
    """The value and its status: `known`, `aim` (last year's), or why it is not known."""
    if amount is None:
        return "", ""
    return _number(amount.value), "aim" if amount.instead else amount.known


def _number(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")
