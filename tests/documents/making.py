"""Makes small documents for the tests and reads what came of them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import page
from docx.document import Document as WordDocument

from planvaerk.documents.contents import Cover, Document, Made, Part
from planvaerk.documents.making import make

COVER = Cover(
    title="Beskæftigelsesplan 2022",
    municipality="Eksempel Kommune",
    status="Udkast",
    lines=("Dokumentet er lavet 1. maj 2022.",),
    summary="Fem mål for året.",
    contact=("Jobcentret", "www.eksempelkommune.example"),
    primary="#1d4a3f",
    accent="#b4531a",
    day=date(2022, 5, 1),
)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="380" viewBox="0 0 760 380">'
    '<title>Mål for fleksjob</title><path d="M0,0L700,300" stroke="#b4500c"/></svg>'
)


def document(*articles: str, title: str = COVER.title, site_url: str = "") -> Document:
    """A document of pages at `2022/1/`, `2022/2/` and so on."""
    parts = tuple(Part(f"2022/{n}/", html) for n, html in enumerate(articles, 1))
    return Document(replace(COVER, title=title), parts, site_url)


def made(site: Path, *articles: str, title: str = COVER.title) -> Made:
    """The files of a document of pages."""
    return make(document(*articles, title=title), site)


def word_of(files: Made) -> WordDocument:
    """The Word file, opened."""
    return docx.Document(io.BytesIO(files.word))


def failed_rules(files: Made) -> list[str]:
    """The rules of PDF/UA-1 that the PDF breaks."""
    report = page.validate_pdf_bytes(files.pdf)
    return [failure.rule_id for failure in report.failures]
