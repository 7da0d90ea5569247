"""Series side by side, and an expected share beside the actual one."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.blocks import comparisons
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import lay_out, plan_of

PAGE = "docs/2023/indledning.md"
SERIES = """series:
  - {id: her, title: "Ledighed, her", unit: pct., better: lower, source: jobtal, area: "999"}
  - {id: der, title: "Ledighed, der", unit: pct., better: lower, source: jobtal, area: "000"}
"""
ROWS = """series,period,value,status
her,2022-07,2.1,realised
her,2022-08,2.2,projected
der,2022-07,2.6,realised
der,2022-08,,suppressed
"""
FIGURES = """key_figures:
  - {id: antal, title: Kommuner, value: 98, period: 2021, source: jobtal}
  - {id: f1, title: Forventet, value: 7.1, unit: pct., period: 2020, source: jobtal}
  - {id: a1, title: Faktisk, value: 7.58, unit: pct., period: 2020, source: jobtal}
  - {id: p1, title: Placering, value: 81, period: 2020, source: jobtal}
  - {id: f2, title: Forventet, value: 6.64, unit: pct., period: 2021, source: jobtal, continues: f1}
  - {id: a2, title: Faktisk, value: 7.0, unit: pct., period: 2021, source: jobtal, continues: a1}
  - {id: p2, title: Placering, value: 76, period: 2021, source: jobtal, continues: p1}
  - {id: tom, title: Faktisk, unit: pct., period: 2021, source: jobtal}
"""


def _context(folder: Path, rows: str = ROWS, figures: str = FIGURES) -> Context:
    files = {"data/series.yml": SERIES, "data/her.csv": rows, "data/key_figures.yml": figures}
    return context_of(plan_of(lay_out(folder, files)), PAGE)


def test_series_side_by_side_say_the_latest_period_that_all_have(tmp_path: Path) -> None:
    context = _context(tmp_path)
    shown = words(comparisons.chart(context, "her", "der"))

    assert (
        "Ledighed. Juli 2022: Eksempel Kommune 2,1 pct. og hele landet 2,6 pct. "
        "Nyere tal: Eksempel Kommune 2,2 pct. i august 2022." in shown
    )
    assert context.artefacts.texts["data/her_der.csv"] == ROWS
    alternative = comparisons.chart(context, "her", "der")
    assert "August 2022: Eksempel Kommune 2,2 (fremskrevet) og Hele landet skjult." in alternative


def test_few_periods_are_bars_and_many_are_lines(tmp_path: Path) -> None:
    for months, kind in ((3, "bar"), (4, "scatter")):
        rows = "".join(
            f"her,2022-0{m},{m},realised\nder,2022-0{m},2,realised\n" for m in range(1, months + 1)
        )
        folder = tmp_path / kind
        folder.mkdir()
        context = _context(folder, f"series,period,value,status\n{rows}")
        comparisons.chart(context, "her", "der")
        figure = context.artefacts.figures["assets/charts/serier/her_der.wide"]
        assert {trace["type"] for trace in figure["data"]} == {kind}


def test_series_without_a_number_have_no_figure(tmp_path: Path) -> None:
    context = _context(tmp_path, "series,period,value,status\nher,2022-07,,missing\n")
    assert "Kilden oplyser ingen tal for serierne." in words(
        comparisons.chart(context, "her", "der")
    )
    assert context.artefacts.figures == {}


def test_a_benchmark_holds_actual_against_expected_and_against_the_year_before(
    tmp_path: Path,
) -> None:
    context = _context(tmp_path)
    html = comparisons.benchmark(context, "f2", "a2", "p2", "antal")

    assert (
        "Den faktiske andel var 7,0 pct. i 2021. Forventet var 6,64 pct. Den faktiske andel er "
        "altså 0,4 procentpoint højere end forventet. Det giver en placering som nr. 76 af 98 "
        "kommuner mod nr. 81 i 2020." in words(html)
    )
    assert "+0,5" in words(html)
    assert "../../data/a2.csv" in links(html)
    assert context.artefacts.texts["data/a2.csv"].splitlines()[1] == "f2,2021,6.64,,pct."
    figure = context.artefacts.figures["assets/charts/noegletal/a2.wide"]
    assert [value for trace in figure["data"] for value in trace["x"]] == [7, 7.58, 6.64, 7.1]


@pytest.mark.parametrize(("actual", "words_in"), [("tom", "ikke oplyst")])
def test_a_benchmark_without_a_value_says_so(tmp_path: Path, actual: str, words_in: str) -> None:
    assert words_in in words(comparisons.benchmark(_context(tmp_path), "tom", actual))


def test_key_figures_that_continue_in_a_ring_are_told_once(tmp_path: Path) -> None:
    ring = FIGURES.replace(
        "period: 2020, source: jobtal}", "period: 2020, source: jobtal, continues: X}"
    )
    for one, other in (("f1", "f2"), ("a1", "a2"), ("p1", "p2")):
        ring = ring.replace(f"id: {one},", f"id: {one}, ").replace(
            "continues: X", f"continues: {other}", 1
        )
    html = comparisons.benchmark(_context(tmp_path, figures=ring), "f2", "a2", "p2")
    assert words(html).count("nr. 81 i 2020") == 1
