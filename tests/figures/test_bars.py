"""Bars from zero: as long as their values, with words where there is no value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.errors import DrawingError
from planvaerk.figures.bars import Bar, BarGroup, bars_figure
from planvaerk.figures.drawing import draw
from planvaerk.figures.style import WIDTHS, Width

ABSENT = Bar("Hele landet", None, "ikke oplyst")


def _group(*values: str) -> BarGroup:
    bars = [
        Bar(f"Område {index}", Decimal(value), value, is_main=index == 0)
        for index, value in enumerate(values)
    ]
    return BarGroup("Juli 2022", (*bars, ABSENT))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_value_and_every_absence_is_written(width: Width) -> None:
    figure = bars_figure("Ledighed", [_group("2.1", "2.3")], "pct.", width)
    texts = [annotation["text"] for annotation in figure["layout"]["annotations"]]

    assert texts == [
        "<b>Pct.</b>",
        "Juli 2022",
        "Område 0",
        "2.1",
        "Område 1",
        "2.3",
        "Hele landet",
        "ikke oplyst",
    ]
    drawing = draw(figure)
    assert all(text in drawing for text in ("Pct.", "Juli 2022", "ikke oplyst"))


@given(st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=5))
def test_bars_are_as_long_as_their_values_and_the_axis_begins_at_zero(
    values: list[Decimal],
) -> None:
    figure = bars_figure("x", [_group(*(str(value) for value in values))], "pct.", "wide")
    lengths = [value for trace in figure["data"] for value in trace["x"]]

    assert sorted(lengths) == sorted(float(value) for value in values)
    low, high = figure["layout"]["xaxis"]["range"]
    assert low == 0
    assert max(lengths) in {high, 0}


def test_the_figure_is_as_high_as_its_bars_and_nothing_overlaps() -> None:
    figure = bars_figure("x", [_group("1", "2"), _group("3")], "pct.", "narrow")
    places = [-place for trace in figure["data"] for place in trace["y"]]

    assert all(abs(a - b) > 22 for a in places for b in places if a != b)
    assert max(places) + 11 < figure["layout"]["height"]


@pytest.mark.parametrize("groups", [[], [BarGroup("x", (ABSENT,))], [_group("-1")]])
def test_nothing_to_draw_is_refused(groups: list[BarGroup]) -> None:
    with pytest.raises(DrawingError):
        bars_figure("x", groups, "pct.", "wide")


def test_a_title_in_data_is_text() -> None:
    group = BarGroup("<b>x</b>", (Bar("<script>", Decimal(1), "1"),))
    drawing = draw(bars_figure("<i>", [group], "%{x}", "wide"))
    assert "<script" not in drawing
    assert "&lt;b&gt;x&lt;/b&gt;" in drawing
