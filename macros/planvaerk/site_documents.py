"""The documents that go with a site: which there are, what is in them, and writing them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from pathlib import Path
from typing import NamedTuple

from planvaerk import danish
from planvaerk.addresses import page_address
from planvaerk.blocks.context import period
from planvaerk.blocks.downloads import edition_document, report_document, report_pages
from planvaerk.blocks.texts import STATUS, adoption
from planvaerk.documents.all_documents import make_all
from planvaerk.documents.contents import Cover, Document, Made, Part
from planvaerk.errors import BuildFailure
from planvaerk.model.data import EXAMPLES
from planvaerk.model.municipality import Colours
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import chapters
from planvaerk.pages import Page
from planvaerk.rules.example_numbers import examples_in

OWN_REFERENCE = "documents/reference.docx"
_MADE_UP = "Tal og tekster er fundet på. De er ikke rigtige."
_FRONT_TITLE = "Om planen"
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_DETAIL = re.compile(r'(<span [^>]*data-pv-document="([^"]+)"[^>]*>)[^<]*')


def plan_documents(plan: Plan, site: Path, site_url: str, day: date) -> dict[str, Document]:
    """The documents of all editions and reports, by where they lie below the site's folder."""
    editions = {
        edition_document(edition): Document(
            _cover(plan, _edition_words(plan, edition), day),
            tuple(_parts(plan, edition, site)),
            site_url,
        )
        for edition in plan.editions
    }
    reports = {
        report_document(page): Document(
            _cover(plan, _report_words(plan, page, of), day),
            (_part(page_address(page.file), site),),
            site_url,
        )
        for page, of in report_pages(plan)
        if (site / page_address(page.file) / "index.html").is_file()
    }
    return editions | reports


def write_documents(
    documents: Mapping[str, Document], root: Path, site: Path, cache: Path
) -> dict[str, str]:
    """Make the documents and write them below the site's folder.

    Returns the words on size and date of each file, by its path from the site's root. Raises
    BuildFailure when the municipality's own reference document is no Word file.
    """
    made = make_all(documents, site, cache, _own_reference(root))
    details: dict[str, str] = {}
    for stem, files in made.items():
        day = danish.day(documents[stem].cover.day)
        for suffix, content in _files(files):
            file = site / f"{stem}.{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            size = danish.file_size(len(content))
            details[f"{stem}.{suffix}"] = f"{size}, lavet {day}"
    return details


def fill_in_details(site: Path, pages: Iterable[str], details: Mapping[str, str]) -> None:
    """Write size and date beside the links on the pages that list documents."""
    for address in pages:
        file = site / address / "index.html"
        text = file.read_text(encoding="utf-8")
        filled = _DETAIL.sub(lambda mark: mark[1] + escape(details.get(mark[2], "")), text)
        file.write_text(filled, encoding="utf-8", newline="\n")


def _files(made: Made) -> Iterator[tuple[str, bytes]]:
    yield "pdf", made.pdf
    yield "docx", made.word


def _own_reference(root: Path) -> bytes | None:
    file = root / OWN_REFERENCE
    if not file.is_file():
        return None
    if not zipfile.is_zipfile(file):
        message = f"Filen {OWN_REFERENCE} er ikke et Word-dokument. Gem den igen i Word som .docx."
        raise BuildFailure(message)
    return file.read_bytes()


def _parts(plan: Plan, edition: Edition, site: Path) -> Iterator[Part]:
    """The front page of an edition, when there is one, and its chapters."""
    front = f"{edition.year}/"
    if (site / front / "index.html").is_file():
        yield _part(front, site, _FRONT_TITLE)
    for chapter in chapters(plan, edition):
        yield _part(chapter.address, site)


def _part(address: str, site: Path, title: str | None = None) -> Part:
    page = (site / address / "index.html").read_text(encoding="utf-8")
    found = _ARTICLE.search(page)
    return Part(address, found[0] if found else "", title)


class _Words(NamedTuple):
    """What the cover of one kind of document says."""

    title: str
    status: str
    lines: tuple[str, ...]
    summary: str


def _edition_words(plan: Plan, edition: Edition) -> _Words:
    text = edition.text
    status, lines = STATUS[text.status], []
    if any(examples_in(plan, edition)):
        status, lines = f"{status} · {EXAMPLES}", [_MADE_UP]
    lines += [*([text.reproduction] if text.reproduction else []), *adoption(text)]
    if text.cut_off:
        lines.append(
            f"Da planen blev skrevet, gik de realiserede tal til og med {period(text.cut_off)}."
        )
    return _Words(text.title, status, tuple(lines), text.summary)


def _report_words(plan: Plan, page: Page, of: Period) -> _Words:
    status = "Evaluering" if of == Period(of.year, MONTHS, 1) else "Opfølgning"
    report = plan.reports.get(of)
    if report is None:
        return _Words(page.title, status, (), "")
    lines = [f"Forelagt {report.body} {danish.day(report.date)}."]
    edition = plan.edition(of.year)
    if edition and any(examples_in(plan, edition)):
        status, lines = f"{status} · {EXAMPLES}", [_MADE_UP, *lines]
    return _Words(page.title, status, tuple(lines), report.text or "")


def _cover(plan: Plan, words: _Words, day: date) -> Cover:
    municipality = plan.municipality
    colours = municipality.colours if municipality else Colours()
    return Cover(
        title=words.title,
        municipality=municipality.name if municipality else "",
        status=words.status,
        lines=(*words.lines, f"Dokumentet er lavet {danish.day(day)}."),
        summary=" ".join(words.summary.split()),
        contact=tuple(_contact(plan)),
        primary=colours.primary,
        accent=colours.accent,
        day=day,
    )


def _contact(plan: Plan) -> Iterator[str]:
    if plan.municipality is None:
        return
    contact = plan.municipality.contact
    for line in (contact.unit, contact.address, contact.phone, contact.email):
        if line:
            yield line
    yield plan.municipality.website.partition("://")[2].rstrip("/")
