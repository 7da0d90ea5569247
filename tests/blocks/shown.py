"""What a reader sees of a block: its words and its links, without the markup."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from planvaerk.addresses import Addresses, page_address
from planvaerk.blocks.context import Artefacts, Context
from planvaerk.figures.drawing import Drawings
from planvaerk.figures.figure import Figure
from planvaerk.model.plan import Plan


class _Undrawn(Drawings):
    """Keeps the figures without drawing them: what a block says is the subject here."""

    def begin(self, name: str, figure: Figure) -> None:
        """Leave the figure as it is."""


def context_of(plan: Plan, file: str) -> Context:
    """The context of a page of a plan."""
    page = next(page for page in plan.pages if page.file == file)
    return Context(
        plan, Addresses(plan), Artefacts(_Undrawn(Path())), page_address(file), page.year
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if tag == "a" and name == "href"]


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def words(html: str) -> str:
    """The text of a block, with single spaces."""
    return " ".join(_read(html).words)


def links(html: str) -> list[str]:
    """The addresses that a block links to."""
    return _read(html).links
