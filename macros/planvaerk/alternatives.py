"""What differs between the alternatives of a statement, found in their words alone.

Every word, small or large, is looked for in the other texts, wherever it stands there and however
it is written with capitals and signs. So whoever checks a mark with a finger finds it true.
Nothing is weighed, ranked or left out: the pieces of a text are the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

# In this alternative only, in another one but not in all, or in all.
Mark = Literal["own", "some", ""]

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
    """Every text in pieces, with a mark on the words that are not in all the others."""
    words = [[_Word(m[0].casefold(), *m.span()) for m in _WORD.finditer(t)] for t in texts]
    texts_with = Counter(key for found in words for key in {word.key for word in found})
    return [
        list(_pieces(text, found, [_mark(texts_with[word.key], len(texts)) for word in found]))
        for text, found in zip(texts, words, strict=True)
    ]


def _mark(having: int, texts: int) -> Mark:
    """The mark of a word by how many of the texts have it; a single text differs from nothing."""
    if having == texts:
        return ""
    return "some" if having > 1 else "own"


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
