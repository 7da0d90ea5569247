"""A choice between alternatives, told as the decision that it is and not as another text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from planvaerk.diff.changes import Area, Change, Kind, Subject, Texts, Value
from planvaerk.diff.phrases import Phrase
from planvaerk.diff.words import paragraphs, text_of, words_of
from planvaerk.model.base import by_id
from planvaerk.model.statements import Statement

# What a statement is called in a sentence, by the key that holds it.
_CALLED: Mapping[str, str] = {"mission": "Missionen", "vision": "Visionen", "statement": "Visionen"}


class Choice(NamedTuple):
    """The alternative that is chosen: its id, what it is called and its wording."""

    id: str
    name: str
    text: str


@dataclass(frozen=True)
class Decided(Change):
    """A statement of which an alternative is chosen, no longer chosen, or chosen anew."""

    kind = Kind.DECISION
    before: Choice | None
    after: Choice | None

    def phrases(self) -> Iterator[Phrase]:
        """`Missionen er valgt: alternativ 2`."""
        name = self.subject.name
        match self.before, self.after:
            case None, Choice(name=now):
                yield Phrase(f"{name} er valgt: {now}")
            case Choice(name=was), Choice(name=now):
                yield Phrase(f"{name} er valgt om: {now} i stedet for {was}")
            case Choice(name=was), _:
                yield Phrase(f"{name} er ikke valgt længere (før: {was})")

    @property
    def values(self) -> tuple[Value, Value]:
        """The ids of the alternatives."""
        return (self.before and self.before.id, self.after and self.after.id)

    @property
    def texts(self) -> Texts:
        """Their wordings."""
        wordings = (_plain(choice.text) if choice else "" for choice in (self.before, self.after))
        return Texts(*map(paragraphs, wordings))


class Statements(NamedTuple):
    """A statement on both sides."""

    before: Statement
    after: Statement

    def decision(self, subject: Subject, key: str) -> Decided | None:
        """What has been decided of the statement that a key holds, or nothing."""
        was, now = _choice(self.before, self.after), _choice(self.after, self.before)
        if (was and was.id) == (now and now.id):
            return None
        about = replace(subject, name=_CALLED[key])
        return Decided(Area.DECISIONS, about, was, now)

    @property
    def settled(self) -> set[str]:
        """The text is one of the alternatives when only one side has any."""
        return set() if self.before.alternatives and self.after.alternatives else {"text"}

    def without(self, decided: Decided) -> Statements:
        """The two without the wording that a decision tells of, when it has become the text."""
        before, after = self
        if decided.after and not after.alternatives:
            before = _without(before, decided.after.id)
        if decided.before and not before.alternatives:
            after = _without(after, decided.before.id)
        return Statements(before, after)


def _choice(statement: Statement, other: Statement) -> Choice | None:
    """What is chosen; a text of its own is when the other side has it as an alternative."""
    named = statement if statement.alternatives else other
    if statement.alternatives:
        found = by_id(statement.alternatives, statement.chosen or "")
    else:
        words = _plain(statement.text or "")
        same = (item for item in other.alternatives if _plain(item.text) == words)
        found = next(same, None)
    return Choice(found.id, named.names[found.id], found.text) if found else None


def _plain(text: str) -> str:
    return text_of(words_of(text))


def _without(statement: Statement, alternative: str) -> Statement:
    left = tuple(item for item in statement.alternatives if item.id != alternative)
    return statement.model_copy(update={"alternatives": left})
