"""What a document is made of: a cover and the site's pages, in plain values."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Part:
    """A page of the site as a part of a document.

    `address` is the page's address from the site's root (`2022/maal/`), `html` the page's
    `<article>`. A title stands in the place of the page's own heading.
    """

    address: str
    html: str
    title: str | None = None


@dataclass(frozen=True)
class Cover:
    """The words of the cover, the colours (`#rrggbb`) and the day the document is dated."""

    title: str
    municipality: str
    status: str
    lines: tuple[str, ...]
    summary: str
    contact: tuple[str, ...]
    primary: str
    accent: str
    day: date

    def facts(self) -> dict[str, Any]:
        """The cover as JSON takes it."""
        return asdict(self) | {"day": [self.day.year, self.day.month, self.day.day]}


@dataclass(frozen=True)
class Document:
    """A document to be made; `site_url` is where the site is published, or empty."""

    cover: Cover
    parts: tuple[Part, ...]
    site_url: str = ""


@dataclass(frozen=True)
class Made:
    """A document that was made: the bytes of its two files."""

    pdf: bytes
    word: bytes
