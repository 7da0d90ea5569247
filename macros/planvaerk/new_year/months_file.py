"""The rows of the new edition: `data/2024.csv`, all of them missing until they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from planvaerk.model.data import Observation
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.new_year.tasks import Task
from planvaerk.new_year.years import Step


def missing_rows(plan: Plan, edition: Edition, step: Step) -> tuple[Observation, ...]:
    """The months that the targets of the new edition lack: what is aimed for and the year before.

    A series that several targets share is filled once. A gap up to the new months is filled too.
    """
    wanted: dict[str, set[int]] = {}
    for target in edition.targets:
        if target.series is not None:
            wanted.setdefault(target.series.actual, set()).add(step.new - 1)
            wanted.setdefault(target.series.target, set()).add(step.new)
    return tuple(row for series, years in wanted.items() for row in _lacking(plan, series, years))


def data_file(step: Step) -> str:
    """The file that the new rows stand in."""
    return f"data/{step.new}.csv"


def month_tasks(
    plan: Plan, edition: Edition, rows: Sequence[Observation], step: Step
) -> Iterator[Task]:
    """The numbers to write, a task for each year of each series."""
    aims = {t.series.actual: t.series.target for t in edition.targets if t.series}
    numbered = enumerate(rows, start=2)  # below the header
    for (series, year), group in groupby(numbered, key=lambda n: (n[1].series, n[1].period.year)):
        what = "tallene" if series in aims else "måltallene"
        words = f"Skriv {what} for {year} i serien {series}."
        if series in aims and year == step.new - 1 and _has_values(plan, aims[series], year):
            words += f" Indtil da er målet for {year} udgangspunktet."
        yield Task(data_file(step), next(group)[0], words)


def _has_values(plan: Plan, series: str, year: int) -> bool:
    rows = plan.observations.get(series, ())
    return any(row.value is not None for row in rows if row.period.year == year)


def _lacking(plan: Plan, series: str, years: set[int]) -> Iterator[Observation]:
    rows = plan.observations.get(series, ())
    known = {_index(row.period.year, row.period.last) for row in rows if row.period.is_month}
    months = {_index(year, month) for year in years for month in range(1, MONTHS + 1)}
    for index in range(min(known | months), max(known | months) + 1):
        if index not in known:
            year, month = index // MONTHS, index % MONTHS + 1
            period = Period(year, month, month)
            yield Observation(series=series, period=period, value=None, status="missing")


def _index(year: int, month: int) -> int:
    return year * MONTHS + month - 1
