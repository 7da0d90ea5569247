"""The annual cycle: the months of a calendar year with what happens in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from planvaerk import annual_cycle as cycle
from planvaerk import danish
from planvaerk.annual_cycle import Happening
from planvaerk.blocks.context import Context, render
from planvaerk.process_sentences import machine_time, time_of


def annual_cycle(context: Context, year: int | None = None) -> str:
    """The year month by month; one sentence for a year in which nothing is known to happen."""
    shown = context.edition(year).year
    found = cycle.happenings(context.plan, shown)
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
                "name": danish.sentence_case(name),
                "happenings": views.of(one for one in found if one.month == number),
            }
            for number, name in enumerate(danish.MONTHS, start=1)
        ],
        others=[
            {"name": name, "happenings": happenings}
            for name, happenings in (("Hele perioder", longer), ("Uden tidspunkt", untimed))
            if happenings
        ],
    )


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
