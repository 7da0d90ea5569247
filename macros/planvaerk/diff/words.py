"""Prose compared word by word: line breaks, spaces and the kind of bullet are no difference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from planvaerk.diff.phrases import Phrase

PARAGRAPH = "¶"
BLOCK = "«»"  # stands around what a macro puts on a page, such as a chart
_CONTEXT = 4  # unchanged words shown on either side of a change
_MOST_PLACES = 6  # changed places shown before the rest is only counted
_MOST_WORDS = 4_000  # beyond this the comparison would be slow and nobody would read it
_MOST_SHOWN = 60  # of the words that came or went in one place
_LONGEST_WORD = 160  # characters; an address may be as long
_FEW_WORDS = 40  # so few changed words are shown even when little is left of the text
_HALF = 0.5
_CRUMB = 2  # so few unchanged words between two large changes are taken along with them

_BULLET = re.compile(r"^[ \t]*[*+-][ \t]+", re.MULTILINE)
_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LOOSE_LIST = re.compile(rf"{PARAGRAPH} (?=•)")
_WORD = re.compile(r"(?:\{\{.*?\}\}|\S)+", re.DOTALL)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Word(NamedTuple):
    """A word: what it is compared by, and what a reader sees."""

    key: str
    shown: str


_GAP = Word("…", "…")


class WordDiff(NamedTuple):
    """The difference between two texts, to be shown in a line."""

    phrases: tuple[Phrase, ...]
    words_before: int
    words_after: int
    is_rewritten: bool
    is_shortened: bool  # some words that came or went are not shown


class _Stretch(NamedTuple):
    """Words that are the same on both sides, or words that took the place of others."""

    is_same: bool
    before: Sequence[Word]
    after: Sequence[Word]

    @property
    def size(self) -> int:
        """How many words it takes to show."""
        return len(self.after) if self.is_same else len(self.before) + len(self.after)


def words_of(text: str) -> list[Word]:
    """The words of a text; a paragraph mark stands where a new paragraph begins."""
    line = _LOOSE_LIST.sub("", _BREAK.sub(f" {PARAGRAPH} ", _BULLET.sub("• ", text.strip())))
    return [Word(word, word) for word in _WORD.findall(line)]


def _told(words: Sequence[Word]) -> str:
    """Words as they are told: of very many only the first and the last, none endlessly long."""
    most = _MOST_SHOWN
    shown = words if len(words) <= most else [*words[: most - _CONTEXT], _GAP, *words[-_CONTEXT:]]
    return " ".join(
        word.shown if len(word.shown) <= _LONGEST_WORD else f"{word.shown[:_LONGEST_WORD]}…"
        for word in shown
    )


def text_of(words: Sequence[Word]) -> str:
    """The words as a reader sees them, on one line."""
    return " ".join(word.shown for word in words)


def paragraphs(text: object) -> str:
    """A text of words with every paragraph on a line of its own."""
    return "\n".join(part.strip() for part in str(text).split(PARAGRAPH))


def shift_years(text: str, years: int) -> str:
    """The text with every year moved: `i 2022` is `i 2023` a year later."""
    if not years:
        return text
    return _YEAR.sub(lambda match: str(int(match[0]) + years), text)


def word_diff(before: Sequence[Word], after: Sequence[Word], years: int = 0) -> WordDiff | None:
    """The difference between two texts, or None when they say the same.

    With `years`, a year that has moved just as much as the editions is no difference.
    """
    stretches = list(_stretches(before, after, years))
    if all(stretch.is_same for stretch in stretches):
        return None
    kept = sum(len(stretch.after) for stretch in stretches if stretch.is_same)
    share = 2 * kept / (len(before) + len(after))
    changed = len(before) + len(after) - 2 * kept
    rewritten = changed > _FEW_WORDS and share < _HALF
    clear = _without_crumbs(stretches)
    phrases = () if rewritten else tuple(_phrases(clear))
    return WordDiff(phrases, len(before), len(after), rewritten, rewritten or _leaves_out(clear))


def _leaves_out(stretches: Sequence[_Stretch]) -> bool:
    """True when there are more changes than a line shows."""
    changed = [stretch for stretch in stretches if not stretch.is_same]
    longest = max(len(words) for stretch in changed for words in stretch[1:])
    return len(changed) > _MOST_PLACES + 1 or longest > _MOST_SHOWN


def likeness(before: Sequence[Word], after: Sequence[Word]) -> float:
    """How alike two texts are, from 0 to 1."""
    if len(before) + len(after) > _MOST_WORDS:
        return float(before == after)
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def _same(before: Word, after: Word, years: int) -> bool:
    return (
        before.key == after.key
        or before.shown == after.shown
        or shift_years(_by_year(before), years) == _by_year(after)
    )


def _by_year(word: Word) -> str:
    """What words of two editions are compared by: a number as it is shown, a block as called."""
    return word.key if word.shown.startswith(BLOCK[0]) else word.shown


def _stretches(before: Sequence[Word], after: Sequence[Word], years: int) -> Iterator[_Stretch]:
    """The two texts side by side: what they begin and end with in common is set aside first."""
    most = min(len(before), len(after))
    head = 0
    while head < most and _same(before[head], after[head], years):
        head += 1
    tail = 0
    while tail < most - head and _same(before[-1 - tail], after[-1 - tail], years):
        tail += 1
    if head:
        yield _Stretch(is_same=True, before=before[:head], after=after[:head])
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    yield from _joined(_in_middle(*middle, years))
    if tail:
        yield _Stretch(is_same=True, before=before[-tail:], after=after[-tail:])


def _in_middle(before: Sequence[Word], after: Sequence[Word], years: int) -> Iterator[_Stretch]:
    if len(before) + len(after) > _MOST_WORDS:
        yield _Stretch(is_same=False, before=before, after=after)
        return
    keys = [shift_years(_by_year(word), years) if years else word.key for word in before]
    others = [_by_year(word) if years else word.key for word in after]
    matcher = SequenceMatcher(None, keys, others, autojunk=False)
    for tag, b1, b2, a1, a2 in matcher.get_opcodes():
        if tag == "replace" and b2 - b1 == a2 - a1:
            for one, other in zip(before[b1:b2], after[a1:a2], strict=True):
                yield _Stretch(_same(one, other, years), [one], [other])
        else:
            yield _Stretch(tag == "equal", before[b1:b2], after[a1:a2])


def _without_crumbs(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """The stretches without the odd word that two large changes happen to have in common."""
    kept = []
    for index, stretch in enumerate(stretches):
        around = sum(near.size for near in stretches[max(index - 1, 0) : index + 2]) - stretch.size
        is_inside = 0 < index < len(stretches) - 1
        is_crumb = is_inside and stretch.size <= _CRUMB and around > 4 * stretch.size
        kept.append(stretch._replace(is_same=stretch.is_same and not is_crumb))
    return list(_joined(kept))


def _joined(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Neighbours of the same kind as one."""
    for is_same, neighbours in groupby(stretches, key=lambda stretch: stretch.is_same):
        before: list[Word] = []
        after: list[Word] = []
        for stretch in neighbours:
            before += stretch.before
            after += stretch.after
        yield _Stretch(is_same, before, after)


