"""A series over several years: a line a year, the newest bold."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from planvaerk.blocks import targets
from planvaerk.errors import DrawingError
from planvaerk.figures.history import history_figure
from planvaerk.model.base import by_id
from planvaerk.months import known_years
from tests.blocks.shown import context_of, links, words
from tests.trees import EVERYTHING, lay_out, plan_of


def _plan_of_years(folder: Path, first: int, last: int) -> Path:
    months = [f"{year}-{month:02}" for year in range(first, last + 1) for month in range(1, 13)]
    rows = "".join(f"sygedagpenge,{month},{300 + i},realised\n" for i, month in enumerate(months))
    aims = "".join(f"sygedagpenge-maal,{last}-{m:02},300,target\n" for m in range(1, 13))
    text = f"series,period,value,status\n{rows}{aims}"
    return lay_out(folder, {"data/sygedagpenge.csv": text})


def test_the_years_are_lines_and_the_newest_is_bold(tmp_path: Path) -> None:
    plan = plan_of(_plan_of_years(tmp_path, 2018, 2023))
    series = by_id(plan.series, "sygedagpenge")
    assert series
    years = known_years(plan, series, 2023)
    figure = history_figure("Sygedagpenge", years, "wide")

    assert [trace["name"] for trace in figure["data"]] == ["2019", "2020", "2021", "2022", "2023"]
    weights = [trace["line"]["width"] for trace in figure["data"]]
    assert weights[-1] == max(weights) > sorted(weights)[-2]
    assert figure["data"][0]["y"][0] == 312
    assert years[-1].values[0] == Decimal(360)


@pytest.mark.parametrize(("first", "times"), [(2021, 1), (2022, 0)])
def test_a_target_shows_its_years_when_its_own_chart_lacks_some(
    first: int, times: int, tmp_path: Path
) -> None:
    context = context_of(plan_of(_plan_of_years(tmp_path, first, 2023)), "docs/2023/maal.md")
    html = targets.target(context, "sygedagpenge")

    assert words(html).count("Udviklingen år for år, 2021-2023") == times
    assert links(html).count("../../data/sygedagpenge.csv") == times


def test_years_without_a_number_are_not_drawn() -> None:
    plan = plan_of(EVERYTHING)
    for series in plan.series:
        assert all(not year.is_empty for year in known_years(plan, series, 2023))
    with pytest.raises(DrawingError):
        history_figure("x", (), "wide")
