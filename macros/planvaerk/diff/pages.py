"""The pages of two plans compared, section by section."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from planvaerk.diff.changes import (
    Added,
    Area,
    Change,
    Moved,
    Removed,
    Reworded,
    Subject,
    ValueChanged,
)
from planvaerk.diff.fields import PAGE
from planvaerk.diff.page_text import PageText, Section
from planvaerk.diff.pairing import Key, Pair, Pairing, pair
from planvaerk.diff.sides import Sides
from planvaerk.diff.words import likeness, shift_years, text_of, word_diff, words_of
from planvaerk.pages import Page
from planvaerk.positions import Position


def page_changes(sides: Sides, told: Collection[str] = ()) -> Iterator[Change]:
    """Every difference between the pages; files that are told of elsewhere come and go unsaid."""
    pairing = _pairing(sides)
    broken = sides.before.plan.broken | sides.after.plan.broken
    unsaid = {*told, *broken}
    for text in pairing.added:
        if text.page.file not in unsaid:
            yield Added(Area.PAGES, _subject(text), detail=text.page.title)
    for text in pairing.removed:
        if text.page.file not in unsaid:
            yield Removed(Area.PAGES, _subject(text), detail=text.page.title)
    for before, after, *_ in pairing.pairs:
        moved = _name(before.page), _name(after.page)
        if moved[0] != moved[1] and not sides.are_editions:
            yield Moved(Area.PAGES, _subject(after), "", *moved)
        if before.page.text != after.page.text or sides.are_editions:
            yield from _Sections(sides, before, after)


def _pairing(sides: Sides) -> Pairing[PageText]:
    """Pages of the same file are the same page; else those whose text is much alike."""
    one, other = (
        [
            PageText(side.plan, page)
            for page in side.plan.pages
            if side.year is None or page.year == side.year
        ]
        for side in (sides.before, sides.after)
    )
    in_its_folder: Key[PageText] = Key.same(lambda text: PurePosixPath(text.page.file).name)
    whole: Key[PageText] = Key.same(lambda text: text.page.file)
    key = in_its_folder if sides.are_editions else whole
    return pair(one, other, [key], lambda a, b: likeness(a.all_words, b.all_words))


@dataclass(frozen=True)
class _Sections:
    """What differs between the sections of a page."""

    sides: Sides
    before: PageText
    after: PageText

    def __iter__(self) -> Iterator[Change]:
        yield from self._title()
        (top_before, *before), (top_after, *after) = self.before.sections, self.after.sections
        yield from self._wording(top_before, top_after)
        years = self.sides.years
        titles: Sequence[Key[Section]] = [
            Key.same(lambda section: section.title),
            Key(lambda section: shift_years(section.title, years), lambda section: section.title),
        ]
        pairing = pair(before, after, titles, self._likeness)
        for section in pairing.added:
            yield Added(Area.PAGES, self._at(section), f'afsnit "{section.title}"')
        for section in pairing.removed:
            yield Removed(Area.PAGES, _subject(self.before, section), f'afsnit "{section.title}"')
        for paired in pairing.pairs:
            yield from self._section(paired)
