"""Every reference in a plan: who refers to what, by which id, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from planvaerk import danish
from planvaerk.model.data import KeyFigure, Series
from planvaerk.model.goals import FocusArea, MinisterialGoal
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.report import FollowUpReport
from planvaerk.model.supports import InitiativeSupports, Supports
from planvaerk.model.target import Target
from planvaerk.positions import Position

Kind = Literal[
    "source", "series", "target", "ministerial_goal", "focus_area", "core_task", "key_figure"
]
KINDS: Mapping[Kind, str] = {
    "source": "kilden",
    "series": "serien",
    "target": "målet",
    "ministerial_goal": "ministermålet",
    "focus_area": "fokusområdet",
    "core_task": "kerneopgaven",
    "key_figure": "nøgletallet",
}
_FILES: Mapping[Kind, str] = {
    "source": "data/sources.yml",
    "series": "data/series.yml",
    "key_figure": "data/key_figures.yml",
    "core_task": "plan/core_tasks.yml",
    "target": "goals/{year}/targets.yml",
    "ministerial_goal": "goals/{year}/ministerial.yml",
    "focus_area": "goals/{year}/focus_areas.yml",
}


_EDITION = re.compile(r"plan/([0-9]{4})\.yml")
GoalKind = Literal["ministerial_goal", "focus_area", "target"]
Goal = MinisterialGoal | FocusArea | Target
GOAL_KINDS: tuple[GoalKind, ...] = ("ministerial_goal", "focus_area", "target")


class Reference(NamedTuple):
    """A use of an id. The year is that of the edition the id belongs to, if it belongs to one."""

    owner: str
    kind: Kind
    id: str
    position: Position
    year: int | None = None


def edition_years(files: Collection[str]) -> set[int]:
    """The years of the editions among some files of the tree."""
    return {int(match[1]) for file in files if (match := _EDITION.fullmatch(file))}


def file_of(kind: Kind, year: int | None = None) -> str:
    """The file that the things of a kind stand in, for goals that of their year."""
    return _FILES[kind].format(year=year)


def goals_of(edition: Edition, kind: GoalKind) -> tuple[Goal, ...]:
    """The goals of a kind in an edition, in the order of their file."""
    match kind:
        case "ministerial_goal":
            return edition.ministerial.goals if edition.ministerial else ()
        case "focus_area":
            return edition.focus_areas
        case "target":
            return edition.targets


def measured_editions(plan: Plan) -> Iterator[Edition]:
    """The yearly plans that have targets; a strategy and guideposts need not measure everything."""
    for edition in plan.editions:
        is_known = file_of("target", edition.year) not in plan.broken
        if edition.text.kind == "plan" and edition.targets and is_known:
            yield edition


def known_ids(plan: Plan, kind: Kind, year: int | None = None) -> Collection[str] | None:
    """The ids of a kind, or None when nothing can be said: their file or edition is not there."""
    if file_of(kind, year) in plan.broken:
        return None
    edition = plan.edition(year) if year is not None else None
    match kind:
        case "source":
            return {source.id for source in plan.sources}
        case "series":
            return {series.id for series in plan.series}
        case "key_figure":
            return {figure.id for figure in plan.key_figures}
        case "core_task":
            return {task.id for task in plan.core_tasks.tasks} if plan.core_tasks else set()
        case "target" | "ministerial_goal" | "focus_area":
            return {goal.id for goal in goals_of(edition, kind)} if edition else None


def references(plan: Plan) -> Iterator[Reference]:
    """Every reference in the YAML and CSV files of a plan."""
    for owner, record in (
        ("Visionen", plan.vision),
        ("Kerneopgaverne", plan.core_tasks),
        ("Strategien", plan.strategy),
    ):
        if record is not None:
            yield Reference(owner, "source", record.source, plan.position(record, "source"))
    for term in plan.glossary.terms if plan.glossary else ():
        owner = f'Begrebet "{term.title}"'
        yield Reference(owner, "source", term.source, plan.position(term, "source"))
    for edition in plan.editions:
        yield from _of_edition(plan, edition)
    for period, report in plan.reports.items():
        yield from _of_report(plan, period, report)
    for series in plan.series:
        yield from _of_data(plan, series)
    for figure in plan.key_figures:
        yield from _of_data(plan, figure)
    for series_id, rows in plan.observations.items():
        position = plan.position(rows[0], "series")
        yield Reference("Rækken", "series", series_id, position)


def _of_data(plan: Plan, item: Series | KeyFigure) -> Iterator[Reference]:
    owner = f'{"Serien" if isinstance(item, Series) else "Nøgletallet"} "{item.id}"'
    yield Reference(owner, "source", item.source, plan.position(item, "source"))
    if isinstance(item, KeyFigure) and item.series is not None:
        yield Reference(owner, "series", item.series, plan.position(item, "series"))
    if isinstance(item, KeyFigure) and item.continues is not None:
        yield Reference(owner, "key_figure", item.continues, plan.position(item, "continues"))


def _of_report(plan: Plan, period: Period, report: FollowUpReport) -> Iterator[Reference]:
    name = danish.period(period.year, period.first, period.last)
    owner = f"Opfølgningen for {name}"
    yield Reference(owner, "source", report.source, plan.position(report, "source"))
    for item in report.targets if plan.edition(period.year) else ():
        place = plan.position(item, "target")
        yield Reference(owner, "target", item.target, place, period.year)


def _of_edition(plan: Plan, edition: Edition) -> Iterator[Reference]:
    text = edition.text
    yield Reference("Planen", "source", text.source, plan.position(text, "source"))
    letters = [text.letter, edition.ministerial.letter if edition.ministerial else None]
    for letter in letters:
        if letter is not None:
            yield Reference("Brevet", "source", letter.source, plan.position(letter, "source"))
    for target in edition.targets:
        yield from _of_target(plan, edition, target)
    for initiative in text.initiatives:
        owner = f'Indsatsen "{initiative.id}"'
        yield from _of_supports(plan, edition, owner, initiative.supports)


def _of_target(plan: Plan, edition: Edition, target: Target) -> Iterator[Reference]:
    owner = f'Målet "{target.id}"'

    def at(*path: str | int) -> Position:
        return plan.position(target, *path)

    yield Reference(owner, "source", target.source, at("source"))
    if target.series is not None:
        yield Reference(owner, "series", target.series.actual, at("series", "actual"))
        yield Reference(owner, "series", target.series.target, at("series", "target"))
    if target.count is not None and target.count.series is not None:
        yield Reference(owner, "series", target.count.series, at("count", "series"))
    if target.direction is not None and target.direction.series is not None:
        yield Reference(owner, "series", target.direction.series, at("direction", "series"))
    if target.measured_by is not None:
        yield Reference(owner, "target", target.measured_by, at("measured_by"), edition.year)
    yield from _of_supports(plan, edition, owner, target.supports)


def _of_supports(
    plan: Plan, edition: Edition, owner: str, supports: Supports | InitiativeSupports
) -> Iterator[Reference]:
    year = edition.year
    named: list[tuple[Kind, str, tuple[str, ...], int | None]] = [
        ("ministerial_goal", "ministerial_goals", supports.ministerial_goals, year),
        ("focus_area", "focus_areas", supports.focus_areas, year),
        ("core_task", "core_tasks", supports.core_tasks, None),
    ]
    if isinstance(supports, InitiativeSupports):
        named.append(("target", "targets", supports.targets, year))
    for kind, key, ids, of_year in named:
        for index, id_ in enumerate(ids):
            yield Reference(owner, kind, id_, plan.position(supports, key, index), of_year)
