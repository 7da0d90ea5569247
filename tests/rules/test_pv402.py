"""PV402 fokusområde-uden-mål."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

TARGETS = "goals/2023/targets.yml"


def without_support(folder: Path) -> Tree:
    return two_years(folder).replace(TARGETS, "      focus_areas: [fo-sygdom]\n", "")


def test_no_target_measures_a_focus_area(tmp_path: Path) -> None:
    tree = without_support(tmp_path)

    assert tree.places("PV402") == ["goals/2023/focus_areas.yml:3:9"]
    assert tree.told("PV402") == snapshot("""\
Fokusområdet "Syge" har intet mål i planen for 2023, så ingen kan se, om det lykkes.
→ Skriv fo-sygdom under supports: focus_areas: på det mål i goals/2023/targets.yml, som
måler det, eller skriv et nyt mål.\
""")


@pytest.mark.parametrize("kind", ["strategy", "guideposts"])
def test_a_strategy_need_not_measure_everything(kind: str, tmp_path: Path) -> None:
    tree = without_support(tmp_path).replace("plan/2023.yml", "kind: plan", f"kind: {kind}")

    assert tree.places("PV402") == []


def test_a_plan_without_targets_measures_nothing_yet(tmp_path: Path) -> None:
    assert two_years(tmp_path).remove(TARGETS).places("PV402") == []


def test_lejre_does_not_measure_long_term_unemployment_in_2023(lejre: Path) -> None:
    assert Tree(lejre).told("PV402") == snapshot("""\
Fokusområdet "Fokus på langtidsledighed" har intet mål i planen for 2023, så ingen kan se,
om det lykkes.
→ Skriv fo-langtidsledighed under supports: focus_areas: på det mål i
goals/2023/targets.yml, som måler det, eller skriv et nyt mål.\
""")
    assert [f.position.file for f in Tree(lejre).found("PV402")] == ["goals/2023/focus_areas.yml"]
