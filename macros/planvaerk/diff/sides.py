"""The two plans that are compared, and what things are called on each side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from planvaerk.diff.changes import Noun, Subject
from planvaerk.diff.fields import Refers
from planvaerk.model.base import Identified, by_id
from planvaerk.model.plan import Plan
from planvaerk.positions import Position

_QUOTED: Mapping[str, str] = {
    "source": "kilden",
    "series": "serien",
    "target": "målet",
    "ministerial_goal": "ministermålet",
    "focus_area": "fokusområdet",
    "core_task": "kerneopgaven",
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

    def called(self, refers: Refers, thing: str) -> str:
        """What a thing is called in a line: `ministermålet "Flere i job"`, or its bare id."""
        known = by_id(self._things(refers), thing)
        title = getattr(known, "title", thing)
        return f'{_QUOTED[refers]} "{title}"' if refers else f'"{title}"'

    def _things(self, refers: Refers) -> Sequence[Identified]:
        plan = self.plan
        edition = plan.edition(self.year) if self.year else None
        match refers:
            case "source":
                return plan.sources
            case "series":
                return plan.series
            case "core_task":
                return plan.core_tasks.tasks if plan.core_tasks else ()
            case "target":
                return edition.targets if edition else ()
            case "ministerial_goal":
                return edition.ministerial.goals if edition and edition.ministerial else ()
            case "focus_area":
                return edition.focus_areas if edition else ()
            case _:
                return ()


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
