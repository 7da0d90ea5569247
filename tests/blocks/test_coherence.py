"""How an edition hangs together, as a reader sees it: figure, gaps and matrix."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planvaerk.blocks import coherence, texts
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import EVERYTHING, plan_of

PAGE = "docs/2023/maal.md"


@pytest.fixture
def context() -> Context:
    return context_of(plan_of(EVERYTHING), PAGE)


def test_gaps_are_told_in_words(context: Context) -> None:
    shown = words(coherence.coherence(context))

    assert (
        'nævner intet mål, der støtter ministermålet "Flere flygtninge skal forsørge sig selv"'
        in shown
    )
    assert 'Planen siger ikke, hvad indsatsen "Aftaler med virksomheder" støtter.' in shown
    assert "Visionen gælder hele området." in shown


def test_the_matrix_counts_who_supports_each_goal(context: Context) -> None:
    _, _, counts = words(coherence.coherence(context)).partition("Støttes af ")

    assert counts.startswith("fire mål to mål og én indsats ét mål én indsats ét mål og én indsats")


def test_a_matrix_has_as_many_cells_in_every_line(context: Context) -> None:
    html = coherence.coherence(context)
    columns = html.count("pv-matrix__name")

    lines = [line for line in html.split("<tr>")[1:] if "pv-matrix__yes" in line]
    assert columns == 6
    assert all(line.split("</tr>")[0].count("<td") == columns for line in lines)


def test_the_figure_is_drawn_wide_and_narrow(context: Context) -> None:
    coherence.coherence(context)

    assert list(context.artefacts.figures) == [
        "assets/charts/2023/sammenhaeng.wide",
        "assets/charts/2023/sammenhaeng.narrow",
    ]


def test_an_edition_without_links_has_words_and_no_figure(context: Context) -> None:
    edition = context.edition(2023)
    text = edition.text.model_copy(update={"initiatives": ()})
    alone = replace(edition, targets=(), text=text)
    plan = replace(context.plan, editions=(alone,), core_tasks=None)
    context = context_of(plan, PAGE)

    shown = words(coherence.coherence(context))

    assert 'Planen for 2023 nævner intet mål, der støtter fokusområdet "Ungeindsatsen".' in shown
    assert context.artefacts.figures == {}


def test_an_initiative_links_to_its_chapter(context: Context) -> None:
    assert "../indledning/" in links(coherence.coherence(context))


def test_goals_and_tasks_list_what_supports_them_and_tell_a_gap(context: Context) -> None:
    ministerial = words(texts.ministerial_goals(context))
    areas, tasks = words(texts.focus_areas(context)), words(texts.core_tasks(context))

    assert "handicap skal i job Støttes af mål Mål for sygedagpenge" in ministerial
    assert (
        "sig selv Støttes af indsatser Samtaler tidligt Planen for 2023 nævner intet mål"
        in ministerial
    )
    assert "Støttes af mål Ungeindsatsen Støttes af indsatser Samtaler tidligt" in areas
    assert "Trivsel Støttes af mål Mål for sygedagpenge Samtalen" in tasks


def test_core_tasks_on_a_page_of_no_year_list_no_targets() -> None:
    context = context_of(plan_of(EVERYTHING), "docs/vision.md")

    assert "Støttes af" not in words(texts.core_tasks(context))
