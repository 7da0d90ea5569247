"""PV414 retning-uden-niveau."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

TARGETS = "goals/2023/targets.yml"


def going_to(folder: Path, level: str) -> Tree:
    text = f"""\
targets:
  - id: ventende
    title: Ventende
    group: borgere på venteliste
    direction:
      go: reduce
      to: {level}
    rationale: Ingen skal vente.
    source: planen
"""
    return two_years(folder).write(TARGETS, text)


def test_the_sentence_that_would_stand_there_is_shown(tmp_path: Path) -> None:
    tree = going_to(tmp_path, "færre end i 2022")

    assert tree.places("PV414") == [f"{TARGETS}:7:11"]
    assert tree.told("PV414") == snapshot("""\
Målets sætning er "Borgere på venteliste skal ned på færre end i 2022.", og den hænger
ikke sammen.
→ Skriv et niveau i to:, fx niveauet i 2019, eller slet to:.\
""")


@pytest.mark.parametrize("level", ["Lavere niveau", "mindre", "ned på niveauet i 2019", "mere"])
def test_what_only_says_which_way_is_no_level(level: str, tmp_path: Path) -> None:
    assert len(going_to(tmp_path, level).places("PV414")) == 1


@pytest.mark.parametrize(
    "level", ["niveauet i 2019", "det lavest mulige", "nul", "under halvdelen", "halvdelen"]
)
def test_a_level_is_left_alone(level: str, tmp_path: Path) -> None:
    assert going_to(tmp_path, level).places("PV414") == []
