"""A status in Danish: a reader can do the calculation again from what is said."""

from __future__ import annotations

import textwrap
from decimal import Decimal

import pytest
from inline_snapshot import snapshot

from planvaerk.follow_up import Status, words
from tests.follow_up.plans import counted, directed, monthly


def _told(status: Status) -> str:
    explained = words.explanation(status)
    assert explained is not None
    inputs = [f"{label}: {value}" for label, value in explained.inputs]
    told = [words.latest(status), words.so_far(status), explained.rule, *inputs, explained.result]
    return "\n".join(textwrap.fill(line, 95) for line in told if line)


def test_a_monthly_target_in_words() -> None:
    assert _told(monthly("50 50 x - 70")) == snapshot("""\
10 flere end målet på 60 i maj.
Året indtil nu: 56,7 i snit. 3,3 færre end målet på 60,0.
Årets gennemsnit indtil nu holdes op mod målets gennemsnit for de samme måneder. Et lavere tal
er bedre.
Gennemsnit for januar, februar og maj 2022: 56,7 fuldtidspersoner
Målets gennemsnit for de samme måneder: 60,0 fuldtidspersoner
Måneder uden realiseret tal, ikke regnet med: 1
Skjulte måneder, ikke regnet med: 1
Tilladt udsving: 1,2 fuldtidspersoner (2 pct. af det, tallet holdes op mod)
3,3 færre end målet på 60,0. Det er mere end det tilladte udsving. Status er: Bedre end målet.\
""")


def test_a_count_in_words() -> None:
    assert _told(counted("9 6 7 5 8 10")) == snapshot("""\
Med jævn fart skulle der være 38 nu. Målet er 75 inden udgangen af 2022.
Det, der er nået, holdes op mod det, der skulle være nået med jævn fart. Et højere tal er
bedre.
Nået i januar–juni 2022: 45 jobordrer
Skulle være nået med jævn fart: 38 jobordrer
Tilladt udsving: 1 (2 pct. af det, tallet holdes op mod, rundet af til et helt tal)
7 flere end 38. Det er mere end det tilladte udsving. Status er: Bedre end målet.\
""")


def test_a_direction_in_words() -> None:
    assert _told(directed("40 42", "50 50")) == snapshot("""\
8,0 færre end 50,0 et år før.
Året indtil nu: 41,0 i snit. 9,0 færre end 50,0 året før.
Tallet skal ned. Årets gennemsnit indtil nu holdes op mod de samme perioder året før. Er det
lavere, går det den rigtige vej.
Gennemsnit for januar–februar 2022: 41,0 fuldtidspersoner
De samme perioder året før: 50,0 fuldtidspersoner
Tilladt udsving: intet
9,0 færre end 50,0. Status er: Den rigtige vej.\
""")


def test_a_level_to_hold_in_words() -> None:
    assert _told(directed("50 51", "50 50", "hold")) == snapshot("""\
1,0 flere end 50,0 et år før.
Året indtil nu: 50,5 i snit. 0,5 flere end 50,0 året før.
Tallet skal fastholdes. Årets gennemsnit indtil nu holdes op mod de samme perioder året før. Er
forskellen inden for det tilladte udsving, er niveauet fastholdt. Et lavere tal er bedre.
Gennemsnit for januar–februar 2022: 50,5 fuldtidspersoner
De samme perioder året før: 50,0 fuldtidspersoner
Tilladt udsving: 1,0 fuldtidspersoner (2 pct. af det, tallet holdes op mod)
0,5 flere end 50,0. Det er inden for det tilladte udsving. Status er: Fastholdt.\
""")
    assert directed("60", "50", "hold").label == "Ikke fastholdt"
    assert directed("40", "50", "hold").label == "Bedre end niveauet"


