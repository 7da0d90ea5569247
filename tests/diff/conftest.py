"""Two content trees that begin alike, one of them to be changed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

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
