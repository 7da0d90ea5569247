"""A plan that is ready to be adopted, on a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.adoption.adopting import Command
from tests.rules.two_years import Tree
from tests.trees import lay_out


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1680307200")  # the first of April 2023


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """The tree, which the test stands in."""
    root = lay_out(tmp_path / "plan", {})
    monkeypatch.chdir(root)
    return Tree(root)


@pytest.fixture
def command(tree: Tree, capsys: pytest.CaptureFixture[str]) -> Command:
    """`planvaerk adopt` on the tree."""
    return Command(tree, capsys)
