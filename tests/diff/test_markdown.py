"""The comment for a pull request: what comes first, what is folded; plan texts do nothing in it."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planvaerk.diff.changes import Area, Difference, Subject, Unread, ValueChanged
from planvaerk.diff.danish_names import KEY_FIGURE
from planvaerk.diff_reporters import escaped, markdown, text
from tests.diff.conftest import TwoPlans

GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- planvaerk-diff -->",
    "</details>",
    "a | b | c",
    "`kode` og ``mere``",
    "```",
    "@kommunen/alle og @anna",
    "#12 og org/repo#12 og !12",
    "**fed** _skrå_ ~~væk~~ __fed__",
    "[link](https://eksempel.dk) ![billede](x.png) <https://eksempel.dk>",
    "[ ] opgave",
    "# Overskrift",
    "1. punkt",
    "2) punkt",
    "- punkt",
    "+ punkt",
    "> citat",
    "---",
    "&amp; &lt;b&gt; &copy;",
    "\\* omvendt \\\\ skråstreg",
    ":tada: kl. 12:30",
    "{{ target('x') }} [^1]",
    "linje\nto\n\n# tre",
    "x^2^ og H~2~O",
]


def _difference(*titles: str, year: int | None = None) -> Difference:
    changes = tuple(
        ValueChanged(Area.KEY_FIGURES, Subject(title, title, KEY_FIGURE, year=year), "", "1", "2")
        for title in titles
    )
    return Difference("main", "HEAD", changes)


def _shown(source: str) -> str:
    """What a reader sees of a line of Markdown, which must be plain text."""
    rendered = GITHUB.render(source)
    inside = re.fullmatch(r"<p>(.*)</p>\n?", rendered, re.DOTALL)
    assert inside is not None, rendered
    assert "<" not in inside[1], rendered
    return html.unescape(inside[1])


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_text_of_the_plan_shows_its_characters_and_does_nothing(hostile: str) -> None:
    shown = _shown(escaped(hostile))

    assert shown.replace("\u200b", "") == " ".join(hostile.split())
    assert not re.search(r"@\w|#\d|!\d|:\w+:", shown)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf"]), max_size=30))
def test_any_text_shows_just_its_characters(words: str) -> None:
    expected = " ".join(words.split())
    if expected:
        assert _shown(escaped(words)).replace("\u200b", "") == expected.replace("\u200b", "")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_title_changes_nothing_around_it(hostile: str) -> None:
    quiet = GITHUB.render(markdown(_difference(*["x"] * 12)))
    loud = GITHUB.render(markdown(_difference(*["x"] * 11, hostile)))

    tags = re.compile(r"<[^>]*>")
    assert tags.findall(loud) == tags.findall(quiet)
    assert loud.count("<!--") == 1


def test_few_changes_are_listed_and_nothing_is_folded() -> None:
    assert markdown(_difference("Kommuner", year=2023)) == (
        "<!-- planvaerk-diff -->\n"
        "### 1 ændring i planen fra main til HEAD\n"
        "\n"
        "#### Nøgletal 2023\n"
        "\n"
        "- Kommuner: 1 → 2\n"
    )


def test_many_changes_are_folded_under_the_ten_first() -> None:
    titles = [f"Tal {number}" for number in range(1, 13)]

    comment = markdown(_difference(*titles))

    lines = [f"- {title}: 1 → 2" for title in titles]
    assert comment.split("\n") == [
        "<!-- planvaerk-diff -->",
        "### 12 ændringer i planen fra main til HEAD",
        "",
        "#### Nøgletal",
        "",
        *lines[:10],
        "",
        "<details>",
        "<summary>Alle 12 ændringer</summary>",
        "",
        "#### Nøgletal",
        "",
        *lines,
        "",
        "</details>",
        "",
    ]


def test_nothing_changed() -> None:
    assert markdown(Difference("main", "HEAD", ())) == (
        "<!-- planvaerk-diff -->\n### Ingen ændringer i planen\n"
    )
    editions = Difference("planen for 2022", "planen for 2023", (), are_editions=True)
    assert text(editions) == "Ingen forskelle på planen for 2022 og planen for 2023"


def test_files_that_could_not_be_read_are_said_first() -> None:
    unread = (Unread("plan/2023.yml", "main"), Unread("plan/2023.yml", "HEAD", is_now=True))

    assert markdown(Difference("main", "HEAD", (), unread)) == (
        "<!-- planvaerk-diff -->\n"
        "> Kan ikke læses helt: plan/2023.yml (main og HEAD). Resten er sammenlignet.\n"
        "> Find fejlene med planvaerk check.\n"
        "\n"
        "### Ingen ændringer i det, der kan læses\n"
    )


def test_words_are_struck_out_and_bold(plans: TwoPlans) -> None:
    plans.change(
        "goals/2023/targets.yml", "Virksomhederne mangler", "Alle **små** @firmaer mangler"
    )
    difference = Difference("main", "HEAD", tuple(plans.changes()))

    line = markdown(difference).splitlines()[-1]

    assert line == (
        '- Målet "Jobordrer": begrundelse ændret: '
        "~~Virksomhederne~~ **Alle \\*\\*små\\*\\* @\u200bfirmaer** mangler hænder."
    )
    assert GITHUB.render(line) == (
        "<ul>\n<li>Målet &quot;Jobordrer&quot;: begrundelse ændret: "
        "<s>Virksomhederne</s> <strong>Alle **små** @\u200bfirmaer</strong> mangler hænder.</li>\n"
        "</ul>\n"
    )


def test_a_comment_is_never_longer_than_a_forge_takes() -> None:
    comment = markdown(_difference(*(f"{number} {'x' * 280}" for number in range(1_000))))

    assert len(comment) < 60_000
    assert comment.endswith("</details>\n")
    left_out = re.search(r"Se de sidste (\d+) med planvaerk diff\.", comment)
    assert left_out is not None
    assert comment.count("\n- ") == 10 + 1_000 - int(left_out[1])


def test_text_groups_the_changes_under_what_they_are_about(plans: TwoPlans) -> None:
    plans.change("data/key_figures.yml", "value: 98", "value: 97")
    plans.change("data/sygedagpenge.csv", "2023-06,98,", "2023-06,86,")
    plans.change("plan/2022.yml", "status: archived", "status: adopted")
    plans.change("plan/2023.yml", "status: draft", "status: hearing")

    assert text(Difference("main", "HEAD", tuple(plans.changes()))) == (
        "4 ændringer i planen fra main til HEAD\n"
        "\n"
        "Måltal 2023\n"
        "  Mål for sygedagpenge: juni 98 → 86; årsgennemsnit 97,5 → 96,5\n"
        "\n"
        "Planer, mål og fokusområder 2023\n"
        "  Planen: status udkast → i høring\n"
        "\n"
        "Planer, mål og fokusområder 2022\n"
        "  Planen: status tidligere → vedtaget\n"
        "\n"
        "Nøgletal\n"
        "  Kommuner i landet: 98 kommuner → 97 kommuner"
    )
