"""PV602 uafgjort."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

VISION = """\
statement:
  id: vision
  title: Vores vision
  alternatives:
    - id: kort
      text: Alle er med.
    - id: lang
      text: Alle, der kan, er i arbejde.
source: kilden
"""
STRATEGY = """\
title: Strategi
mission:
  id: mission
  title: Vores mission
  alternatives:
    - id: kort
      text: Vi hjælper.
    - id: lang
      text: Vi hjælper alle i job.
vision:
  id: vision
  title: Vores vision
  text: Alle er med.
source: kilden
"""


def with_alternatives(folder: Path, status: str = "adopted") -> Tree:
    tree = two_years(folder).replace("plan/2023.yml", "status: draft", f"status: {status}")
    return tree.write("plan/vision.yml", VISION).write("plan/strategy.yml", STRATEGY)


def test_a_statement_that_nobody_has_decided_is_told_of(tmp_path: Path) -> None:
    tree = with_alternatives(tmp_path)

    assert tree.places("PV602") == ["plan/strategy.yml:6:5", "plan/vision.yml:5:5"]
    assert tree.told("PV602") == snapshot("""\
«Vores mission» har to ordlyde, og ingen er valgt, så planen for 2023 kan ikke være
vedtaget.
→ Skriv chosen: og id'et på den valgte ordlyd. Muligheder: kort, lang
«Vores vision» har to ordlyde, og ingen er valgt, så planen for 2023 kan ikke være
vedtaget.
→ Skriv chosen: og id'et på den valgte ordlyd. Muligheder: kort, lang\
""")


def test_a_choice_decides_it(tmp_path: Path) -> None:
    tree = with_alternatives(tmp_path)
    tree.replace("plan/vision.yml", "source:", "  chosen: kort\nsource:")
    tree.replace("plan/strategy.yml", "vision:", "  chosen: lang\nvision:")

    assert tree.places("PV602") == []


@pytest.mark.parametrize("status", ["draft", "hearing", "archived"])
def test_only_an_adopted_edition_needs_a_choice(status: str, tmp_path: Path) -> None:
    assert with_alternatives(tmp_path, status).places("PV602") == []


def test_a_plan_without_vision_and_strategy_has_nothing_to_decide(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace("plan/2023.yml", "status: draft", "status: adopted")

    assert tree.places("PV602") == []
