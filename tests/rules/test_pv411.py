"""PV411 to-breve."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PLAN = "plan/2023.yml"
GOALS = "goals/2023/ministerial.yml"


def test_the_goals_are_from_another_letter_than_the_plan(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(GOALS, "date: 2022-05-18", "date: 2022-06-18")

    assert tree.places("PV411") == [f"{GOALS}:4:9"]
    assert tree.told("PV411") == snapshot("""\
Ministermålenes begrundelser er fra brevet af 18. juni 2022 om målene for 2023, men planen
for 2023 henviser til brevet af 18. maj 2022 om målene for 2023.
→ Brug samme brev her og i plan/2023.yml. Står der to i den trykte plan, så fortæl læseren
det i en note på siden.\
""")


def test_the_same_letter_has_two_sources(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(GOALS, "source: kilden", "source: kilden-2")
    tree.replace(
        "data/sources.yml",
        "sources:\n",
        "sources:\n  - id: kilden-2\n    title: Brevet\n    publisher: Ministeriet\n",
    )

    assert tree.places("PV411") == [f"{GOALS}:6:11"]
    assert tree.told("PV411") == snapshot("""\
Brevet har kilden "kilden-2" her, men kilden "kilden" i plan/2023.yml.
→ Brug samme brev her og i plan/2023.yml. Står der to i den trykte plan, så fortæl læseren
det i en note på siden.\
""")


def test_the_minister_may_be_named_in_one_place_only(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PLAN, "  date:", "  name: Anna Andersen\n  date:")

    assert tree.places("PV411") == []


def test_a_plan_that_names_no_letter_has_only_one(tmp_path: Path) -> None:
    letter = (
        "letter:\n  minister: beskæftigelsesministeren\n  date: 2022-05-18\n"
        "  goals_for: 2023\n  source: kilden\n"
    )

    assert two_years(tmp_path).replace(PLAN, letter, "").places("PV411") == []


def test_lejre_uses_two_letters_in_2022(lejre: Path) -> None:
    assert Tree(lejre).places("PV411") == ["goals/2022/ministerial.yml:4:9"]
    assert Tree(lejre).told("PV411") == snapshot("""\
Ministermålenes begrundelser er fra brevet af 15. juni 2020 om målene for 2021, men planen
for 2022 henviser til brevet af 18. maj 2021 om målene for 2022.
→ Brug samme brev her og i plan/2022.yml. Står der to i den trykte plan, så fortæl læseren
det i en note på siden.\
""")
