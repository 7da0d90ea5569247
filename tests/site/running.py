"""Runs the commands as an author does, in processes of their own, and compares what they leave."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ALWAYS

PROGRAMS = Path(sys.executable).parent
PLACE = re.compile(
    r"^(?P<file>[\w./-]+\.(?:yml|md|csv)):(?P<line>\d+):(?P<column>\d+): ", re.MULTILINE
)


class Done(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Planvaerk:
    """The commands on a content tree."""

    root: Path
    drawings: Path
    environment: dict[str, str] = field(default_factory=dict)

    def command(self, *arguments: str | Path) -> list[str]:
        """The command line of a command."""
        return [sys.executable, "-m", "planvaerk.cli", *map(str, arguments)]

    def variables(self, **more: str) -> dict[str, str]:
        """The environment that the command runs in."""
        ours = {**ALWAYS, "PLANVAERK_CACHE": str(self.drawings)}
        return {**os.environ, **ours, **self.environment, **more}

    def run(self, *arguments: str | Path, cwd: Path | None = None, **variables: str) -> Done:
        """Run a command to its end."""
        return self._run(self.command(*arguments), cwd, variables)

    def build(self, *arguments: str | Path, cwd: Path | None = None, **variables: str) -> Done:
        """Build the site into site/ of the tree."""
        return self.run("build", *arguments, cwd=cwd, **variables)

    def mkdocs(self, *arguments: str) -> Done:
        """Run plain mkdocs on the tree."""
        return self._run([str(PROGRAMS / "mkdocs"), *arguments], None, {})

    def _run(self, command: list[str], cwd: Path | None, variables: dict[str, str]) -> Done:
        done = subprocess.run(
            command,
            cwd=cwd or self.root,
            env=self.variables(**variables),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace words that a file of the tree holds once."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), "utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below a folder, by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The paths of the files that are not the same in both."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
