"""Charts of series and key figures in running text."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.blocks import charts, comparisons
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import EVERYTHING, lay_out, plan_of

PAGE = "docs/2023/indledning.md"


@pytest.fixture
def context() -> Context:
    return context_of(plan_of(EVERYTHING), PAGE)


def test_a_chart_has_its_point_its_table_and_its_source(context: Context) -> None:
    html = comparisons.chart(context, "langtidsledige")

    for part in (
        "Langtidsledige. Seneste tal er 9,5 personer i juni 2022. Kilden oplyser 4 af 7 måneder.",
        "To måneder er skjult af hensyn til fortrolighed.",
        "Jobtal, YD01",
        "15. april 2023",
    ):
        assert part in words(html)
    assert "../../data/langtidsledige.csv" in links(html)
    assert context.artefacts.texts["data/langtidsledige.csv"].count("\n") == 8


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("missing", "Kilden oplyser ingen tal for ledighed i procent."),
        ("suppressed", "Tallene i serien er skjult af hensyn til fortrolighed."),
    ],
)
def test_a_series_without_numbers_says_so_in_the_charts_place(
    status: str, shown: str, tmp_path: Path
) -> None:
    series = (EVERYTHING / "data/series.yml").read_text("utf-8")
    rows = f"series,period,value,status\nledighed,2022-01,,{status}\n"
    root = lay_out(tmp_path, {"data/series.yml": series, "data/ledighed.csv": rows})
    context = context_of(plan_of(root), PAGE)

    assert shown in words(comparisons.chart(context, "ledighed"))
    assert context.artefacts.figures == {}


def test_a_series_without_rows_has_nothing_to_download(tmp_path: Path) -> None:
    series = (EVERYTHING / "data/series.yml").read_text("utf-8")
    context = context_of(plan_of(lay_out(tmp_path, {"data/series.yml": series})), PAGE)

    html = comparisons.chart(context, "ledighed")

    assert "Kilden oplyser ingen tal" in words(html)
    assert context.artefacts.texts == {}


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ("kommuner", "98 kommuner"),
        ("ledighed-juli", "2,1 pct."),
        ("langtidsledige-marts", "skjult af hensyn til fortrolighed"),
        ("ukendt", "ikke oplyst"),
    ],
)
def test_a_key_figure_links_to_where_its_source_is_given(
    figure: str, shown: str, context: Context
) -> None:
    html = charts.number(context, figure)

    assert words(html) == shown
    assert links(html) == [f"../../data/#{figure}"]
    assert "\n" not in html


def test_a_key_figure_may_be_shown_without_its_unit(context: Context) -> None:
    assert words(charts.number(context, "kommuner", unit=False)) == "98"


def test_a_key_figure_that_no_page_lists_links_to_its_source_itself(tmp_path: Path) -> None:
    sources = (EVERYTHING / "data/sources.yml").read_text("utf-8")
    context = context_of(plan_of(lay_out(tmp_path, {"data/sources.yml": sources})), PAGE)

    assert links(charts.number(context, "kommuner")) == [
        "https://www.eksempelkommune.example/jobtal"
    ]


def test_what_the_check_would_have_refused_is_our_own_fault(context: Context) -> None:
    for block in (comparisons.chart, charts.number):
        with pytest.raises(LookupError):
            block(context, "findes-ikke")
