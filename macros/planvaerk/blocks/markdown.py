"""Texts from data in Markdown, so that they show exactly their characters.

A block is HTML, which Markdown leaves alone. Headings are Markdown, so that contents and numbering
see them, and what stands inside a sentence is read as Markdown, too.
"""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_{}\[\]!|~^]")
_TWO_FULL_STOPS = re.compile(r'(<a class="pv-number"[^>]*>[^<]*\.</a>)\.(?!\.)')
_LINE_MARKS = re.compile(r"^[#`~]", re.MULTILINE)


def heading(level: int, title: str, anchor: str) -> str:
    """A heading that shows exactly its title, in one line."""
    escaped = (
        " ".join(title.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    )
    return f"\n{'#' * level} {inline(escaped)} {{#{anchor}}}\n"


def inline(html: str) -> str:
    """HTML for the middle of a sentence, without a character that Markdown would act on."""
    return _MARKS.sub(_entity, html)


def one_full_stop(markdown: str) -> str:
    """A page after its macros, where a number's own full stop (`7,0 pct.`) ends its sentence."""
    return _TWO_FULL_STOPS.sub(r"\1", markdown)


def block(html: str) -> str:
    """HTML that stands alone: no blank line ends it, no line reads as a heading or as code."""
    lines = (line for line in html.splitlines() if line.strip())
    return _LINE_MARKS.sub(_entity, "\n".join(lines))


def _entity(mark: re.Match[str]) -> str:
    return f"&#{ord(mark[0])};"
