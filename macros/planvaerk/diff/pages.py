"""The pages of two plans compared, section by section."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from planvaerk.diff.changes import (
    Added,
    Area,
    Change,
    LinkChanged,
    Moved,
    Removed,
    Reworded,
    Subject,
    ValueChanged,
)
from planvaerk.diff.danish_names import PAGE
from planvaerk.diff.page_text import PageText, Section, is_block
from planvaerk.diff.pairing import Key, Pair, Pairing, pair
from planvaerk.diff.sides import Sides
from planvaerk.diff.words import (
    BLOCK,
    PARAGRAPH,
    Word,
    likeness,
    paragraphs,
    shift_years,
    text_of,
    word_diff,
    words_of,
)
from planvaerk.pages import Page
from planvaerk.positions import Position


def page_changes(sides: Sides, told: Collection[str] = ()) -> Iterator[Change]:
    """Every difference between the pages; files that are told of elsewhere come and go unsaid."""
    pairing = _pairing(sides)
    broken = sides.before.plan.broken | sides.after.plan.broken
    unsaid = {*told, *broken}
    for text in pairing.added:
        if text.page.file not in unsaid:
            yield Added(Area.PAGES, _subject(text), "", text.page.title, text.in_full)
    for text in pairing.removed:
        if text.page.file not in unsaid:
            yield Removed(Area.PAGES, _subject(text), "", text.page.title, text.in_full)
    for before, after, *_ in pairing.pairs:
        moved = _name(before.page), _name(after.page)
        if moved[0] != moved[1] and not sides.are_editions:
            yield Moved(Area.PAGES, _subject(after), "", *moved)
        if before.page.text != after.page.text or sides.are_editions:
            yield from _Sections(sides, before, after)


def _pairing(sides: Sides) -> Pairing[PageText]:
    """Pages of the same file are the same page; else those whose text is much alike."""
    are_editions = sides.are_editions
    one, other = (
        [
            PageText(side, page, origin, with_notes=not are_editions)
            for page in side.plan.pages
            if side.year is None or page.year == side.year
        ]
        for side, origin in ((sides.before, _as_it_is), (sides.after, sides.origin))
    )
    in_its_folder: Key[PageText] = Key.same(lambda text: PurePosixPath(text.page.file).name)
    whole: Key[PageText] = Key.same(lambda text: text.page.file)
    key = in_its_folder if are_editions else whole
    found = pair(one, other, [key], lambda a, b: likeness(a.all_words, b.all_words))
    # A link to a page that has moved with it is no other link.
    moved = {before.page.file: after.page.file for before, after, *_ in found.pairs}
    here = {
        pair: pair._replace(before=pair.before.with_links(moved))
        for pair in found.pairs
        if not are_editions and any(old != new for old, new in moved.items())
    }
    return found._replace(pairs=tuple(here.get(pair, pair) for pair in found.pairs))


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
            yield Added(Area.PAGES, *self._whole(self.after, section))
        for section in pairing.removed:
            yield Removed(Area.PAGES, *self._whole(self.before, section))
        for paired in pairing.pairs:
            yield from self._section(paired)

    @staticmethod
    def _whole(text: PageText, section: Section) -> tuple[Subject, str, str, str]:
        """A section that comes or goes: where, which, how long, and all that it says."""
        words = text.words(section)
        whole = paragraphs(text_of(words))
        return _subject(text, section), _part(section), f"{len(words)} ord", whole

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
        blocks = _blocks_changed(one, other, self.sides.years)
        if blocks is not None:
            yield LinkChanged(Area.PAGES, subject, "viser", *blocks)
            return
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


def _blocks_changed(
    before: Sequence[Word], after: Sequence[Word], years: int
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What macros no longer put on a page, and what they now do, if all else is as it was."""
    if word_diff(_text_only(before), _text_only(after), years) is not None:
        return None
    one = {shift_years(word.key, years): word.shown for word in before if is_block(word)}
    other = {word.key: word.shown for word in after if is_block(word)}
    gone, new = (
        tuple(shown.strip(BLOCK) for key, shown in blocks.items() if key not in others)
        for blocks, others in ((one, other), (other, one))
    )
    return (gone, new) if gone or new else None


def _text_only(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not is_block(word) and word.key != PARAGRAPH]


def _as_it_is(_kind: str, thing: str) -> str:
    return thing


def _name(page: Page) -> str:
    return str(PurePosixPath(page.file).relative_to("docs").with_suffix(""))


def _part(section: Section) -> str:
    return f'afsnit "{section.title}"'


def _subject(text: PageText, section: Section | None = None) -> Subject:
    name = _name(text.page)
    position = section.position if section else Position(text.page.file)
    return Subject(f"Side {name}", name, PAGE, text.page.file, text.page.year, position)
