"""The kinds of change that a plan can undergo, as frozen data that can say itself in one line.

Reports need no knowledge of the plan: a change knows how much it matters (its area), what it is
about (its subject) and what stood and stands there. Explanations are made only when asked for.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import ClassVar, NamedTuple

from planvaerk import danish
from planvaerk.diff.phrases import Phrase, plain
from planvaerk.diff.words import WordDiff, paragraphs
from planvaerk.positions import Position

type Value = str | int | float | bool | Sequence[Value] | Mapping[str, Value] | None


class Texts(NamedTuple):
    """What stood and what stands there in full, where a line tells only a part of it.

    Paragraphs lie on lines of their own; a side without a text is empty.
    """

    before: str = ""
    after: str = ""


class Kind(StrEnum):
    """What has happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    VALUE = "value_changed"
    STATUS = "status_changed"
    LINK = "link_changed"
    SOURCE = "source_changed"
    DECISION = "decided"


class Area(Enum):
    """What a change is about, the most consequential first; the value is the Danish heading."""

    DECISIONS = "Beslutninger"
    TARGET_NUMBERS = "Måltal"
    GOALS = "Planer, mål og fokusområder"
    OBSERVATIONS = "Realiserede og fremskrevne tal"
    KEY_FIGURES = "Nøgletal"
    LINKS = "Sammenhænge"
    REASONS = "Ambitioner og begrundelser"
    PROCESS = "Brev, proces og opfølgning"
    STRATEGY = "Vision, strategi og kerneopgaver"
    CHAPTERS = "Kapitler og rækkefølge"
    PAGES = "Sidernes tekst"
    SOURCES = "Kilder og serier"
    TITLES = "Titler"
    GLOSSARY = "Begreber"
    MUNICIPALITY = "Kommunen"
    SITE = "Sitets navn, menu og billeder"
    NOTES = "Noter og undtagelser"

    @property
    def rank(self) -> int:
        """The place in the order of consequence, from 0."""
        return _RANKS[self]


_RANKS = {area: rank for rank, area in enumerate(Area)}


@dataclass(frozen=True)
class Noun:
    """What a kind of thing is called; things of their own are announced as they come and go."""

    word: str
    the: str = ""
    new: str = ""
    gone: str = ""


@dataclass(frozen=True)
class Subject:
    """The thing that a change is about: its name in a line, and where it stands (or stood)."""

    name: str
    title: str
    noun: Noun
    id: str = ""
    year: int | None = None
    position: Position | None = None


@dataclass(frozen=True)
class Change(ABC):
    """One difference between two plans."""

    kind: ClassVar[Kind]
    area: Area
    subject: Subject

    @abstractmethod
    def phrases(self) -> Iterator[Phrase]:
        """The change in Danish, in pieces."""

    @property
    @abstractmethod
    def values(self) -> tuple[Value, Value]:
        """What stood there and what stands there, for programs."""

    @property
    def texts(self) -> Texts:
        """The whole of it, when the line does not tell all."""
        return Texts()

    def explain(self) -> str:
        """The change as one Danish line."""
        return plain(self.phrases())


@dataclass(frozen=True)
class Added(Change):
    """A thing, or a part of one, that was not there before; the text is all that it says."""

    kind = Kind.ADDED
    part: str = ""
    detail: str = ""
    text: str = ""

    def phrases(self) -> Iterator[Phrase]:
        """`Nyt mål: Mål for ressourceforløb (…)`."""
        detail = f" ({self.detail})" if self.detail else ""
        if self.part:
            yield Phrase(f"{self.subject.name}: {self.part} tilføjet{detail}")
        else:
            yield Phrase(f"{self.subject.noun.new}: {self.subject.title}{detail}")

    @property
    def values(self) -> tuple[Value, Value]:
        """Nothing, and what was added."""
        return None, self.text or self.detail or self.part or self.subject.title

    @property
    def texts(self) -> Texts:
        """All that it says, unless the line does."""
        return Texts(after="" if self.text in self.explain() else self.text)


@dataclass(frozen=True)
class Removed(Change):
    """A thing, or a part of one, that is no longer there; the text is all that it said."""

    kind = Kind.REMOVED
    part: str = ""
    detail: str = ""
    text: str = ""

    def phrases(self) -> Iterator[Phrase]:
        """`Ikke længere mål: Langtidsledighed (…)`."""
        detail = f" ({self.detail})" if self.detail else ""
        if self.part:
            yield Phrase(f"{self.subject.name}: {self.part} fjernet{detail}")
        else:
            yield Phrase(f"{self.subject.noun.gone}: {self.subject.title}{detail}")

    @property
    def values(self) -> tuple[Value, Value]:
        """What was removed, and nothing."""
        return self.text or self.detail or self.part or self.subject.title, None

    @property
    def texts(self) -> Texts:
        """All that it said, unless the line does."""
        return Texts(before="" if self.text in self.explain() else self.text)


