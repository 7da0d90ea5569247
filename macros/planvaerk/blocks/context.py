"""What a block knows while it is made: the plan, its page and what it leaves behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

from planvaerk import danish
from planvaerk.addresses import Addresses, relative
from planvaerk.blocks.markdown import block
from planvaerk.coherence import Thing
from planvaerk.export.areas import area_name
from planvaerk.figures.drawing import Drawings
from planvaerk.figures.figure import Figure
from planvaerk.model.base import by_id
from planvaerk.model.data import EXAMPLES, Source
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan

PLOTLY = "assets/planvaerk/plotly.min.js"


class Link(NamedTuple):
    """A link as templates take it; without an address it is only a title."""

    title: str
    url: str | None


@dataclass
class Artefacts:
    """Files that the blocks of a site need beside its pages, by their path from the root."""

    drawings: Drawings
    figures: dict[str, Figure] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    makes_documents: bool = True
    day: date = date(1970, 1, 1)  # when the site is made, as the clock is told
    document_pages: set[str] = field(default_factory=set)
    _done: dict[str, Any] = field(default_factory=dict)

    def once[T](self, name: str, work: Callable[[], T]) -> T:
        """What a work gives, done once for all the pages that show something of it."""
        if name not in self._done:
            self._done[name] = work()
        done: T = self._done[name]
        return done

    def add_figure(self, path: str, figure: Figure) -> None:
        """Keep a figure, and begin to draw it while the pages are made."""
        if path not in self.figures:
            self.figures[path] = figure
            self.drawings.begin(path, figure)


@dataclass(frozen=True)
class Context:
    """Where a block is made: the plan, the page's address and the edition the page belongs to."""

    plan: Plan
    addresses: Addresses
    artefacts: Artefacts
    page: str
    page_year: int | None = None

    def edition(self, year: int | None) -> Edition:
        """The edition of a year, or of the page; the check has made sure that there is one."""
        edition = self.plan.edition(year or self.page_year or 0)
        if edition is None:
            raise LookupError(f"no edition for {self.page or 'index.md'}")
        return edition

    def here(self, address: str) -> str:
        """An address from the site's root as seen from the page."""
        return relative(address, self.page)

    def link(self, kind: str, thing: str, title: str, year: int | None = None) -> Link:
        """A link to where a thing of the plan is shown."""
        address = self.addresses.find(kind, thing, year)
        return Link(title, self.here(address) if address else None)

    def thing(self, edition: Edition, thing: Thing) -> Link:
        """A link to where a goal, a task or an initiative of an edition is shown."""
        return self.link(thing.kind, thing.id, thing.title, edition.year)

    def source(self, source_id: str) -> Link:
        """A link to a source on the site's own list, else to the source itself."""
        source = by_id(self.plan.sources, source_id)
        if source is None:
            return Link(source_id, None)
        title = f"{source.publisher}, {source.table}" if source.table else source.title
        if source.basis == "example" and EXAMPLES.casefold() not in title.casefold():
            title = f"{title} ({EXAMPLES.lower()})"
        link = self.link("source", source_id, title)
        return link if link.url else Link(title, source.url)

    def shows_examples(self, source_ids: Iterable[str]) -> bool:
        """True when one of these sources has example numbers."""
        ids = set(source_ids)
        return any(source.id in ids and source.basis for source in self.plan.sources)

    def retrieved(self, source_id: str) -> str | None:
        """The day a source's numbers were fetched, or None."""
        source: Source | None = by_id(self.plan.sources, source_id)
        return danish.day(source.retrieved) if source and source.retrieved else None

    def area(self, code: str) -> str:
        """The name of an area: the municipality, its region, the country, else its code."""
        return area_name(self.plan, code)


def period(value: Period) -> str:
    """A period in Danish."""
    return danish.period(value.year, value.first, value.last)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("planvaerk", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def keep_compiled(folder: Path) -> None:
    """Keep the compiled templates in a folder, so that the next build need not compile them."""
    folder.mkdir(parents=True, exist_ok=True)
    _templates().bytecode_cache = FileSystemBytecodeCache(str(folder))


def render(template: str, **values: Any) -> str:  # noqa: ANN401 - Jinja takes any value
    """The HTML of a template as a block in Markdown."""
    return block(render_html(template, **values))


def render_html(template: str, **values: object) -> str:
    """The HTML of a template, for a page that is no Markdown any more."""
    return _templates().get_template(f"{template}.html").render(**values)
