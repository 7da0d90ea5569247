"""PV410 brevdato."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PLAN = "plan/2023.yml"
GOALS = "goals/2023/ministerial.yml"
LETTER = "date: 2022-05-18\n  goals_for: 2023"


def with_letter(folder: Path, letter: str) -> Tree:
    return two_years(folder).replace(PLAN, LETTER, letter).replace(GOALS, LETTER, letter)


def test_the_letter_is_dated_in_another_year(tmp_path: Path) -> None:
    tree = with_letter(tmp_path, "date: 2023-05-18\n  goals_for: 2023")

    assert tree.places("PV410") == [f"{GOALS}:4:9", f"{PLAN}:8:9"]
    assert tree.told("PV410") == snapshot("""\
Brevet om målene for 2023 er dateret 18. maj 2023, ikke i 2022.
→ Ret date: eller goals_for:. Ministeren sender målene i året før.
Brevet om målene for 2023 er dateret 18. maj 2023, ikke i 2022.
→ Ret date: eller goals_for:. Ministeren sender målene i året før.\
""")


def test_the_plan_rests_on_the_letter_of_another_year(tmp_path: Path) -> None:
    tree = with_letter(tmp_path, "date: 2021-05-18\n  goals_for: 2022")

    assert tree.places("PV410") == [f"{PLAN}:9:14"]
    assert tree.told("PV410") == snapshot("""\
Planen er for 2023, men brevet gælder målene for 2022.
→ Henvis til brevet om målene for 2023, eller ret goals_for:.\
""")


def test_the_goals_name_the_letter_when_the_plan_names_none(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(GOALS, LETTER, "date: 2021-05-18\n  goals_for: 2022")
    tree.replace(
        PLAN, f"letter:\n  minister: beskæftigelsesministeren\n  {LETTER}\n  source: kilden\n", ""
    )

    assert tree.places("PV410") == [f"{GOALS}:5:14"]


def test_a_strategy_may_rest_on_an_older_letter(tmp_path: Path) -> None:
    tree = with_letter(tmp_path, "date: 2021-05-18\n  goals_for: 2022")

    assert tree.replace(PLAN, "kind: plan", "kind: strategy").places("PV410") == []


def test_an_annex_with_another_letter_is_left_to_pv411(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(GOALS, LETTER, "date: 2021-05-18\n  goals_for: 2022")

    assert tree.places("PV410") == []
    assert tree.places("PV411") == [f"{GOALS}:4:9"]


def test_a_plan_needs_no_letter(tmp_path: Path) -> None:
    tree = two_years(tmp_path).remove(GOALS)
    tree.replace(
        PLAN, f"letter:\n  minister: beskæftigelsesministeren\n  {LETTER}\n  source: kilden\n", ""
    )

    assert tree.places("PV410") == []
