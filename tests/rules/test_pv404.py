"""PV404 budget-afviger."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

TARGETS = "goals/2023/targets.yml"  # the twelve months of 2023 are 324.83 on average


def with_budget(folder: Path, budget: str, tolerance: str = "") -> Tree:
    lines = f"    budget_average: {budget}\n"
    lines += f"    tolerance: {tolerance}\n" if tolerance else ""
    return two_years(folder).replace(TARGETS, "    rationale: F", f"{lines}    rationale: F")


def test_the_months_do_not_give_the_budget(tmp_path: Path) -> None:
    tree = with_budget(tmp_path, "330")

    assert tree.places("PV404") == [f"{TARGETS}:12:21"]
    assert tree.told("PV404") == snapshot("""\
Budgettets årsgennemsnit er 330 fuldtidspersoner, men måltallene i 2023 er i snit 324,8.
→ Ret budget_average, eller ret måltallene i serien "sygedagpenge-maal". Må de afvige, så
skriv på målet, hvor meget: tolerance:.\
""")


@pytest.mark.parametrize("budget", ["325", "324.8", "324.83"])
def test_a_rounded_budget_is_the_same(budget: str, tmp_path: Path) -> None:
    assert with_budget(tmp_path, budget).places("PV404") == []


@pytest.mark.parametrize("budget", ["324", "324.9", "324.84", "326"])
def test_more_than_rounding_differs(budget: str, tmp_path: Path) -> None:
    assert with_budget(tmp_path, budget).places("PV404") == [f"{TARGETS}:12:21"]


@pytest.mark.parametrize(("tolerance", "places"), [("6", []), ("5", [f"{TARGETS}:12:21"])])
def test_the_target_may_tolerate_more(tolerance: str, places: list[str], tmp_path: Path) -> None:
    assert with_budget(tmp_path, "330", tolerance).places("PV404") == places


def test_a_tolerance_that_is_too_small_is_told_with_how_far_they_differ(tmp_path: Path) -> None:
    told = with_budget(tmp_path, "330", "5").told("PV404").replace("\n", " ")

    assert told.endswith("Målets tolerance: er 5, og de afviger 5,2.")


@pytest.mark.parametrize("status", ["missing", "suppressed"])
def test_nothing_is_said_until_all_twelve_months_are_known(status: str, tmp_path: Path) -> None:
    tree = with_budget(tmp_path, "330")
    tree.replace("data/sygedagpenge.csv", "maal,2023-06,321,target", f"maal,2023-06,,{status}")

    assert tree.places("PV404") == []


def test_a_target_without_months_has_no_average(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(
        TARGETS, "    rationale: En", "    budget_average: 5\n    rationale: En"
    )

    assert tree.places("PV404") == []
