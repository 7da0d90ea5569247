"""What of a page stands on paper, and where its links lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.documents.anchors import resolved
from planvaerk.documents.body import body
from planvaerk.documents.contents import Part
from planvaerk.documents.html_tree import read_html, text_of, written
from tests.documents.making import document


def paper(*articles: str, site_url: str = "") -> str:
    """The body of a document of pages, without a site for pictures."""
    return body(document(*articles).parts, Path(), site_url).html


@pytest.mark.parametrize(
    "html",
    [
        '<details class="redaktion"><summary>Note til redaktionen</summary>skjult</details>',
        '<p>x<a class="headerlink" href="#a">skjult</a></p>',
        "<button hidden>skjult</button>",
        "<form><input><button>skjult</button></form>",
        '<nav class="pv-turn"><a href="../">skjult</a></nav>',
        '<p>x<span role="tooltip">skjult</span></p>',
        "<script>skjult</script><style>skjult</style><svg><text>skjult</text></svg>",
        '<div class="pv-screen-only">skjult</div>',
        '<div class="pv-banner"><span>skjult</span><p>skjult</p></div>',
        '<p class="pv-data-line__download"><a class="pv-download" href="x.csv">skjult</a></p>',
        '<section><h2>skjult</h2><ol class="pv-contents"><li>skjult</li></ol></section>',
        '<td><span aria-hidden="true">–</span><span class="pv-hidden">skjult</span></td>',
    ],
)
def test_what_only_a_screen_can_do_is_left_out(html: str) -> None:
    assert "skjult" not in paper(f"<h1>1 A</h1>{html}<p>efter</p>")
    assert "efter" in paper(f"<h1>1 A</h1>{html}<p>efter</p>")


def test_the_arrow_of_a_direction_stands_on_paper() -> None:
    arrow = '<span class="pv-go pv-go--reduce" aria-hidden="true">↓</span>'

    assert "↓ Andelen skal ned." in paper(f"<p>{arrow} Andelen skal ned.</p>")


def test_a_value_that_is_said_by_its_title_alone_stands_on_paper() -> None:
    html = '<section class="pv-card"><h3 id="sammen">Sammen når vi længere</h3></section>'
    assert "Sammen når vi længere" in paper(f"<h1>1 A</h1>{html}<p>efter</p>")


def test_a_term_that_can_be_pressed_keeps_its_word() -> None:
    html = '<p>Et <button popovertarget="t">fagord</button><span id="t" popover>nej</span> her.</p>'
    assert "<p>Et fagord her.</p>" in paper(html)


def test_what_folds_out_stands_in_a_box_with_its_summary() -> None:
    html = paper("<details><summary>Hvordan?</summary><p>Sådan.</p></details>")
    assert '<div custom-style="Boks"><p class=""><strong>Hvordan?</strong></p><p>Sådan.' in html


def test_what_is_marked_stands_in_brackets() -> None:
    def mark(name: str, said: str) -> str:
        hidden = f'<span class="pv-hidden">[{said}: </span>ord<span class="pv-hidden">]</span>'
        return f'<mark class="{name}">{hidden}</mark>'

    html = paper(f"<p>Alle {mark('pv-own', 'kun her')} og {mark('pv-some', 'ikke i alle')}.</p>")

    assert ">[ord]</strong>" in html
    assert ">\u2039ord\u203a</u>" in html
    assert "kun her" not in html


def test_short_links_become_a_sentence() -> None:
    html = '<ul class="pv-chips" aria-label="Bidrager"><li>a</li><li>b</li></ul>'
    assert text_of(read_html(paper(html))) == "Bidrager: a · b"


def test_links_between_chapters_stay_within_the_document() -> None:
    html = paper(
        '<h1 id="en">1</h1><p><a href="../2/">to</a> <a href="../2/#c">c</a></p>',
        '<h1 id="to">2</h1><h2 id="c">C</h2><p><a href="../1/#en">en</a></p>',
    )
    for anchor in ("s2-to", "s2-c", "s1-en"):
        assert f'id="{anchor}"' in html
        assert f'href="#{anchor}"' in html


def test_links_to_the_rest_of_the_site_need_its_address() -> None:
    html = '<h1 id="a">1</h1><p><a href="../../data/#x">Data</a></p>'
    assert "<p>Data</p>" in paper(html)
    assert 'href="https://plan.dk/data/#x"' in paper(html, site_url="https://plan.dk/")


def test_links_elsewhere_are_kept() -> None:
    assert 'href="mailto:a@b.dk"' in paper('<p><a class="x" href="mailto:a@b.dk">a</a></p>')


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../maal/", "2022/maal/"),
        ("", "2022/1/"),
        ("../../x.csv", "x.csv"),
        ("../../../../x/", "x/"),
    ],
)
def test_a_relative_link_is_found_from_the_root(href: str, address: str) -> None:
    assert resolved("2022/1/", href) == address


def test_numbers_stand_to_the_right_and_months_share_the_width() -> None:
    html = paper(
        "<table><caption>c</caption><tr><th>År</th><th>jan</th></tr>"
        "<tr><th scope=row>2021</th><td>\N{MINUS SIGN}1.234,5*</td></tr></table>"
    )
    assert html.index("</caption>") < html.index("<colgroup>")
    assert html.count("text-align: right") == 2
    assert html.count("text-align: left") == 2


@given(st.text(alphabet="<>/abp div\"'=&;#", max_size=60))
def test_any_html_is_read_and_written(html: str) -> None:
    assert read_html(written(read_html(html))) is not None


@given(st.text(max_size=40))
def test_a_text_is_the_same_on_paper(text: str) -> None:
    element = read_html("<p></p>")
    element[0].text = text
    assert text_of(read_html(written(element))) == text_of(element)


def test_the_terms_of_all_pages_are_explained_once_at_the_end() -> None:
    term = (
        '<div class="pv-terms"><p>Fagord på siden</p><div class="pv-term__text" popover '
        'aria-label="{0}"><p class="pv-term__title">{0}</p><p>Hvad {0} er.</p></div></div>'
    )
    html = paper("<h1>1</h1>" + term.format("Øl"), "<h1>2</h1>" + term.format("Is") * 2)
    assert "Fagord på siden" not in html
    assert html.count("Hvad Is er.") == 1
    assert html.index("<strong>Is</strong>") < html.index("<strong>Øl</strong>")
    assert html.index(">Fagord</h1>") > html.index(">2</h1>")


def test_short_facts_become_lines() -> None:
    html = '<dl class="pv-supports"><div><dt>Mål</dt><dd>a</dd><dd>b</dd></div></dl>'
    assert text_of(read_html(paper(html))) == "Mål: a · b"


def test_facts_in_a_row_are_set_apart() -> None:
    html = '<p class="pv-source"> <span>Kilde: a</span> <span>Hentet: b</span> </p>'
    assert "Kilde: a · Hentet: b" in text_of(read_html(paper(html)))


def test_an_item_with_a_title_is_one_paragraph() -> None:
    html = '<ul><li><p class="pv-card__title">Titel</p><p>Tekst</p></li></ul>'
    assert "<li><p><strong>Titel</strong><br>Tekst</p></li>" in paper(html)


def test_small_words_in_a_cell_stand_below_the_first_line() -> None:
    html = '<table><tr><td>Mål <span class="pv-overview__group">gruppe</span></td></tr></table>'
    assert "Mål <br>gruppe" in paper(html)


@pytest.mark.parametrize("html", ["<h1>Gammel <em>titel</em></h1><p>x</p>", "<p>x</p>"])
def test_a_part_may_have_a_title_of_its_own(html: str) -> None:
    made = body((Part("2022/", html, "Om planen"),), Path(), "").html
    assert ">Om planen</h1>" in made
    assert "Gammel" not in made
    assert "<p>x</p>" in made
