"""The difference of two averages is exact until it is rounded, and is nobody else's to work out."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from planvaerk.differences import difference
from planvaerk.progress import Average
from planvaerk.progress_sentences import signed
from planvaerk.sentences import difference_words

_PAIRS = st.lists(
    st.tuples(*[st.decimals(0, 5000, places=places) for places in (1, 1)]), min_size=1, max_size=12
)


def _averages(pairs: list[tuple[Decimal, Decimal]]) -> Average:
    one, other = (sum(side, Decimal()) / len(pairs) for side in zip(*pairs, strict=True))
    return Average(one, other, len(pairs))


@given(_PAIRS)
def test_a_difference_of_averages_is_the_average_of_the_differences(
    pairs: list[tuple[Decimal, Decimal]],
) -> None:
    found = _averages(pairs)
    exact = sum((Fraction(one) - Fraction(other) for one, other in pairs), Fraction()) / len(pairs)
    tenths = int(abs(exact) * 10 + Fraction(1, 2))

    size = difference(found.actual, found.aim, 1).size

    assert abs(size) == Decimal(tenths) / 10
    assert not size or (size > 0) == (exact > 0)


@given(_PAIRS)
def test_it_is_at_most_a_tenth_from_what_a_reader_subtracts(
    pairs: list[tuple[Decimal, Decimal]],
) -> None:
    found = _averages(pairs)
    shown, aim = (v.quantize(Decimal("0.1"), ROUND_HALF_UP) for v in (found.actual, found.aim))

    assert abs(difference(found.actual, found.aim, 1).size - (shown - aim)) <= Decimal("0.1")


@given(_PAIRS)
def test_words_and_tables_and_shares_say_the_same(pairs: list[tuple[Decimal, Decimal]]) -> None:
    found = _averages(pairs)
    apart = difference(found.actual, found.aim, 1)
    words = difference_words(found.aim, found.actual, "fuldtidspersoner")

    assert (signed(abs(apart.size)).lstrip("+") in words) == bool(apart.size)
    assert ("flere" in words, "færre" in words) == (apart.size > 0, apart.size < 0)
    assert apart.share is None or (apart.share > 0) == (apart.size > 0)
    assert (apart.share is None) == (found.aim == 0)


def test_months_that_are_four_and_two_and_one_apart_are_2_3_apart_on_average() -> None:
    found = _averages([(Decimal(one), Decimal(other)) for one, other in ((4, 0), (3, 1), (3, 2))])

    assert difference(found.actual, found.aim, 1).size == Decimal("2.3")
