"""PV403 mål-uden-formål."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import two_years

TARGETS = "goals/2023/targets.yml"
SUPPORTS = "    supports:\n      core_tasks: [uddannelse-beskaeftigelse]\n"


def test_a_target_supports_nothing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, SUPPORTS, "")

    assert tree.places("PV403") == [f"{TARGETS}:18:9"]
    assert tree.told("PV403") == snapshot("""\
Målet "samtaler" støtter intet: supports: mangler eller er tom.
→ Skriv under supports:, hvad målet bidrager til. Muligheder: mm-handicap, fo-sygdom,
uddannelse-beskaeftigelse\
""")


def test_an_empty_list_supports_nothing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "[uddannelse-beskaeftigelse]", "[]")

    assert tree.places("PV403") == [f"{TARGETS}:25:7"]


def test_a_strategy_need_not_tie_every_target_to_something(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, SUPPORTS, "")
    tree.replace("plan/2023.yml", "kind: plan", "kind: strategy")

    assert tree.places("PV403") == []


def test_where_there_is_nothing_to_support_nothing_is_missing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, SUPPORTS, "")
    for file in ("goals/2023/ministerial.yml", "goals/2023/focus_areas.yml", "plan/core_tasks.yml"):
        tree.remove(file)

    assert tree.places("PV403") == []
