from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.figures.figure import Figure
from planvaerk.figures.labels import Anchored, Box, Place, crosses, free_box, spread
from planvaerk.figures.monthly import target_figure
from planvaerk.figures.series import series_figure
from planvaerk.figures.style import Width
from planvaerk.figures.text_width import text_width

BOUNDS = Box(0, 0, 400, 300)
MONTH = st.integers(min_value=0, max_value=2000).map(str)
YEAR = st.lists(MONTH, min_size=12, max_size=12).map(" ".join)
PART = st.lists(st.one_of(MONTH, st.just("-"), st.just("x")), min_size=12, max_size=12).map(
    " ".join
)


def label_boxes(figure: Figure) -> list[Box]:
    """Where the labels of the lines lie, computed anew from what plotly is told."""
    layout = figure["layout"]
    margin = layout["margin"]
    low, high = layout["yaxis"]["range"]
    first, last = layout["xaxis"]["range"]
    across = (layout["width"] - margin["l"] - margin["r"]) / (last - first)
    up = (layout["height"] - margin["t"] - margin["b"]) / (high - low)
    boxes = []
    for note in layout["annotations"]:
        if "yref" not in note:
            lines, size = note["text"].split("<br>"), note["font"]["size"]
            is_bold = note["font"]["weight"] == 700
            width = max(text_width(line, size, bold=is_bold) for line in lines)
            left = margin["l"] + (note["x"] - first) * across + note["xshift"]
            middle = margin["t"] + (high - note["y"]) * up - note["yshift"]
            half = len(lines) * size * 0.6
            boxes.append(Box(left, middle - half, left + width, middle + half))
    return boxes


def overlaps(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [(one, other) for one, other in combinations(boxes, 2) if one.overlaps(other)]


@given(before=PART, aim=YEAR, actual=PART, width=st.sampled_from(["wide", "narrow"]))
def test_labels_of_a_target_never_overlap_and_stay_on_the_figure(
    years_of: Any, before: str, aim: str, actual: str, width: Width
) -> None:
    figure = target_figure(years_of(before, aim, actual), width)
    boxes = label_boxes(figure)
    assert overlaps(boxes) == []
    frame = Box(-1, -1, figure["layout"]["width"] + 1, figure["layout"]["height"] + 1)
    assert all(frame.holds(box) for box in boxes)


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_lines_that_end_in_the_same_number_have_their_labels_nudged_apart(
    years_of: Any, width: Width
) -> None:
    same = "50 50 50 50 50 50 50 50 50 50 50 50"
    boxes = label_boxes(target_figure(years_of(same, same, same), width))
    assert len(boxes) == 3
    assert overlaps(boxes) == []


@given(
    values=st.lists(st.integers(0, 60), min_size=3, max_size=12),
    width=st.sampled_from(["wide", "narrow"]),
)
def test_value_labels_of_series_never_overlap(
    line_of: Any, values: list[int], width: Width
) -> None:
    lines = [
        line_of(name, " ".join(f"20{year:02}={(value + shift) / 10}" for year, value in years))
        for shift, name in enumerate(("Byen", "Region Sjælland", "Hele landet"))
        for years in [tuple(enumerate(values, start=10))]
    ]
    assert overlaps(label_boxes(series_figure("Ledighed", lines, width))) == []


@given(st.lists(st.tuples(st.floats(20, 280), st.floats(10, 30)), min_size=1, max_size=6))
def test_a_column_of_labels_keeps_the_order_of_its_lines(ends: list[tuple[float, float]]) -> None:
    labels = [Anchored(Place(100, y), 50, height) for y, height in ends]
    boxes = spread(labels, BOUNDS)
    order = sorted(range(len(ends)), key=lambda index: ends[index][0])
    for upper, lower in pairwise(order):
        assert boxes[upper].bottom <= boxes[lower].top + 1e-6
    assert all(box.top >= -1e-6 and box.bottom <= 300 + 1e-6 for box in boxes)


def test_a_label_with_room_is_level_with_the_end_of_its_line() -> None:
    [box] = spread([Anchored(Place(100, 150), 50, 20)], BOUNDS)
    assert (box.top, box.bottom, box.left) == (140, 160, 110)


def test_a_label_inside_the_plot_steps_aside_for_a_line() -> None:
    line = [Place(100, 150), Place(300, 150)]
    label = Anchored(Place(100, 150), 50, 20)
    box = free_box(label, lambda box: not crosses(box, line), BOUNDS)
    assert box is not None
    assert box.bottom < 150


def test_a_label_with_no_room_has_no_place() -> None:
    assert free_box(Anchored(Place(100, 150), 50, 20), lambda _: False, BOUNDS) is None


def test_a_steep_line_crosses_a_box_between_its_points() -> None:
    assert crosses(Box(140, 140, 160, 160), [Place(100, 0), Place(200, 300)])
    assert not crosses(Box(140, 240, 150, 260), [Place(100, 0), Place(200, 300)])
