"""How a target stands at the end of a quarter: averages, what is left, and what is not known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk import progress_sentences as words
from planvaerk.follow_up import Status
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target
from planvaerk.progress import Progress, average, progress
from planvaerk.progress_tables import progress_table
from tests.follow_up.plans import directed, monthly
from tests.years import FLAT, NONE, series, target_years

QUARTERS = {number: Period(2022, number * 3, number * 3 - 2) for number in range(1, 5)}
YEAR = Period(2022, 12, 1)
ON, OFF = monthly("60"), monthly("70")
VALUE = st.integers(0, 5_000)
MONTH = st.one_of(VALUE.map(str), VALUE.map("{}p".format), st.sampled_from(["-", "x"]))


def _months(text: str) -> str:
    """Twelve months: those that are written, and missing ones after them."""
    return " ".join([*text.split(), *["-"] * 12][:12])


def at(
    actual: str, of: Period = QUARTERS[1], aim: str = FLAT, better: str = "lower", unit: str = ""
) -> Progress:
    """A target for 2022 at the end of a period, read as the site reads it."""
    years = target_years(FLAT, aim, _months(actual), unit or "fuldtidspersoner")
    goal = years.target
    plan = Plan(
        editions=(Edition(2022, years.edition.text, targets=(goal,)),),
        series=tuple(
            series(name, unit or "fuldtidspersoner").model_copy(update={"better": better})
            for name in ("syge", "syge-maal")
        ),
        observations={
            "syge": tuple(m for m in years.actual.months if m.status != "missing"),
            "syge-maal": tuple(
                month.model_copy(update={"series": "syge-maal"}) for month in years.aim.months
            ),
        },
    )
    found = progress(plan, plan.editions[0], goal, of)
    assert found is not None
    return found


def test_a_month_counts_on_both_sides_or_on_none() -> None:
    found = at("50 - 70 80", QUARTERS[2], aim="40 41 - 60 " + "60 " * 8)

    assert average(found.so_far) == (Decimal(65), Decimal(50), 2)
    assert average(found.of_period) == (Decimal(80), Decimal(60), 1)


def test_what_came_later_is_not_known_at_the_end_of_a_quarter() -> None:
    found = at("50 50 50 90 90 90 90p", QUARTERS[1])

    assert [month.actual.value for month in found.months[3:]] == [None] * 9
    assert found.average_so_far == (Decimal(50), Decimal(60), 3)


def test_a_forecast_is_kept_while_nothing_after_the_quarter_is_realised() -> None:
    found = at("50 50 50 90p 91p", QUARTERS[1])

    assert [month.actual.value for month in found.months[3:5]] == [Decimal(90), Decimal(91)]
    assert found.average_so_far == (Decimal(50), Decimal(60), 3)


@given(
    actual=st.lists(MONTH, min_size=12, max_size=12),
    aim=st.lists(VALUE, min_size=12, max_size=12),
    quarter=st.integers(1, 4),
)
def test_the_needed_average_and_what_is_reached_make_up_the_year(
    actual: list[str], aim: list[int], quarter: int
) -> None:
    found = at(" ".join(actual), QUARTERS[quarter], " ".join(map(str, aim)))
    left = found.rest

    if left is None:
        return
    months = len(left.months)
    assert left.reached + left.needed * months == pytest.approx(left.wanted)
    assert left.wanted == sum(aim)
    assert left.aim * months == pytest.approx(Decimal(sum(aim[12 - months :])))
    assert months + sum(month.is_realised for month in found.so_far) == 12
    assert not any(text == "x" for text in actual[: quarter * 3])


@given(actual=st.lists(MONTH, min_size=12, max_size=12), quarter=st.integers(1, 4))
def test_a_hidden_number_leaves_no_trace(actual: list[str], quarter: int) -> None:
    """The same is said whatever stands behind a hidden month: it is not in the data at all."""
    found = at(" ".join(actual), QUARTERS[quarter])
    hidden = sum(text == "x" for text in actual[: quarter * 3])
    so_far = found.average_so_far

    assert so_far is None or so_far.months <= quarter * 3 - hidden
    assert found.rest is None or hidden == 0
    for sentence in (words.point(found), words.rest(found), words.not_counted(found)):
        assert sentence is None or ("None" not in sentence and "  " not in sentence)
        assert sentence is None or sentence.endswith(".")


@given(actual=st.lists(MONTH, min_size=12, max_size=12), quarter=st.integers(1, 4))
def test_what_comes_after_the_quarter_changes_nothing_but_the_forecast(
    actual: list[str], quarter: int
) -> None:
    end = quarter * 3
    known, then = (
        at(" ".join(actual), QUARTERS[quarter]),
        at(" ".join(actual[:end]), QUARTERS[quarter]),
    )

    assert known.average_so_far == then.average_so_far
    assert known.rest == then.rest
    assert words.point(known) == words.point(then)


def test_the_year_is_over_when_all_its_months_are_realised() -> None:
    found = at("50 " * 12, YEAR)

    assert found.rest is None
    assert words.rest(found) is None
    assert words.year_point(found) == (
        "I 2022 var der i snit 50,0 fuldtidspersoner mod et mål på 60,0. "
        "Det er 10,0 færre (16,7 pct.)."
    )


@pytest.mark.parametrize(
    ("actual", "of", "better", "wanted"),
    [
        (
            "66 66 66",
            QUARTERS[1],
            "lower",
            (
                "Skal målet på 60,0 i snit for hele 2022 nås, skal de ni måneder, der er tilbage, "
                "ligge på højst 58,0 i snit. Planen sigter mod 60,0 i snit i de måneder."
            ),
        ),
        (
            "66 " * 11,
            YEAR,
            "higher",
            "Målet på 60,0 i snit for hele 2022 er allerede nået, også med 0 resten af året.",
        ),
        (
            "50 " * 11,
            YEAR,
            "higher",
            (
                "Skal målet på 60,0 i snit for hele 2022 nås, skal december ligge på mindst 170,0. "
                "Planen sigter mod 60,0 i den måned."
            ),
        ),
        (
            "400 400 400",
            QUARTERS[1],
            "lower",
            (
                "Målet på 60,0 i snit for hele 2022 kan ikke længere nås, "
                "heller ikke med 0 resten af året."
            ),
        ),
        (
            "0 0 0",
            QUARTERS[1],
            "neutral",
            (
                "Skal målet på 60,0 i snit for hele 2022 nås, skal de ni måneder, der er tilbage, "
                "ligge på 80,0 i snit. Planen sigter mod 60,0 i snit i de måneder."
            ),
        ),
        (
            "50 - 50",
            QUARTERS[1],
            "lower",
            "Hvad resten af året skal ligge på, kan ikke regnes ud, fordi februar ikke er kendt.",
        ),
        (
            "50 50 x",
            QUARTERS[1],
            "lower",
            "Hvad resten af året skal ligge på, kan ikke regnes ud, fordi marts ikke er kendt.",
        ),
        ("- - -", QUARTERS[1], "lower", None),
    ],
)
def test_what_the_rest_of_the_year_must_lie_on(
    actual: str, of: Period, better: str, wanted: str | None
) -> None:
    assert words.rest(at(actual, of, better=better)) == wanted


def test_what_is_needed_cannot_be_said_without_a_target_for_every_month() -> None:
    found = at("50 50 50", aim="60 " * 11 + "-")

    assert words.rest(found) == (
        "Hvad resten af året skal ligge på, kan ikke regnes ud, "
        "fordi måltallene for 2022 ikke er kendt for alle tolv måneder."
    )


def test_the_steps_can_be_done_again_by_a_reader() -> None:
    assert words.rest_steps(at("66 66 66")) == [
        (
            "Målet for hele året er summen af de tolv måltal: 720 (fuldtidspersoner). "
            "Det er 60,0 i snit."
        ),
        "Tre måneder er realiseret. Tilsammen giver de 198.",
        "Så er der 522 tilbage til ni måneder. Delt ud er det 58,0 pr. måned.",
    ]
    assert words.rest_steps(at(NONE)) == []


@pytest.mark.parametrize(
    ("actual", "of", "wanted"),
    [
        (
            "60 60 60",
            QUARTERS[1],
            (
                "I 1. kvartal 2022 var der i snit 60,0 fuldtidspersoner mod et mål på 60,0. "
                "Det er lige på målet."
            ),
        ),
        (
            "60 60 60 - - -",
            QUARTERS[2],
            (
                "Ingen måned i 2. kvartal 2022 kan tælle med. Fra januar til og med juni var der "
                "i snit 60,0 fuldtidspersoner mod et mål på 60,0. Det er lige på målet."
            ),
        ),
        (
            "- - -",
            QUARTERS[1],
            "Realiserede tal fra januar til og med marts 2022 er ikke oplyst i kilden.",
        ),
        (
            "x x x",
            QUARTERS[1],
            "Tallene fra januar til og med marts 2022 er skjult af hensyn til fortrolighed.",
        ),
        (
            "x - x",
            QUARTERS[1],
            (
                "Realiserede tal fra januar til og med marts 2022 er ikke oplyst i kilden eller "
                "skjult af hensyn til fortrolighed."
            ),
        ),
        (
            "0 0 0",
            QUARTERS[1],
            (
                "I 1. kvartal 2022 var der i snit 0,0 fuldtidspersoner mod et mål på 60,0. "
                "Det er 60,0 færre (100,0 pct.)."
            ),
        ),
    ],
)
def test_missing_hidden_and_zero_are_three_different_things(
    actual: str, of: Period, wanted: str
) -> None:
    assert words.point(at(actual, of)) == wanted


def test_numbers_without_a_target_are_held_against_nothing() -> None:
    found = at("50 50 50", aim=NONE)

    assert words.point(found) == (
        "Måltallene fra januar til og med marts 2022 er ikke oplyst, "
        "så tallene kan ikke holdes op mod et mål."
    )


def test_a_share_is_compared_in_percentage_points() -> None:
    found = at("62 62 62", unit="pct.")

    assert words.point(found) == (
        "I 1. kvartal 2022 lå tallet i snit på 62,0 pct. mod et mål på 60,0. "
        "Det er 2,0 procentpoint højere."
    )


@pytest.mark.parametrize(
    ("actual", "of", "wanted"),
    [
        ("60 60 60", QUARTERS[1], None),
        ("- - -", QUARTERS[1], None),
        (
            "60 - x 60 61p 62p",
            QUARTERS[2],
            (
                "To af seks måneder tæller med i gennemsnittet til nu. Februar er ikke oplyst, "
                "marts er skjult af hensyn til fortrolighed og maj og juni er kun fremskrevet."
            ),
        ),
    ],
)
def test_the_months_that_do_not_count_are_named(
    actual: str, of: Period, wanted: str | None
) -> None:
    assert words.not_counted(at(actual, of)) == wanted


def test_the_table_has_the_months_and_both_averages() -> None:
    table = progress_table(at("50 52 54 60 - 61p", QUARTERS[2]))
    rows = [(row.label, [cell.text or cell.mark for cell in row.cells]) for row in table.rows]

    assert rows == [
        ("April", ["60", "60", "0"]),
        ("Maj", ["missing", "60", "unknown"]),
        ("Juni", ["61", "60", "+1"]),
        ("2. kvartal, gns. (en af tre)", ["60,0", "60,0", "0,0"]),
        ("Året til nu, gns. (fire af seks)", ["54,0", "60,0", "\N{MINUS SIGN}6,0"]),
    ]
    assert [cell.mark for cell in table.rows[2].cells] == ["projected", "", "projected"]


def test_a_table_without_a_month_that_counts_says_that_it_cannot_be_worked_out() -> None:
    *_, last = progress_table(at("- - -")).rows

    assert [cell.mark for cell in last.cells] == ["unknown"] * 3


@pytest.mark.parametrize(
    ("actual", "shown"), [("50 52 54", "52,0"), ("50 - 54", "unknown"), ("50 52 54p", "unknown")]
)
def test_what_is_realised_is_averaged_though_nothing_was_aimed_for(actual: str, shown: str) -> None:
    *_, last = progress_table(at(actual, aim=NONE)).rows

    assert [cell.text or cell.mark for cell in last.cells] == [shown, "unknown", "unknown"]


def test_a_target_that_is_not_monthly_has_no_progress() -> None:
    found = at("50")
    goal: Target = found.years.target.model_copy(update={"series": None, "activity": "Kursus"})

    assert progress(Plan(), found.years.edition, goal, QUARTERS[1]) is None


@pytest.mark.parametrize(
    ("statuses", "wanted"),
    [
        ([ON], "Ét mål: ét er på mål."),
        ([ON, ON], "Begge mål er på mål."),
        ([OFF] * 3, "Alle tre mål er ikke på mål."),
        ([ON, OFF], "To mål: ét er på mål og ét er ikke på mål."),
        (
            [ON, monthly("x"), ON, monthly("-")],
            "Fire mål: to er på mål, ét har ingen tal og ét har skjulte tal.",
        ),
        (
            [*[directed("40", "50")] * 2, directed("50", "50", "hold"), directed("60", "50")],
            "Fire mål: to går den rigtige vej, ét er fastholdt og ét går ikke den rigtige vej.",
        ),
        (
            [directed("40", "50", "hold"), directed("60", "50", "hold"), monthly("50")],
            "Tre mål: ét er bedre end målet, ét er bedre end niveauet og ét er ikke fastholdt.",
        ),
        ([directed("40", "50")] * 2, "Begge mål går den rigtige vej."),
    ],
)
def test_the_targets_are_told_in_the_words_of_their_badges(
    statuses: list[Status], wanted: str
) -> None:
    assert words.tally(statuses) == wanted


def test_the_plan_says_which_numbers_the_sources_lack() -> None:
    none, hidden, known = at(NONE), at("x " * 12), at("50")

    assert words.lacks(2022, [known]) == []
    assert words.lacks(2022, [known, hidden]) == [
        "Tallene for 2022 for modtagere af sygedagpenge er skjult af hensyn til fortrolighed."
    ]
    assert words.lacks(2022, [known, none]) == [
        (
            "Kilderne oplyser ingen realiserede tal for 2022 for modtagere af sygedagpenge. "
            "Derfor kan vi ikke sige, hvordan det går med målet."
        )
    ]
    assert words.lacks(2022, [none, replace(none)])[0].startswith(
        "Kilderne oplyser ingen realiserede tal for 2022 for de to grupper, planen følger: "
    )
