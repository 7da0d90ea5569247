"""A plan for two years with nothing wrong in it, to be made wrong in one place at a time."""

from __future__ import annotations

import shutil
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planvaerk.checking import check_tree
from planvaerk.findings import Finding
from tests.trees import PROJECTS

_WIDTH = 90
TWO_YEARS = PROJECTS / "good" / "two-years"


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
        return [f for f in check_tree(self.root, as_of).findings if f.code.id.startswith(code)]

    def places(self, code: str, as_of: date | None = None) -> list[str]:
        """Where a rule finds something, as `file:line:column`."""
        return ["{}:{}:{}".format(*finding.position) for finding in self.found(code, as_of)]

    def told(self, code: str, as_of: date | None = None) -> str:
        """What a rule says, wrapped: each message and, after an arrow, its hint."""
        lines = []
        for finding in self.found(code, as_of):
            lines += textwrap.wrap(finding.message, _WIDTH)
            lines += textwrap.wrap(f"→ {finding.hint}", _WIDTH)
        return "\n".join(lines)


def two_years(folder: Path) -> Tree:
    """A copy of a plan for 2022 and 2023 with nothing wrong in it."""
    shutil.copytree(TWO_YEARS, folder / "plan")
    return Tree(folder / "plan")
