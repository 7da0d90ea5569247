"""The Word file: the body in the styles of a reference document that a municipality may restyle."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import typst

from planvaerk.documents import pandoc
from planvaerk.documents.contents import Cover
from planvaerk.documents.pdf import fonts
from planvaerk.documents.pictures import Picture
from planvaerk.documents.syntax_tree import Node, changed, raw, raw_inline, text
from planvaerk.documents.word_package import finished, reference, word_part
from planvaerk.errors import DocumentError

# The text is 16 cm wide; a CSS pixel is 1/96 inch.
_TEXT_WIDTH = 16.0
_CENTIMETRES = 2.54 / 96
_WIDE = 600
_RESOLUTION = 220
_CONTENTS_DEPTH = 2
_MOST_COLUMNS = 5
_KEPT = frozenset({".png", ".jpg", ".jpeg"})


def word(
    tree: dict[str, Any],
    cover: Cover,
    pictures: Sequence[Picture],
    site: Path,
    own_reference: bytes | None,
) -> bytes:
    """The document as a Word file; with the municipality's own reference document when it has one.

    Raises DocumentError when pandoc refuses it.
    """
    files = [_file(picture, site) for picture in pictures]
    with tempfile.TemporaryDirectory(prefix="planvaerk-") as name:
        folder = Path(name)
        for number, (suffix, content) in enumerate(files):
            (folder / f"billede-{number}{suffix}").write_bytes(content)
        (folder / "reference.docx").write_bytes(own_reference or reference(cover))
        changes = _ForWord(pictures, [suffix for suffix, _ in files])
        body = changed(tree["blocks"], changes.change)
        blocks = [*_front(cover), *_contents(body), *body]
        whole = json.dumps(tree | {"blocks": blocks, "meta": {"lang": _words("da-DK")}})
        made = pandoc.word_file(whole, folder)
    return finished(made, cover)


def _words(words: str) -> Node:
    return {"t": "MetaInlines", "c": [{"t": "Str", "c": words}]}


def _file(picture: Picture, site: Path) -> tuple[str, bytes]:
    """The picture as a file that every Word can show: its ending and its bytes."""
    suffix = Path(picture.path).suffix.lower()
    if suffix in _KEPT:
        return suffix, (site / picture.path).read_bytes()
    width = _width(picture) or _TEXT_WIDTH
    source = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        "#image(sys.inputs.path, width: float(sys.inputs.width) * 1cm)"
    )
    inputs = {"path": f"/{picture.path}", "width": str(width)}
    try:
        compiler = typst.Compiler(source.encode(), root=site, font_paths=fonts(), sys_inputs=inputs)
        drawn = compiler.compile(format="png", ppi=_RESOLUTION)
    except typst.TypstError as error:
        raise DocumentError(f"{picture.path}: {error.message}") from error
    if not isinstance(drawn, bytes):
        raise DocumentError(f"{picture.path} kan ikke tegnes.")
    return ".png", drawn


def _width(picture: Picture) -> float | None:
    """The width of a picture in centimetres; None leaves it to the file itself."""
    if picture.width >= _WIDE:
        return _TEXT_WIDTH
    return picture.width * _CENTIMETRES or None


class _ForWord:
    """The changes that the syntax tree needs before pandoc writes it as a Word file."""

    def __init__(self, pictures: Sequence[Picture], suffixes: Sequence[str]) -> None:
        self._pictures = pictures
        self._suffixes = suffixes
        self._numbers = {"Figur": count(1), "Tabel": count(1)}

    def change(self, node: Node) -> list[Node] | None:
        """The changed node."""
        match node["t"]:
            case "Image":
                place = int(node["c"][2][0])
                width = _width(self._pictures[place])
                node["c"][0][2] = [["width", f"{width:.2f}cm"]] if width else []
                node["c"][2] = [f"billede-{place}{self._suffixes[place]}", ""]
            case "Figure":
                self._number(node["c"][1], "Figur")
            case "Table":
                self._number(node["c"][1], "Tabel")
                _set_cells(node)
        return None

    def _number(self, caption: list[Any], label: str) -> None:
        if caption[1]:
            markup = word_part("caption.xml", label=label, number=next(self._numbers[label]))
            caption[1][0]["c"].insert(0, raw_inline("openxml", markup.strip()))


def _set_cells(table: Node) -> None:
    """Give the cells of a table the style that its number of columns has room for."""
    style = "Tabeltal" if len(table["c"][2]) > _MOST_COLUMNS else "Tabeltekst"
    _, _, _, head, bodies, foot = table["c"]
    parts = [head[1], foot[1], *(rows for body in bodies for rows in body[2:])]
    for row in (row for rows in parts for row in rows):
        for cell in row[1]:
            paragraphs = [
                block | {"t": "Para"} if block["t"] == "Plain" else block for block in cell[4]
            ]
            cell[4] = [_styled(style, paragraphs)] if paragraphs else []


def _styled(style: str, blocks: Sequence[Node]) -> Node:
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], list(blocks)]}


def _front(cover: Cover) -> Iterator[Node]:
    """The words of the cover, each in a style of its own."""
    for style, words in (
        ("Kommune", cover.municipality),
        ("Title", cover.title),
        ("Subtitle", cover.status),
        *(("Date", line) for line in cover.lines),
        ("Manchet", cover.summary),
        ("Date", " · ".join(cover.contact)),
    ):
        if words:
            inlines = [{"t": "Str", "c": words}]
            yield _styled(style, [{"t": "Para", "c": inlines}])


def _contents(body: Sequence[Node]) -> Iterator[Node]:
    """A contents field that is already filled, so that nobody is asked to update it."""
    entries = [
        {
            "level": block["c"][0],
            "anchor": block["c"][1][0],
            "title": re.sub(r"\s+", " ", text(block["c"][2])).strip(),
        }
        for block in body
        if block["t"] == "Header" and block["c"][0] <= _CONTENTS_DEPTH
    ]
    if entries:
        yield raw("openxml", word_part("contents.xml", entries=entries))
