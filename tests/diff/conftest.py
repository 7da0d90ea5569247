"""Two content trees that begin alike, one of them to be changed; and repositories with a plan."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from planvaerk.cli import main
from planvaerk.diff.changes import Change
from planvaerk.diff.compare import compare, most_consequential_first
from planvaerk.store import read_plan

BASE = Path(__file__).resolve().parents[1] / "projects" / "base"


@dataclass(frozen=True)
class TwoPlans:
    """A plan before and after a change."""

    before: Path
    after: Path

    def change(self, file: str, old: str, new: str) -> TwoPlans:
        """Replace a text that stands once in a file of the new side."""
        path = self.after / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), "utf-8")
        return self

    def add(self, file: str, text: str) -> TwoPlans:
        """Write a text at the end of a file of the new side, or the file if there is none."""
        path = self.after / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as stream:
            stream.write(text)
        return self

    def remove(self, file: str) -> TwoPlans:
        """Delete a file of the new side."""
        (self.after / file).unlink()
        return self

    def settle(self) -> TwoPlans:
        """Take what has been done so far over to the old side."""
        shutil.rmtree(self.before)
        shutil.copytree(self.after, self.before)
        return self

    def changes(self) -> list[Change]:
        """What differs, the most consequential first."""
        before, after = read_plan(self.before).plan, read_plan(self.after).plan
        return most_consequential_first(compare(before, after))

    def said(self) -> list[str]:
        """The lines about what differs."""
        return [change.explain() for change in self.changes()]

    def kinds(self) -> list[str]:
        """The kind of each difference."""
        return [change.kind.value for change in self.changes()]


@pytest.fixture
def plans(tmp_path: Path) -> TwoPlans:
    """The small plan that the tests share, twice."""
    for side in ("before", "after"):
        shutil.copytree(BASE, tmp_path / side)
    return TwoPlans(tmp_path / "before", tmp_path / "after")


@dataclass(frozen=True)
class Repository:
    """A git repository with a plan in it, or in a folder of it."""

    top: Path
    root: Path

    @classmethod
    def create(cls, top: Path, root: Path) -> Repository:
        """A repository with the small plan in its first commit."""
        shutil.copytree(BASE, root)
        repository = cls(top, root)
        repository.git("init", "--quiet", "--initial-branch", "main")
        return repository.commit()

    def git(self, *arguments: str) -> str:
        """What git answers."""
        program = shutil.which("git")
        assert program is not None
        return subprocess.run(
            [program, "-C", self.top, *arguments], capture_output=True, text=True, check=True
        ).stdout.strip()

    def commit(self) -> Repository:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Ret planen")
        return self

    def change(self, file: str, old: str, new: str) -> Repository:
        """Replace the first of a text in a file; it must be there."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        return self

    def add(self, file: str, text: str) -> Repository:
        """Write a text at the end of a file."""
        path = self.root / file
        path.write_text(path.read_text("utf-8") + text, "utf-8")
        return self


@pytest.fixture
def surroundings(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No settings of git but the test's own, and no repository that a hook points to."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    settings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "Anna",
        "GIT_AUTHOR_EMAIL": "anna@eksempelkommune.example",
        "GIT_COMMITTER_NAME": "Anna",
        "GIT_COMMITTER_EMAIL": "anna@eksempelkommune.example",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.fixture
def repository(tmp_path: Path, surroundings: pytest.MonkeyPatch) -> Repository:
    """A repository that is a plan, with the plan's folder as the current one."""
    made = Repository.create(tmp_path / "plan", tmp_path / "plan")
    surroundings.chdir(made.root)
    return made


@pytest.fixture
def repository_above(tmp_path: Path, surroundings: pytest.MonkeyPatch) -> Repository:
    """A repository with a plan in a folder with æ and a space in its name."""
    made = Repository.create(tmp_path / "all", tmp_path / "all" / "vores planlægning" / "job")
    surroundings.chdir(made.root)
    return made


@dataclass(frozen=True)
class Command:
    """`planvaerk diff`, run here."""

    capsys: pytest.CaptureFixture[str]

    def said(self, *arguments: str, code: int = 0) -> str:
        """What it prints."""
        assert main(["diff", *arguments]) == code
        return self.capsys.readouterr().out

    def fault(self, *arguments: str) -> str:
        """Why it cannot be done."""
        assert main(["diff", *arguments]) == 2
        captured = self.capsys.readouterr()
        assert captured.out == ""
        return captured.err


@pytest.fixture
def diff(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command."""
    return Command(capsys)
