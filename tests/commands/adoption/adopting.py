"""`planvaerk adopt` as its tests run it."""

from __future__ import annotations

import pytest

from planvaerk.cli import main
from tests.rules.two_years import Tree

PLAN = "plan/2023.yml"


class Command:
    """Runs `planvaerk adopt` and holds that a refusal changes nothing."""

    def __init__(self, tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
        self.tree = tree
        self._capsys = capsys

    def adopt(self, *words: str) -> str:
        """What is printed when it works."""
        assert main(["adopt", *words]) == 0
        printed = self._capsys.readouterr()
        assert printed.err == ""
        return printed.out

    def refuse(self, *words: str) -> tuple[int, str]:
        """The exit code, and what is printed when it does not."""
        before = {path: path.read_bytes() for path in self.tree.root.rglob("*") if path.is_file()}
        code = main(["adopt", *words])
        after = {path: path.read_bytes() for path in self.tree.root.rglob("*") if path.is_file()}
        assert before == after
        printed = self._capsys.readouterr()
        return code, printed.out + printed.err

    def check(self) -> int:
        """The exit code of a check."""
        code = main(["check"])
        self._capsys.readouterr()
        return code
