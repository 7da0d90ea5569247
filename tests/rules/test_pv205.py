"""PV205 fortsætter-intet."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import two_years

TARGETS = "goals/2023/targets.yml"


def test_a_target_continues_what_no_earlier_plan_has(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "continues: sygedagpenge", "continues: sygdagpenge")

    assert tree.places("PV205") == [f"{TARGETS}:16:16"]
    assert tree.told("PV205") == snapshot("""\
Målet "sygedagpenge" fortsætter "sygdagpenge", som ikke findes i planen for 2022.
→ Mente du "sygedagpenge"?  Muligheder: samtaler, sygedagpenge\
""")


@pytest.mark.parametrize(
    ("file", "old", "place"),
    [
        ("goals/2023/ministerial.yml", "continues: mm-handicap", "11:16"),
        ("goals/2023/focus_areas.yml", "continues: fo-sygdom", "6:16"),
    ],
)
def test_goals_of_every_kind_are_followed(file: str, old: str, place: str, tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(file, old, "continues: noget-andet")

    assert tree.places("PV205") == [f"{file}:{place}"]


def test_a_goal_of_another_kind_cannot_be_continued(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "continues: samtaler", "continues: fo-sygdom")

    assert tree.places("PV205") == [f"{TARGETS}:26:16"]


def test_the_first_plan_has_nothing_to_continue(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(
        "goals/2022/focus_areas.yml", "job.\n", "job.\n    continues: fo-sygdom\n"
    )

    assert tree.told("PV205") == snapshot("""\
Fokusområdet "fo-sygdom" fortsætter "fo-sygdom", men der er ingen tidligere plan.
→ Slet continues:, eller læg den tidligere plan i plan/ og goals/.\
""")


def test_a_goal_may_continue_one_from_several_years_before(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    for file in ("plan/{}.yml", "goals/{}/targets.yml"):
        tree.write(file.format(2025), (tree.root / file.format(2023)).read_text("utf-8"))
    tree.replace("goals/2023/targets.yml", "id: samtaler", "id: nye-samtaler")

    assert tree.places("PV205") == []


@pytest.mark.parametrize(
    ("file", "old"), [("plan/2022.yml", "kind:"), ("goals/2022/targets.yml", "local:")]
)
def test_nothing_is_said_of_an_earlier_plan_that_cannot_be_read(
    file: str, old: str, tmp_path: Path
) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "continues: sygedagpenge", "continues: sygdagpenge")
    tree.replace(file, old, "ukendt:")

    assert tree.places("PV205") == []
