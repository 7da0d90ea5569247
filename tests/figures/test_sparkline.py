"""The little curve on a tile: inside its box, with its gaps, and never of nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.figures.sparkline import HEIGHT, WIDTH, Course, sparkline


def _course(*values: int | None) -> Course:
    return Course("2026", "actual", [None if v is None else Decimal(v) for v in values])


@pytest.mark.parametrize("courses", [[], [_course()], [_course(None, None)], [_course(5)]])
def test_nothing_to_draw_gives_no_curve(courses: list[Course]) -> None:
    assert sparkline(courses) is None


def test_a_gap_breaks_the_line_and_a_number_alone_is_a_dot() -> None:
    drawn = sparkline([_course(0, 10, None, 10)])

    assert drawn is not None
    assert drawn.curves[0].path == "M5.0 51.0h0 L81.7 5.0 M235.0 5.0h0"
    assert drawn.curves[0].end == ("235.0", "5.0")


def test_numbers_that_are_all_the_same_lie_in_the_middle() -> None:
    drawn = sparkline([_course(7, 7)])

    assert drawn is not None
    assert drawn.curves[0].path == "M5.0 28.0h0 L235.0 28.0"


def test_a_line_without_numbers_is_left_out() -> None:
    drawn = sparkline([_course(None, None), _course(1, 2)])

    assert drawn is not None
    assert len(drawn.curves) == 1


@given(st.lists(st.none() | st.decimals(-(10**9), 10**9, places=2), min_size=2, max_size=12))
def test_every_point_lies_inside_the_box(values: list[Decimal | None]) -> None:
    drawn = sparkline([Course("2026", "actual", values)])
    if drawn is not None:
        across, up = map(float, drawn.curves[0].end)

        assert 0 <= across <= WIDTH
        assert 0 <= up <= HEIGHT
