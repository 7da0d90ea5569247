"""What a plan that has just been begun is held against: last year's aims."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from planvaerk import sentences
from planvaerk.cli import main
from planvaerk.figures.alternative_text import target_alternative_text
from planvaerk.figures.monthly import target_figure
from planvaerk.months import TargetYears, target_years
from tests.trees import lay_out, plan_of

AIMS = "sygedagpenge-maal,2024-{:02},90,target"


def _years(root: Path) -> TargetYears:
    plan = plan_of(root)
    edition = plan.edition(2024)
    assert edition is not None
    target = edition.target("sygedagpenge")
    assert target is not None
    years = target_years(plan, edition, target)
    assert years is not None
    return years


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    root = lay_out(tmp_path, {})
    assert main(["new-year", "2024", str(root)]) == 0
    return root


def _replace(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def _write_aims(root: Path) -> None:
    for month in range(1, 13):
        row = f"sygedagpenge-maal,2024-{month:02},,missing"
        _replace(root, "data/2024.csv", row, AIMS.format(month))


def test_last_years_aim_stands_until_the_years_numbers_come(begun: Path) -> None:
    years = _years(begun)

    assert (years.before.label, years.before.average) == ("Mål 2023", Decimal("97.5"))
    assert sentences.monthly(years) == (
        "Målet for 2023 var i snit 97,5 fuldtidspersoner. "
        "Måltallene for 2024 er ikke oplyst i kilden."
    )


def test_the_new_aim_is_held_against_it_in_words_and_figure(begun: Path) -> None:
    _write_aims(begun)
    years = _years(begun)

    assert sentences.monthly(years) == (
        "Målet for 2024 ligger i snit på 90,0 fuldtidspersoner mod et mål på 97,5 i 2023. "
        "Det er 7,5 færre (7,7 pct.)."
    )
    text = target_alternative_text(years)
    assert text.endswith("I gennemsnit ligger målet for 2024 under målet for 2023.")
    names = {trace.get("name") for trace in target_figure(years, "wide")["data"]}
    assert {"Mål 2023", "Mål 2024"} <= names


def test_the_first_number_of_the_year_takes_its_place(begun: Path) -> None:
    row = "sygedagpenge,2023-01,,missing"
    _replace(begun, "data/2024.csv", row, "sygedagpenge,2023-01,101,realised")

    assert _years(begun).before.label == "2023"


def test_a_plan_that_is_no_draft_is_held_against_what_was(begun: Path) -> None:
    _replace(begun, "plan/2024.yml", "status: draft", "status: archived")

    assert _years(begun).before.label == "2023"
