"""PV206 forsvundet."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PLAN = "plan/2023.yml"
TARGETS = "goals/2023/targets.yml"
ENDED = "ended:\n  - kind: target\n    id: {}\n    reason: Alle har fået en samtale.\n"


def without_talks(folder: Path) -> Tree:
    tree = two_years(folder).replace(TARGETS, "id: samtaler", "id: hjemmebesoeg")
    return tree.replace(TARGETS, "    continues: samtaler\n", "")


def test_a_target_of_the_year_before_is_gone(tmp_path: Path) -> None:
    tree = without_talks(tmp_path)

    assert tree.places("PV206") == [f"{TARGETS}:2:1"]
    assert tree.told("PV206") == snapshot("""\
Målet "samtaler" fra planen for 2022 er væk i 2023: intet mål fortsætter det, og ended:
nævner det ikke.
→ Skriv continues: samtaler på det, der fortsætter det. Ellers skriv det i ended: i
plan/2023.yml med kind: target og en reason:.\
""")


def test_what_is_ended_with_a_reason_may_be_gone(tmp_path: Path) -> None:
    tree = without_talks(tmp_path).replace(PLAN, "cut_off:", ENDED.format("samtaler") + "cut_off:")

    assert tree.places("PV206") == []


def test_the_same_id_must_say_that_it_continues(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "    continues: samtaler\n", "")

    assert tree.places("PV206") == [f"{TARGETS}:18:9"]
    assert tree.told("PV206") == snapshot("""\
Målet "samtaler" stod også i planen for 2022, men siger ikke, at det fortsætter derfra.
→ Tilføj continues: samtaler. Er det noget nyt, så giv det et nyt id.\
""")


def test_a_misspelt_continuation_is_told_of_once_and_by_pv205(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "continues: sygedagpenge", "continues: sygdagpenge")

    assert tree.places("PV206") == []
    assert len(tree.places("PV2")) == 1


def test_a_whole_kind_that_is_gone_is_told_of_once_in_the_plan(tmp_path: Path) -> None:
    tree = two_years(tmp_path).remove("goals/2023/ministerial.yml")
    tree.replace(TARGETS, "ministerial_goals: [mm-handicap]", "ministerial_goals: []")

    assert tree.places("PV206") == [f"{PLAN}:2:1"]
    assert tree.told("PV206") == snapshot("""\
Planen for 2023 har ingen ministermål. Planen for 2022 havde "mm-handicap", som ended:
ikke nævner.
→ Skriv i ended: (kind: ministerial_goal), hvorfor det er slut, eller lav
goals/2023/ministerial.yml.\
""")


@pytest.mark.parametrize("kind", ["strategy", "guideposts"])
def test_a_plan_of_another_kind_need_not_carry_on_the_yearly_plan(
    kind: str, tmp_path: Path
) -> None:
    tree = without_talks(tmp_path).replace(PLAN, "kind: plan", f"kind: {kind}")

    assert tree.places("PV206") == []


def test_an_end_names_what_was_never_there(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PLAN, "cut_off:", ENDED.format("samtale") + "cut_off:")

    assert tree.places("PV206") == [f"{PLAN}:13:9"]
    assert tree.told("PV206") == snapshot("""\
ended: nævner målet "samtale", som ikke findes i planen for 2022.
→ Mente du "samtaler"?  Muligheder: samtaler, sygedagpenge\
""")


def test_an_end_names_what_goes_on(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PLAN, "cut_off:", ENDED.format("samtaler") + "cut_off:")

    assert tree.told("PV206") == snapshot("""\
ended: siger, at målet "samtaler" er slut, men "samtaler" i 2023 fortsætter det.
→ Slet det i ended:, eller slet continues: på det nye.\
""")


def test_the_first_plan_may_end_what_is_not_in_the_tree(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(
        "plan/2022.yml", "cut_off:", ENDED.format("gammelt") + "cut_off:"
    )

    assert tree.places("PV206") == []


@pytest.mark.parametrize("file", ["plan/2022.yml", PLAN, "goals/2022/targets.yml", TARGETS])
def test_nothing_is_said_of_files_that_cannot_be_read(file: str, tmp_path: Path) -> None:
    tree = without_talks(tmp_path).replace(file, "source:", "ukendt:")

    assert tree.places("PV206") == []


def test_lejre_lost_the_target_for_long_term_unemployment(lejre: Path) -> None:
    assert Tree(lejre).places("PV206") == ["goals/2023/targets.yml:2:1"]
    assert '"langtidsledighed"' in Tree(lejre).told("PV206")
