from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.figures.value_axis import decimals_of, value_axis

VALUES = st.lists(st.decimals(min_value=-5000, max_value=5000, places=1), min_size=1, max_size=24)


@given(VALUES, st.integers(3, 6))
def test_every_value_is_on_the_axis_with_a_few_ticks(values: list[Decimal], intervals: int) -> None:
    axis = value_axis(values, intervals)
    assert axis.low <= min(values)
    assert max(values) <= axis.high
    assert 2 <= len(axis.ticks) <= 2 * intervals + 3
    assert axis.ticks[0] == axis.low
    assert axis.ticks[-1] == axis.high


@given(st.lists(st.integers(0, 3000).map(Decimal), min_size=1, max_size=24))
def test_counts_never_get_ticks_between_whole_numbers_or_below_zero(values: list[Decimal]) -> None:
    axis = value_axis(values, 5)
    assert axis.decimals == 0
    assert axis.low >= 0


def test_small_changes_are_not_blown_up() -> None:
    axis = value_axis([Decimal(1000), Decimal(1001)], 5)
    assert axis.high - axis.low >= 200


def test_values_near_zero_get_an_axis_from_zero() -> None:
    assert value_axis([Decimal(2), Decimal(60)], 5).begins_at_zero
    assert not value_axis([Decimal(50), Decimal(72)], 5).begins_at_zero
    assert value_axis([Decimal(-2), Decimal(-60)], 5).begins_at_zero
    assert value_axis([Decimal(0)], 5).begins_at_zero


@pytest.mark.parametrize(("text", "expected"), [("57", 0), ("57.0", 0), ("2.15", 2), ("1E+2", 0)])
def test_decimals_are_counted_without_trailing_zeros(text: str, expected: int) -> None:
    assert decimals_of([Decimal(text)]) == expected
