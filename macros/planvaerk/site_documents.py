"""The documents that go with a site: which there are, what is in them, and writing them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from pathlib import Path

from planvaerk import danish
from planvaerk.blocks.context import period
from planvaerk.blocks.downloads import KINDS, edition_document
from planvaerk.blocks.texts import STATUS, adoption
from planvaerk.documents.all_documents import make_all
from planvaerk.documents.contents import Cover, Document, Made, Part
from planvaerk.errors import BuildFailure
from planvaerk.model.municipality import Colours
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import chapters

OWN_REFERENCE = "documents/reference.docx"
_FRONT_TITLE = "Om planen"
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_DETAIL = re.compile(r'(<span [^>]*data-pv-document="([^"]+)"[^>]*>)[^<]*')


def edition_documents(plan: Plan, site: Path, site_url: str, day: date) -> dict[str, Document]:
    """The document of every edition, by where it lies below the site's folder."""
    return {
        edition_document(edition): Document(
            _cover(plan, edition, day), tuple(_parts(plan, edition, site)), site_url
        )
        for edition in plan.editions
    }


def write_documents(
    documents: Mapping[str, Document], root: Path, site: Path, cache: Path
) -> dict[str, str]:
    """Make the documents and write them below the site's folder.

    Returns the words on type, size and date of each file, by its path from the site's root. Raises
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
            details[f"{stem}.{suffix}"] = f"{KINDS[suffix]}, {size}, {day}"
    return details


def fill_in_details(site: Path, pages: Iterable[str], details: Mapping[str, str]) -> None:
    """Write type, size and date beside the links on the pages that list documents."""
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
        yield Part(front, _article(site / front), _FRONT_TITLE)
    for chapter in chapters(plan, edition):
        yield Part(chapter.address, _article(site / chapter.address))


def _article(folder: Path) -> str:
    found = _ARTICLE.search((folder / "index.html").read_text(encoding="utf-8"))
    return found[0] if found else ""


def _cover(plan: Plan, edition: Edition, day: date) -> Cover:
    municipality = plan.municipality
    colours = municipality.colours if municipality else Colours()
    text = edition.text
    lines = list(adoption(text))
    if text.cut_off:
        lines.append(f"Realiserede tal til og med {period(text.cut_off)}.")
    return Cover(
        title=text.title,
        municipality=municipality.name if municipality else "",
        status=STATUS[text.status],
        lines=(*lines, f"Dokumentet er lavet {danish.day(day)}."),
        summary=" ".join(text.summary.split()),
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
