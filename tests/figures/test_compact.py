"""The small figures: two lines in the styles of the large ones, and the ground of a quarter."""

from __future__ import annotations

import pytest

from planvaerk.errors import DrawingError
from planvaerk.figures.alternative_text import progress_alternative_text
from planvaerk.figures.compact import COMPACT, compact_figure
from planvaerk.figures.drawing import draw
from planvaerk.figures.figure import Figure
from planvaerk.figures.style import ACTUAL, AIM, GRID, Width
from planvaerk.model.period import Period
from planvaerk.progress import Progress
from tests.years import FLAT, NONE, target_years

WIDTHS: tuple[Width, ...] = ("wide", "narrow")
QUARTER, YEAR = Period(2022, 6, 4), Period(2022, 12, 1)
SO_FAR = "50 52 - 55 x 58 60p 61p - - - -"


def _progress(actual: str = SO_FAR, aim: str = FLAT, period: Period = QUARTER) -> Progress:
    return Progress(target_years(NONE, aim, actual), period)


def _lines(figure: Figure) -> dict[str, str]:
    return {s["name"]: s["line"]["color"] for s in figure["data"] if s["mode"] == "lines+markers"}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_lines_look_as_in_the_large_figures(width: Width) -> None:
    figure = compact_figure(_progress(), width)

    assert _lines(figure) == {"Mål": AIM.colour.light, "2022": ACTUAL.colour.light}
    assert figure["layout"]["width"] == COMPACT[width].width
    assert any(s["name"] == "2022, fremskrevet" for s in figure["data"])


def test_the_months_of_the_quarter_have_a_ground_and_those_of_a_year_do_not() -> None:
    [ground] = compact_figure(_progress(), "wide")["layout"]["shapes"]

    assert (ground["x0"], ground["x1"], ground["fillcolor"]) == (2.5, 5.5, GRID.light)
    assert compact_figure(_progress(period=YEAR), "wide")["layout"]["shapes"] == []


@pytest.mark.parametrize("quarter", [1, 4])
def test_the_ground_stays_within_the_plot(quarter: int) -> None:
    period = Period(2022, quarter * 3, quarter * 3 - 2)
    figure = compact_figure(_progress(period=period), "narrow")
    [ground] = figure["layout"]["shapes"]
    low, high = figure["layout"]["xaxis"]["range"]

    assert low <= ground["x0"] < ground["x1"] <= high


def test_a_line_without_numbers_is_left_out_and_without_any_nothing_is_drawn() -> None:
    assert set(_lines(compact_figure(_progress(aim=NONE), "wide"))) == {"2022"}
    with pytest.raises(DrawingError):
        compact_figure(_progress(NONE, NONE), "wide")


def test_zero_is_drawn_as_a_number() -> None:
    figure = compact_figure(_progress("0 " * 12, "0 " * 12, YEAR), "wide")

    assert {tuple(spec["y"]) for spec in figure["data"]} == {(0,) * 12}


def test_the_drawing_is_titled_with_target_and_period() -> None:
    assert "<title>Mål for sygedagpenge, 2. kvartal 2022</title>" in draw(
        compact_figure(_progress(), "wide")
    )


def test_the_words_tell_both_lines_and_lack_nothing_that_lies_ahead() -> None:
    said = progress_alternative_text(_progress())

    assert said.startswith(
        "Lille kurvediagram over modtagere af sygedagpenge til og med juni 2022, "
        "målt i fuldtidspersoner. Kurven for 2022 stiger fra 50 i januar til 61 i august."
    )
    assert "Tallet for marts er ikke oplyst." in said
    assert "Tallet for maj er skjult af hensyn til fortrolighed." in said
    assert "Målet for 2022 ligger fast på 60" in said
    assert "september" not in said
