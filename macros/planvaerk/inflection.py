"""The forms of Danish words: a term also stands in a text with an ending of the language."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = r"(?:e|n|s|t|r|en|er|es|et|ne|ens|ers|ets|nes|rne|ene|erne|rnes|enes|ernes)?"


@lru_cache(maxsize=1024)
def inflected(term: str) -> re.Pattern[str]:
    """A pattern for a term and its endings, in any case, also over the end of a line."""
    words = (re.escape(word) + _ENDINGS for word in term.split())
    return re.compile(rf"\b{r'\s+'.join(words)}\b", re.IGNORECASE)


def is_same_term(term: str, title: str) -> bool:
    """True when two terms differ by an ending only."""
    return bool(inflected(term).fullmatch(title) or inflected(title).fullmatch(term))
