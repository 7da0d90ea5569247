"""scripts/review: the steps of a review, as a forge runs them in a checkout of a proposal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import copied, copy_content

ROOT = Path(__file__).resolve().parents[2]
MARKER = "<!-- planvaerk-diff -->"
GIT = shutil.which("git") or "git"
NUMBERS = "data/sygedagpenge.csv"

# A program that says what it is asked to do, and ends each command as the test wants it to.
STAND_IN = """\
#!/bin/sh
echo "$*" >> asked.txt
echo "Det, $1 siger"
case $1 in
  check) exit ${CHECK:-0} ;;
  diff) exit ${DIFF:-0} ;;
  build) mkdir -p site && exit ${BUILD:-0} ;;
esac
"""


class Checkout:
    """A git checkout of a plan, with its own copy of the script and no one else's git settings."""

    def __init__(self, folder: Path, program: Path, cache: Path) -> None:
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder.parent),
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "PLANVAERK": str(program),
            "PLANVAERK_CACHE": str(cache),
            **{f"GIT_{who}_NAME": "Test" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "test@localhost" for who in ("AUTHOR", "COMMITTER")},
        }
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()

    def git(self, *arguments: str) -> str:
        return subprocess.run(
            [GIT, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()

    def commit(self, message: str = "Ændring") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", f"--message={message}")

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, text.count(old)
        file.write_text(text.replace(old, new), "utf-8")

    def review(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ROOT / "scripts" / "review", *arguments],
            cwd=self.folder,
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    def left(self, name: str) -> str:
        return (self.folder / "build" / "review" / name).read_text("utf-8")

    @property
    def asked(self) -> list[str]:
        """What the stand-in has been asked to do."""
        return (self.folder / "asked.txt").read_text("utf-8").splitlines()


@pytest.fixture
def stand_in(tmp_path: Path) -> Checkout:
    """A checkout with a stand-in for the program."""
    program = tmp_path / "program"
    program.write_text(STAND_IN, "utf-8")
    program.chmod(0o755)
    folder = tmp_path / "checkout"
    (folder / "plan").mkdir(parents=True)
    return Checkout(folder, program, tmp_path)


@pytest.fixture
def plan(lejre: Path, tmp_path: Path, drawings: Path) -> Checkout:
    """A checkout of Lejre's plan on a branch of its own, with the program as it is."""
    program = Path(sys.executable).with_name("planvaerk")
    checkout = Checkout(copy_content(lejre, tmp_path), program, drawings)
    checkout.git("switch", "--quiet", "--create", "forslag")
    return checkout


def test_a_changed_target_is_told_and_the_site_is_built(plan: Checkout) -> None:
    plan.replace(
        NUMBERS, "sygedagpenge-maal,2022-06,336,target", "sygedagpenge-maal,2022-06,325,target"
    )
    plan.commit()

    done = plan.review("main")

    assert done.returncode == 0, done.stdout + done.stderr
    assert plan.left("check.txt").splitlines()[-1] in done.stdout
    diff = plan.left("diff.md")
    assert diff.startswith(MARKER)
    assert diff in done.stdout
    assert "juni" in diff
    assert "336 → 325" in diff
    assert (plan.folder / "site" / "index.html").is_file()


def test_what_the_base_got_meanwhile_is_no_change_of_the_proposal(plan: Checkout) -> None:
    plan.replace(
        NUMBERS, "sygedagpenge-maal,2022-06,336,target", "sygedagpenge-maal,2022-06,325,target"
    )
    plan.commit()
    plan.git("switch", "--quiet", "main")
    plan.replace("plan/municipality.yml", "name: Lejre Kommune", "name: Lejre By")
    plan.commit()
    plan.git("switch", "--quiet", "forslag")

    plan.review("main")

    assert "336 → 325" in plan.left("diff.md")
    assert "Lejre By" not in plan.left("diff.md")


def test_a_fault_is_put_on_its_line_and_no_site_is_built(plan: Checkout) -> None:
    plan.replace(
        NUMBERS, "sygedagpenge-maal,2022-06,336,target", "sygedagpenge-maal,2022-06,mange,target"
    )
    plan.commit()
    line = (plan.folder / NUMBERS).read_text("utf-8").splitlines().index(
        "sygedagpenge-maal,2022-06,mange,target"
    ) + 1

    done = plan.review("--format", "github", "main")

    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{NUMBERS}:{line}:" in plan.left("check.txt")
    assert f"::error file={NUMBERS},line={line}," in done.stdout
    assert plan.left("diff.md").startswith(MARKER)
    assert "Sitet bygges, når fejlene ovenfor er rettet." in done.stdout
    assert not (plan.folder / "site").exists()


def test_the_steps_come_in_order_and_the_changes_are_those_since_the_fork(
    stand_in: Checkout,
) -> None:
    done = stand_in.review("main")

    assert done.returncode == 0, done.stderr
    commit = stand_in.git("rev-parse", "--short", "main")
    assert stand_in.asked == [
        "check --all .",
        f"diff {commit} --format markdown",
        "build --all .",
    ]
    assert stand_in.left("check.txt") == "Det, check siger\n"
    assert stand_in.left("diff.md") == "Det, diff siger\n"


def test_plans_in_examples_are_reviewed_with_the_plan(stand_in: Checkout) -> None:
    for name in ("a", "b med mellemrum"):
        (stand_in.folder / "examples" / name).mkdir(parents=True)
        (stand_in.folder / "examples" / name / "mkdocs.yml").touch()
    (stand_in.folder / "examples" / "papirer").mkdir()

    done = stand_in.review("--format", "github", "main")

    assert done.returncode == 0, done.stderr
    commit = stand_in.git("rev-parse", "--short", "main")
    assert stand_in.asked == [
        "check --all . examples/a examples/b med mellemrum",
        "check --all --format github . examples/a examples/b med mellemrum",
        f"diff {commit} --format markdown",
        f"diff {commit} --format markdown --root examples/a",
        f"diff {commit} --format markdown --root examples/b med mellemrum",
        "build --all . examples/a examples/b med mellemrum",
    ]


def test_a_change_in_an_example_is_told_below_its_name_and_its_findings_on_their_lines(
    plan: Checkout, lejre: Path
) -> None:
    plan.git("switch", "--quiet", "main")
    copied(lejre / "examples/hedensted", plan.folder / "examples/hedensted")
    copied(lejre / "examples/hedensted", plan.folder / "examples/uberørt")
    plan.commit()
    plan.git("switch", "--quiet", "--create", "eksempel")
    plan.replace("examples/hedensted/plan/2020.yml", "\nstatus: ", "\nstatuss: ")
    plan.commit()

    done = plan.review("--format", "github", "main")

    assert done.returncode == 1, done.stderr
    assert "examples/hedensted/plan/2020.yml:" in plan.left("check.txt")
    assert "::error file=examples/hedensted/plan/2020.yml,line=" in done.stdout
    assert "\n---\n\n**examples/hedensted**\n\n" in plan.left("diff.md")
    assert "uberørt" not in plan.left("diff.md")
    assert plan.left("diff.md").count(MARKER) == 1


@pytest.mark.parametrize(
    ("ends", "code", "steps"),
    [
        ({"CHECK": "1"}, 1, ["check", "diff"]),
        ({"CHECK": "2"}, 2, ["check"]),
        ({"CHECK": "3"}, 3, ["check"]),
        ({"DIFF": "2"}, 2, ["check", "diff"]),
        ({"BUILD": "1"}, 1, ["check", "diff", "build"]),
    ],
)
def test_the_review_ends_as_its_worst_step(
    stand_in: Checkout, ends: dict[str, str], code: int, steps: list[str]
) -> None:
    done = stand_in.review("main", **ends)

    assert done.returncode == code
    assert [asked.split()[0] for asked in stand_in.asked] == steps


def test_a_list_of_what_could_be_read_is_kept(stand_in: Checkout) -> None:
    stand_in.review("main", CHECK="1", DIFF="1")

    assert stand_in.left("diff.md") == "Det, diff siger\n"


def test_no_old_site_stays_when_the_review_fails(stand_in: Checkout) -> None:
    stand_in.review("main")
    stand_in.review("main", CHECK="1")

    assert not (stand_in.folder / "site").exists()


def test_the_script_finds_the_plan_from_a_folder_beside_it(stand_in: Checkout) -> None:
    (stand_in.folder / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "review", stand_in.folder / "scripts" / "review")
    (stand_in.folder / "docs").mkdir()

    done = subprocess.run(
        ["../scripts/review", "main"],
        cwd=stand_in.folder / "docs",
        env=stand_in.environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert stand_in.left("diff.md") == "Det, diff siger\n"


def test_a_folder_without_a_plan_is_told(stand_in: Checkout) -> None:
    shutil.copytree(ROOT / "scripts", stand_in.folder / "scripts")
    (stand_in.folder / "plan").rmdir()

    done = subprocess.run(
        [stand_in.folder / "scripts" / "review", "main"],
        cwd=stand_in.folder,
        env=stand_in.environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (
        2,
        "Der er ingen plan her. Kør scriptet i mappen med plan/, goals/ og data/.\n",
    )


def test_half_a_list_of_changes_is_not_left_behind(stand_in: Checkout) -> None:
    stand_in.review("main")
    stand_in.review("main", DIFF="2")

    assert not (stand_in.folder / "build" / "review" / "diff.md").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "BASIS mangler"),
        (["main", "main"], "Skriv kun én BASIS"),
        (["--output=x", "main"], "Scriptet kender ikke --output=x"),
        (["--format"], "--format mangler et format"),
        (["--format", "xml", "main"], "Formatet xml findes ikke."),
        (["findes-ikke"], "Git kender ikke findes-ikke her. Skriv en gren"),
        (["$(touch x)"], "Git kender ikke $(touch x) her"),
    ],
)
def test_what_cannot_be_understood_is_told(
    stand_in: Checkout, arguments: list[str], message: str
) -> None:
    done = stand_in.review(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(message)
    assert stand_in.git("status", "--porcelain") == ""


def test_a_history_that_was_not_fetched_is_told(stand_in: Checkout) -> None:
    stand_in.git("checkout", "--quiet", "--orphan", "forslag")
    stand_in.commit("En anden begyndelse")

    done = stand_in.review("main")

    assert done.returncode == 2
    assert "intet fælles udgangspunkt" in done.stderr


def test_make_readies_the_program_where_planvaerk_has_its_makefile(stand_in: Checkout) -> None:
    ready = "mkdir -p .venv/bin && cp ../program .venv/bin/planvaerk"
    (stand_in.folder / "Makefile").write_text(f".venv/.runtime:\n\t{ready}\n", "utf-8")

    done = stand_in.review("main", PLANVAERK="")

    assert done.returncode == 0, done.stderr
    assert ready not in done.stdout
    assert [asked.split()[0] for asked in stand_in.asked] == ["check", "diff", "build"]


def test_elsewhere_the_installed_program_is_used(stand_in: Checkout) -> None:
    program = stand_in.folder.parent / "program"
    program.rename(program.with_name("planvaerk"))
    path = f"{program.parent}:{os.environ['PATH']}"

    done = stand_in.review("main", PLANVAERK="", PATH=path)

    assert done.returncode == 0, done.stderr
    assert len(stand_in.asked) == 3


def test_a_missing_program_is_told(stand_in: Checkout) -> None:
    done = stand_in.review("main", PLANVAERK="findes-ikke")

    assert done.returncode == 2
    assert done.stderr == "Programmet findes-ikke findes ikke. Installér Planværk.\n"


def test_the_help_names_what_is_left_behind(stand_in: Checkout) -> None:
    done = stand_in.review("--help")

    assert done.returncode == 0
    assert "build/review/diff.md" in done.stdout
