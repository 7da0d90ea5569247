"""The Danish sentences, word for word."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk import sentences
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.model.target import Count, Direction
from tests import years

UNITS = ("fuldtidspersoner", "pct.", "kr.")
LOWER = "57 " * 12
UNDER_WAY = "60 " * 10 + "- -"
SOME_MISSING = "60 " * 8 + "- - 60 60"
ONE_MISSING = "60 " * 11 + "-"
SOME_HIDDEN = "60 " * 10 + "x x"
BOTH = "60 " * 9 + "x - -"
ALL_BUT_FOUND = "- " * 6 + "x " * 6


@pytest.mark.parametrize(
    ("before", "aim", "sentence"),
    [
        (
            years.FLAT,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner mod 60,0 i 2021. "
                "Det er 3,0 færre (5,0 pct.)."
            ),
        ),
        (
            LOWER,
            years.FLAT,
            (
                "Målet for 2022 ligger i snit på 60,0 fuldtidspersoner mod 57,0 i 2021. "
                "Det er 3,0 flere (5,3 pct.)."
            ),
        ),
        (
            "60 " * 8 + "60p " * 4,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner mod 60,0 i 2021. "
                "Det er 3,0 færre (5,0 pct.). Fire måneder af 2021 er fremskrevet."
            ),
        ),
        (
            "60 " * 11 + "60p",
            years.FLAT,
            (
                "Målet for 2022 ligger i snit på 60,0 fuldtidspersoner mod 60,0 i 2021. "
                "Det er uændret. En måned af 2021 er fremskrevet."
            ),
        ),
        (
            "0 " * 12,
            years.FLAT,
            (
                "Målet for 2022 ligger i snit på 60,0 fuldtidspersoner mod 0,0 i 2021. "
                "Det er 60,0 flere."
            ),
        ),
        (
            years.FLAT,
            "0 " * 12,
            (
                "Målet for 2022 ligger i snit på 0,0 fuldtidspersoner mod 60,0 i 2021. "
                "Det er 60,0 færre (100,0 pct.)."
            ),
        ),
        (
            years.NONE,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. "
                "Tallene for 2021 er ikke oplyst i kilden."
            ),
        ),
        (
            years.HIDDEN,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. "
                "Tallene for 2021 er skjult af hensyn til fortrolighed."
            ),
        ),
        (
            ALL_BUT_FOUND,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. "
                "Tallene for 2021 er dels ikke oplyst, dels skjult af hensyn til fortrolighed."
            ),
        ),
        (
            UNDER_WAY,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. Tallene for 2021 går til "
                "og med oktober. For de samme måneder er målet i snit 57,0 mod 60,0 i 2021. "
                "Det er 3,0 færre (5,0 pct.)."
            ),
        ),
        (
            "60 " + "- " * 11,
            "54 60 " + "57 " * 10,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. Tallene for 2021 går til "
                "og med januar. For den måned er målet 54,0 mod 60,0 i 2021. "
                "Det er 6,0 færre (10,0 pct.)."
            ),
        ),
        (
            SOME_MISSING,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. "
                "For 2021 mangler to måneder, så de to år kan ikke sammenlignes."
            ),
        ),
        (
            SOME_HIDDEN,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. For 2021 er to måneder "
                "skjult af hensyn til fortrolighed, så de to år kan ikke sammenlignes."
            ),
        ),
        (
            BOTH,
            LOWER,
            (
                "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner. "
                "For 2021 mangler to måneder, og en måned er skjult af hensyn til fortrolighed, "
                "så de to år kan ikke sammenlignes."
            ),
        ),
        (
            years.FLAT,
            ONE_MISSING,
            "I måltallene for 2022 mangler en måned, så gennemsnittet kan ikke regnes ud.",
        ),
        (
            years.FLAT,
            years.NONE,
            (
                "I 2021 var der i snit 60,0 fuldtidspersoner. "
                "Måltallene for 2022 er ikke oplyst i kilden."
            ),
        ),
        (
            ONE_MISSING,
            years.NONE,
            "For 2021 er elleve måneder oplyst. Måltallene for 2022 er ikke oplyst i kilden.",
        ),
        (
            years.NONE,
            years.NONE,
            (
                "Planen har et månedligt mål for 2022, men kilden oplyser hverken måltallene eller "
                "tallene for 2021."
            ),
        ),
        (
            years.HIDDEN,
            years.NONE,
            (
                "Planen har et månedligt mål for 2022. "
                "Måltallene for 2022 er ikke oplyst i kilden. "
                "Tallene for 2021 er skjult af hensyn til fortrolighed."
            ),
        ),
    ],
)
def test_a_monthly_target_is_held_against_the_year_before(
    before: str, aim: str, sentence: str
) -> None:
    assert sentences.monthly(years.target_years(before, aim)) == sentence


def test_percentages_differ_by_percentage_points_and_end_with_one_full_stop() -> None:
    pairs = [("2.1 " * 12, "2.4 " * 12), ("2.4 " * 12, "2.1 " * 12), (years.NONE, "2.1 " * 12)]
    pairs += [("2.1 " * 12, years.NONE)]

    assert [sentences.monthly(years.target_years(*pair, unit="pct.")) for pair in pairs] == [
        "Målet for 2022 ligger i snit på 2,4 pct. mod 2,1 i 2021. Det er 0,3 procentpoint højere.",
        "Målet for 2022 ligger i snit på 2,1 pct. mod 2,4 i 2021. Det er 0,3 procentpoint lavere.",
        "Målet for 2022 ligger i snit på 2,1 pct. Tallene for 2021 er ikke oplyst i kilden.",
        "I 2021 lå tallet i snit på 2,1 pct. Måltallene for 2022 er ikke oplyst i kilden.",
    ]


@pytest.mark.parametrize(
    ("aim", "said"),
    [
        ("60.06", "på 60,1 fuldtidspersoner mod 60,0 i 2021. Forskellen er mindre end 0,1."),
        ("60.14", "på 60,1 fuldtidspersoner mod 60,0 i 2021. Det er 0,1 flere (0,2 pct.)."),
        ("60.19", "på 60,2 fuldtidspersoner mod 60,0 i 2021. Det er 0,2 flere (0,2 pct.)."),
        ("60.01", "Det er uændret."),
        ("59.96", "mod 60,0 i 2021. Det er 0,1 færre (0,1 pct.), regnet før afrunding."),
    ],
)
def test_the_difference_is_worked_out_before_the_averages_are_rounded(aim: str, said: str) -> None:
    years_of = years.target_years("60.04 " * 12, f"{aim} " * 12)

    assert sentences.monthly(years_of).endswith(said)


@pytest.mark.parametrize(
    ("actual", "latest"),
    [
        ("61 59 " + "- " * 10, " Seneste tal er 59 i februar 2022 mod et mål på 57."),
        ("61 59 x " + "60p " * 9, " Seneste tal er 59 i februar 2022 mod et mål på 57."),
        ("60p " * 12, ""),
        (years.HIDDEN, ""),
        ("0.5 " * 12, " Seneste tal er 0,5 i december 2022 mod et mål på 57."),
    ],
)
def test_the_latest_realised_month_of_the_year_is_held_against_its_target(
    actual: str, latest: str
) -> None:
    without = sentences.monthly(years.target_years(years.FLAT, LOWER))

    assert sentences.monthly(years.target_years(years.FLAT, LOWER, actual)) == without + latest


def test_a_month_without_a_target_is_told_of_alone() -> None:
    told = sentences.monthly(
        years.target_years(years.FLAT, "57 - " + "57 " * 10, "61 59 " + "- " * 10)
    )

    assert told.endswith(" Seneste tal er 59 i februar 2022.")


def test_a_plan_that_is_being_written_is_held_against_the_aim_of_the_year_before() -> None:
    shown = years.target_years(years.FLAT, LOWER)
    hoped = replace(shown, before=years.year_of(years.FLAT, 2021, "target"))
    unset = replace(hoped, aim=years.year_of(years.NONE, 2022, "target"))

    assert sentences.monthly(hoped) == (
        "Målet for 2022 ligger i snit på 57,0 fuldtidspersoner mod et mål på 60,0 i 2021. "
        "Det er 3,0 færre (5,0 pct.)."
    )
    assert sentences.monthly(unset) == (
        "Målet for 2021 var i snit 60,0 fuldtidspersoner. "
        "Måltallene for 2022 er ikke oplyst i kilden."
    )


MONTHS = st.lists(
    st.sampled_from(["-", "x", "0", "1", "60.04", "60.06p", "999999999999999"]),
    min_size=12,
    max_size=12,
).map(" ".join)
AIMS = MONTHS.map(lambda months: months.replace("p", ""))


@settings(max_examples=150)
@given(MONTHS | st.just(years.NONE), AIMS | st.just(years.NONE), MONTHS, st.sampled_from(UNITS))
def test_whatever_the_months_are_the_sentences_are_whole(
    before: str, aim: str, actual: str, unit: str
) -> None:
    text = sentences.monthly(years.target_years(before, aim, actual, unit))

    assert re.fullmatch(r"[A-ZÆØÅ][^\n]*[^. ]\.", text)
    assert not re.search(r"\.\.|  | [.,]|None|-\d", text)


def test_a_count_may_be_open() -> None:
    open_count = Count(unit="jobordrer", by=date(2023, 12, 31))

    assert sentences.count(open_count) == (
        "Målet er et antal jobordrer inden udgangen af 2023. Antallet er ikke fastsat endnu."
    )


def test_a_count_is_to_be_reached_by_a_date() -> None:
    by_new_year = Count(value=Decimal(1075), unit="jobordrer", by=date(2023, 12, 31))
    by_summer = Count(value=Decimal(75), unit="jobordrer", by=date(2023, 6, 30))

    assert sentences.count(by_new_year) == "Målet er 1.075 jobordrer inden udgangen af 2023."
    assert sentences.count(by_summer) == "Målet er 75 jobordrer senest 30. juni 2023."


@pytest.mark.parametrize(
    ("go", "to", "sentence", "words"),
    [
        ("reduce", None, "Modtagere af sygedagpenge skal ned.", "Skal ned"),
        ("increase", None, "Modtagere af sygedagpenge skal op.", "Skal op"),
        ("hold", None, "Modtagere af sygedagpenge skal fastholdes.", "Skal fastholdes"),
        (
            "reduce",
            "niveauet i 2019",
            "Modtagere af sygedagpenge skal ned på niveauet i 2019.",
            "Skal ned",
        ),
        (
            "increase",
            "niveauet i 2019",
            "Modtagere af sygedagpenge skal op på niveauet i 2019.",
            "Skal op",
        ),
        (
            "hold",
            "niveauet i 2019",
            "Modtagere af sygedagpenge skal fastholdes på niveauet i 2019.",
            "Skal fastholdes",
        ),
    ],
)
def test_a_direction_says_which_way(go: str, to: str | None, sentence: str, words: str) -> None:
    aim = Direction.model_validate({"go": go, "to": to})

    assert sentences.direction(years.target(), aim) == sentence
    assert sentences.go_words(aim) == words


def _rows(months: str) -> tuple[Observation, ...]:
    return tuple(
        years.observation(text, Period(2022, month, month))
        for month, text in enumerate(months.split(), start=1)
    )


@pytest.mark.parametrize(
    ("months", "sentence"),
    [
        ("1 2.5", "Seneste tal er 2,5 besøg i februar 2022."),
        ("1 0", "Seneste tal er 0 besøg i februar 2022."),
        ("1 2p", "Seneste tal er 2 besøg i februar 2022, og det er fremskrevet."),
        ("1 - -", "Seneste tal er 1 besøg i januar 2022. Kilden oplyser 1 af 3 måneder."),
        (
            "1 x -",
            (
                "Seneste tal er 1 besøg i januar 2022. Kilden oplyser 1 af 3 måneder. "
                "En måned er skjult af hensyn til fortrolighed."
            ),
        ),
        ("- -", "Kilden oplyser ingen tal for serien."),
        ("", "Kilden oplyser ingen tal for serien."),
        ("x x", "Tallene i serien er skjult af hensyn til fortrolighed."),
        ("x -", "Tallene i serien er ikke oplyst eller skjult af hensyn til fortrolighed."),
    ],
)
def test_a_series_is_told_by_its_latest_number(months: str, sentence: str) -> None:
    assert sentences.series_point(_rows(months), "besøg") == sentence


def test_quarters_and_years_are_periods_and_targets_are_target_figures() -> None:
    quarter, year = Period(2022, 3, 1), Period(2022, 12, 1)
    hidden = [years.observation("x", Period(2021, last, last - 2)) for last in (9, 12)]
    rows = (*hidden, years.observation("5", quarter), years.observation("-", year))
    aim = years.observation("75", year, is_target=True)

    assert sentences.series_point(rows, "besøg") == (
        "Seneste tal er 5 besøg i 1. kvartal 2022. Kilden oplyser 1 af 4 perioder. "
        "To perioder er skjult af hensyn til fortrolighed."
    )
    assert sentences.series_point((aim,), "besøg") == "Seneste måltal er 75 besøg i 2022."


def test_a_value_that_is_not_there_is_said_in_words() -> None:
    shown = [sentences.observation(row, "besøg") for row in _rows("0 - x")]

    assert shown == ["0 besøg", "ikke oplyst", "skjult af hensyn til fortrolighed"]
