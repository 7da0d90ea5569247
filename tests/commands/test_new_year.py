"""`planvaerk new-year`: a new edition that checks and builds, and nothing else is touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.checking import check_tree
from planvaerk.cli import main
from planvaerk.new_year import writing
from planvaerk.store import read_plan
from tests.conftest import copy_content
from tests.site.running import Planvaerk, differing, snapshot
from tests.trees import AS_OF, EVERYTHING, GOOD, PROJECTS, lay_out

NEW_IN_LEJRE = {
    "data/2024.csv",
    "docs/2024/bilag.md",
    "docs/2024/index.md",
    "docs/2024/indledning.md",
    "docs/2024/kernevelfaerd.md",
    "docs/2024/maal.md",
    "docs/2024/situation.md",
    "docs/2024/strategi.md",
    "goals/2024/focus_areas.yml",
    "goals/2024/ministerial.yml",
    "goals/2024/targets.yml",
    "plan/2024.yml",
}
WITH_EDITION = [tree for tree in GOOD if list((tree / "plan").glob("20*.yml"))]


def _run(root: Path, *words: str) -> int:
    return main(["new-year", *words, str(root)])


@pytest.fixture(scope="module")
def lejre_2024(lejre: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of Lejre's plan with 2024 begun; to be read only."""
    root = copy_content(lejre, tmp_path_factory.mktemp("new-year"))
    assert _run(root, "2024") == 0
    return root


def test_only_new_files_come(lejre: Path, lejre_2024: Path) -> None:
    before = {
        path: content
        for path, content in snapshot(lejre).items()
        if path.startswith(("plan/", "goals/", "data/", "docs/")) or path == "mkdocs.yml"
    }

    assert differing(before, snapshot(lejre_2024)) == NEW_IN_LEJRE


def test_the_new_tree_has_warnings_only(lejre_2024: Path) -> None:
    checked = check_tree(lejre_2024, AS_OF)

    assert [finding for finding in checked.findings if finding.is_error] == []


def test_the_site_builds_and_shows_the_new_plan_in_the_menu_before_the_last(
    copy_of_lejre: Path, drawings: Path
) -> None:
    planvaerk = Planvaerk(copy_of_lejre, drawings)

    assert planvaerk.run("new-year", "2024").code == 0
    done = planvaerk.build()

    assert done.code == 0, done.err
    front = (planvaerk.root / "site" / "index.html").read_text("utf-8")
    places = [front.find(f"Planen {year}") for year in (2024, 2023, 2022)]
    assert -1 not in places
    assert places == sorted(places)
    page = (planvaerk.root / "site" / "2024" / "maal" / "index.html").read_text("utf-8")
    assert "Teksten er fra planen for 2023." in page
    shown = re.sub(r"<[^>]+>", "", page)
    assert "Målet er et antal jobordrer inden udgangen af 2024" in shown


@pytest.mark.parametrize("tree", WITH_EDITION, ids=lambda tree: tree.name)
def test_every_good_tree_goes_on_year_after_year(tree: Path, tmp_path: Path) -> None:
    root = copy_content(tree, tmp_path)
    last = max(edition.year for edition in read_plan(root).plan.editions)

    for year in (last + 1, last + 2, last + 5):
        before = snapshot(root)
        assert _run(root, str(year)) == 0
        after = snapshot(root)
        assert {path: after[path] for path in before} == before
        found = check_tree(root, AS_OF).findings
        assert [finding for finding in found if finding.is_error] == []


def test_every_goal_continues_and_no_number_of_last_year_is_left(lejre_2024: Path) -> None:
    plan = read_plan(lejre_2024).plan
    old, new = plan.edition(2023), plan.edition(2024)

    assert old is not None
    assert new is not None
    assert (new.text.status, new.text.letter, new.text.cut_off) == ("draft", None, None)
    assert [(t.id, t.continues) for t in new.targets] == [(t.id, t.id) for t in old.targets]
    assert {t.count.value for t in new.targets if t.count} == {None}
    assert {str(t.count.by) for t in new.targets if t.count} == {"2024-12-31"}
    assert [t.id for t in new.targets if t.cut_off or t.note] == []
    rows = [r for rows in plan.observations.values() for r in rows]
    added = [r for r in rows if plan.position(r).file == "data/2024.csv"]
    assert {row.status for row in added} == {"missing"}
    assert len(added) == 12 * 12


