"""PV401 ministermål-uden-støtte."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

GOALS = "goals/2023/ministerial.yml"
TARGETS = "goals/2023/targets.yml"


def without_support(folder: Path) -> Tree:
    return two_years(folder).replace(TARGETS, "      ministerial_goals: [mm-handicap]\n", "")


def test_no_target_supports_a_ministerial_goal(tmp_path: Path) -> None:
    tree = without_support(tmp_path)

    assert tree.places("PV401") == [f"{GOALS}:8:9"]
    assert tree.told("PV401") == snapshot("""\
Intet mål i planen for 2023 støtter ministermålet "Flere personer med handicap skal i
job".
→ Skriv mm-handicap under supports: ministerial_goals: på et mål i goals/2023/targets.yml,
eller skriv en undtagelse med grund i plan/exceptions.yml.\
""")


@pytest.mark.parametrize("kind", ["strategy", "guideposts"])
def test_a_strategy_need_not_measure_everything(kind: str, tmp_path: Path) -> None:
    tree = without_support(tmp_path).replace("plan/2023.yml", "kind: plan", f"kind: {kind}")

    assert tree.places("PV401") == []


def test_a_plan_without_targets_measures_nothing_yet(tmp_path: Path) -> None:
    assert two_years(tmp_path).remove(TARGETS).places("PV401") == []


def test_nothing_is_said_when_the_targets_cannot_be_read(tmp_path: Path) -> None:
    tree = without_support(tmp_path).replace(TARGETS, "local:", "lokal:")

    assert tree.places("PV401") == []


def test_lejre_says_itself_why_the_goals_have_no_targets(lejre: Path) -> None:
    assert Tree(lejre).places("PV401") == []
    assert Tree(lejre).places("PV010") == []
