"""Periods: what names one, and their order in time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.model.period import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022-07", Period(2022, 7, 7)),
        ("2022-Q3", Period(2022, 9, 7)),
        ("2022", Period(2022, 12, 1)),
        ("1999-12", Period(1999, 12, 12)),
    ],
)
def test_a_month_a_quarter_and_a_year_are_periods(text: str, period: Period) -> None:
    assert Period.parse(text) == period
    assert str(period) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022-7",
        "2022-00",
        "2022-13",
        "2022-Q5",
        "2022-q1",
        "2022M07",
        "2022-07-01",
        " 2022",
    ],
)
def test_nothing_else_is_a_period(text: str) -> None:
    assert Period.parse(text) is None


def test_only_a_month_is_a_month() -> None:
    assert [p.is_month for p in map(_period, ("2022-07", "2022-Q3", "2022"))] == [
        True,
        False,
        False,
    ]


def test_periods_sort_by_their_end() -> None:
    names = ["2023-01", "2022", "2022-12", "2022-Q3", "2022-10", "2022-07"]

    assert [str(p) for p in sorted(map(_period, names))] == [
        "2022-07",
        "2022-Q3",
        "2022-10",
        "2022",
        "2022-12",
        "2023-01",
    ]


@given(st.text(max_size=12))
def test_every_text_is_a_period_that_is_written_the_same_or_none(text: str) -> None:
    period = Period.parse(text)

    assert period is None or str(period) == text


def _period(text: str) -> Period:
    period = Period.parse(text)
    assert period is not None
    return period