YEAR_BEFORE = "50 " * 11 + "45"


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (
            "40 42",
            YEAR_BEFORE,
            (
                "Seneste tal er 42 fuldtidspersoner i februar 2022. Det er 8 færre end et år før "
                "(50) og 3 færre end i december 2021, før planens år begyndte (45)."
            ),
        ),
        (
            "50",
            "50 - 50",
            (
                "Seneste tal er 50 fuldtidspersoner i januar 2022. Det er det samme som et år før "
                "(50) og i marts 2021, før planens år begyndte (50)."
            ),
        ),
        (
            "40",
            "- 50 x",
            (
                "Seneste tal er 40 fuldtidspersoner i januar 2022. Det er 10 færre end i februar "
                "2021, før planens år begyndte (50)."
            ),
        ),
        (
            "40",
            "50",
            (
                "Seneste tal er 40 fuldtidspersoner i januar 2022. Det er 10 færre end et år før "
                "(50)."
            ),
        ),
        ("40", "-", "Seneste tal er 40 fuldtidspersoner i januar 2022."),
        ("-", "50", ""),
        ("x", "50", ""),
    ],
)
def test_a_direction_tells_how_far_it_has_come(now: str, before: str, told: str) -> None:
    assert words.development(directed(now, before)) == told


def test_on_the_very_number_and_without_any_tolerance() -> None:
    assert _told(monthly("60", tolerance=Decimal(0))) == snapshot("""\
Lige på målet på 60 i januar.
Året indtil nu: 60,0 i snit. Lige på målet på 60,0.
Årets gennemsnit indtil nu holdes op mod målets gennemsnit for de samme måneder. Et lavere tal
er bedre.
Gennemsnit for januar 2022: 60,0 fuldtidspersoner
Målets gennemsnit for de samme måneder: 60,0 fuldtidspersoner
Tilladt udsving: intet
Lige på målet på 60,0. Status er: På mål.\
""")


def test_the_same_as_the_year_before() -> None:
    assert words.latest(directed("50", "50")) == "Det samme som 50,0 et år før."


def test_what_has_no_better_side_is_told_without_a_verdict() -> None:
    assert _told(monthly("70", better="neutral")) == snapshot("""\
10 flere end målet på 60 i januar.
Året indtil nu: 70,0 i snit. 10,0 flere end målet på 60,0.
Årets gennemsnit indtil nu holdes op mod målets gennemsnit for de samme måneder. Hverken et
højere eller et lavere tal er bedre.
Gennemsnit for januar 2022: 70,0 fuldtidspersoner
Målets gennemsnit for de samme måneder: 60,0 fuldtidspersoner
Tilladt udsving: 1,2 fuldtidspersoner (2 pct. af det, tallet holdes op mod)
10,0 flere end målet på 60,0. Derfor har målet ingen status.\
""")


@pytest.mark.parametrize(
    ("actual", "text"),
    [
        ("1", "januar 2022"),
        ("1 1 1", "januar\N{EN DASH}marts 2022"),
        ("1 - 1", "januar og marts 2022"),
    ],
)
def test_months_are_named_as_a_span_when_none_lacks(actual: str, text: str) -> None:
    so_far = monthly(actual).so_far
    assert so_far is not None

    assert words.span(so_far.periods) == text


def test_no_status_is_explained_without_numbers() -> None:
    assert words.explanation(monthly("- -")) is None
    assert words.override(monthly("60")) == ""


def test_a_year_that_is_whole_is_not_told_as_unfinished() -> None:
    assert words.so_far(monthly("60 " * 12)).startswith("Hele året: 60,0 i snit.")


def test_one_thing_has_no_unit_for_many_and_a_difference_of_one_is_one_more() -> None:
    told = _told(counted("1 1", value=6))

    assert "Skulle være nået med jævn fart: 1\n" in told
    assert "1 mere end 1." in told


def test_a_swing_that_two_per_cent_fit_is_not_told_as_rounded() -> None:
    told = _told(counted("60 60", value=600))

    assert "Tilladt udsving: 2 jobordrer (2 pct. af det, tallet holdes op mod)" in told
