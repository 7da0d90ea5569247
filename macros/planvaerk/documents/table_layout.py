"""How a table is laid out on paper: the share of the width and the side of every column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from planvaerk.documents.html_tree import classes, text_of

_NUMERIC = re.compile(
    r"[+\u2212\u2013-]?[\d.]*,?\d*\*?(?: pct\.| %)?(?: \(.*\))?|ikke oplyst|skjult|kan ikke .*"
)
# A column of long texts gets no more than so many characters' share; the text wraps.
_LONGEST = 34
_SHORTEST = 4
# Cells of numbers need some air, too.
_AIR = 2


def lay_out_tables(tree: ET.Element) -> None:
    """Give every table its columns' widths and sides."""
    for table in tree.iter("table"):
        rows = [[cell for cell in row if cell.tag in {"th", "td"}] for row in table.iter("tr")]
        columns = max((sum(map(_span, row)) for row in rows), default=0)
        if not columns:
            continue
        for column in range(columns):
            cells = list(_column(rows, column))
            side = "right" if _is_numeric(cells) else "left"
            for cell in cells:
                cell.set("style", f"text-align: {side}")
        _set_widths(table, [_weight(list(_column(rows, index))) for index in range(columns)])
        for row in rows:
            for cell in row:
                cell.attrib.setdefault("style", "text-align: left")


def _span(cell: ET.Element) -> int:
    written = cell.get("colspan", "1")
    return max(int(written), 1) if written.isdecimal() else 1


def _column(rows: list[list[ET.Element]], column: int) -> Iterator[ET.Element]:
    """The cells that stand in one column alone."""
    for row in rows:
        place = 0
        for cell in row:
            if place == column and _span(cell) == 1:
                yield cell
            place += _span(cell)


def _is_numeric(cells: list[ET.Element]) -> bool:
    body = [cell for cell in cells if cell.tag == "td"]
    return bool(body) and all(
        "pv-right" in classes(cell) or _NUMERIC.fullmatch(text_of(cell)) for cell in body
    )


def _weight(cells: list[ET.Element]) -> float:
    texts = [text_of(cell) for cell in cells]
    words = max((len(word) for text in texts for word in text.split()), default=0)
    longest = max(map(len, texts), default=0)
    return max(_SHORTEST, words, min(longest, _LONGEST)) + _AIR


def _set_widths(table: ET.Element, weights: list[float]) -> None:
    for old in table.findall("colgroup"):
        table.remove(old)
    group = ET.Element("colgroup")
    for weight in weights:
        share = 100 * weight / sum(weights)
        ET.SubElement(group, "col", {"style": f"width: {share:.2f}%"})
    has_caption = len(table) and table[0].tag == "caption"
    table.insert(1 if has_caption else 0, group)