def _phrases(stretches: Sequence[_Stretch]) -> Iterator[Phrase]:
    """The words to show; unchanged words far from a change are left out."""
    last = len(stretches) - 1
    places = 0
    total = sum(not stretch.is_same for stretch in stretches)
    for index, stretch in enumerate(stretches):
        if stretch.is_same:
            shown = _shortened(stretch.after, is_first=index == 0, is_last=index == last)
            yield Phrase(_told(shown))
            continue
        if places == _MOST_PLACES and total > _MOST_PLACES + 1:
            yield Phrase(f"… (og {total - places} steder til)")
            return
        places += 1
        if stretch.before:
            yield Phrase(_told(stretch.before), "deleted")
        if stretch.after:
            yield Phrase(_told(stretch.after), "inserted")


def _shortened(words: Sequence[Word], *, is_first: bool, is_last: bool) -> Sequence[Word]:
    """Unchanged words with a gap where they are many."""
    before = 0 if is_first else _CONTEXT
    after = 0 if is_last else _CONTEXT
    if len(words) <= before + after + 1:
        return words
    start, end = list(words[:before]), list(words[len(words) - after :])
    if start and start[-1].key == PARAGRAPH:
        start.pop()
    if end and end[0].key == PARAGRAPH:
        del end[0]
    return [*start, _GAP, *end]
