"""PV305 realiseret-efter-skæring."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.two_years import Tree, two_years

PLAN = "plan/2023.yml"
DATA = "data/sygedagpenge.csv"


def with_later_month(folder: Path, status: str) -> Tree:
    tree = two_years(folder).replace(PLAN, "status: draft", f"status: {status}")
    text = (tree.root / DATA).read_text("utf-8")
    return tree.write(DATA, text.replace(",projected\n", ",realised\n"))


@pytest.mark.parametrize("status", ["draft", "hearing"])
def test_a_plan_that_is_being_written_says_where_its_numbers_end(
    status: str, tmp_path: Path
) -> None:
    assert with_later_month(tmp_path, status).places("PV305") != []


@pytest.mark.parametrize("status", ["adopted", "archived"])
def test_what_is_known_later_may_be_added_to_a_plan_that_is_written(
    status: str, tmp_path: Path
) -> None:
    assert with_later_month(tmp_path, status).places("PV305") == []
