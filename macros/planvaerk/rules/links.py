"""The links and images of a page, in Markdown and in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from planvaerk.pages import Page, blank, position_at, without_code
from planvaerk.positions import Position

_HIDDEN = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}",
        r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)",
        r"<!--.*?-->",
    )
)
_TEXT = re.compile(r"(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)")
_TARGET = re.compile(
    r"(?:\(\s*(?P<target><[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\[[^\]\n]*\])"
)
_LINK = re.compile(rf"(?<![\\!])\[{_TEXT.pattern}\]{_TARGET.pattern}")
_IMAGE = re.compile(rf"(?<!\\)!\[{_TEXT.pattern}\]{_TARGET.pattern}")
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?(?P<target>[^\s>]+)", re.MULTILINE)
_HTML = re.compile(r"<(?P<tag>a|img)\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[a-zA-Z-]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?"""
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class Link(NamedTuple):
    """A link or an image as it is written, and the place where it begins."""

    written: str
    position: Position
    is_html: bool = False

    @property
    def is_inside(self) -> bool:
        """True when it leads to a place of the site itself."""
        return bool(self.written) and not _SCHEME.match(self.written)

    @property
    def path(self) -> str:
        """The file that it names, or nothing when it stays on its page."""
        return unquote(self.written.partition("#")[0].partition("?")[0])

    @property
    def anchor(self) -> str:
        """The place on the page that it names, or nothing."""
        return self.written.partition("#")[2]


class Image(NamedTuple):
    """An image: its alternative text, or None when it says itself that it is only decoration."""

    alternative: str | None
    position: Position


def links(page: Page) -> Iterator[Link]:
    """The links of a page and the files of its images."""
    text = _visible(page.text)
    patterns = (_LINK, _IMAGE, _DEFINITION)
    for match in (found for pattern in patterns for found in pattern.finditer(text)):
        if match["target"] is not None:
            place = position_at(page.file, text, match.start("target"))
            yield Link(match["target"].strip("<>"), place)
    for match in _HTML.finditer(text):
        attributes = _attributes(match["attributes"])
        written = attributes.get("href" if match["tag"].lower() == "a" else "src")
        if written is not None:
            yield Link(written, position_at(page.file, text, match.start()), is_html=True)


def images(page: Page) -> Iterator[Image]:
    """The images of a page."""
    text = _visible(page.text)
    for match in _IMAGE.finditer(text):
        yield Image(match["text"], position_at(page.file, text, match.start()))
    for match in _HTML.finditer(text):
        if match["tag"].lower() == "img":
            attributes = _attributes(match["attributes"])
            decoration = attributes.get("role") in {"presentation", "none"}
            alternative = None if decoration else attributes.get("alt", "")
            yield Image(alternative, position_at(page.file, text, match.start()))


@lru_cache(maxsize=1024)  # several rules ask, and so does the next check when a file is saved
def _visible(written: str) -> str:
    text = without_code(written)
    for pattern in _HIDDEN:
        text = blank(text, pattern)
    return text


def _attributes(written: str) -> dict[str, str]:
    return {
        match["name"].lower(): match["double"] or match["single"] or match["bare"] or ""
        for match in _ATTRIBUTE.finditer(written)
    }
