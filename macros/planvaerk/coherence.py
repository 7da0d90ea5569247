"""How the goals of an edition hang together: who supports what, and what nobody supports.

The links are those that the plan itself states: under `supports:` on targets and on initiatives.
Nothing is inferred from words that look alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from planvaerk.model.base import Identified
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.supports import InitiativeSupports, Supports
from planvaerk.model.target import Target

Kind = Literal["core_task", "ministerial_goal", "focus_area", "target", "initiative"]
# What a target or an initiative may support, from the widest to the nearest.
FRAMES: tuple[Kind, ...] = ("core_task", "ministerial_goal", "focus_area")
SUPPORTABLE: tuple[Kind, ...] = (*FRAMES, "target")
SUPPORTERS: tuple[Kind, ...] = ("target", "initiative")


class _Named(Identified, Protocol):
    @property
    def title(self) -> str:
        """What people call it."""


class Thing(NamedTuple):
    """A goal, a task or an initiative, as it is named."""

    kind: Kind
    id: str
    title: str


class Support(NamedTuple):
    """One link of the plan: the first contributes to the second."""

    supporter: Thing
    supported: Thing


@dataclass(frozen=True)
class Coherence:
    """The links of an edition, in the order of the plan, each of them once."""

    plan: Plan
    edition: Edition

    def things(self, kind: Kind) -> tuple[Thing, ...]:
        """Everything of a kind."""
        return tuple(Thing(kind, record.id, record.title) for record in self._records(kind))

    @cached_property
    def supports(self) -> tuple[Support, ...]:
        """Every link that the edition states."""
        return tuple(self._links())

    def supporters_of(self, thing: Thing, kind: Kind) -> tuple[Thing, ...]:
        """What of a kind supports a thing."""
        links = (link for link in self.supports if link.supported == thing)
        return tuple(link.supporter for link in links if link.supporter.kind == kind)

    def supported_by(self, thing: Thing, kind: Kind) -> tuple[Thing, ...]:
        """What of a kind a thing supports."""
        links = (link for link in self.supports if link.supporter == thing)
        return tuple(link.supported for link in links if link.supported.kind == kind)

    def measured_by(self, target: Target) -> tuple[Thing, ...]:
        """The other targets that are measured by this one."""
        measured = (other for other in self.edition.targets if other.measured_by == target.id)
        return tuple(Thing("target", other.id, other.title) for other in measured)

    @property
    def gaps(self) -> tuple[Thing, ...]:
        """The ministerial goals and focus areas that no target supports."""
        kinds: tuple[Kind, ...] = ("ministerial_goal", "focus_area")
        goals = (goal for kind in kinds for goal in self.things(kind))
        return tuple(goal for goal in goals if not self.supporters_of(goal, "target"))

    def is_supported(self, goal: Thing) -> bool:
        """True when anything supports a goal."""
        return any(link.supported == goal for link in self.supports)

    @property
    def unattached(self) -> tuple[Thing, ...]:
        """The initiatives that support nothing the plan names."""
        linked = {link.supporter for link in self.supports}
        return tuple(thing for thing in self.things("initiative") if thing not in linked)

    def _records(self, kind: Kind) -> Sequence[_Named]:
        ministerial, tasks = self.edition.ministerial, self.plan.core_tasks
        match kind:
            case "core_task":
                return tasks.tasks if tasks else ()
            case "ministerial_goal":
                return ministerial.goals if ministerial else ()
            case "focus_area":
                return self.edition.focus_areas
            case "target":
                return self.edition.targets
            case "initiative":
                return self.edition.text.initiatives

    def _links(self) -> Iterator[Support]:
        for target in self.edition.targets:
            supporter = Thing("target", target.id, target.title)
            yield from self._of(supporter, target.supports, ())
        for initiative in self.edition.text.initiatives:
            supporter = Thing("initiative", initiative.id, initiative.title)
            yield from self._of(supporter, initiative.supports, initiative.supports.targets)

    def _of(
        self, supporter: Thing, supports: Supports | InitiativeSupports, targets: Sequence[str]
    ) -> Iterator[Support]:
        named: dict[Kind, Sequence[str]] = {
            "core_task": supports.core_tasks,
            "ministerial_goal": supports.ministerial_goals,
            "focus_area": supports.focus_areas,
            "target": targets,
        }
        for kind, ids in named.items():
            for thing in self.things(kind):
                if thing.id in ids:
                    yield Support(supporter, thing)
