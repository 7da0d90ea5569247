"""PV422 opfølgning-uden-tal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree
from tests.trees import FOLLOWED


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    shutil.copytree(FOLLOWED, tmp_path / "plan")
    return Tree(tmp_path / "plan")


def test_a_report_has_one_finding_that_lists_its_series(tree: Tree) -> None:
    report = (tree.root / "follow_up/2026-Q2.yml").read_text("utf-8")
    tree.write("follow_up/2026-Q3.yml", report)

    assert tree.places("PV422") == ["follow_up/2026-Q3.yml:2:1"]
    assert tree.told("PV422") == snapshot("""\
Opfølgningen for 3. kvartal 2026 er skrevet uden alle realiserede tal: "sygedagpenge",
"dagpenge", "kontanthjaelp", "jobafklaring", "ressourceforloeb" og "fleksjob" mangler
juli, august og september 2026.
→ Skriv tallene i data/ med status realised. Siden siger imens, at de mangler.\
""")


def test_an_exception_from_one_series_hides_no_other(tree: Tree) -> None:
    tree.replace("data/dagpenge.csv", "dagpenge,2026-05,", "dagpenge,2026-05,1,projected\nx,y,")
    text = (tree.root / "data/dagpenge.csv").read_text("utf-8").splitlines(keepends=True)
    tree.write("data/dagpenge.csv", "".join(row for row in text if not row.startswith("x,")))

    assert tree.told("PV010") == ""
    assert tree.told("PV422") == snapshot("""\
Opfølgningen for 2. kvartal 2026 er skrevet uden alle realiserede tal: "dagpenge" mangler
maj 2026.
→ Skriv tallene i data/ med status realised. Siden siger imens, at de mangler.\
""")
