"""All files of the new edition, made in memory from the last one, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from planvaerk.errors import UsageError
from planvaerk.export.observations import csv_text
from planvaerk.model.plan import Edition, Plan
from planvaerk.new_year.edition_file import edition_file
from planvaerk.new_year.elsewhere import tasks_elsewhere
from planvaerk.new_year.goal_files import focus_areas_file, ministerial_file, targets_file
from planvaerk.new_year.months_file import data_file, missing_rows, month_tasks
from planvaerk.new_year.pages import chapter_pages
from planvaerk.new_year.tasks import Task, tasks_in
from planvaerk.new_year.years import Step

# The order is that of the list of what is left: what the plan is, what it aims for, the frame.
_FILES = (
    "plan/{year}.yml",
    "goals/{year}/targets.yml",
    "goals/{year}/ministerial.yml",
    "goals/{year}/focus_areas.yml",
)


@dataclass(frozen=True)
class NewYear:
    """The new files by path, the assets to copy (from, to), and what is left to do."""

    step: Step
    texts: Mapping[str, str]
    copies: Mapping[str, str]
    tasks: tuple[Task, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """Every new file."""
        return (*self.texts, *self.copies)


def prepare(plan: Plan, edition: Edition, year: int) -> NewYear:
    """The new edition of a plan without errors.

    UsageError: a file is written in a way that cannot be carried on.
    """
    step = Step(edition.year, year)
    goals = dict(_yaml_files(plan, edition, step))
    rows = missing_rows(plan, edition, step)
    data = {data_file(step): csv_text(rows)} if rows else {}
    own = f"plan/{step.new}.yml"
    texts = {own: goals.pop(own), **data, **goals, **_pages(plan, edition, step)}
    folder = f"docs/{step.old}/"
    copies = {
        file: file.replace(folder, f"docs/{step.new}/", 1)
        for file in sorted(plan.assets)
        if file.startswith(folder) and not _is_hidden(file)
    }
    tasks = (
        *tasks_in(texts),
        *month_tasks(plan, edition, rows, step),
        *tasks_elsewhere(plan, texts, step),
    )
    files = list(texts)
    ordered = sorted(tasks, key=lambda t: files.index(t.file) if t.file in files else len(files))
    return NewYear(step, texts, {new: old for old, new in copies.items()}, tuple(ordered))


def _is_hidden(file: str) -> bool:
    return any(part.startswith(".") for part in PurePosixPath(file).parts)


def _yaml_files(plan: Plan, edition: Edition, step: Step) -> Iterator[tuple[str, str]]:
    """The YAML files, the most important first."""
    for name in _FILES:
        old = name.format(year=step.old)
        if old in plan.files:
            try:
                made = _carried_on(name, plan.texts[old], edition, step)
            except (LookupError, ValueError) as error:
                message = f"Filen {old} er skrevet på en måde, som ikke kan føres videre."
                hint = "Skriv hver nøgle på sin egen linje, og prøv igen. Intet er lavet."
                raise UsageError(f"{message}\n{hint}") from error
            yield name.format(year=step.new), made


def _carried_on(name: str, text: str, edition: Edition, step: Step) -> str:
    match name:
        case "plan/{year}.yml":
            return edition_file(text, edition, step)
        case "goals/{year}/targets.yml":
            return targets_file(text, edition.targets, step)
        case "goals/{year}/focus_areas.yml":
            return focus_areas_file(text, edition.focus_areas, step)
    goals = edition.ministerial.goals if edition.ministerial else ()
    return ministerial_file(text, goals, step)


def _pages(plan: Plan, edition: Edition, step: Step) -> Mapping[str, str]:
    """The pages: the front, the chapters in their order, then the others."""
    order = ["index.md", *(chapter.page for chapter in edition.text.chapters)]
    own = [page for page in plan.pages if page.year == step.old]

    def place(file: str) -> int:
        name = file.removeprefix(f"docs/{step.new}/")
        return order.index(name) if name in order else len(order)

    made = dict(chapter_pages(own, step))
    return {file: made[file] for file in sorted(made, key=place)}
