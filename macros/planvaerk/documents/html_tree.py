"""HTML as a tree that can be changed, and the changes that are made to it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


class _Reader(HTMLParser):
    """Builds the tree; a tag that is never opened is passed over, one left open is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = ET.TreeBuilder()
        self._open: list[str] = []
        self._start("body", {})

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._builder.start(tag, attributes)
        self._open.append(tag)

    def _end(self) -> None:
        self._builder.end(self._open.pop())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self._end()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open[1:] and tag not in _VOID:
            while self._open[-1] != tag:
                self._end()
            self._end()

    def handle_data(self, data: str) -> None:
        self._builder.data(data)

    def tree(self) -> ET.Element:
        """The tree of all that was read, below a `<body>`."""
        while self._open:
            self._end()
        return self._builder.close()


def read_html(html: str) -> ET.Element:
    """The tree of a piece of HTML, below a `<body>`."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.tree()


def written(tree: ET.Element) -> str:
    """The tree as HTML again."""
    return ET.tostring(tree, encoding="unicode", method="html")


def classes(element: ET.Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset(element.get("class", "").split())


def text_of(element: ET.Element) -> str:
    """All text of an element in one line."""
    return " ".join("".join(element.itertext()).split())


def pairs(root: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    """Every element with its parent, from the inside out; what is given may be changed."""
    for child in list(root):
        yield from pairs(child)
        yield root, child


def remove(parent: ET.Element, child: ET.Element) -> None:
    """Take an element out and leave the text behind it."""
    _add_text(parent, list(parent).index(child), child.tail or "")
    parent.remove(child)


def unwrap(parent: ET.Element, child: ET.Element) -> None:
    """Put what an element holds in its place."""
    place = list(parent).index(child)
    _add_text(parent, place, child.text or "")
    inner = list(child)
    parent[place : place + 1] = inner
    if child.tail:
        _add_text(parent, place + len(inner), child.tail)


def wrap(parent: ET.Element, child: ET.Element, tag: str, **attributes: str) -> ET.Element:
    """Put an element around another; gives the new one."""
    outer = ET.Element(tag, attributes)
    outer.tail, child.tail = child.tail, None
    parent[list(parent).index(child)] = outer
    outer.append(child)
    return outer


def _add_text(parent: ET.Element, place: int, text: str) -> None:
    """Add text before the child at a place."""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
