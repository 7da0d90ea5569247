"""The changes as a reader meets them: thing by thing, what matters most first, wording last.

Nothing is left out and nothing is added: every change stands at one thing, as a line or as a
wording that a reader may unfold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from planvaerk import danish
from planvaerk.diff.aims import Continuing
from planvaerk.diff.changes import Added, Area, Change, Removed, Reworded, Texts
from planvaerk.diff.phrases import Phrase, plain
from planvaerk.diff.reading_words import AVERAGE, line, things_title, wording_label
from planvaerk.diff.themes import Theme

Mark = Literal["new", "gone", "changed", "same"]
type Key = tuple[str, str, int | None]

_GOALS = frozenset({"mål", "fokusområde", "ministermål"})
_GOALS_FIRST: Sequence[Mark] = ("new", "gone", "changed", "same")
_CHANGES_FIRST: Sequence[Mark] = ("changed", "same", "new", "gone")
_OF_NOUN = {
    "mål": Theme.TARGETS,
    "fokusområde": Theme.FOCUS_AREAS,
    "ministermål": Theme.MINISTERIAL_GOALS,
    "nøgletal": Theme.KEY_FIGURES,
    "kapitel": Theme.PAGES,
    "side": Theme.PAGES,
    "kerneopgave": Theme.STRATEGY,
}
_OF_AREA = {
    Area.TARGET_NUMBERS: Theme.NUMBERS,
    Area.OBSERVATIONS: Theme.NUMBERS,
    Area.DECISIONS: Theme.DECISIONS,
    Area.STRATEGY: Theme.STRATEGY,
    Area.SOURCES: Theme.REST,
    Area.GLOSSARY: Theme.REST,
    Area.MUNICIPALITY: Theme.REST,
    Area.NOTES: Theme.REST,
    Area.SITE: Theme.REST,
}
_VISIBLE = frozenset({"ambition", "titel", "navn", "navn på opfølgningen", "overskrift"})


@dataclass(frozen=True)
class Wording:
    """A text with other words, or the whole text of what came or went."""

    label: str
    phrases: tuple[Phrase, ...] = ()
    texts: Texts = field(default_factory=Texts)


@dataclass
class Thing:
    """A thing of the plan and all that has happened to it; the label says if it came or went."""

    title: str
    kind: str
    id: str
    year: int | None
    mark: Mark = "changed"
    label: str = ""
    lines: list[tuple[Phrase, ...]] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)

    @property
    def step(self) -> str:
        """The first line that goes from something to something, or nothing."""
        lines = (plain(phrases) for phrases in self.lines if len(phrases) == 1)
        first = next((line for line in lines if " → " in line), "")
        return first.partition(". ")[0] if first.startswith(AVERAGE) else first


@dataclass(frozen=True)
class Part:
    """The things of one theme."""

    theme: Theme
    things: tuple[Thing, ...]


def parts(changes: Iterable[Change], targets: Continuing | None = None) -> list[Part]:
    """The changes by theme and thing.

    Between two editions `targets` tells of aims that have not changed, of reasons, and in what
    order the plan has its targets.
    """
    found: dict[Theme, dict[Key, Thing]] = {}
    for change in changes:
        thing = _thing(
            found.setdefault(_theme(change), {}), change, are_editions=targets is not None
        )
        _tell(thing, change, targets)
    if targets is not None:
        _add_unchanged(found.setdefault(Theme.TARGETS, {}), targets)
    _say_something(found)
    order = targets.order if targets else []
    return [
        Part(theme, tuple(sorted(things.values(), key=partial(_place, order=order))))
        for theme in Theme
        if (things := found.get(theme))
    ]


def _say_something(found: Mapping[Theme, Mapping[Key, Thing]]) -> None:
    """A line for what has only other words, so that its name does not stand alone."""
    for things in found.values():
        for thing in things.values():
            if not (thing.lines or thing.label):
                thing.lines.append((Phrase("Kun ordlyden er ændret."),))


def _add_unchanged(things: dict[Key, Thing], targets: Continuing) -> None:
    for target, sentence in targets.unchanged.items():
        new = Thing(targets.titles[target], "mål", target, targets.year, "same")
        thing = things.setdefault(("mål", target, targets.year), new)
        thing.lines.insert(0, (Phrase(sentence),))


def _place(thing: Thing, order: Sequence[str]) -> tuple[int, int]:
    """Goals that came or went stand first; of all else what goes on, in the order of the plan."""
    marks = _GOALS_FIRST if thing.kind in _GOALS else _CHANGES_FIRST
    return marks.index(thing.mark), order.index(thing.id) if thing.id in order else len(order)


def _theme(change: Change) -> Theme:
    of_noun = _OF_NOUN.get(change.subject.noun.word)
    return of_noun or _OF_AREA.get(change.area, Theme.PLAN)


def _thing(things: dict[Key, Thing], change: Change, *, are_editions: bool) -> Thing:
    subject = change.subject
    title = things_title(subject)
    key: Key = (
        subject.noun.word,
        subject.id if subject.noun.word in _OF_NOUN else title,
        subject.year,
    )
    if are_editions and subject.noun.word == "side":  # the same chapter, whatever its year
        key = "side", subject.id.rpartition("/")[2], None
    return things.setdefault(key, Thing(title, subject.noun.word, subject.id, subject.year))


def _tell(thing: Thing, change: Change, targets: Continuing | None) -> None:
    match change:
        case Added(part="") | Removed(part=""):
            _come_or_gone(thing, change, targets)
        case Reworded(part=part) if part not in _VISIBLE:
            phrases = () if change.words.is_rewritten else change.words.phrases
            texts = change.texts
            thing.wordings.append(Wording(wording_label(change), phrases, texts))
        case _:
            thing.lines.append(line(change))
            if not isinstance(change, Reworded) and any(change.texts):
                thing.wordings.append(Wording(wording_label(change), (), change.texts))


def _come_or_gone(thing: Thing, change: Added | Removed, targets: Continuing | None) -> None:
    is_new = isinstance(change, Added)
    noun = change.subject.noun
    thing.mark = "new" if is_new else "gone"
    thing.label = noun.new if is_new else noun.gone
    said = danish.sentence_case(change.detail.rstrip("."))
    is_goal = thing.kind in _GOALS
    if thing.kind == "side" and said:  # the title says more than the path
        thing.title, said = said, ""
    if said == "Årsgennemsnit ikke oplyst":
        said = "" if thing.mark == "gone" else "Planen oplyser ikke måltallene"
    if is_goal and not is_new and targets is not None:
        has_reason = change.detail in targets.reasons
        reason = f"Hvorfor: {change.detail}" if has_reason else "Planen siger ikke hvorfor"
        was = f"{noun.the} var: {said}" if said and not has_reason else ""
        thing.lines += [(Phrase(f"{text}."),) for text in (reason, was) if text]
    elif said and change.detail != thing.title:
        thing.lines.append((Phrase(f"{said}."),))
    if any(change.texts):
        thing.wordings.append(Wording("Hele teksten", (), change.texts))


def news(found: Sequence[Part]) -> list[Thing]:
    """What a front page tells first: goals that came or went, goals that changed, key figures."""
    every = [thing for part in found for thing in part.things if thing.lines or thing.label]
    goals = [thing for thing in every if thing.kind in _GOALS]
    figures = [thing for thing in every if thing.kind == "nøgletal" and thing.mark == "changed"]
    return [
        *(thing for thing in goals if thing.mark in {"new", "gone"}),
        *(thing for thing in goals if thing.mark == "changed" and thing.step),
        *sorted(figures, key=lambda thing: not thing.step.startswith("Nr. ")),
    ]
