"""The pieces that a line about a change is made of, so that every report can mark words its way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Mark = Literal["", "deleted", "inserted"]
_SHOWN = {"": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}


class Phrase(NamedTuple):
    """A stretch of words; no space stands at its ends."""

    text: str
    mark: Mark = ""


def plain(phrases: Iterable[Phrase]) -> str:
    """The phrases as one line: `… er [-lavt-]{+højt+} i …`."""
    line = ""
    before: Mark = ""
    for phrase in phrases:
        if line and (before, phrase.mark) != ("deleted", "inserted"):
            line += " "
        line += _SHOWN[phrase.mark].format(phrase.text)
        before = phrase.mark
    return line
