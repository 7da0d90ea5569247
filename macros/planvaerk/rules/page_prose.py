"""The prose of a page: what is left when template code, markup, tables and code are blanked."""

from __future__ import annotations

import re
from functools import lru_cache

from planvaerk.model.plan import Plan
from planvaerk.pages import Page, blank, position_at, without_code
from planvaerk.positions import Position
from planvaerk.rules.prose import YamlProse, offset_of

QUOTATION = re.compile(r"[»«”“\"][^»«”“\"\n]{1,200}[»«”“\"]")
_NOT_PROSE = tuple(
    re.compile(pattern, re.DOTALL | re.MULTILINE)
    for pattern in (
        r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}",
        r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}",  # template code
        r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)",  # code in a line
        r"<!--.*?-->|</?[a-zA-Z][^<>]*>",  # HTML
        r"^[ \t]*\|[^\n]*$|^[^|\n]+\|[^|\n]+\|[^\n]*$",  # tables
        r"^[ \t]*(?:\?\?\?\+?|!!!)[ \t][^\n]*$",  # the line that opens a box
        r"!\[",  # the mark of an image; its text is read aloud
        r"\]\([^)\n]*\)|\]\[[^\]\n]*\]|^[ \t]*\[[^\]\n]+\]:[^\n]*$",  # link targets
        r"<?https?://[^\s>)]+>?",
        r"\{[:#.][^}\n]*\}",  # attributes
        r"\[\^[^\]\n]+\]:?",  # footnotes
        r"^[ \t]*\*\[[^\]\n]+\]:[^\n]*$",  # abbreviations
    )
)


def page_prose(page: Page) -> str:
    """The prose of a page; what is not prose is blank, so that every place stays the same."""
    return _prose(page.text)


@lru_cache(maxsize=1024)  # several rules ask, and so does the next check when a file is saved
def _prose(written: str) -> str:
    text = without_code(written)
    for pattern in _NOT_PROSE:
        text = blank(text, pattern)
    return text


def place_in_file(plan: Plan, prose: YamlProse, pattern: re.Pattern[str]) -> Position:
    """Where a pattern first stands in a text of a YAML file, whose lines may be folded."""
    written = plan.texts.get(prose.position.file, "")
    match = pattern.search(written, offset_of(prose.position, written))
    return position_at(prose.position.file, written, match.start()) if match else prose.position
