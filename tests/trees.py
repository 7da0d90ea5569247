"""The small content trees in `projects/`, and how the tests lay them out and read them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from planvaerk.checking import check_tree
from planvaerk.findings import Finding
from planvaerk.model.plan import Plan
from planvaerk.store import read_plan

PROJECTS = Path(__file__).resolve().parent / "projects"
BASE = PROJECTS / "base"
GOOD = sorted((PROJECTS / "good").iterdir())
BAD = sorted((PROJECTS / "bad").iterdir())
EVERYTHING = PROJECTS / "good" / "everything"
FOLLOWED = PROJECTS / "followed"
AS_OF = date(2023, 1, 1)


def lay_out(root: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """The base tree below a root, with some files written anew and some (None) removed."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            file.unlink()
        elif isinstance(content, bytes):
            file.write_bytes(content)
        else:
            file.write_text(content, encoding="utf-8", newline="")
    return root


def lay_out_bad(root: Path, bad: Path) -> Path:
    """The base tree below a root with a bad tree on top of it."""
    removed = bad / "removed.txt"
    names = removed.read_text("utf-8").splitlines() if removed.exists() else []
    lay_out(root, dict.fromkeys(names))
    for file in bad.rglob("*"):
        name = file.relative_to(bad)
        if file.is_file() and name.name not in {"expected.txt", "removed.txt"}:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, root / name)
    return root


def base(name: str) -> str:
    """The text of a file in the base tree."""
    return (BASE / name).read_text("utf-8")


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """A file of the base tree with one place in it changed."""
    text = base(name)
    assert text.count(old) == 1, f"{old!r} must stand once in {name}"
    return {name: text.replace(old, new)}


def findings(root: Path) -> tuple[Finding, ...]:
    """What the check of a tree gives on the first of January 2023."""
    return check_tree(root, AS_OF).findings


def places(found: Iterable[Finding]) -> list[str]:
    """Findings as `PV201 goals/2023/targets.yml:41`, sorted."""
    return sorted(f"{f.code.id} {f.position.file}:{f.position.line}" for f in found)


def plan_of(root: Path) -> Plan:
    """The plan in a tree."""
    return read_plan(root, AS_OF).plan


def outside(root: Path, found: Iterable[Finding]) -> list[Finding]:
    """The findings whose line or column does not exist in their file."""
    return [finding for finding in found if not _exists(root, finding)]


def _exists(root: Path, finding: Finding) -> bool:
    file, line, column = finding.position
    if not (root / file).is_file():
        return (line, column) == (1, 1)
    text = (root / file).read_bytes().decode("utf-8", errors="replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
