"""What happens in a calendar year, whichever plan it belongs to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planvaerk.annual_cycle import happenings, untimed
from tests.trees import BASE, EVERYTHING, FOLLOWED, changed, lay_out, plan_of


def told(root: Path, year: int) -> list[tuple[int | None, str]]:
    return [(one.month, one.title) for one in happenings(plan_of(root), year)]


def test_a_year_holds_the_steps_of_next_years_plan_and_the_reports_on_its_own() -> None:
    assert told(FOLLOWED, 2025) == [
        (4, "Opfølgning på 1. kvartal 2025"),
        (8, "Udvalget drøfter målene"),
        (8, "Opfølgning på 2. kvartal 2025"),
        (10, "Planen sendes i høring"),
        (10, "Opfølgning på 3. kvartal 2025"),
        (12, "Planen vedtages"),
    ]


def test_what_takes_longer_than_a_month_belongs_to_none() -> None:
    assert (None, "Næste års plan forberedes") in told(FOLLOWED, 2026)
    assert (2, "Evaluering af 2025") in told(FOLLOWED, 2026)
    assert (11, "Nye tal ventes: Ydelser i Eksempel") in told(FOLLOWED, 2026)


def test_a_step_without_a_time_is_told_with_the_plan_that_is_under_way() -> None:
    plan = plan_of(EVERYTHING)

    assert [one.title for one in untimed(plan, 2023)] == ["Der følges op"]
    assert untimed(plan, 2021) == ()


@pytest.mark.parametrize(("step", "times"), [("2022-11-30", 1), ("2022-11-29", 2)])
def test_an_adoption_is_told_once(step: str, times: int, tmp_path: Path) -> None:
    adopted = "process:\n  - title: Planen vedtages\n    body: Byrådet\n    date: "
    adoption = f"adoption: {{date: 2022-11-30, body: Byrådet, digest: {'0' * 64}}}\n"
    files = changed("plan/2023.yml", f"{adopted}2022-11-30", f"{adoption}{adopted}{step}")

    assert told(lay_out(tmp_path, files), 2022).count((11, "Planen vedtages")) == times


def test_a_year_without_anything_is_empty() -> None:
    assert happenings(plan_of(BASE), 2030) == ()


def test_the_order_is_that_of_the_days() -> None:
    found = [one.when for one in happenings(plan_of(FOLLOWED), 2026) if isinstance(one.when, date)]

    assert found == sorted(found)
