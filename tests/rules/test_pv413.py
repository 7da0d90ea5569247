"""PV413 vurdering-uden-virkning."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

TARGETS = "goals/2023/targets.yml"


def _with(folder: Path, *periods: str) -> Tree:
    given = "".join(
        f"      - {{period: {period}, state: better, reason: Talt dobbelt., name: Anna}}\n"
        for period in periods
    )
    lines = f"    status_overrides:\n{given}    rationale: F"
    return two_years(folder).replace(TARGETS, "    rationale: F", lines)


def test_a_status_set_for_another_year_never_shows(tmp_path: Path) -> None:
    tree = _with(tmp_path, "2022-06", "2023-06")

    assert tree.told("PV413") == snapshot("""\
Vurderingen af "sygedagpenge" gælder juni 2022, men planen er for 2023.
→ Skriv en periode i 2023.\
""")


def test_two_set_for_the_same_numbers_contradict(tmp_path: Path) -> None:
    tree = _with(tmp_path, "2023-Q2", "2023-06")

    assert tree.told("PV413") == snapshot("""\
Målet "sygedagpenge" har to vurderinger, der gælder til og med juni 2023.
→ Slet den ene.\
""")


def test_one_for_each_quarter_is_fine(tmp_path: Path) -> None:
    assert _with(tmp_path, "2023-Q1", "2023-Q2").places("PV413") == []
