"""Whatever stands on a page, the PDF breaks no rule of PDF/UA-1 and the Word file can be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.documents.making import DRAWING, failed_rules, made, word_of

HEADING = '<h1 id="a">1 Kapitel</h1>'
MARKS = "# $ @ref \\ ` * _ [x] {y} #import ~ // c /* d */ - + = &lt;a&gt; æøå ÆØÅ – \N{MINUS SIGN}"
ROWS = "".join(f"<tr><th scope=row>{n}</th>{'<td>1.234,5</td>' * 13}</tr>" for n in range(60))
MONTHS = "".join(f"<th>m{n}</th>" for n in range(14))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "2022/1").mkdir(parents=True)
    (folder / "graf.svg").write_text(DRAWING)
    Image.new("RGB", (1500, 200)).save(folder / "2022/1/bred.png")
    Image.new("RGB", (100, 2000)).save(folder / "2022/1/hoej.webp")
    (folder / "2022/1/itu.png").write_bytes(b"no picture")
    return folder


@pytest.mark.parametrize(
    ("title", "html"),
    [
        pytest.param("t", "", id="an empty page"),
        pytest.param("t", "<p>Kun tekst.</p>", id="no headings"),
        pytest.param("t", "<h4>Dybt</h4><p>x</p><h6>Dybere</h6>", id="skipped levels"),
        pytest.param("En plan " * 40, HEADING, id="a very long title"),
        pytest.param("Arbejdsmarkedsuddannelses" * 4, HEADING, id="a very long word"),
        pytest.param(
            MARKS, f"<h1>{MARKS}</h1><p>{MARKS}</p><pre>{MARKS}</pre>", id="marks of typst"
        ),
        pytest.param("Plan 🎉", f"{HEADING}<p>👩‍🚒 中文 ≥ →</p>", id="characters no font has"),
        pytest.param(
            "t", f"{HEADING}<table><thead><tr>{MONTHS}</tr></thead>{ROWS}</table>", id="a big table"
        ),
        pytest.param(
            "t",
            f"{HEADING}<table><tr></tr></table><table><tr><td colspan=2>a<td rowspan=9>b</table>",
            id="odd tables",
        ),
        pytest.param(
            "t",
            f'{HEADING}<figure class="pv-chart"><img src="../../graf.svg" alt="En graf" width=760>'
            '</figure><p><img src="bred.png" alt="Bred"></p><p><img src="hoej.webp" alt="Høj"></p>'
            '<p><img src="itu.png" alt="Itu"> <img src="https://x.dk/a.png" alt="Ude"></p>'
            '<p><img src="bred.png" alt=""></p>',
            id="pictures",
        ),
        pytest.param(
            "t",
            f"{HEADING}<ul><li>a<ol><li>b<ul><li>c</ul></ol></ul><details><summary>S</summary>"
            '<div class="admonition"><p class="admonition-title">N</p><h2>i</h2><h1>j</h1>'
            "<p>x</p></div></details><dl><dt>a<dd>b</dl><blockquote><p>q</p></blockquote><hr>",
            id="nested boxes",
        ),
        pytest.param(
            "t",
            f'{HEADING}<h2 id="a">B</h2><p id="æ ø">x</p><p><a href="#a">a</a> '
            '<a href="#%C3%A6%20%C3%B8">b</a> <a href="../9/#c">c</a> <a>d</a> <a href="">e</a>',
            id="links to nothing",
        ),
        pytest.param("t", "<p>x <b>y <i>z</p></div></article><td>a</table><li>b", id="loose ends"),
    ],
)
def test_the_files_are_whole(site: Path, title: str, html: str) -> None:
    files = made(site, html, title=title)
    assert failed_rules(files) == []
    assert word_of(files).paragraphs


def test_a_chart_that_is_missing_stands_as_its_words(site: Path) -> None:
    files = made(site, f'{HEADING}<figure><img src="nope.svg" alt="Kurven falder"></figure>')
    assert "Kurven falder" in [paragraph.text for paragraph in word_of(files).paragraphs]


def test_a_script_in_a_title_is_words(site: Path) -> None:
    files = made(site, "<h1>&lt;script&gt;x&lt;/script&gt;</h1>", title="<script>&\"'</script>")
    texts = [paragraph.text for paragraph in word_of(files).paragraphs]
    assert "<script>&\"'</script>" in texts
    assert "<script>x</script>" in texts
