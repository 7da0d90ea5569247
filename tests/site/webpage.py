"""A built site as trees of elements, for tests that look at what a reader gets."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element, TreeBuilder

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HOST = "http://site.invalid/"


class _StrictReader(HTMLParser):
    """Reads HTML into a tree and refuses elements that do not close in the order they opened."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = TreeBuilder()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> at {self.getpos()} closes nothing"
        assert self._open.pop() == tag, f"</{tag}> at {self.getpos()} closes another element"
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self._open:
            self.builder.data(data)


def read_html(html: str) -> Element:
    """The tree of an HTML document, whose elements must nest properly."""
    reader = _StrictReader()
    reader.feed(html)
    reader.close()
    return reader.builder.close()


def text_of(element: Element, leave_out: Container[str] = ()) -> str:
    """The text that a reader meets in an element, in one line; some elements may be left out."""
    return re.sub(r"\s+", " ", "".join(_texts(element, leave_out))).strip()


def _texts(element: Element, leave_out: Container[str]) -> Iterator[str]:
    if element.tag in {"script", "style", "svg"} or element.tag in leave_out:
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child, leave_out)
        yield child.tail or ""


def with_class(root: Element, name: str) -> list[Element]:
    """Every element below the root that has the class."""
    return [element for element in root.iter() if name in (element.get("class") or "").split()]


def only(elements: list[Element]) -> Element:
    """The one element of a list that must hold one."""
    [element] = elements
    return element


class Heading(NamedTuple):
    """A heading of a page: its level and its text."""

    level: int
    text: str


@dataclass(frozen=True)
class WebPage:
    """A page of the built site."""

    address: str
    html: str

    @cached_property
    def root(self) -> Element:
        """The whole document."""
        return read_html(self.html)

    @cached_property
    def content(self) -> Element:
        """What the page has to say, without header, menus and footer."""
        return only(with_class(self.root, "md-content"))

    @cached_property
    def text(self) -> str:
        """The words of the content."""
        return text_of(self.content)

    @cached_property
    def ids(self) -> list[str]:
        """Every id of the page, in order."""
        return [element.attrib["id"] for element in self.root.iter() if "id" in element.attrib]

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings of the whole document, in order; the sign that links to them left out."""
        return [
            Heading(int(element.tag[1]), text_of(element).removesuffix("¶").strip())
            for element in self.root.iter()
            if element.tag in HEADINGS
        ]

    def by_id(self, wanted: str) -> Element:
        """The element with an id."""
        return only([element for element in self.root.iter() if element.get("id") == wanted])

    def resolve(self, link: str) -> tuple[str, str] | None:
        """The path and anchor that a link of this page leads to; None outside the site."""
        full = urljoin(HOST + self.address, link)
        if not full.startswith(HOST):
            return None
        parts = urlsplit(full)
        return parts.path.removeprefix("/"), parts.fragment


class BuiltSite:
    """A built site: its files, and its pages by address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = {
            _address(file.relative_to(folder)): WebPage(
                _address(file.relative_to(folder)), file.read_text("utf-8")
            )
            for file in sorted(folder.rglob("*.html"))
        }

    def __getitem__(self, address: str) -> WebPage:
        return self.pages[address]

    def __iter__(self) -> Iterator[WebPage]:
        return iter(self.pages.values())

    @property
    def plan_pages(self) -> list[WebPage]:
        """The pages for every reader; those for authors, which show code, left out."""
        return [page for page in self if not page.address.startswith("redaktion/")]

    def has(self, path: str) -> bool:
        """True when the site answers the path with a page or a file."""
        return path in self.pages or (self.folder / path).is_file()

    def read(self, path: str) -> str:
        """The text of a file of the site."""
        return (self.folder / path).read_text("utf-8")


def _address(file: Path) -> str:
    return file.as_posix().removesuffix("index.html")
