"""The examples for other forges in docs/redaktion/andre-systemer.md."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "redaktion" / "andre-systemer.md"
GITLAB, AZURE, PRE_COMMIT = re.findall(
    r"^```yaml\n(.+?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
)
EXAMPLES = pytest.mark.parametrize("example", [GITLAB, AZURE], ids=["gitlab", "azure"])


def run(program: str, *arguments: str | Path) -> None:
    found = shutil.which(program, path=Path(sys.executable).parent)
    assert found, program
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def commands(node: Any) -> list[str]:
    """Every command of an example, as it stands."""
    if isinstance(node, dict):
        own = [
            line
            for key in ("script", "bash")
            for line in ([node[key]] if isinstance(node.get(key), str) else node.get(key, []))
        ]
        return own + [line for value in node.values() for line in commands(value)]
    if isinstance(node, list):
        return [line for item in node for line in commands(item)]
    return []


def test_gitlab_knows_every_key(tmp_path: Path) -> None:
    file = tmp_path / "example.yml"
    file.write_text(GITLAB, "utf-8")

    run("check-jsonschema", "--builtin-schema=vendor.gitlab-ci", file)


def test_azure_knows_every_key(tmp_path: Path) -> None:
    # Azure reads every value as a text, and its schema has patterns of an older kind.
    texts = yaml.BaseLoader(AZURE).get_single_data()
    file = tmp_path / "example.json"
    file.write_text(json.dumps(texts), "utf-8")

    run(
        "check-jsonschema",
        "--regex-variant=nonunicode",
        "--builtin-schema=vendor.azure-pipelines",
        file,
    )


@EXAMPLES
def test_the_commands_are_sound_and_begin_a_review_and_a_site(example: str, tmp_path: Path) -> None:
    found = commands(yaml.safe_load(example))
    script = tmp_path / "commands"
    script.write_text("\n".join(found), "utf-8")

    run("shellcheck", "--shell=bash", script)
    assert sum(command.startswith("scripts/review ") for command in found) == 1
    assert "make site" in found


@EXAMPLES
def test_the_example_keeps_what_the_script_leaves(example: str) -> None:
    script = (ROOT / "scripts" / "review").read_text("utf-8")

    assert "folder=build/review" in script
    assert "build/review" in example


@EXAMPLES
def test_the_example_needs_no_secret(example: str) -> None:
    assert re.findall(r"(?i)token|secret|password", example) == []


def test_the_hook_of_the_example_is_one_of_ours() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (repository,) = yaml.safe_load(PRE_COMMIT)["repos"]

    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in hooks]
