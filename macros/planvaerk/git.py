"""The one place that runs git: it may be missing, and it always speaks English here."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def run_git(
    root: Path, *arguments: str, given: bytes = b""
) -> subprocess.CompletedProcess[bytes] | None:
    """Run git in a folder and wait for its answer; None when the machine has no git.

    The arguments are our own. What a user has written must stand where git takes no option.
    """
    program = shutil.which("git")
    if program is None:
        return None
    return subprocess.run(  # noqa: S603 - a fixed program, no shell
        [program, "-C", str(root), *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
    )
