"""Plans read from real commits, through the command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from planvaerk.cli import main
from planvaerk.store import read_plan
from tests.diff.conftest import BASE

DATA = "data/sygedagpenge.csv"
TARGETS = "goals/2023/targets.yml"
ONE_MONTH = """\
1 ændring i planen fra HEAD~1 til HEAD

Måltal 2023
  Mål for sygedagpenge: juni 98 → 86; årsgennemsnit 97,5 → 96,5
"""


@dataclass(frozen=True)
class Repository:
    """A git repository with a plan in it, or in a folder of it."""

    top: Path
    root: Path

    def git(self, *arguments: str) -> str:
        program = shutil.which("git")
        assert program is not None
        return subprocess.run(
            [program, "-C", self.top, *arguments], capture_output=True, text=True, check=True
        ).stdout.strip()

    def commit(self) -> Repository:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Ret planen")
        return self

    def change(self, file: str, old: str, new: str) -> Repository:
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        return self


@pytest.fixture(autouse=True)
def only_this_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings but the test's own, and no repository that a hook points to."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    settings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "Anna",
        "GIT_AUTHOR_EMAIL": "anna@eksempelkommune.dk",
        "GIT_COMMITTER_NAME": "Anna",
        "GIT_COMMITTER_EMAIL": "anna@eksempelkommune.dk",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


def _repository(top: Path, root: Path) -> Repository:
    shutil.copytree(BASE, root)
    repository = Repository(top, root)
    repository.git("init", "--quiet", "--initial-branch", "main")
    return repository.commit()


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository that is a plan, with the plan's folder as the current one."""
    repository = _repository(tmp_path / "plan", tmp_path / "plan")
    monkeypatch.chdir(repository.root)
    return repository


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with a plan in a folder with æ and a space in its name."""
    repository = _repository(tmp_path / "all", tmp_path / "all" / "vores planlægning" / "job")
    monkeypatch.chdir(repository.root)
    return repository


def _said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["diff", *arguments]) == 0
    return capsys.readouterr().out


def _fault(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["diff", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def test_a_commit_that_changes_one_month_shows_exactly_that(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.change(DATA, "2023-06,98,", "2023-06,86,").commit()

    assert _said(capsys, "HEAD~1", "HEAD") == ONE_MONTH


def test_a_commit_that_only_reorders_keys_changes_nothing(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "    title: Jobordrer\n"
    plan.change(TARGETS, title, "").change(
        TARGETS, "    rationale: Virk", f"{title}    rationale: Virk"
    )
    plan.change(TARGETS, "# Målene for 2023.", "# En ny kommentar.").commit()

    assert _said(capsys, "HEAD~1", "HEAD") == "Ingen ændringer i planen\n"


def test_a_plan_in_a_folder_of_the_repository(
    folder: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.change(DATA, "2023-06,98,", "2023-06,86,").commit()

    assert _said(capsys, "HEAD~1", "HEAD") == ONE_MONTH
    assert _said(capsys, "HEAD~1", "HEAD", "--root", str(folder.root)) == ONE_MONTH


def test_the_work_tree_is_compared_as_it_is(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.git("tag", "vedtaget")
    plan.change(DATA, "2023-06,98,", "2023-06,86,")

    assert _said(capsys) == ONE_MONTH.replace("HEAD~1 til HEAD", "HEAD til arbejdsmappen")
    assert "fra vedtaget til arbejdsmappen" in _said(capsys, "vedtaget")
    assert plan.git("status", "--short") == "M data/sygedagpenge.csv"


def test_reading_a_revision_leaves_no_trace(
    plan: Repository,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    plan.change(DATA, "2023-06,98,", "2023-06,86,").commit()

    _said(capsys, "HEAD~1")

    assert list(place.iterdir()) == []
    assert plan.git("status", "--short") == ""
    assert plan.git("rev-parse", "--abbrev-ref", "HEAD") == "main"


def test_every_file_of_a_plan_is_fetched(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (plan.root / "docs/om.markdown").write_text("# Om\n", "utf-8")
    (plan.root / "data/EKSTRA.YML").write_text("{}\n", "utf-8")
    (plan.root / "docs/side med æ.md").write_text("# Æ\n", "utf-8")
    (plan.root / ".gitattributes").write_text("docs export-ignore\n*.yml eol=crlf\n", "utf-8")
    plan.commit()

    assert _said(capsys) == "Ingen ændringer i planen\n"
    assert len(read_plan(plan.root).plan.files) > 20


def test_a_plan_that_was_not_there_is_all_new(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(plan.root / "plan")
    plan.commit().git("revert", "--no-edit", "HEAD")

    said = _said(capsys, "HEAD~1", "HEAD")

    assert "Ny plan: Beskæftigelsesplan 2023 (tre mål, et fokusområde og tre kapitler)" in said


def test_a_file_that_cannot_be_read_is_named(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.change(TARGETS, "value: 75", "value: mange").commit()
    assert _said(capsys, "HEAD~1", "HEAD") == (
        "Ingen ændringer i det, der kan læses\n"
        "Kan ikke læses helt: goals/2023/targets.yml (HEAD). Resten er sammenlignet.\n"
    )

    plan.change(DATA, "2023-06,98,", "2023-06,86,")
    plan.change("data/key_figures.yml", "value: 98", "value: 97")
    assert _said(capsys) == (
        "2 ændringer i planen fra HEAD til arbejdsmappen\n"
        "Kan ikke læses helt: goals/2023/targets.yml (HEAD og arbejdsmappen). "
        "Resten er sammenlignet.\n"
        "\n"
        "Realiserede og fremskrevne tal\n"
        "  Sygedagpenge, mål: juni 2023 98 → 86\n"
        "\n"
        "Nøgletal\n"
        "  Kommuner i landet: 98 kommuner → 97 kommuner\n"
    )


def test_a_link_in_the_repository_is_not_followed(
    plan: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    secret = tmp_path / "hemmelig.md"
    secret.write_text("# Hemmelig\n", "utf-8")
    (plan.root / "docs/link.md").symlink_to(secret)
    plan.commit()

    said = _said(capsys, "HEAD~1", "HEAD")

    assert said == (
        "Ingen ændringer i det, der kan læses\n"
        "Kan ikke læses helt: docs/link.md (HEAD). Resten er sammenlignet.\n"
    )


@pytest.mark.parametrize(
    ("revision", "hint"),
    [
        ("mian", 'Mente du "main"?'),
        ("findes-slet-ikke", "Skriv en gren, et mærke eller en commit."),
        ("2022", "To års planer sammenlignes sådan: planvaerk diff --editions 2022 2023"),
        ("HEAD~1..HEAD", "Skriv de to revisioner hver for sig: planvaerk diff main HEAD"),
        ("HEAD:plan", "Skriv en gren, et mærke eller en commit."),
        ("", "Skriv en gren, et mærke eller en commit."),
    ],
)
def test_an_unknown_revision(
    plan: Repository, capsys: pytest.CaptureFixture[str], revision: str, hint: str
) -> None:
    del plan

    assert _fault(capsys, "HEAD", revision) == (
        f'Git kender ikke revisionen "{revision}".\n{hint}\n'
    )


def test_a_revision_is_never_an_option_to_git(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Git kender ikke revisionen" in _fault(capsys, "HEAD", "--", "--output=stolen")
    assert not (plan.root / "stolen").exists()


def test_a_repository_without_commits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BASE, tmp_path / "new")
    repository = Repository(tmp_path / "new", tmp_path / "new")
    repository.git("init", "--quiet")

    assert _fault(capsys, "--root", str(repository.root)) == (
        "Der er endnu ingen commits at sammenligne med. Lav den første med git commit.\n"
    )


def test_a_clone_without_its_history(
    plan: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.change(DATA, "2023-06,98,", "2023-06,86,").commit()
    shallow = tmp_path / "shallow"
    plan.git("clone", "--quiet", "--depth", "1", plan.root.as_uri(), str(shallow))

    assert _fault(capsys, "HEAD~1", "--root", str(shallow)) == (
        'Revisionen "HEAD~1" findes ikke her, for kun en del af historien er hentet.\n'
        "Hent resten med git fetch --unshallow. I GitHub Actions: sæt fetch-depth: 0.\n"
    )
    assert _said(capsys, "--root", str(shallow)) == "Ingen ændringer i planen\n"


def test_a_clone_without_the_files(
    plan: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.git("config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    plan.git(
        "clone", "--quiet", "--filter=blob:none", "--no-checkout", plan.root.as_uri(), str(partial)
    )
    shutil.rmtree(plan.root)

    error = _fault(capsys, "HEAD", "HEAD", "--root", str(partial))

    assert error.startswith(("Git kan ikke læse arkivet. Git skriver: ", "Filen "))


def test_a_folder_outside_any_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = tmp_path / "plan"
    shutil.copytree(BASE, root)

    assert _fault(capsys, "--root", str(root)) == (
        f"Mappen {root} ligger ikke i et git-arkiv, så der er ingen tidligere plan at "
        "sammenligne med.\n"
        "To års planer kan altid sammenlignes: planvaerk diff --editions 2022 2023\n"
    )


def test_a_machine_without_git(
    plan: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(plan.root))

    assert _fault(capsys) == (
        "Programmet git findes ikke på maskinen.\n"
        "Installér git, eller sammenlign to års planer: planvaerk diff --editions 2022 2023\n"
    )


def test_a_folder_without_a_plan(plan: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (plan.root / "andet").mkdir()

    assert _fault(capsys, "--root", "andet") == (
        "Der er ingen plan i mappen andet.\n"
        "Kør kommandoen i mappen med plan/, goals/ og data/, eller skriv --root MAPPE.\n"
    )


def test_json_holds_what_stood_and_what_stands(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.change(DATA, "2023-06,98,", "2023-06,86.5,").commit()

    report = json.loads(_said(capsys, "HEAD~1", "HEAD", "--format", "json"))

    assert report == {
        "before": "HEAD~1",
        "after": "HEAD",
        "changes": [
            {
                "kind": "value_changed",
                "area": "target_numbers",
                "text": "Mål for sygedagpenge: juni 98 → 86,5; årsgennemsnit 97,5 → 96,5",
                "thing": "mål",
                "id": "sygedagpenge",
                "title": "Mål for sygedagpenge",
                "year": 2023,
                "before": {"2023-06": {"value": 98, "status": "target"}},
                "after": {"2023-06": {"value": 86.5, "status": "target"}},
                "file": DATA,
                "line": 19,
                "column": 1,
            }
        ],
        "unread": [],
        "summary": {"changes": 1, "kinds": {"value_changed": 1}},
    }


def test_json_of_every_kind_can_be_read_by_a_program(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.change(TARGETS, "[arbejde, trivsel]", "[arbejde]")
    plan.change(TARGETS, "Virksomhederne mangler", "Alle mangler")
    plan.change(TARGETS, "value: 75", "value: 80")
    plan.change("plan/2023.yml", "status: draft", "status: hearing")
    plan.change(
        "goals/2023/focus_areas.yml", "id: fo-unge\n    title: Ungeindsatsen", "id: x\n    title: X"
    )

    changes = json.loads(_said(capsys, "--format", "json"))["changes"]

    assert [(change["kind"], change["before"], change["after"]) for change in changes] == [
        ("value_changed", "75", "80"),
        ("status_changed", "udkast", "i høring"),
        ("added", None, "X"),
        ("removed", "Ungeindsatsen", None),
        ("link_changed", ['kerneopgaven "Trivsel"'], []),
        ("reworded", "Virksomhederne mangler hænder.", "Alle mangler hænder."),
    ]


def test_two_editions_of_the_work_tree_need_no_git(
    plan: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(plan.root))

    said = _said(capsys, "--editions", "2022", "2023")

    assert said.splitlines()[0].endswith("forskelle på planen for 2022 og planen for 2023")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            ["--editions", "2023", "2022"],
            "Skriv den ældste plan først: planvaerk diff --editions 2022 2023\n",
        ),
        (
            ["--editions", "2023", "2023"],
            "Skriv den ældste plan først: planvaerk diff --editions 2022 2023\n",
        ),
        (
            ["--editions", "2021", "2023"],
            "Der er ingen plan for 2021. Der er en plan for 2022 og 2023.\n",
        ),
        (
            ["HEAD", "--editions", "2022", "2023"],
            "Skriv enten revisioner eller --editions, ikke begge dele.\n",
        ),
    ],
)
def test_editions_that_cannot_be_compared(
    plan: Repository, capsys: pytest.CaptureFixture[str], arguments: list[str], error: str
) -> None:
    del plan

    assert _fault(capsys, *arguments) == error


def test_an_edition_that_cannot_be_read(
    plan: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.change("plan/2022.yml", "status: archived", "status: gammel")

    assert _fault(capsys, "--editions", "2022", "2023") == (
        "Filen plan/2022.yml kan ikke læses. Find fejlen med planvaerk check.\n"
    )
