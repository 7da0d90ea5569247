"""What happens in a calendar year, across all plans: steps, reports, and numbers that are awaited.

A plan's process runs in the year before its own and beside the follow-up of the plan before it, so
whoever plans the meetings needs the year, not the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planvaerk import danish
from planvaerk.model.edition import When
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.process import days_of


class Happening(NamedTuple):
    """Something that happens in the year; `of` names its plan, and `report` the one it is about."""

    when: When
    title: str
    body: str | None = None
    of: str = ""
    report: Period | None = None

    @property
    def month(self) -> int | None:
        """The month, 1-12; None when only a longer period is known."""
        days = days_of(self.when)
        is_within = (days.first.year, days.first.month) == (days.last.year, days.last.month)
        return days.first.month if is_within else None


def happenings(plan: Plan, year: int) -> tuple[Happening, ...]:
    """Everything of the year in time; what is known by its period only goes before days in it."""
    found = [one for one in _all(plan) if days_of(one.when).first.year == year]
    return tuple(sorted(found, key=lambda one: (days_of(one.when).first, not _is_period(one))))


def months_of(one: Happening, year: int) -> range:
    """The months of a year that a happening of that year may fall in, 1-12."""
    days = days_of(one.when)
    last = days.last.month if days.last.year == year else MONTHS
    return range(days.first.month, last + 1)


def untimed(plan: Plan, year: int) -> tuple[Happening, ...]:
    """The steps without a time of the plans whose process runs in the year."""
    running = (
        edition
        for edition in plan.editions
        if any(s.when and days_of(s.when).first.year == year for s in edition.text.process)
    )
    return tuple(
        Happening(Period(year, 12, 1), step.title, step.body, edition.text.title)
        for edition in running
        for step in edition.text.process
        if step.when is None
    )


def _is_period(one: Happening) -> bool:
    return not isinstance(one.when, date)


def _all(plan: Plan) -> Iterator[Happening]:
    for edition in plan.editions:
        yield from _steps(edition)
    for period, report in plan.reports.items():
        named = danish.period(period.year, period.first, period.last)
        is_year = named.isdigit()
        title = f"Evaluering af {named}" if is_year else f"Opfølgning på {named}"
        yield Happening(report.date, title, report.body, report=period)
    used = {series.source for series in plan.series}
    for source in plan.sources:
        if source.next_update and source.id in used:
            yield Happening(source.next_update, f"Nye tal ventes: {source.title}")


def _steps(edition: Edition) -> Iterator[Happening]:
    """The steps of a process, and the adoption and amendments that are none of its steps."""
    text = edition.text
    dates = {step.date for step in text.process}
    for step in text.process:
        if step.when:
            yield Happening(step.when, step.title, step.body, text.title)
    if text.adoption and text.adoption.date not in dates:
        yield Happening(text.adoption.date, "Planen vedtages", text.adoption.body, text.title)
    for amendment in text.amendments:
        if amendment.date not in dates:
            yield Happening(amendment.date, "Planen ændres", amendment.body, text.title)
