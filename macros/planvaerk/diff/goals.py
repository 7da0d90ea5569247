"""The goals of an edition compared: the minister's, the focus areas and the targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planvaerk.diff.changes import Added, Area, Change, Moved, Noun, Removed, Subject, ValueChanged
from planvaerk.diff.danish_names import EDITION, FOCUS_AREA, MINISTERIAL_GOAL, TARGET
from planvaerk.diff.field import Field, Refers
from planvaerk.diff.gist import target_gist
from planvaerk.diff.numbers import NumberChanges
from planvaerk.diff.records import named, pair_records, part_changes, record_changes
from planvaerk.diff.sides import Sides
from planvaerk.diff.whole import whole
from planvaerk.model.goals import FocusArea, MinisterialGoal
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target

type Goal = MinisterialGoal | FocusArea | Target

_WAYS = ("series", "count", "direction", "activity", "measured_by")
_LETTER = Field("letter", "part", area=Area.PROCESS, noun=Noun("brev", "Brevet bag ministermålene"))


class GoalChanges:
    """What differs between the goals of two editions, or of one edition on two sides."""

    def __init__(
        self, sides: Sides, numbers: NumberChanges, before: Edition, after: Edition
    ) -> None:
        self._sides = sides
        self._numbers = numbers
        self._editions = (before, after)

    def __iter__(self) -> Iterator[Change]:
        """The targets first."""
        before, after = self._editions
        yield from self._of("targets", TARGET, "target", before.targets, after.targets)
        yield from self._of(
            "focus_areas", FOCUS_AREA, "focus_area", before.focus_areas, after.focus_areas
        )
        one, other = before.ministerial, after.ministerial
        goals = (one.goals if one else ()), (other.goals if other else ())
        yield from self._of("ministerial", MINISTERIAL_GOAL, "ministerial_goal", *goals)
        if one and other:
            owner = self._sides.subject(EDITION, after.text.title, "Planen", after=other)
            yield from part_changes(self._sides, owner, _LETTER, one.letter, other.letter)

    def _of(
        self,
        file: str,
        noun: Noun,
        refers: Refers,
        before: Sequence[Goal],
        after: Sequence[Goal],
    ) -> Iterator[Change]:
        sides = self._sides
        if sides.lack(f"goals/{self._editions[1].year}/{file}.yml", before, after):
            return
        pairing = pair_records(sides, before, after, refers)
        for goal in pairing.added:
            detail = self._gist(sides.after.plan, 1, goal)
            text = whole(sides.after, goal)
            yield Added(Area.GOALS, self._subject(noun, None, goal), "", detail, text)
        for goal in pairing.removed:
            detail = self._reason(refers, goal) or self._gist(sides.before.plan, 0, goal)
            text = whole(sides.before, goal)
            yield Removed(Area.GOALS, self._subject(noun, goal, None), "", detail, text)
        for one, other, place_before, place_after, is_moved in pairing.pairs:
            subject = self._subject(noun, one, other)
            if is_moved:
                places = str(place_before), str(place_after)
                yield Moved(Area.CHAPTERS, subject, "plads", *places)
            yield from self._differing(subject, one, other)

    def _differing(self, subject: Subject, before: Goal, after: Goal) -> Iterator[Change]:
        skip: frozenset[str] = frozenset()
        if isinstance(before, Target) and isinstance(after, Target):
            yield from self._numbers.of_target(subject, self._editions, (before, after))
            if _way(before) != _way(after):
                skip = frozenset(_WAYS)
                yield self._measured_anew(subject, before, after)
        yield from record_changes(self._sides, subject, (before, after), Area.GOALS, skip)

    def _measured_anew(self, subject: Subject, before: Target, after: Target) -> Change:
        ways = (
            target_gist(self._sides.before.plan, self._editions[0], before),
            target_gist(self._sides.after.plan, self._editions[1], after),
        )
        return ValueChanged(Area.TARGET_NUMBERS, subject, "måles på en anden måde:", *ways)

    def _gist(self, plan: Plan, side: int, goal: Goal) -> str:
        return target_gist(plan, self._editions[side], goal) if isinstance(goal, Target) else ""

    def _reason(self, refers: Refers, goal: Goal) -> str:
        """Why a goal does not go on, when the later edition says so."""
        ended = self._editions[1].text.ended
        reasons = (end.reason for end in ended if (end.kind, end.id) == (refers, goal.id))
        return next(reasons, "").removesuffix(".")

    def _subject(self, noun: Noun, before: Goal | None, after: Goal | None) -> Subject:
        goal = after or before
        title = goal.title if goal else ""
        found = self._sides.subject(noun, title, named(noun, title), after, before)
        return replace(found, year=self._editions[1 if after else 0].year)


def _way(target: Target) -> str:
    return next(way for way in _WAYS if getattr(target, way) is not None)
