"""The small plan that rules are tried on, to be made wrong in one place at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planvaerk.checking import check_tree
from planvaerk.findings import Finding

TWO_YEARS = Path(__file__).resolve().parents[1] / "projects" / "good" / "two-years"


@dataclass(frozen=True)
class Tree:
    """A content tree that a test may change."""

    root: Path

    def replace(self, file: str, old: str, new: str) -> Tree:
        """Replace the first of a text in a file; it must be there."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        return self

    def write(self, file: str, text: str) -> Tree:
        """Write a file anew."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return self

    def remove(self, file: str) -> Tree:
        """Delete a file."""
        (self.root / file).unlink()
        return self

    def found(self, code: str, as_of: date | None = None) -> list[Finding]:
        """The findings of one rule."""
        return list(check_tree(self.root, as_of, only=(code,)).findings)

    def places(self, code: str, as_of: date | None = None) -> list[str]:
        """Where a rule finds something, as `file:line:column`."""
        return ["{}:{}:{}".format(*finding.position) for finding in self.found(code, as_of)]

    def told(self, code: str, as_of: date | None = None) -> list[str]:
        """What a rule says: the message, and the hint on a line of its own."""
        return [f"{f.message}\n{f.hint}" for f in self.found(code, as_of)]


def two_years(folder: Path) -> Tree:
    """A copy of a plan for 2022 and 2023 with nothing wrong in it."""
    shutil.copytree(TWO_YEARS, folder / "plan")
    return Tree(folder / "plan")
