"""The two plans that are compared, and what things are called on each side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from planvaerk.diff.changes import Noun, Subject
from planvaerk.diff.field import Refers
from planvaerk.model.base import Identified, by_id
from planvaerk.model.plan import Plan
from planvaerk.positions import Position

_THE: Mapping[Refers, str] = {
    "": "",
    "source": "",
    "series": "serien",
    "key_figure": "nøgletallet",
    "core_task": "kerneopgaven",
    "target": "målet",
    "ministerial_goal": "ministermålet",
    "focus_area": "fokusområdet",
}


@dataclass(frozen=True)
class Side:
    """One of the plans, and the edition at hand."""

    plan: Plan
    year: int | None = None

    def position(self, record: object, *path: str | int) -> Position | None:
        """Where a record, or a value in it, stands; None for a record that no file holds."""
        if id(record) not in self.plan.origins:
            return None
        return self.plan.position(record, *path)

    def called(self, refers: Refers, thing: str, *, is_earlier: bool = False) -> str:
        """What a thing is called in a line: `ministermålet "Flere i job"`, or by its bare id.

        The goal that another continues stands in an earlier edition.
        """
        years = [self.year]
        if is_earlier:
            known = (edition.year for edition in self.plan.editions)
            years = [year for year in reversed(list(known)) if self.year and year < self.year]
        found = (by_id(_things(self.plan, year, refers), thing) for year in years)
        title = next((getattr(one, "title", thing) for one in found if one), thing)
        return f'{_THE[refers]} "{title}"'.strip()


def _things(plan: Plan, year: int | None, refers: Refers) -> Sequence[Identified]:
    edition = plan.edition(year) if year else None
    goals = edition.ministerial.goals if edition and edition.ministerial else ()
    things: Mapping[Refers, Sequence[Identified]] = {
        "source": plan.sources,
        "series": plan.series,
        "key_figure": plan.key_figures,
        "core_task": plan.core_tasks.tasks if plan.core_tasks else (),
        "target": edition.targets if edition else (),
        "ministerial_goal": goals,
        "focus_area": edition.focus_areas if edition else (),
    }
    return things.get(refers, ())


@dataclass(frozen=True)
class Sides:
    """Before and after. With `years`, they are two editions of one plan, so many years apart."""

    before: Side
    after: Side
    years: int = 0
    origins: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def are_editions(self) -> bool:
        """True when two editions are compared, not two revisions."""
        return self.years != 0

    def of_year(self, year: int) -> Sides:
        """The same sides with an edition at hand; the earlier one lies `years` before."""
        return replace(
            self,
            before=replace(self.before, year=year - self.years),
            after=replace(self.after, year=year),
        )

    def origin(self, refers: str, thing: str) -> str:
        """The id that a thing of the new side has on the old side."""
        return self.origins.get((refers, thing), thing)

    def subject(
        self, noun: Noun, title: str, name: str, after: object = None, before: object = None
    ) -> Subject:
        """A subject of the edition at hand, standing where its record stands, or stood."""
        record = before if after is None else after
        position = None
        if record is not None:
            position = (self.after if after is not None else self.before).position(record)
        return Subject(name, title, noun, str(getattr(record, "id", "")), self.after.year, position)

    def lack(self, file: str, before: object, after: object) -> bool:
        """True when a file could not be read on one side, so that nothing can be said."""
        lost = file in self.before.plan.broken and not before
        return lost or (file in self.after.plan.broken and not after)