@dataclass(frozen=True)
class Reworded(Change):
    """A text with other words."""

    kind = Kind.REWORDED
    part: str
    before: str
    after: str
    words: WordDiff

    def phrases(self) -> Iterator[Phrase]:
        """`Mål for sygedagpenge: begrundelse ændret: … [-lavt-]{+højt+} …`."""
        name = f"{self.subject.name}: {self.part}"
        if self.words.is_rewritten:
            before, after = self.words.words_before, self.words.words_after
            yield Phrase(f"{name} skrevet om ({before} ord før, {after} ord nu)")
            return
        yield Phrase(f"{name} ændret:")
        yield from self.words.phrases

    @property
    def values(self) -> tuple[Value, Value]:
        """Both texts in full."""
        return self.before, self.after

    @property
    def texts(self) -> Texts:
        """Both texts, when the line leaves changed words out."""
        return Texts(*map(paragraphs, self.values)) if self.words.is_shortened else Texts()


@dataclass(frozen=True)
class FileChanged(Change):
    """A file beside the pages, such as an image, with another content."""

    kind = Kind.VALUE

    def phrases(self) -> Iterator[Phrase]:
        """`Billedet "kort.png": indholdet er ændret`."""
        yield Phrase(f"{self.subject.name}: indholdet er ændret")

    @property
    def values(self) -> tuple[Value, Value]:
        """The file holds what cannot be shown."""
        return None, None


@dataclass(frozen=True)
class _Replaced(Change):
    """Something short that stands in the place of something else."""

    part: str
    before: str
    after: str

    def phrases(self) -> Iterator[Phrase]:
        """`Mål for sygedagpenge: frist 30. juni 2022 → 31. december 2022`."""
        part = f" {self.part}" if self.part else ""
        yield Phrase(f"{self.subject.name}:{part} {self.before} → {self.after}")

    @property
    def values(self) -> tuple[Value, Value]:
        """Both, as they are shown."""
        return self.before, self.after


@dataclass(frozen=True)
class ValueChanged(_Replaced):
    """Another value."""

    kind = Kind.VALUE


@dataclass(frozen=True)
class StatusChanged(_Replaced):
    """Another status."""

    kind = Kind.STATUS


@dataclass(frozen=True)
class SourceChanged(_Replaced):
    """Another source."""

    kind = Kind.SOURCE


@dataclass(frozen=True)
class Renumbered(_Replaced):
    """Another number, because something before it came, went or moved."""

    kind = Kind.RENUMBERED


@dataclass(frozen=True)
class Moved(_Replaced):
    """Another place among its neighbours, or another file."""

    kind = Kind.MOVED

    def phrases(self) -> Iterator[Phrase]:
        """`Mål for sygedagpenge: flyttet fra plads 4 til plads 3`."""
        part = f"{self.part} " if self.part else ""
        moved = f"flyttet fra {part}{self.before} til {part}{self.after}"
        yield Phrase(f"{self.subject.name}: {moved}")


@dataclass(frozen=True)
class LinkChanged(Change):
    """Other things that a thing refers to; the part is the verb, such as `støtter`."""

    kind = Kind.LINK
    part: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    def phrases(self) -> Iterator[Phrase]:
        """`Mål for ledighedsydelse: støtter nu …, ikke længere …`."""
        verb, _, rest = self.part.partition(" ")
        if not self.new:
            words = [verb, "ikke længere", rest, danish.listing(self.gone)]
        else:
            words = [verb, "nu", rest, danish.listing(self.new)]
        text = " ".join(word for word in words if word)
        if self.new and self.gone:
            text += f", ikke længere {danish.listing(self.gone)}"
        yield Phrase(f"{self.subject.name}: {text}")

    @property
    def values(self) -> tuple[Value, Value]:
        """What is gone, and what is new."""
        return list(self.gone), list(self.new)


@dataclass(frozen=True)
class Unread:
    """A file that could not be read, or not in full, on one side, and whether it still cannot."""

    file: str
    side: str
    is_now: bool = False


@dataclass(frozen=True)
class Difference:
    """All that differs between two plans, the most consequential first.

    Notes say in Danish what a reader must know to judge the list. Outside are the files that have
    changed, too, and are no part of a plan. Days are those of the two commits.
    """

    before: str
    after: str
    changes: tuple[Change, ...]
    unread: tuple[Unread, ...] = ()
    are_editions: bool = False
    years: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    is_proposal: bool = False
    days: tuple[date | None, date | None] = (None, None)

    @property
    def has_faults_now(self) -> bool:
        """True when the check finds why a file cannot be read: it sees the files of now only."""
        return any(unread.is_now for unread in self.unread)
