"""What the targets that go on from one edition to the next aim at: what is unchanged counts too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planvaerk import danish, sentences
from planvaerk.diff.gist import average, target_gist
from planvaerk.diff.origins import origins
from planvaerk.model.base import by_id
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Count, Target
from planvaerk.months import target_years
from planvaerk.numbering import chapters


class Continuing(NamedTuple):
    """How an edition goes on from an earlier one.

    Its targets by id with their titles, and a sentence where the aim is as it was; the reasons that
    it gives for goals that do not go on; and the ids of its goals and the files of its chapters in
    the order of the plan.
    """

    year: int
    titles: Mapping[str, str]
    unchanged: Mapping[str, str]
    reasons: frozenset[str]
    order: Sequence[str]


def continuing(plan: Plan, before: Edition, after: Edition) -> Continuing:
    """The targets of the later edition, and which of them aim at what they aimed at before."""
    found = {}
    earlier = origins(plan, before, after)
    for target in after.targets:
        one = by_id(before.targets, earlier.get(("target", target.id), target.id))
        sentence = _sentence(plan, (before, after), (one, target)) if one else ""
        if sentence:
            found[target.id] = sentence
    titles = {target.id: target.title for target in after.targets}
    reasons = frozenset(end.reason.removesuffix(".") for end in after.text.ended)
    order = [*titles, *(area.id for area in after.focus_areas)]
    order += [goal.id for goal in (after.ministerial.goals if after.ministerial else ())]
    order += [chapter.file for chapter in chapters(plan, after)]
    return Continuing(after.year, titles, found, reasons, order)


def _sentence(plan: Plan, editions: tuple[Edition, Edition], targets: tuple[Target, Target]) -> str:
    before, after = targets
    match (before.count, after.count):
        case (Count() as one, Count() as other):
            return _count(one, other)
    if before.series and after.series:
        averages = {_average(plan, *pair) for pair in zip(editions, targets, strict=True)}
        if len(averages) > 1:
            return ""
        average_of_both = averages.pop()
        if average_of_both == "ikke oplyst":
            return "Ingen af planerne oplyser måltallene."
        return f"Årsgennemsnit {average_of_both}, uændret."
    gists = {target_gist(plan, *pair) for pair in zip(editions, targets, strict=True)}
    return f"{danish.sentence_case(gists.pop())}, uændret." if len(gists) == 1 else ""


def _average(plan: Plan, edition: Edition, target: Target) -> str:
    years = target_years(plan, edition, target)
    return average(years.aim) if years else "ikke oplyst"


def _count(before: Count, after: Count) -> str:
    if (before.value, before.unit, before.better) != (after.value, after.unit, after.better):
        return ""
    if after.value is None:
        return "Ingen af planerne oplyser antallet."
    said = f"{danish.number(after.value)} {after.unit}, uændret."
    if before.by == after.by:
        return said
    return f"{said} Antallet skal nås {sentences.deadline(after)}."
