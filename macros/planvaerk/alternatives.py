"""What differs between the alternatives of a statement, found in their words alone.

Words in a row that stand in another alternative, too, are the same there, however they are written
with capitals and punctuation. Small words are in every text and say nothing: what is the same must
have at least six letters in all, as `ledige` and `er i job` have. The rest differs and is marked.
Nothing is weighed, ranked or left out: the pieces of a text are the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

# In this alternative only, in some others but not in all, or in all.
Mark = Literal["own", "some", ""]

_FEWEST_LETTERS = 6
_MOST_STEPS = 1_000_000  # word against word; longer texts are compared word by word
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SIDE_BY_SIDE = re.compile(r"[^\w\n]*\n?[^\w\n]*")


class Piece(NamedTuple):
    """A stretch of a text; what is marked is in one paragraph and begins and ends with a word."""

    text: str
    mark: Mark


class _Word(NamedTuple):
    key: str
    start: int
    end: int


def marked(texts: Sequence[str]) -> list[list[Piece]]:
    """Every text in pieces, with a mark on what is not in all the others."""
    words = [[_Word(m[0].casefold(), *m.span()) for m in _WORD.finditer(t)] for t in texts]
    keys = [[word.key for word in found] for found in words]
    return [
        list(_pieces(text, found, _marks(own, [*keys[:at], *keys[at + 1 :]])))
        for at, (text, found, own) in enumerate(zip(texts, words, keys, strict=True))
    ]


def _marks(words: Sequence[str], others: Sequence[Sequence[str]]) -> list[Mark]:
    """The mark of every word; a text that stands alone differs from nothing."""
    shared = [_shared(words, other) for other in others]
    by_word = zip(*shared, strict=True) if shared else ((True,) for _ in words)
    marks: list[Mark] = ["" if all(found) else "some" if any(found) else "own" for found in by_word]
    return _without_crumbs(words, marks)


def _without_crumbs(words: Sequence[str], marks: Sequence[Mark]) -> list[Mark]:
    """A small word that some have, between two words of one mark, goes with them."""
    rows = [(mark, [at for at, _ in row]) for mark, row in groupby(enumerate(marks), itemgetter(1))]
    found = list(marks)
    for (before, _), (mark, row), (after, _) in zip(rows, rows[1:], rows[2:], strict=False):
        letters = sum(len(words[at]) for at in row)
        if mark == "some" and before == after and letters < _FEWEST_LETTERS:
            found[row[0] : row[-1] + 1] = [before] * len(row)
    return found


def _shared(words: Sequence[str], other: Sequence[str]) -> list[bool]:
    """For every word whether it is in a row of words that stands in the other text, too."""
    if list(words) == list(other):
        return [True] * len(words)
    if len(words) * len(other) > _MOST_STEPS:
        known = set(other)
        return [word in known for word in words]
    found = [False] * len(words)
    for start, length in enumerate(_rows(words, other)):
        if sum(map(len, words[start : start + length])) >= _FEWEST_LETTERS:
            found[start : start + length] = [True] * length
    return found


def _rows(words: Sequence[str], other: Sequence[str]) -> list[int]:
    """How many words from each on stand in a row in the other text, at most."""
    longest = [0] * len(words)
    below = [0] * (len(other) + 1)
    for at in range(len(words) - 1, -1, -1):
        row = [0] * (len(other) + 1)
        for place, word in enumerate(other):
            if word == words[at]:
                row[place] = below[place + 1] + 1
        longest[at] = max(row)
        below = row
    return longest


def _pieces(text: str, words: Sequence[_Word], marks: Sequence[Mark]) -> Iterator[Piece]:
    """The text cut where the mark changes; signs between two pieces belong to the unmarked one."""
    done = 0
    for mark, neighbours in groupby(_in_paragraphs(text, words, marks), key=lambda each: each[:2]):
        row = [word for _, _, word in neighbours]
        if not mark[1]:
            continue
        if row[0].start > done:
            yield Piece(text[done : row[0].start], "")
        yield Piece(text[row[0].start : row[-1].end], mark[1])
        done = row[-1].end
    if done < len(text):
        yield Piece(text[done:], "")


def _in_paragraphs(
    text: str, words: Sequence[_Word], marks: Sequence[Mark]
) -> Iterator[tuple[int, Mark, _Word]]:
    """Every word with its mark and the number of its paragraph."""
    paragraph = end = 0
    for word, mark in zip(words, marks, strict=True):
        paragraph += _SIDE_BY_SIDE.fullmatch(text, end, word.start) is None
        end = word.end
        yield paragraph, mark, word
