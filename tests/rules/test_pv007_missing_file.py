"""PV007 manglende-fil."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.checking import check_tree
from planvaerk.cli import main
from tests.rules.two_years import two_years
from tests.trees import findings, lay_out, places


@pytest.mark.parametrize(
    "file",
    [
        "plan/2023.yml",
        "plan/core_tasks.yml",
        "data/sources.yml",
        "data/series.yml",
        "data/key_figures.yml",
        "goals/2023/focus_areas.yml",
        "goals/2023/ministerial.yml",
        "goals/2023/targets.yml",
    ],
)
def test_a_file_that_others_build_on_is_the_only_finding_when_it_is_gone(
    file: str, tmp_path: Path
) -> None:
    assert places(findings(lay_out(tmp_path, {file: None}))) == [f"PV007 {file}:1"]


def test_it_is_told_where_the_file_is_missed(tmp_path: Path) -> None:
    tree = two_years(tmp_path).remove("goals/2023/ministerial.yml")

    assert tree.told("PV007") == snapshot("""\
Filen goals/2023/ministerial.yml mangler, men ét sted bygger på den:
goals/2023/targets.yml, linje 14.
→ Er den slettet ved en fejl, så kør git restore goals/2023/ministerial.yml. Er den
slettet med vilje, så fjern henvisningen. Ellers lav filen.\
""")


def test_many_places_are_counted(tmp_path: Path) -> None:
    tree = two_years(tmp_path).remove("data/series.yml")

    assert tree.told("PV007") == snapshot("""\
Filen data/series.yml mangler, men seks steder bygger på den: data/sygedagpenge.csv, linje
2 og 26; goals/2022/targets.yml, linje 7-8; goals/2023/targets.yml, linje 7-8.
→ Er den slettet ved en fejl, så kør git restore data/series.yml. Er den slettet med
vilje, så fjern henvisningerne. Ellers lav filen.\
""")


def test_no_more_files_are_named_than_can_be_read(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    for number in range(1, 9):
        tree.write(f"docs/side{number}.md", '# Side\n\n{{ number("kommuner") }}\n')

    told = tree.told("PV007").replace("\n", " ")
    assert "otte steder bygger på den: docs/side1.md, linje 3; docs/side2.md, linje 3;" in told
    assert "docs/side5.md, linje 3; tre filer til." in told


def test_what_a_goal_continues_is_missed_in_the_year_before(tmp_path: Path) -> None:
    tree = two_years(tmp_path).remove("goals/2022/focus_areas.yml")

    assert "plan/2023.yml" not in tree.told("PV")
    assert set(tree.places("PV")) == {"goals/2022/focus_areas.yml:1:1"}


_REPORT = "date: 2023-04-25\nbody: Byrådet\nsource: kilden\n"


def test_a_report_on_a_year_without_a_plan_is_told_of_where_the_year_stands(
    tmp_path: Path,
) -> None:
    tree = two_years(tmp_path)
    for name in ("2025-Q1", "2025", "2021-Q4"):
        tree.write(f"follow_up/{name}.yml", _REPORT)

    assert tree.places("PV007") == [
        "follow_up/2021-Q4.yml:1:1",
        "follow_up/2025-Q1.yml:1:1",
        "follow_up/2025.yml:1:1",
    ]
    assert tree.told("PV007") == snapshot("""\
Filen er en opfølgning på planen for 2021, men plan/2021.yml findes ikke.
→ Ret årstallet i filens navn. Er planen slettet ved en fejl, så kør git restore
plan/2021.yml.
Filen er en opfølgning på planen for 2025, men plan/2025.yml findes ikke.
→ Ret årstallet i filens navn. Er det rigtigt, så lav planen med planvaerk new-year 2025.
Filen er en opfølgning på planen for 2025, men plan/2025.yml findes ikke.
→ Ret årstallet i filens navn. Er det rigtigt, så lav planen med planvaerk new-year 2025.\
""")


def test_the_plan_that_a_report_awaits_can_be_made(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("follow_up/2024-Q1.yml", _REPORT.replace("2023", "2024"))

    assert main(["new-year", "2024", str(tree.root)]) == 0
    assert tree.places("PV007") == []
    assert not check_tree(tree.root).has_errors
