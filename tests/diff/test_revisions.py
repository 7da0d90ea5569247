"""Plans read from real commits, through the command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planvaerk.store import read_plan
from tests.diff.conftest import BASE, Command, Repository

DATA = "data/sygedagpenge.csv"
TARGETS = "goals/2023/targets.yml"
ONE_MONTH = """\
1 ændring i planen fra HEAD~1 til HEAD

Måltal 2023
  Mål for sygedagpenge: juni 98 → 86; årsgennemsnit 97,5 → 96,5
"""


def test_a_commit_that_changes_one_month_shows_exactly_that(
    repository: Repository, diff: Command
) -> None:
    repository.change(DATA, "2023-06,98,", "2023-06,86,").commit()

    assert diff.said("HEAD~1", "HEAD") == ONE_MONTH


def test_a_commit_that_only_reorders_keys_changes_nothing(
    repository: Repository, diff: Command
) -> None:
    title = "    title: Jobordrer\n"
    repository.change(TARGETS, title, "").change(
        TARGETS, "    rationale: Virk", f"{title}    rationale: Virk"
    )
    repository.change(TARGETS, "# Målene for 2023.", "# En ny kommentar.").commit()

    assert diff.said("HEAD~1", "HEAD") == "Ingen ændringer i planen\n"


def test_a_plan_in_a_folder_of_the_repository(repository_above: Repository, diff: Command) -> None:
    repository_above.change(DATA, "2023-06,98,", "2023-06,86,").commit()

    assert diff.said("HEAD~1", "HEAD") == ONE_MONTH
    assert diff.said("HEAD~1", "HEAD", "--root", str(repository_above.root)) == ONE_MONTH


def test_the_work_tree_is_compared_as_it_is(repository: Repository, diff: Command) -> None:
    repository.git("tag", "vedtaget")
    repository.change(DATA, "2023-06,98,", "2023-06,86,")

    assert diff.said() == ONE_MONTH.replace("HEAD~1 til HEAD", "HEAD til arbejdsmappen")
    assert "fra vedtaget til arbejdsmappen" in diff.said("vedtaget")
    assert repository.git("status", "--short") == "M data/sygedagpenge.csv"


def test_reading_a_revision_leaves_no_trace(
    repository: Repository,
    diff: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    repository.change(DATA, "2023-06,98,", "2023-06,86,").commit()

    diff.said("HEAD~1")

    assert list(place.iterdir()) == []
    assert repository.git("status", "--short") == ""
    assert repository.git("rev-parse", "--abbrev-ref", "HEAD") == "main"


def test_every_file_of_a_plan_is_fetched(repository: Repository, diff: Command) -> None:
    (repository.root / "docs/om.markdown").write_text("# Om\n", "utf-8")
    (repository.root / "data/EKSTRA.YML").write_text("{}\n", "utf-8")
    (repository.root / "docs/side med æ.md").write_text("# Æ\n", "utf-8")
    (repository.root / ".gitattributes").write_text("docs export-ignore\n*.yml eol=crlf\n", "utf-8")
    repository.commit()

    assert diff.said() == "Ingen ændringer i planen\n"
    assert len(read_plan(repository.root).plan.files) > 20


def test_a_plan_that_was_not_there_is_all_new(repository: Repository, diff: Command) -> None:
    shutil.rmtree(repository.root / "plan")
    repository.commit().git("revert", "--no-edit", "HEAD")

    said = diff.said("HEAD~1", "HEAD")

    assert "Ny plan: Beskæftigelsesplan 2023 (tre mål, et fokusområde og tre kapitler)" in said


def test_a_file_that_cannot_be_read_is_named(repository: Repository, diff: Command) -> None:
    repository.change(TARGETS, "value: 75", "value: mange").commit()
    assert diff.said("HEAD~1", "HEAD", code=1) == (
        "Kan ikke læses helt: goals/2023/targets.yml (HEAD). Resten er sammenlignet.\n"
        "Find fejlene med planvaerk check.\n"
        "Ingen ændringer i det, der kan læses\n"
    )

    repository.change(DATA, "2023-06,98,", "2023-06,86,")
    repository.change("data/key_figures.yml", "value: 98", "value: 97")
    assert diff.said(code=1) == (
        "Kan ikke læses helt: goals/2023/targets.yml (HEAD og arbejdsmappen). "
        "Resten er sammenlignet.\n"
        "Find fejlene med planvaerk check.\n"
        "2 ændringer i planen fra HEAD til arbejdsmappen\n"
        "\n"
        "Måltal\n"
        "  Sygedagpenge, mål: juni 2023 98 → 86\n"
        "\n"
        "Nøgletal\n"
        "  Kommuner i landet: 98 kommuner → 97 kommuner\n"
    )


def test_a_file_that_can_be_read_again_has_no_faults_to_find(
    repository: Repository, diff: Command, tmp_path: Path
) -> None:
    repository.change(TARGETS, "value: 75", "value: mange").commit()
    repository.git("revert", "--no-edit", "HEAD")

    lost = "Kan ikke læses helt: goals/2023/targets.yml (HEAD~1). Resten er sammenlignet.\n"
    assert diff.said("HEAD~1", code=1).startswith(lost)
    assert "planvaerk check" not in diff.said("HEAD~1", code=1)
    page = tmp_path / "side.html"
    diff.said("HEAD~1", "--format", "html", "--output", str(page), code=1)
    assert "planvaerk check" not in page.read_text("utf-8")


def test_a_link_in_the_repository_is_not_followed(
    repository: Repository, diff: Command, tmp_path: Path
) -> None:
    secret = tmp_path / "hemmelig.md"
    secret.write_text("# Hemmelig\n", "utf-8")
    (repository.root / "docs/link.md").symlink_to(secret)
    repository.commit()

    said = diff.said("HEAD~1", "HEAD", code=1)

    assert said == (
        "Kan ikke læses helt: docs/link.md (HEAD). Resten er sammenlignet.\n"
        "Ingen ændringer i det, der kan læses\n"
    )


@pytest.mark.parametrize(
    ("revision", "hint"),
    [
        ("mian", 'Mente du "main"?'),
        ("findes-slet-ikke", "Skriv en gren, et mærke eller en commit. Her er main."),
        ("2022", "To års planer sammenlignes sådan: planvaerk diff --editions 2022 2023"),
        ("HEAD~1..HEAD", "Skriv de to revisioner hver for sig: planvaerk diff main HEAD"),
        ("HEAD:plan", "Skriv en gren, et mærke eller en commit. Her er main."),
        ("", "Skriv en gren, et mærke eller en commit. Her er main."),
    ],
)
def test_an_unknown_revision(
    repository: Repository, diff: Command, revision: str, hint: str
) -> None:
    del repository

    assert diff.fault("HEAD", revision) == (f'Git kender ikke revisionen "{revision}".\n{hint}\n')


def test_a_revision_is_never_an_option_to_git(repository: Repository, diff: Command) -> None:
    assert "Git kender ikke revisionen" in diff.fault("HEAD", "--", "--output=stolen")
    assert not (repository.root / "stolen").exists()


def test_a_repository_without_commits(tmp_path: Path, diff: Command) -> None:
    shutil.copytree(BASE, tmp_path / "new")
    repository = Repository(tmp_path / "new", tmp_path / "new")
    repository.git("init", "--quiet")

    assert diff.fault("--root", str(repository.root)) == (
        "Der er endnu ingen commits at sammenligne med. Lav den første med git commit.\n"
    )


def test_a_clone_without_its_history(repository: Repository, tmp_path: Path, diff: Command) -> None:
    repository.change(DATA, "2023-06,98,", "2023-06,86,").commit()
    shallow = tmp_path / "shallow"
    repository.git("clone", "--quiet", "--depth", "1", repository.root.as_uri(), str(shallow))

    assert diff.fault("HEAD~1", "--root", str(shallow)) == (
        'Revisionen "HEAD~1" findes ikke her, for kun en del af historien er hentet.\n'
        "Hent resten med git fetch --unshallow. I GitHub Actions: sæt fetch-depth: 0.\n"
    )
    assert diff.said("--root", str(shallow)) == "Ingen ændringer i planen\n"


def test_a_clone_without_the_files(repository: Repository, tmp_path: Path, diff: Command) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    repository.git(
        "clone",
        "--quiet",
        "--filter=blob:none",
        "--no-checkout",
        repository.root.as_uri(),
        str(partial),
    )
    shutil.rmtree(repository.root)

    error = diff.fault("HEAD", "HEAD", "--root", str(partial))

    assert error.startswith(("Git kan ikke læse arkivet. Git skriver: ", "Filen "))


def test_a_folder_outside_any_repository(
    tmp_path: Path, diff: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = tmp_path / "plan"
    shutil.copytree(BASE, root)

    assert diff.fault("--root", str(root)) == (
        f"Mappen {root} ligger ikke i et git-arkiv, så der er ingen tidligere plan at "
        "sammenligne med.\n"
        "To års planer kan altid sammenlignes: planvaerk diff --editions 2022 2023\n"
    )


def test_a_machine_without_git(
    repository: Repository, diff: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(repository.root))

    assert diff.fault() == (
        "Programmet git findes ikke på maskinen.\n"
        "Installér git, eller sammenlign to års planer: planvaerk diff --editions 2022 2023\n"
    )


def test_a_folder_without_a_plan(repository: Repository, diff: Command) -> None:
    (repository.root / "andet").mkdir()

    assert diff.fault("--root", "andet") == (
        "Der er ingen plan i mappen andet.\n"
        "Kør kommandoen i mappen med plan/, goals/ og data/, eller skriv --root MAPPE.\n"
    )


def test_a_repository_with_a_file_missing(repository: Repository, diff: Command) -> None:
    blob = repository.git("rev-parse", "HEAD:plan/2023.yml")
    (repository.root / ".git/objects" / blob[:2] / blob[2:]).unlink()

    assert diff.fault() == (
        "Filen plan/2023.yml mangler i klonen.\nHent den med git fetch --refetch.\n"
    )
