from __future__ import annotations

from typing import Any

import pytest

from planvaerk.errors import DrawingError
from planvaerk.figures.series import periods_of, series_figure


def texts(figure: Any) -> list[str]:
    return [annotation["text"] for annotation in figure["layout"]["annotations"]]


def areas(line_of: Any) -> list[Any]:
    return [
        line_of("Lejre", "2022-07=2.1 2022-08=2.2"),
        line_of("Region Sjælland", "2022-07=2.3"),
        line_of("Hele landet", "2022-07=2.6"),
    ]


def test_few_points_are_drawn_with_their_values_beside_them(line_of: Any) -> None:
    figure = series_figure("Ledighed", areas(line_of), "wide")
    assert {"Lejre 2,2", "2,1", "Region Sjælland 2,3", "Hele landet 2,6"} <= set(texts(figure))
    assert figure["layout"]["xaxis"]["ticktext"] == ["juli 2022", "august 2022"]


def test_a_period_that_a_line_lacks_is_a_gap(line_of: Any) -> None:
    figure = series_figure("Ledighed", areas(line_of), "wide")
    assert [spec["y"] for spec in figure["data"]] == [[2.1, 2.2], [2.3, None], [2.6, None]]


def test_months_that_no_line_has_keep_their_place_on_the_axis(line_of: Any) -> None:
    line = line_of("Lejre", "2021-11=2.1 2022-02=2.4")
    assert [str(period) for period in periods_of([line])] == [
        "2021-11",
        "2021-12",
        "2022-01",
        "2022-02",
    ]
    [spec] = series_figure("Ledighed", [line], "wide")["data"]
    assert spec["y"] == [2.1, None, None, 2.4]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-Q3=1 2022-Q1=2", ["2021-Q3", "2021-Q4", "2022-Q1"]),
        ("2019=1 2021=2", ["2019", "2020", "2021"]),
        ("2021=1 2022-Q1=2 2022-05=3", ["2021", "2022-Q1", "2022-05"]),
    ],
)
def test_periods_of_one_kind_are_filled_and_of_several_kinds_are_not(
    line_of: Any, written: str, expected: list[str]
) -> None:
    assert [str(period) for period in periods_of([line_of("", written)])] == expected


def test_a_long_series_has_few_ticks_and_no_values_but_the_last(line_of: Any) -> None:
    months = [f"{year}-{month:02}" for year in (2019, 2020, 2021) for month in range(1, 13)]
    line = line_of(
        "Lejre", " ".join(f"{month}=2.{index % 7}" for index, month in enumerate(months))
    )
    figure = series_figure("Ledighed", [line], "narrow")
    ticks = figure["layout"]["xaxis"]["ticktext"]
    assert ticks[0] == "jan 2019"
    assert len(ticks) <= 4
    assert texts(figure)[1:] == ["Lejre 2,0"]


def test_quarters_have_short_names(line_of: Any) -> None:
    line = line_of("", "2021-Q1=1 2021-Q2=2 2021-Q3=3 2021-Q4=4")
    ticks = series_figure("Ledighed", [line], "wide")["layout"]["xaxis"]["ticktext"]
    assert ticks[0] == "1. kv. 2021"


def test_a_line_without_numbers_is_left_out_and_none_at_all_is_refused(line_of: Any) -> None:
    empty = line_of("Tom", "2022-07=-")
    figure = series_figure("Ledighed", [*areas(line_of), empty], "wide")
    assert "Tom" not in {spec["name"] for spec in figure["data"]}
    with pytest.raises(DrawingError, match="Ledighed"):
        series_figure("Ledighed", [empty], "wide")


def test_projected_points_of_a_series_are_open_and_dashed(line_of: Any) -> None:
    line = line_of("Lejre", "2019=1 2020=2 2021=3* 2022=4*")
    modes = [spec["mode"] for spec in series_figure("Ledighed", [line], "wide")["data"]]
    assert modes == ["lines+markers", "lines", "markers"]
