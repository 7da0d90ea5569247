"""The chapters of an edition compared by the numbers that the engine gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from planvaerk.diff.changes import Added, Area, Change, Moved, Removed, Renumbered, Subject
from planvaerk.diff.danish_names import CHAPTER
from planvaerk.diff.pairing import Key, Pairing, pair
from planvaerk.diff.sides import Sides
from planvaerk.model.plan import Edition
from planvaerk.numbering import NumberedChapter, chapters
from planvaerk.positions import Position


class Chapters(NamedTuple):
    """The chapters of both sides."""

    pairing: Pairing[NumberedChapter]

    @property
    def come_and_gone(self) -> Iterator[str]:
        """The files of chapters that are on one side only."""
        return (chapter.file for chapter in (*self.pairing.added, *self.pairing.removed))

    def changes(self, year: int) -> Iterator[Change]:
        """Every difference, by the new order."""
        for chapter in self.pairing.added:
            yield Added(Area.CHAPTERS, _subject(chapter, year), detail=_number(chapter))
        for chapter in self.pairing.removed:
            yield Removed(Area.CHAPTERS, _subject(chapter, year), detail=_number(chapter))
        for before, after, *_, is_moved in self.pairing.pairs:
            if before.number != after.number:
                made = Moved if is_moved else Renumbered
                numbers = _number(before), _number(after)
                yield made(Area.CHAPTERS, _subject(after, year), "", *numbers)


def chapter_pairs(sides: Sides, before: Edition, after: Edition) -> Chapters:
    """Which chapter is which: by the name of its page, else by its title."""
    by_page: Key[NumberedChapter] = Key.same(lambda chapter: PurePosixPath(chapter.file).name)
    by_title: Key[NumberedChapter] = Key.same(lambda chapter: chapter.title or None)
    one = list(chapters(sides.before.plan, before))
    other = list(chapters(sides.after.plan, after))
    return Chapters(pair(one, other, [by_page, by_title]))


def _number(chapter: NumberedChapter) -> str:
    return f"kapitel {chapter.number}" if chapter.number.isdigit() else chapter.number.lower()


def _subject(chapter: NumberedChapter, year: int) -> Subject:
    title = chapter.title or PurePosixPath(chapter.file).name
    position = Position(f"plan/{year}.yml")
    return Subject(f'Kapitlet "{title}"', title, CHAPTER, chapter.file, year, position)
