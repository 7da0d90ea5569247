"""Headings of blocks. They are Markdown, so that contents and numbering see them."""

from __future__ import annotations

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+.!|~$-])")


def heading(level: int, title: str, anchor: str) -> str:
    """A heading in Markdown that shows exactly the characters of a title from data."""
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"\n{'#' * level} {_MARKDOWN.sub(r'\\\1', escaped)} {{#{anchor}}}\n"
