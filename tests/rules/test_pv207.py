"""PV207 måles-i-ring."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

TARGETS = "goals/2023/targets.yml"
ACTIVITY = "activity: Alle syge får en samtale."
SERIES = "series:\n      actual: sygedagpenge\n      target: sygedagpenge-maal"


def test_a_target_is_measured_by_itself(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, ACTIVITY, "measured_by: samtaler")

    assert tree.places("PV207") == [f"{TARGETS}:22:18"]
    assert tree.told("PV207") == snapshot("""\
Målet "samtaler" måles ved sig selv.
→ Lad mindst ét mål måles ved noget andet: series, count, direction eller activity.\
""")


def in_a_ring(folder: Path) -> Tree:
    tree = two_years(folder).replace(TARGETS, ACTIVITY, "measured_by: sygedagpenge")
    return tree.replace(TARGETS, SERIES, "measured_by: samtaler")


def test_two_targets_are_measured_by_each_other(tmp_path: Path) -> None:
    tree = in_a_ring(tmp_path)

    assert tree.places("PV207") == [f"{TARGETS}:6:18"]
    assert tree.told("PV207") == snapshot("""\
Målene måles ved hinanden i ring: sygedagpenge → samtaler → sygedagpenge.
→ Lad mindst ét mål måles ved noget andet: series, count, direction eller activity.\
""")


def test_a_target_that_leads_into_the_ring_is_not_part_of_it(tmp_path: Path) -> None:
    tree = in_a_ring(tmp_path)
    first = "  - id: besoeg\n    title: Besøg\n    group: syge\n    measured_by: samtaler\n"
    first += "    rationale: Det hjælper.\n    source: kilden\n"
    tree.replace(TARGETS, "targets:\n", f"targets:\n{first}")

    assert tree.places("PV207") == [f"{TARGETS}:12:18"]
    assert "sygedagpenge → samtaler → sygedagpenge" in tree.told("PV207")


def test_a_chain_that_ends_in_numbers_is_no_ring(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, ACTIVITY, "measured_by: sygedagpenge")

    assert tree.places("PV207") == []


def test_a_chain_to_a_target_that_does_not_exist_is_no_ring(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, ACTIVITY, "measured_by: findes-ikke")

    assert tree.places("PV207") == []


def test_key_figures_continue_each_other(tmp_path: Path) -> None:
    figures = "".join(
        f"  - id: {own}\n    title: Tal\n    value: 1\n    period: 2022\n"
        f"    continues: {other}\n    source: kilden\n"
        for own, other in (("nyt", "gammelt"), ("gammelt", "nyt"), ("eget", "eget"))
    )
    tree = two_years(tmp_path).write("data/key_figures.yml", f"key_figures:\n{figures}")

    assert tree.places("PV207") == ["data/key_figures.yml:6:16", "data/key_figures.yml:18:16"]
    assert tree.told("PV207") == snapshot("""\
Nøgletallene fortsætter hinanden i ring: nyt → gammelt → nyt.
→ Slet continues: på det ældste af dem.
Nøgletallet "eget" fortsætter sig selv.
→ Slet continues:.\
""")
