"""How hard a text is to read: LIX, after C.H. Björnsson, Läsbarhet (1968).

    LIX = words / sentences + 100 × long words / words

A long word has more than six letters. A sentence ends at a full stop, question mark, exclamation
mark or colon before a new beginning, and where a paragraph, a heading or a point in a list ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

LONG_WORD = 6
# Upper limits of the bands, and what they are called in Danish.
_BANDS = ((24, "let"), (34, "let for øvede"), (44, "middel"), (54, "svær"))
_HARDEST = "meget svær"

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[-’'.][^\W_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_MARK = r"(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6}[ \t]"
_BLOCK_END = re.compile(rf"\n(?=[ \t]*(?:\n|{_MARK}|\Z))|(?<=\n)#{{1,6}}[ \t].*|\A#{{1,6}}[ \t].*")
# A long gap is what is left of a number's macro: a sentence may begin with it.
_SENTENCE_END = re.compile(r"[.!?:…]+[»”\"')\]*_]*(?=\s+[«»“”\"'(\[*_–-]*[A-ZÆØÅÉ\d]|[^\S\n]{12})")
# After these a full stop rarely ends the sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:bl\.a|f\.eks|fx|d\.v\.s|dvs|m\.m|jf|nr|ca|hhv|inkl|ekskl|evt|kap|stk|pkt|afs"
    r"|kl|hr|fr|dr|vedr|(?-i:[A-ZÆØÅ]))\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 8


class Sentence(NamedTuple):
    """A sentence: where it begins in the text, and how many words it has."""

    offset: int
    text: str
    words: int


class Readability(NamedTuple):
    """The counts behind a text's LIX."""

    words: int
    long_words: int
    sentences: tuple[Sentence, ...]

    @property
    def lix(self) -> float:
        """The LIX; 0 when there are no words."""
        if not self.words:
            return 0.0
        return self.words / len(self.sentences) + 100 * self.long_words / self.words

    @property
    def band(self) -> str:
        """The name of the band that the LIX, rounded to a whole number, lies in."""
        return band(round(self.lix))

    @property
    def longest(self) -> Sentence | None:
        """The sentence with the most words, or None when there is none."""
        return max(self.sentences, key=lambda sentence: sentence.words, default=None)


def band(lix: int) -> str:
    """The name of the band of a LIX: `let` to 24, `meget svær` from 55."""
    return next((name for limit, name in _BANDS if lix <= limit), _HARDEST)


@lru_cache(maxsize=1024)  # the next check asks again for every page that was not saved
def readability(text: str) -> Readability:
    """The readability of running text, in which a blank line or a list's mark begins anew."""
    sentences: list[Sentence] = []
    words = long_words = begin = 0
    for end in sorted({*_ends(text), len(text)}):
        part = text[begin:end]
        found = _WORD.findall(part)
        if found:
            offset = begin + len(part) - len(part.lstrip())
            sentences.append(Sentence(offset, " ".join(part.split()), len(found)))
            words += len(found)
            long_words += sum(len(word) > LONG_WORD and _is_long(word) for word in found)
        begin = end
    return Readability(words, long_words, tuple(sentences))


def _is_long(word: str) -> bool:
    return len(_LETTER.findall(word)) > LONG_WORD


def _ends(text: str) -> Iterator[int]:
    for match in _BLOCK_END.finditer(text):
        yield match.end()
    for match in _SENTENCE_END.finditer(text):
        before = text[max(match.start() - _LONGEST_ABBREVIATION, 0) : match.start() + 1]
        if not _ABBREVIATION.search(before):
            yield match.end()
