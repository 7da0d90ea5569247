"""The first use of a term on a page explains it, and everything else is left as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.blocks.context import Context
from planvaerk.blocks.terms import explain_terms
from tests.blocks.shown import context_of
from tests.trees import lay_out, plan_of

GLOSSARY = """\
terms:
  - {id: refusion, title: refusion, definition: Statens <del>., source: plan-2023}
  - {id: ledig, title: ledig, definition: Uden job., source: plan-2023}
  - id: forsikret-ledig
    title: forsikret ledig
    forms: [forsikrede ledige]
    definition: Medlem af en a-kasse.
    source: plan-2023
"""
PIECES = (
    *("<p>", "</p>", "<b>", "</b>", "<h2>", "</h2>", "<a href='x'>", "</a>", "<!--", "-->"),
    *("refusion", "Ledige", "forsikret ledig", " ", "-", "x", "<", ">", "&lt;", "İ"),
)
BUTTON = re.compile(r'<button type="button" class="pv-term" [^>]*>(.*?)</button>', re.DOTALL)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return with_glossary(tmp_path_factory.mktemp("terms"), "docs/index.md")


def with_glossary(root: Path, page: str) -> Context:
    files = {"plan/glossary.yml": GLOSSARY, "docs/ord.md": "# Ord\n\n{{ glossary() }}\n"}
    return context_of(plan_of(lay_out(root, files)), page)


def words(context: Context, html: str) -> list[str]:
    """The words of a page that open an explanation."""
    return BUTTON.findall(explain_terms(context, html))


def test_the_first_use_opens_what_the_term_means(context: Context) -> None:
    html = explain_terms(context, "<p>Refusionen er <b>refusion</b>.</p>")

    assert html.startswith(
        '<p><button type="button" class="pv-term" popovertarget="begreb--refusion">Refusionen'
        "</button> er <b>refusion</b>.</p>\n"
    )
    assert 'id="begreb--refusion" popover' in html
    assert "Statens &lt;del&gt;." in html
    assert 'href="ord/#refusion"' in html


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>En forsikret\nledig</p>", ["forsikret\nledig"]),
        ("<p>De forsikrede ledige og andre ledige</p>", ["forsikrede ledige"]),
        ("<p>En ledig og en forsikret ledig</p>", ["ledig", "forsikret ledig"]),
        ("<td>LEDIGE</td>", ["LEDIGE"]),
        ("<p>refusion</p><p>refusion</p>", ["refusion"]),
    ],
)
def test_a_term_is_found_in_its_forms(context: Context, html: str, found: list[str]) -> None:
    assert words(context, html) == found


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Refusion</h2>",
        '<a href="x">Læs om <b>refusion</b></a>',
        "<pre><code>refusion</code></pre>",
        "<button>refusion</button>",
        "<table><thead><tr><th>refusion</th></tr></thead></table>",
        "<blockquote><p>refusion</p></blockquote>",
        "<details><summary>Note</summary><p>refusion</p></details>",
        '<span class="pv-hidden">refusion</span>',
        '<p class="refusion" title="refusion">x</p><!-- refusion -->',
        "<p>refusionsreformen, landsrefusion, sats-refusion og refusion-satsen</p>",
        "<p>reﬂedigt</p>",
    ],
)
def test_headings_links_code_and_other_words_stay_as_they_are(context: Context, html: str) -> None:
    assert explain_terms(context, html) == html


def test_a_use_after_a_heading_is_the_first(context: Context) -> None:
    assert words(context, "<h2>Refusion</h2><p>Refusion og refusion</p>") == ["Refusion"]


def test_the_page_of_the_terms_explains_none_twice(tmp_path: Path) -> None:
    html = "<p>Refusion</p>"
    assert explain_terms(with_glossary(tmp_path, "docs/ord.md"), html) == html


def test_without_a_glossary_a_page_is_as_it_was(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"plan/glossary.yml": None})
    context = context_of(plan_of(root), "docs/index.md")
    assert explain_terms(context, "<p>refusion</p>") == "<p>refusion</p>"


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_the_text_is_never_changed(context: Context, html: str) -> None:
    explained = explain_terms(context, html)
    text, _, _ = explained.partition('\n<div class="pv-terms"')
    assert BUTTON.sub(r"\1", text) == html
    ids = re.findall(r' id="([^"]*)"', explained)
    assert len(ids) == len(set(ids)) == len(BUTTON.findall(explained))


@pytest.mark.parametrize(
    ("text", "kept"),
    [("om refusion.", "</button>.</span>"), ("(refusion), så", "</button>),</span> så")],
)
def test_punctuation_stays_on_the_line_of_its_word(context: Context, text: str, kept: str) -> None:
    html = explain_terms(context, f"<p>{text}</p>")
    assert f"{kept}" in html
    assert BUTTON.sub(r"\1", html).replace('<span class="pv-term-word">', "").startswith("<p>")


@pytest.mark.parametrize("quote", ['"', "&quot;", "&#34;"])
def test_a_quote_stays_with_its_word(context: Context, quote: str) -> None:
    html = explain_terms(context, f"<p>Planen nævner {quote}refusion{quote}, og mere</p>")
    assert f'<p>Planen nævner <span class="pv-term-word">{quote}<button' in html
    assert f"</button>{quote},</span> og mere" in html
