"""How it goes with a target, by its numbers: each way of measuring, and what is not there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planvaerk.model.period import Period
from planvaerk.model.target import Count, StatusOverride
from tests.follow_up.plans import (
    Better,
    Go,
    counted,
    directed,
    month,
    monthly,
    plan_with,
    rows,
    status_of,
    target,
)


@pytest.mark.parametrize(
    ("actual", "better", "state"),
    [
        ("60", "lower", "on"),
        ("50 50 50", "lower", "better"),
        ("50 50 50", "higher", "off"),
        ("70 70 70", "lower", "off"),
        ("70 70 70", "higher", "better"),
        ("61.2 61.2", "lower", "on"),  # two per cent of 60
        ("61.3 61.3", "lower", "off"),
        ("58.8", "lower", "on"),
        ("70", "neutral", "no_verdict"),
        ("0 0 0", "lower", "better"),
        ("- - -", "lower", "no_data"),
        ("60p 60p", "lower", "no_data"),
        ("x x -", "lower", "suppressed"),
        ("70 x x", "lower", "off"),
    ],
)
def test_the_average_so_far_decides(actual: str, better: Better, state: str) -> None:
    assert monthly(actual, better=better).state == state


def test_the_latest_month_is_told_beside_the_average() -> None:
    status = monthly("50 50 70")

    assert status.state == "better"
    assert status.latest_period == month(3)
    assert status.latest_value == 70
    assert status.latest is not None
    assert status.latest.verdict == "off"
    assert status.latest.difference == 10
    assert status.so_far is not None
    assert status.so_far.actual == Decimal("56.7")
    assert status.so_far.difference == Decimal("-3.3")


def test_only_realised_months_with_an_aim_count() -> None:
    status = monthly("50 - x 60p 70", "60 60 60 60 60")

    assert status.so_far is not None
    assert [period.last for period in status.so_far.periods] == [1, 5]
    assert (status.missing, status.suppressed) == (2, 1)


def test_the_aim_is_averaged_over_the_same_months() -> None:
    status = monthly("50 - 70", "40 1000 80 500")

    assert status.so_far is not None
    assert [status.so_far.actual, status.so_far.aim] == [60, 60]


def test_a_realised_month_without_an_aim_is_still_the_latest_number() -> None:
    status = monthly("50 55", "60 -")

    assert status.latest_period == month(2)
    assert status.latest is None
    assert status.so_far is not None
    assert status.so_far.periods == (month(1),)


@pytest.mark.parametrize(("aim", "state"), [("- -", "no_verdict"), ("x x", "suppressed")])
def test_without_an_aim_there_is_no_verdict(aim: str, state: str) -> None:
    status = monthly("50 55", aim)

    assert status.state == state
    assert status.reason.startswith("Måltallene for 2022")
    assert status.latest_value == 55


def test_a_status_can_be_asked_for_as_of_a_quarter() -> None:
    actual = "50 50 50 70 70 70"

    assert monthly(actual, until=Period(2022, 3, 1)).state == "better"
    assert monthly(actual).state == "on"
    assert monthly(actual, until=Period(2021, 12, 10)).state == "no_data"


def test_an_aim_of_nought_tolerates_nothing() -> None:
    assert monthly("0", "0").state == "on"
    assert monthly("0.1", "0").state == "off"


def test_the_target_may_tolerate_more() -> None:
    assert monthly("64").state == "off"
    assert monthly("64", tolerance=Decimal(4)).state == "on"
    assert monthly("64", tolerance=Decimal(-4)).state == "off"


@pytest.mark.parametrize(
    ("actual", "state"),
    [
        ("10 10 10", "better"),  # 19 at an even pace
        ("6 7 6", "on"),
        ("2 2 2", "off"),
        ("0 0 0", "off"),
        ("- -", "no_data"),
        ("x", "suppressed"),
    ],
)
def test_a_count_is_held_against_an_even_pace(actual: str, state: str) -> None:
    assert counted(actual).state == state


def test_months_that_are_not_counted_are_not_expected_either() -> None:
    status = counted("7 - 6")

    assert status.so_far is not None
    assert status.so_far.actual == 13
    assert status.so_far.aim == 13
    assert status.missing == 1


def test_a_count_of_quarters_is_not_added_to_its_months() -> None:
    quarter = [row.model_copy(update={"period": Period(2022, 3, 1)}) for row in rows("20", "syge")]
    aim = counted("").target
    months = plan_with(aim, "higher", rows("7 6", "syge"), quarter)
    quarters = plan_with(aim, "higher", rows("- -", "syge"), quarter)

    assert status_of(months).latest_period == month(2)
    so_far = status_of(quarters).so_far
    assert so_far is not None
    assert [so_far.actual, so_far.aim] == [20, 19]


def test_a_count_that_nobody_counts_or_has_set_has_no_verdict() -> None:
    uncounted = target(count=Count(value=Decimal(75), unit="jobordrer", by=date(2022, 12, 31)))

    assert status_of(plan_with(uncounted, "higher")).state == "no_data"
    assert counted("7 7", value=None).state == "no_verdict"


@pytest.mark.parametrize(
    ("now", "before", "go", "state"),
    [
        ("40 40", "50 50 90", "reduce", "on"),
        ("50 50", "50 50", "reduce", "off"),
        ("51", "50", "reduce", "off"),
        ("51", "50", "increase", "on"),
        ("49", "50", "increase", "off"),
        ("50.5", "50", "hold", "on"),
        ("40", "50", "hold", "better"),
        ("60", "50", "hold", "off"),
        ("40", "-", "reduce", "no_data"),
        ("-", "50", "reduce", "no_data"),
        ("x", "50", "reduce", "suppressed"),
    ],
)
def test_a_direction_is_held_against_the_same_months_a_year_before(
    now: str, before: str, go: Go, state: str
) -> None:
    assert directed(now, before, go).state == state


def test_a_direction_may_tolerate_a_small_step_the_wrong_way() -> None:
    assert directed("51", "50", tolerance=Decimal(1)).state == "on"
    assert directed("51.1", "50", tolerance=Decimal(1)).state == "off"


def test_a_level_in_words_is_no_number_to_hold_against() -> None:
    assert directed("50", "50", "hold", to="niveauet i 2019").state == "no_verdict"
    assert directed("50", "60", "reduce", to="niveauet i 2019").state == "on"


def test_to_hold_what_is_neither_good_nor_bad_is_to_stay_near() -> None:
    assert directed("40", "50", "hold", better="neutral").state == "off"
    assert directed("50", "50", "hold", better="neutral").state == "on"


def test_an_activity_has_no_status() -> None:
    status = status_of(plan_with(target(activity="Kursus."), "lower"))

    assert status.state == "no_verdict"
    assert status.reason == "En aktivitet måles ikke med tal."


def _override(period: Period) -> StatusOverride:
    return StatusOverride(period=period, state="on_target", reason="Talt dobbelt.", name="Anna")


def test_what_a_person_has_set_holds_for_the_numbers_it_was_set_on() -> None:
    given: dict[str, Any] = {"status_overrides": (_override(month(3)),)}
    status = monthly("70 70 70", **given)

    assert (status.state, status.computed) == ("on", "off")
    assert status.override is not None
    assert status.override.reason == "Talt dobbelt."
    assert monthly("70 70 70 70", **given).override is None
    assert monthly("70 70 70 70", until=Period(2022, 3, 1), **given).state == "on"
    assert monthly("70 70", **given).state == "off"


def test_without_numbers_what_a_person_has_set_holds_from_then_on() -> None:
    plan = plan_with(target(activity="K.", status_overrides=(_override(month(3)),)), "lower")

    assert status_of(plan).state == "on"
    assert status_of(plan, month(2)).state == "no_verdict"


def test_a_target_measured_by_another_has_its_status() -> None:
    other = target(tolerance=Decimal(1))
    by = other.model_copy(update={"id": "unge", "series": None, "measured_by": "syge"})
    plan = plan_with(other, "lower", rows("70", "syge"), rows("60", "syge-maal", aim=True))
    edition = plan.editions[0]
    edition = type(edition)(edition.year, edition.text, targets=(by, other))
    status = status_of(type(plan)(**{**plan.__dict__, "editions": (edition,)}))

    assert status.state == "off"
    assert status.target.id == "unge"
    assert status.measured_by == other


def test_a_ring_of_targets_has_no_status() -> None:
    assert status_of(plan_with(target(measured_by="syge"), "lower")).state == "no_verdict"
