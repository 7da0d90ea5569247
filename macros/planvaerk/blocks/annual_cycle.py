"""The annual cycle: the months of a calendar year in which something happens, and what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from planvaerk import annual_cycle as cycle
from planvaerk import danish
from planvaerk.annual_cycle import Happening
from planvaerk.blocks.context import Context, render
from planvaerk.model.period import MONTHS
from planvaerk.process_sentences import machine_time, time_of

_PAIR = 2


def annual_cycle(context: Context, year: int | None = None) -> str:
    """The months in which something happens; one sentence for a year in which nothing does."""
    shown = context.edition(year).year
    found = cycle.happenings(context.plan, shown)
    busy = sorted({one.month for one in found if one.month is not None})
    views = _Views(context)
    longer = views.of(one for one in found if one.month is None)
    without = views.of(cycle.untimed(context.plan, shown))
    untimed = [view | {"when": "", "datetime": None} for view in without]
    return render(
        "annual_cycle",
        year=str(shown),
        is_empty=not found,
        months=[
            {
                "name": danish.sentence_case(danish.MONTHS[number - 1]),
                "happenings": views.of(one for one in found if one.month == number),
            }
            for number in busy
        ],
        idle=_idle(month for one in found for month in cycle.months_of(one, shown)),
        others=[
            {"name": name, "happenings": happenings}
            for name, happenings in (("Hele perioder", longer), ("Uden tidspunkt", untimed))
            if happenings
        ],
    )


def _idle(covered: Iterable[int]) -> str:
    """The months that nothing covers, more than two in a row by the first and the last."""
    busy = set(covered)
    said = []
    for is_busy, run in groupby(range(1, MONTHS + 1), key=lambda month: month in busy):
        names = [danish.MONTHS[month - 1] for month in run]
        if not is_busy:
            is_long = len(names) > _PAIR
            said.extend([f"{names[0]}\N{EN DASH}{names[-1]}"] if is_long else names)
    return danish.listing(said)


@dataclass(frozen=True)
class _Views:
    """Makes what the template shows; a step names its plan when there are several."""

    context: Context

    def of(self, found: Iterable[Happening]) -> list[dict[str, Any]]:
        """Each happening with its day, when it is known, or its period, when it is no month."""
        return [
            {
                "when": _when(one),
                "datetime": machine_time(one.when),
                "title": one.title,
                "url": self._report(one),
                "details": list(self._details(one)),
            }
            for one in found
        ]

    def _details(self, one: Happening) -> Iterator[str]:
        if one.body:
            yield one.body
        if one.of and len(self.context.plan.editions) > 1:
            yield one.of

    def _report(self, one: Happening) -> str | None:
        return self.context.link("report", str(one.report), one.title).url if one.report else None


def _when(one: Happening) -> str:
    if isinstance(one.when, date):
        return f"{one.when.day}."
    return "" if one.month else f"{time_of(one.when)}:"
