"""The pages of two plans compared, section by section."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
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
from planvaerk.diff.danish_names import PAGE
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
        top = _subject(self.after, top_after)
        yield from self._wording(top, top_before, top_after)
        years = self.sides.years
        titles: Sequence[Key[Section]] = [
            Key.same(lambda section: section.title),
            Key(lambda section: shift_years(section.title, years), lambda section: section.title),
        ]
        pairing = pair(before, after, titles, self._likeness)
        for section in pairing.added:
            count = f"{len(self.after.words(section))} ord"
            yield Added(Area.PAGES, _subject(self.after, section), _part(section), count)
        for section in pairing.removed:
            count = f"{len(self.before.words(section))} ord"
            yield Removed(Area.PAGES, _subject(self.before, section), _part(section), count)
        for paired in pairing.pairs:
            yield from self._section(paired)

    def _title(self) -> Iterator[Change]:
        before, after = self.before.page.title, self.after.page.title
        yield from self._reworded(_subject(self.after), Area.TITLES, "titel", before, after)

    def _section(self, paired: Pair[Section]) -> Iterator[Change]:
        before, after, place_before, place_after, is_moved = paired
        subject = _subject(self.after, after)
        named = replace(subject, name=f"{subject.name}, {_part(after)}")
        if is_moved:
            yield Moved(Area.PAGES, named, "plads", str(place_before), str(place_after))
        if before.level != after.level:
            levels = str(before.level), str(after.level)
            yield ValueChanged(Area.PAGES, named, "overskriftens niveau", *levels)
        yield from self._reworded(subject, Area.PAGES, "overskrift", before.title, after.title)
        yield from self._wording(named, before, after)

    def _wording(self, subject: Subject, before: Section, after: Section) -> Iterator[Change]:
        one, other = self.before.words(before), self.after.words(after)
        difference = word_diff(one, other, self.sides.years)
        if difference is not None:
            texts = text_of(one), text_of(other)
            yield Reworded(Area.PAGES, subject, "ordlyd", *texts, difference)

    def _reworded(
        self, subject: Subject, area: Area, part: str, before: str, after: str
    ) -> Iterator[Change]:
        difference = word_diff(words_of(before), words_of(after), self.sides.years)
        if difference is not None:
            yield Reworded(area, subject, part, before, after, difference)

    def _likeness(self, before: Section, after: Section) -> float:
        return likeness(self.before.words(before), self.after.words(after))


def _name(page: Page) -> str:
    return str(PurePosixPath(page.file).relative_to("docs").with_suffix(""))


def _part(section: Section) -> str:
    return f'afsnit "{section.title}"'


def _subject(text: PageText, section: Section | None = None) -> Subject:
    name = _name(text.page)
    position = section.position if section else Position(text.page.file)
    return Subject(f"Side {name}", name, PAGE, text.page.file, None, position)
