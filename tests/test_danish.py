"""Numbers, dates, lists and the alphabet in Danish."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk import danish


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("1234.5", None, "1.234,5"),
        ("1234567", None, "1.234.567"),
        ("7.0", None, "7,0"),
        ("0", None, "0"),
        ("7.58", 1, "7,6"),
        ("7.55", 1, "7,6"),
        ("56.65", 1, "56,7"),
        ("2.5", 0, "3"),
        ("98", 2, "98,00"),
        ("-3.5", None, "\N{MINUS SIGN}3,5"),
        ("-1234.5", 0, "\N{MINUS SIGN}1.235"),
        ("-0.04", 1, "0,0"),
        ("1E+3", None, "1.000"),
    ],
)
def test_a_number_has_decimal_comma_and_dots_and_rounds_half_up(
    value: str, decimals: int | None, text: str
) -> None:
    assert danish.number(Decimal(value), decimals) == text


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=10, min_value=-(10**15), max_value=10**15
    )
)
def test_every_value_of_a_plan_can_be_shown_and_read_back(value: Decimal) -> None:
    shown = danish.number(value)

    plain = shown.replace(".", "").replace(",", ".").replace(danish.MINUS, "-")
    assert Decimal(plain) == value


def test_a_ratio_of_the_largest_and_the_smallest_value_can_be_shown() -> None:
    assert danish.percentage(Decimal(10**15) / Decimal("1E-10")).endswith("000,0 pct.")


def test_a_percentage_is_a_share_of_one() -> None:
    assert danish.percentage(Decimal("0.0566")) == "5,7 pct."
    assert danish.percentage(Decimal(-1), 0) == "\N{MINUS SIGN}100 pct."


def test_a_measured_number_is_rounded() -> None:
    assert danish.decimal(2.449, 1) == "2,4"


def test_small_counts_are_written_in_words() -> None:
    assert [danish.counting_word(n) for n in (0, 1, 2, 12, 13, 1300)] == [
        "nul",
        "en",
        "to",
        "tolv",
        "13",
        "1.300",
    ]


def test_a_day_has_its_month_in_words() -> None:
    assert danish.day(date(2022, 5, 12)) == "12. maj 2022"
    assert danish.day(date(2026, 11, 1)) == "1. november 2026"


def test_a_time_of_the_day_has_dots() -> None:
    assert danish.clock(time(9, 5, 7)) == "09.05.07"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(7, 7, "juli 2022"), (7, 9, "3. kvartal 2022"), (1, 3, "1. kvartal 2022"), (1, 12, "2022")],
)
def test_a_period_is_a_month_a_quarter_or_a_year(first: int, last: int, text: str) -> None:
    assert danish.period(2022, first, last) == text


def test_months_have_their_danish_names() -> None:
    assert danish.MONTHS[0] == "januar"
    assert danish.MONTHS[9] == "oktober"
    assert danish.SHORT_MONTHS[4] == "maj"
    assert danish.month(2021, 8) == "august 2021"


def test_a_list_ends_with_og_and_has_no_comma_before_it() -> None:
    assert danish.listing(["a"]) == "a"
    assert danish.listing(["a", "b"]) == "a og b"
    assert danish.listing(iter(["a", "b", "c"])) == "a, b og c"


def test_the_alphabet_ends_with_ae_oe_and_aa() -> None:
    words = ["åben", "zone", "ø", "ældre", "Aabenraa", "abe", "Zebra", "én", "æble", "enig"]

    assert sorted(words, key=danish.sort_key) == [
        "abe",
        "én",
        "enig",
        "Zebra",
        "zone",
        "æble",
        "ældre",
        "ø",
        "åben",
        "Aabenraa",
    ]


def test_sentence_case_changes_the_first_letter_only() -> None:
    assert danish.sentence_case("ændret i København") == "Ændret i København"
    assert danish.sentence_case("") == ""