def test_the_list_names_what_stands_on_each_line(
    copy_of_lejre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(copy_of_lejre, "2024") == 0
    out = capsys.readouterr().out
    file, named = "", 0
    for line in out.splitlines():
        if re.fullmatch(r"\S+\.(yml|md|csv)", line):
            file = line.removeprefix(f"{copy_of_lejre}/")
        task = re.fullmatch(r"  \[ \] linje +(\d+): (.+)", line)
        if task and "/2024" in file and not file.endswith(".csv"):
            lines = (copy_of_lejre / file).read_text("utf-8").splitlines()
            assert f"[{task[2]}]" in lines[int(task[1]) - 1]
            named += 1

    assert named > 30
    assert re.search(r"docs/index\.md\n  \[ \] linje \d+: Siden viser planen for 2023\.", out)
    assert f"\n  planvaerk check {copy_of_lejre}\n  planvaerk build {copy_of_lejre}\n" in out
    undo = out.rstrip().splitlines()[-1]
    assert undo == "  rm -r data/2024.csv docs/2024 goals/2024 plan/2024.yml"


def test_a_year_that_is_skipped_or_a_draft_that_is_built_on_is_told_of(
    copy_of_lejre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(copy_of_lejre, "2025")
    assert "Bemærk: Der er ingen plan for 2024." in capsys.readouterr().out

    _run(copy_of_lejre, "2026")
    out = capsys.readouterr().out
    assert "Bemærk: Planen for 2025 er selv et udkast." in out
    assert "Der er ingen plan" not in out


def test_a_second_run_refuses_and_changes_nothing(
    copy_of_lejre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(copy_of_lejre, "2024")
    before = snapshot(copy_of_lejre)

    assert _run(copy_of_lejre, "2024") == 2
    assert snapshot(copy_of_lejre) == before
    assert capsys.readouterr().err == (
        "plan/2024.yml, data/2024.csv, goals/2024/focus_areas.yml og ni filer til "
        "findes allerede. Intet er ændret.\n"
        f"Den næste plan laves med planvaerk new-year 2025 {copy_of_lejre}.\n"
        "Skal planen for 2024 laves forfra, så flyt dens filer væk først.\n"
    )


@pytest.mark.parametrize(
    "file", ["plan/2024.yml", "data/2024.csv", "goals/2024/targets.yml", "docs/2024/andet.txt"]
)
def test_no_file_of_the_year_is_overwritten(
    file: str, copy_of_lejre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy_of_lejre / file).parent.mkdir(exist_ok=True)
    (copy_of_lejre / file).write_text("mit\n", "utf-8")
    before = snapshot(copy_of_lejre)

    assert _run(copy_of_lejre, "2024") == 2
    assert snapshot(copy_of_lejre) == before
    assert capsys.readouterr().err.startswith(f"{file} findes allerede. Intet er ændret.\n")


@pytest.mark.parametrize(
    ("year", "message"),
    [
        ("2022", "plan/2022.yml, goals/2022/focus_areas.yml, goals/2022/ministerial.yml og"),
        ("2020", "2020 kommer ikke efter 2023. Den seneste plan er for 2023.\n"),
        ("20244", "20244 er ikke et årstal. Den seneste plan er for 2023.\n"),
        ("næste", "Kommandoen kan ikke læses: ÅR: skal være et helt tal, ikke 'næste'\n"),
    ],
)
def test_a_year_that_cannot_be_is_refused(
    year: str, message: str, lejre_2024: Path, lejre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(lejre / "plan")

    assert _run(lejre, year) == 2
    assert snapshot(lejre / "plan") == before
    assert capsys.readouterr().err.startswith(message)
    assert lejre_2024.is_dir()


def test_without_an_earlier_edition_there_is_nothing_to_go_on_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_content(PROJECTS / "good" / "minimal", tmp_path)
    before = snapshot(root)

    assert _run(root, "2024") == 2
    assert snapshot(root) == before
    assert "Der er ingen plan at gå ud fra" in capsys.readouterr().err


def test_a_plan_with_errors_is_not_carried_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path, {"data/series.yml": "series: [\n"})
    before = snapshot(root)

    assert _run(root, "2030") == 1
    assert snapshot(root) == before
    out = capsys.readouterr().out
    assert "data/series.yml:1" in out
    assert out.endswith(
        "Planen for 2030 kan først laves, når fejlene er rettet.\nIntet er ændret.\n"
    )


def test_a_disk_that_refuses_leaves_nothing_behind(
    copy_of_lejre: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(copy_of_lejre)
    folders = {path for path in copy_of_lejre.rglob("*") if path.is_dir()}
    made = writing._make_folders

    def refusing(folder: Path, kept: list[Path]) -> None:
        if folder.parent.name == "docs":
            raise OSError(28, "No space left on device")
        made(folder, kept)

    monkeypatch.setattr(writing, "_make_folders", refusing)

    assert _run(copy_of_lejre, "2024") == 2
    assert snapshot(copy_of_lejre) == before
    assert {path for path in copy_of_lejre.rglob("*") if path.is_dir()} == folders
    assert "docs/2024/index.md kan ikke skrives" in capsys.readouterr().err


def test_an_adopted_plan_stays_as_it_was_adopted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_content(PROJECTS / "good" / "two-years", tmp_path)
    assert main(["adopt", "2023", str(root), "--date", "2022-11-30"]) == 0
    assert _run(root, "2024") == 0
    capsys.readouterr()

    assert [f for f in check_tree(root, AS_OF).findings if f.code.id == "PV604"] == []
    edition = read_plan(root).plan.edition(2024)
    assert edition is not None
    assert (edition.text.status, edition.text.adoption) == ("draft", None)


def test_the_marks_stand_in_the_way_of_an_adoption(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_content(EVERYTHING, tmp_path)
    _run(root, "2024")
    capsys.readouterr()

    assert main(["adopt", "2024", str(root), "--date", "2022-12-30"]) == 1
    out = capsys.readouterr().out
    for file in ("plan/2024.yml", "goals/2024/targets.yml", "docs/2024/maal.md"):
        assert re.search(rf"{file}:\d+:\d+: PV603", out)
    assert "Målets antal jobordrer er ikke fastsat" in out
