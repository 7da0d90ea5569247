"""Tables written in Markdown with so many columns that a phone shows them row by row."""

from __future__ import annotations

import re
from html import escape, unescape

# As Markdown writes a table: no classes, one row of headings.
_TABLE = re.compile(r"<table>(?P<inside>\s*<thead>.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_HEADING = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_CELL = re.compile(r"<td\b")
_TAG = re.compile(r"<[^>]*>")
_FIRST = "<table"
_FEWEST_COLUMNS = 4


def label_cells(html: str) -> str:
    """A page's HTML, in which every cell of a wide table carries the heading of its column."""
    return _TABLE.sub(_labelled, html) if _FIRST in html else html


def _labelled(table: re.Match[str]) -> str:
    labels = [_text(heading) for heading in _HEADING.findall(table["inside"])]
    if len(labels) < _FEWEST_COLUMNS:
        return table[0]
    inside = _ROW.sub(lambda row: _row(row[0], labels), table["inside"])
    return table[0].replace(table["inside"], inside).replace(_FIRST, f"{_FIRST} data-wide", 1)


def _row(row: str, labels: list[str]) -> str:
    left = iter(labels)
    return _CELL.sub(lambda cell: f'{cell[0]} data-label="{next(left, "")}"', row)


def _text(html: str) -> str:
    """A heading as the value of an attribute."""
    return escape(" ".join(unescape(_TAG.sub("", html)).split()))
