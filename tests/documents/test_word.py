"""The Word file: real headings, contents, tables, captions, and a style for everything."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from planvaerk.documents.contents import Made
from planvaerk.documents.making import make
from tests.documents.making import COVER, DRAWING, document, made, word_of

ARTICLE = (
    '<h1 id="a">1 Mål</h1><p class="pv-point">Målet er 56,7.</p><h2 id="b">1.1 Fleksjob</h2>'
    '<figure class="pv-chart"><img src="../../graf.svg" alt="Kurven falder" width=760></figure>'
    "<table><caption>Tal</caption><thead><tr><th>År</th><th>jan</th></tr></thead>"
    "<tbody><tr><th scope=row>2021</th><td>5</td></tr></tbody></table>"
    '<p>x<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
    '<div class="footnote"><hr><ol><li id="fn:1"><p>Noten.</p></li></ol></div>'
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "graf.svg").write_text(DRAWING)
    return folder


@pytest.fixture(scope="module")
def files(site: Path) -> Made:
    return made(site, ARTICLE)


@pytest.fixture(scope="module")
def word(files: Made) -> WordDocument:
    return word_of(files)


def styled(word: WordDocument) -> dict[str, str]:
    return {
        paragraph.text: paragraph.style.name for paragraph in word.paragraphs if paragraph.style
    }


def test_every_part_has_its_style(word: WordDocument) -> None:
    styles = styled(word)
    assert styles["Beskæftigelsesplan 2022"] == "Title"
    assert styles["1 Mål"] == "Heading 1"
    assert styles["1.1 Fleksjob"] == "Heading 2"
    assert styles["Målet er 56,7."] == "Pointe"
    assert styles["Figur 1. Mål for fleksjob"] == "Image Caption"
    assert styles["Tabel 1. Tal"] == "Table Caption"


def test_the_contents_are_a_field_that_is_filled(word: WordDocument) -> None:
    fields = [field.text or "" for field in word.element.iter(qn("w:instrText"))]
    assert any("TOC" in field for field in fields)
    links = {link.get(qn("w:anchor")) for link in word.element.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in word.element.iter(qn("w:bookmarkStart"))}
    assert {"s1-a", "s1-b"} <= links <= marks


def test_a_table_repeats_its_head(word: WordDocument) -> None:
    assert len(list(word.element.iter(qn("w:tblHeader")))) == 1
    assert word.tables[0].style is not None


def test_a_chart_has_its_words(word: WordDocument) -> None:
    [shape] = word.inline_shapes
    assert shape._inline.docPr.get("descr") == "Kurven falder"
    assert round(shape.width.cm, 1) == 16.0


def test_a_footnote_is_a_footnote(files: Made) -> None:
    with zipfile.ZipFile(io.BytesIO(files.word)) as package:
        assert "Noten." in package.read("word/footnotes.xml").decode()


def test_the_file_knows_its_language_and_its_owner(word: WordDocument) -> None:
    facts = word.core_properties
    assert (facts.title, facts.author) == ("Beskæftigelsesplan 2022", "Eksempel Kommune")
    assert facts.language == "da-DK"
    assert facts.created is not None
    assert facts.created.date() == COVER.day
    language = next(word.styles.element.iter(qn("w:lang")))
    assert language.get(qn("w:val")) == "da-DK"


def test_the_same_page_gives_the_same_bytes(site: Path, files: Made) -> None:
    assert made(site, ARTICLE) == files


def test_a_municipality_can_restyle_the_file(site: Path, files: Made) -> None:
    own = docx.Document(io.BytesIO(files.word))
    own.styles["Heading 1"].font.name = "Georgia"
    stream = io.BytesIO()
    own.save(stream)
    restyled = word_of(make(document(ARTICLE), site, stream.getvalue()))
    assert restyled.styles["Heading 1"].font.name == "Georgia"
    assert styled(restyled)["1 Mål"] == "Heading 1"
