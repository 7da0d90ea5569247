"""The hook that a repository with a plan can use from Planværk."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from planvaerk.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
(HOOK,) = yaml.safe_load(MANIFEST.read_text("utf-8"))
CONFIG = ROOT / ".pre-commit-config.yaml"
(OURS,) = (
    hook
    for repository in yaml.safe_load(CONFIG.read_text("utf-8"))["repos"]
    for hook in repository["hooks"]
    if hook["id"] == "planvaerk-check"
)


@pytest.mark.parametrize(
    "arguments",
    [["validate-manifest", MANIFEST], ["validate-config", CONFIG]],
    ids=["hooks", "our own"],
)
def test_pre_commit_can_read_the_file(arguments: list[str | Path]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_the_hook_checks_the_whole_plan_with_a_command_there_is() -> None:
    program, command = HOOK["entry"].split()

    assert program == "planvaerk"
    assert command in COMMANDS
    assert HOOK["language"] == "python"
    assert HOOK["pass_filenames"] is False


@pytest.mark.parametrize("folder", ["plan", "goals", "data", "docs"])
def test_every_file_of_the_plan_sets_the_hook_off(lejre: Path, folder: str) -> None:
    paths = [path.relative_to(lejre).as_posix() for path in (lejre / folder).rglob("*.*")]

    assert paths
    assert [path for path in paths if not re.search(HOOK["files"], path)] == []
    assert re.search(HOOK["files"], "mkdocs.yml")


@pytest.mark.parametrize("tree", [".", "examples/hedensted"])
@pytest.mark.parametrize("folder", ["plan", "goals", "data", "docs"])
def test_every_file_of_every_plan_here_sets_our_own_hook_off(
    lejre: Path, tree: str, folder: str
) -> None:
    paths = [path.relative_to(lejre).as_posix() for path in (lejre / tree / folder).rglob("*.*")]

    assert paths
    assert [path for path in paths if not re.search(OURS["files"], path)] == []
    assert re.search(OURS["files"], str(Path(tree) / "mkdocs.yml"))
    assert not re.search(OURS["files"], "tests/projects/good/plan/vision.yml")


@pytest.mark.parametrize("path", ["README.md", "macros/planvaerk/cli.py", "plan.txt"])
def test_other_files_do_not_set_the_hook_off(path: str) -> None:
    assert not re.search(HOOK["files"], path)
