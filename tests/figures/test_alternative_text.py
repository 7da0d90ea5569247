from __future__ import annotations

from typing import Any

from planvaerk.figures.alternative_text import series_alternative_text, target_alternative_text

ALL_MISSING = "- - - - - - - - - - - -"


def test_the_words_tell_type_lines_extremes_average_and_trend(years_of: Any) -> None:
    assert target_alternative_text(years_of()) == (
        "Kurvediagram over modtagere af uddannelseshjælp måned for måned, målt i fuldtidspersoner. "
        "Kurven for 2021 falder fra 63 i januar til 57 i december. "
        "Højest er 72 i marts, lavest 50 i august; gennemsnittet er 60,1. "
        "Januar til august er realiseret, og september til december er fremskrevet. "
        "Målet for 2022 stiger fra 57 i januar til 58 i december. "
        "Højest er 60 i oktober, lavest 54 i juli og august; gennemsnittet er 56,7. "
        "I gennemsnit ligger målet for 2022 under 2021."
    )


def test_missing_and_hidden_months_are_told_apart_and_leave_no_average(years_of: Any) -> None:
    text = target_alternative_text(years_of("63 66 72 67 - x 52 50 55* 57* 57* 57*"))
    assert (
        "Højest er 72 i marts, lavest 50 i august. "
        "Januar til april, juli og august er realiseret, og september til december er fremskrevet. "
        "Tallet for maj er ikke oplyst. "
        "Tallet for juni er skjult af hensyn til fortrolighed. "
        "Målet for 2022"
    ) in text
    assert "I gennemsnit" not in text


def test_a_year_without_numbers_is_said_to_be_not_given(years_of: Any) -> None:
    assert target_alternative_text(years_of(ALL_MISSING)).startswith(
        "Kurvediagram over modtagere af uddannelseshjælp måned for måned, målt i fuldtidspersoner. "
        "Tal for 2021 er ikke oplyst. Målet for 2022 stiger"
    )
    aim_missing = target_alternative_text(years_of(aim=ALL_MISSING))
    assert aim_missing.endswith("Tal for målet for 2022 er ikke oplyst.")


def test_the_year_itself_tells_which_months_it_lacks(years_of: Any) -> None:
    text = target_alternative_text(years_of(actual="56 58 57 - - - - - - - - -"))
    assert (
        "Kurven for 2022 stiger fra 56 i januar til 57 i marts. "
        "Højest er 58 i februar, lavest 56 i januar. "
        "Tallene for april til december er ikke oplyst."
    ) in text


def test_a_flat_line_a_line_that_returns_and_a_single_number_have_their_own_words(
    years_of: Any,
) -> None:
    flat = "50 50 50 50 50 50 50 50 50 50 50 50"
    text = target_alternative_text(years_of("50 40 40 40 40 40 40 40 40 40 40 50", flat, "41 - -"))
    assert "Kurven for 2021 begynder på 50 i januar og slutter på 50 i december." in text
    assert "Målet for 2022 ligger fast på 50 fra januar til december." in text
    assert "Kurven for 2022 har kun ét tal: 41 i januar." in text
    assert "I gennemsnit ligger målet for 2022 over 2021." in text


def test_averages_that_look_alike_are_called_level(years_of: Any) -> None:
    flat = "50 50 50 50 50 50 50 50 50 50 50 50"
    assert target_alternative_text(years_of(flat, flat)).endswith(
        "I gennemsnit ligger målet for 2022 på niveau med 2021."
    )


def test_a_year_that_is_all_projected_says_so(years_of: Any) -> None:
    text = target_alternative_text(years_of("5* 6* 7* 8* 5* 6* 7* 8* 5* 6* 7* 8*", cut_off=None))
    assert "Alle tal er fremskrevet." in text
    assert "Højest er 8 i april, august og december, lavest 5 i januar, maj og september" in text


def test_few_values_are_told_one_by_one(line_of: Any) -> None:
    lines = [
        line_of("Lejre", "2022-07=2.1 2022-08=2.2*"),
        line_of("Region Sjælland", "2022-07=2.3 2022-08=x"),
        line_of("Hele landet", "2022-07=2.6"),
    ]
    assert series_alternative_text("Fuldtidsledige", lines) == (
        "Diagram: Fuldtidsledige, målt i pct. "
        "Juli 2022: Lejre 2,1, Region Sjælland 2,3 og Hele landet 2,6. "
        "August 2022: Lejre 2,2 (fremskrevet) og Region Sjælland skjult "
        "(ikke oplyst: Hele landet)."
    )


def test_many_values_are_told_by_their_course(line_of: Any) -> None:
    values = "3.1 2.9 3.3 3.4 2.9 3.0 2.9 3.1 2.9 3.2 2.9 2.8 -"
    written = " ".join(f"{2000 + year}={v}" for year, v in enumerate(values.split()))
    rising = " ".join(f"{2000 + year}={year}" for year in range(13))
    lines = [line_of("", written, "borgere"), line_of("Landet", rising, "borgere")]
    assert series_alternative_text("Ledige", lines) == (
        "Diagram: Ledige, målt i borgere. "
        "Ledige falder fra 3,1 i 2000 til 2,8 i 2011. "
        "Højest er 3,4 i 2003, lavest 2,8 i 2011. "
        "Tallet for 2012 er ikke oplyst. "
        "Landet stiger fra 0,0 i 2000 til 12,0 i 2012. "
        "Højest er 12,0 i 2012, lavest 0,0 i 2000."
    )


def test_an_extreme_met_in_many_periods_is_not_listed(line_of: Any) -> None:
    written = " ".join(f"{2000 + year}={year % 2}" for year in range(14))
    text = series_alternative_text("Ledige", [line_of("", written, "borgere")])
    assert "Højest er 1 i flere perioder, lavest 0 i flere perioder." in text
