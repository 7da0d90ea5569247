"""The PDF: the body in the markup of typst, set after the template beside this module."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from planvaerk.documents import pandoc
from planvaerk.documents.contents import Cover
from planvaerk.documents.pictures import Picture
from planvaerk.documents.syntax_tree import Node, changed, raw, raw_inline, style_of, text
from planvaerk.errors import DocumentError

_HERE = Path(__file__).parent
FONTS = _HERE / "fonts"
TEMPLATE = _HERE / "template.typ"
_FUNCTIONS = {
    "Pointe": "pv-point",
    "Ambition": "pv-ambition",
    "Manchet": "pv-lead",
    "Boks": "pv-box",
    "Kilde": "pv-source",
    "Oplysninger": "pv-facts",
}
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_INVISIBLE = frozenset({"Cf", "Mn"})
_STAND_IN = "□"
# So many paragraphs open a chapter, and so many characters are short.
_OPENING = 2
_SHORT = 1200
# A table of so many rows is never divided between pages.
_FEW_ROWS = 14
_SECTION_NUMBER = re.compile(r"\d{1,2}(\.\d{1,2})*")


def pdf(tree: dict[str, Any], cover: Cover, pictures: Sequence[Picture], site: Path) -> bytes:
    """The document as PDF/UA-1; raises DocumentError when typst refuses it."""
    blocks = list(_with_openings(changed(tree["blocks"], _for_typst)))
    markup = pandoc.typst_markup(json.dumps(tree | {"blocks": blocks}))
    source = f"{TEMPLATE.read_text('utf-8')}\n{markup}"
    listed = [{"path": one.path, "alt": one.alt, "width": one.width} for one in pictures]
    facts = json.dumps({"cover": cover.facts(), "pictures": listed}, ensure_ascii=False)
    try:
        return _set(source, facts, cover, site)
    except typst.TypstError as error:
        strange = _without_glyph(error)
        if not strange:
            raise DocumentError(f"{error.message} {error.diagnostic}".strip()) from error
    try:
        return _set(source.translate(strange), facts.translate(strange), cover, site)
    except typst.TypstError as error:
        raise DocumentError(f"{error.message} {error.diagnostic}".strip()) from error


def _set(source: str, facts: str, cover: Cover, site: Path) -> bytes:
    compiler = typst.Compiler(
        source.encode(), root=site, font_paths=fonts(), sys_inputs={"facts": facts}
    )
    day = datetime.combine(cover.day, time(), UTC)
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=day)
    return made if isinstance(made, bytes) else b""


def _without_glyph(error: typst.TypstError) -> dict[int, str]:
    """What stands for the characters, such as emoji, that no font of ours has."""
    named = "".join(_NO_GLYPH.findall(f"{error.message} {error.diagnostic}"))
    escaped = {int(code, 16) for code in _ESCAPED.findall(named)}
    plain = {ord(character) for character in _ESCAPED.sub("", named) if not character.isascii()}
    return {
        code: "" if unicodedata.category(chr(code)) in _INVISIBLE else _STAND_IN
        for code in escaped | plain
    }


@cache
def fonts() -> typst.Fonts:
    """The fonts of the documents: typst's own and those beside this module, never the machine's."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])


def _for_typst(node: Node) -> list[Node] | None:
    style = style_of(node)
    if style is not None:
        name = _FUNCTIONS.get(style)
        inner: list[Node] = node["c"][1]
        if style == "Figurer":
            return [*_beside_each_other(inner)]
        if name == "pv-box":
            name = f"{name}({json.dumps(_is_short(inner))})"
        return [raw("typst", f"#{name}["), *inner, raw("typst", "]")] if name else inner
    match node["t"]:
        case "Image":
            place = node["c"][2][0]
            return [raw_inline("typst", f"#pv-picture({int(place)})")]
        case "Table":
            columns = len(node["c"][2])
            is_short = json.dumps(_rows(node) <= _FEW_ROWS and _is_short([node]))
            return [raw("typst", f"#pv-table({columns}, {is_short})["), node, raw("typst", "]")]
        case "Header":
            return [_with_hanging_number(node)]
    return None


def _beside_each_other(figures: Sequence[Node]) -> Iterator[Node]:
    yield raw("typst", "#pv-multiples(")
    for figure in figures:
        yield from (raw("typst", "["), figure, raw("typst", "],"))
    yield raw("typst", ")")


def _rows(table: Node) -> int:
    return sum(len(rows) for body in table["c"][4] for rows in body[2:])


def _with_openings(blocks: Sequence[Node]) -> Iterator[Node]:
    """The blocks with the first words of every chapter kept together with its heading."""
    opening = 0
    for block in blocks:
        opening = _OPENING if block["t"] == "Header" and block["c"][0] == 1 else opening - 1
        if 0 <= opening < _OPENING and block["t"] == "Para" and _is_short([block]):
            yield from (raw("typst", "#pv-opening["), block, raw("typst", "]"))
        else:
            yield block


def _is_short(blocks: Sequence[Node]) -> bool:
    """True for plain text that takes no more than a good part of a page."""
    return len(text(list(blocks))) < _SHORT and "pv-picture" not in str(blocks)


def _with_hanging_number(header: Node) -> Node:
    words = header["c"][2]
    if words and words[0]["t"] == "Str" and _SECTION_NUMBER.fullmatch(words[0]["c"]):
        words[:1] = [raw_inline("typst", f'#pv-number("{words[0]["c"]}")')]
    return header
