"""The goals of the new edition: each continues last year's, without last year's numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planvaerk.model.goals import FocusArea, MinisterialGoal
from planvaerk.model.target import Target
from planvaerk.new_year.tasks import marked, top_mark
from planvaerk.new_year.years import Step
from planvaerk.positions import Path
from planvaerk.yaml_splice import add_key, remove, set_value

type Marks = Iterator[tuple[Path, str]]


def ministerial_file(text: str, goals: Sequence[MinisterialGoal], step: Step) -> str:
    """The minister's goals, still with last year's letter and reasons."""
    marks = (
        (("letter",), f"Udfyld letter: ministerens brev om målene for {step.new}."),
        (("goals",), "Skriv målenes gist: om efter det nye brev. Slet de mål, der er ophørt."),
    )
    return _continued(marked(text, (*top_mark(text, step.new), *marks)), "goals", goals)


def focus_areas_file(text: str, areas: Sequence[FocusArea], step: Step) -> str:
    """The focus areas, with last year's texts."""
    words = f"Skriv fokusområdernes text: om til {step.new}. Slet dem, der ikke fortsætter."
    text = marked(text, (*top_mark(text, step.new), (("focus_areas",), words)))
    return _continued(_retitled(text, "focus_areas", areas, step), "focus_areas", areas)


def targets_file(text: str, targets: Sequence[Target], step: Step) -> str:
    """The targets: last year's words, no numbers."""
    marks = [mark for index, target in enumerate(targets) for mark in _marks(index, target, step)]
    text = marked(text, (*top_mark(text, step.new), *marks))
    text = _continued(_retitled(text, "targets", targets, step), "targets", targets)
    for index, target in enumerate(targets):
        text = _without_last_year(text, index, target, step)
    return text


def _retitled(text: str, key: str, goals: Sequence[FocusArea | Target], step: Step) -> str:
    """The text with the years in titles moved; the minister's titles are official and stay."""
    for index, goal in enumerate(goals):
        if step.words(goal.title) != goal.title:
            text = set_value(text, (key, index, "title"), step.words(goal.title))
    return text


def _continued(text: str, key: str, goals: Sequence[MinisterialGoal | FocusArea | Target]) -> str:
    """The text with `continues` on every goal."""
    for index, goal in enumerate(goals):
        path = (key, index, "continues")
        if goal.continues is None:
            fields = list(type(goal).model_fields)
            earlier = fields[: fields.index("continues")]
            # As far down as the other files have it: after what a goal is, before its note.
            last = next(name for name in reversed(earlier) if name in goal.model_fields_set)
            text = add_key(text, path, goal.id, after=last)
        elif goal.continues != goal.id:
            text = set_value(text, path, goal.id)
    return text


def _marks(index: int, target: Target, step: Step) -> Marks:
    at: Path = ("targets", index)
    if target.budget_average is not None:
        words = f"Udfyld budget_average: budgettets årsgennemsnit for {step.new}."
        yield (*at, "budget_average"), words
    if target.cut_off is not None:
        words = f"Udfyld cut_off: sidste måned i {step.new - 1} med tal, hvis den afviger."
        yield (*at, "cut_off"), words
    if target.count is not None:
        unit = target.count.unit.translate(str.maketrans("[]", "()"))
        yield (*at, "count"), f"Udfyld value: antallet af {unit}. Se også på by:."
    if target.direction is not None:
        yield (*at, "direction"), f"Skriv retningen for {target.id} om, hvis den er ny."
    if target.activity is not None:
        yield (*at, "activity"), f"Skriv aktiviteten for {target.id} om, hvis den er ny."
    if target.ambition is not None:
        yield (*at, "ambition"), f"Skriv ambitionen for {target.id} om, hvis den er ny."
    yield (*at, "rationale"), f"Skriv begrundelsen for {target.id} om til {step.new}."
    if target.links:
        yield (*at, "links"), f"Skriv nye links for {target.id}, hvis de gælder {step.old}."


def _without_last_year(text: str, index: int, target: Target, step: Step) -> str:
    at: Path = ("targets", index)
    for name in ("note", "budget_average", "cut_off", "status_overrides"):
        if name in target.model_fields_set:
            text = remove(text, (*at, name))
    if target.count is not None:
        text = set_value(text, (*at, "count", "by"), step.day(target.count.by).isoformat())
        if "value" in target.count.model_fields_set:
            text = remove(text, (*at, "count", "value"))
    if target.activity is not None and step.words(target.activity) != target.activity:
        text = set_value(text, (*at, "activity"), step.words(target.activity))
    ambition = target.ambition
    if ambition is not None and step.words(ambition.text) != ambition.text:
        text = set_value(text, (*at, "ambition", "text"), step.words(ambition.text))
    return text
