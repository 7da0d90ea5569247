"""The documents of Lejre's editions, as the site offers them."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import docx
import page
import pytest
from docx.oxml.ns import qn

from planvaerk import danish
from tests.site.running import Planvaerk
from tests.site.webpage import BuiltSite

YEARS = (2022, 2023)
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
HEADING = re.compile(r"<h([12]) id=[^>]*>(.*?)<a class=\"headerlink\"", re.DOTALL)


def stem(site: BuiltSite, year: int) -> Path:
    return site.folder / f"{year}/beskaeftigelsesplan-{year}"


@pytest.mark.parametrize("year", YEARS)
def test_the_pdf_breaks_no_rule_of_pdf_ua(site: BuiltSite, year: int) -> None:
    report = page.validate_pdf(stem(site, year).with_suffix(".pdf"))
    assert report.rules.failed == 0
    assert report.document.page_count > 10


def test_the_fonts_are_embedded_and_danish_letters_can_be_copied(site: BuiltSite) -> None:
    content = stem(site, 2022).with_suffix(".pdf").read_bytes()
    texts = b"".join(_inflated(part) for part in STREAM.findall(content))
    # How a PDF tells which letter a glyph stands for: æ, ø, å and the en dash.
    for code in (b"<00E6>", b"<00F8>", b"<00E5>", b"<2013>"):
        assert code in texts
    assert content.count(b"/FontFile") >= 4


def _inflated(part: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(part)
    except zlib.error:
        return b""


@pytest.mark.parametrize("year", YEARS)
def test_word_has_the_site_s_headings_with_their_numbers(site: BuiltSite, year: int) -> None:
    word = docx.Document(str(stem(site, year).with_suffix(".docx")))
    chapter = (site.folder / f"{year}/maal/index.html").read_text("utf-8")
    wanted = [re.sub(r"<[^>]*>", "", title).strip() for _, title in HEADING.findall(chapter)]
    titles = [p.text for p in word.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert len(wanted) > 5
    assert [title for title in titles if title in wanted] == wanted


@pytest.mark.parametrize("year", YEARS)
def test_no_note_for_the_editors_and_no_path_leaves_the_site(site: BuiltSite, year: int) -> None:
    word = docx.Document(str(stem(site, year).with_suffix(".docx")))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "redaktionen" not in text
    assert "Hent tallene" not in text
    described = [item.get("descr", "") for item in word.element.iter() if item.get("descr")]
    assert described
    assert not [words for words in described if "/" in words and "." in words.split("/")[-1][-5:]]


@pytest.mark.parametrize("year", YEARS)
def test_every_chart_of_the_edition_is_in_the_word_file(site: BuiltSite, year: int) -> None:
    pages = "".join(
        file.read_text("utf-8") for file in (site.folder / str(year)).glob("*/index.html")
    )
    word = docx.Document(str(stem(site, year).with_suffix(".docx")))
    assert len(word.inline_shapes) == pages.count('<figure class="pv-chart">')
    assert len(list(word.element.iter(qn("w:tblHeader")))) == len(word.tables)


@pytest.mark.parametrize("year", YEARS)
def test_the_edition_s_page_tells_type_size_and_date(site: BuiltSite, year: int) -> None:
    front = (site.folder / f"{year}/index.html").read_text("utf-8")
    for suffix, kind in ((".pdf", "PDF"), (".docx", "Word")):
        file = stem(site, year).with_suffix(suffix)
        size = danish.file_size(file.stat().st_size)
        assert f'href="{file.name}" download' in front
        assert re.search(rf'data-pv-document="{year}/{file.name}">{size}, lavet \d', front)
        assert f"({kind})</a>" in front


def test_a_build_without_documents_says_so(planvaerk: Planvaerk) -> None:
    done = planvaerk.build("--without-documents")
    assert done.code == 0, done.err
    assert not list((planvaerk.root / "site").rglob("*.pdf"))
    front = (planvaerk.root / "site/2022/index.html").read_text("utf-8")
    assert "Her er ingen PDF og Word." in front


def test_a_reference_document_that_is_no_word_file_stops_the_build(planvaerk: Planvaerk) -> None:
    (planvaerk.root / "documents").mkdir()
    (planvaerk.root / "documents/reference.docx").write_text("no")
    done = planvaerk.build()
    assert done.code == 1
    assert "documents/reference.docx er ikke et Word-dokument" in done.err


def test_a_quarter_s_follow_up_is_offered_as_a_document(planvaerk: Planvaerk) -> None:
    (planvaerk.root / "docs/opfoelgning").mkdir()
    (planvaerk.root / "docs/opfoelgning/2022-q1.md").write_text(
        '# 1. kvartal 2022\n\n{{ follow_up_quarter("2022-Q1") }}\n', "utf-8"
    )
    done = planvaerk.build()
    assert done.code == 0, done.err
    folder = planvaerk.root / "site/opfoelgning/2022-q1"
    assert page.validate_pdf(folder / "opfoelgning-2022-q1.pdf").rules.failed == 0
    word = docx.Document(str(folder / "opfoelgning-2022-q1.docx"))
    assert "Status på målene" in [paragraph.text for paragraph in word.paragraphs]
    html = (folder / "index.html").read_text("utf-8")
    assert html.count('href="opfoelgning-2022-q1.pdf" download') == 1
