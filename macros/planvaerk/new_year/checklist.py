"""The list of what is left to do, as an author can keep it and tick it off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from planvaerk.new_year.tasks import Task


def checklist(tasks: Sequence[Task], folder: str) -> str:
    """The tasks file by file, in the order they come in; files are named from outside a folder."""
    blocks = groupby(tasks, key=lambda task: task.file)
    return "\n\n".join("\n".join(_block(folder, file, list(group))) for file, group in blocks)


def _block(folder: str, file: str, tasks: list[Task]) -> Iterator[str]:
    yield f"{folder}/{file}" if folder else file
    width = max(len(str(task.line)) for task in tasks if task.line) if _has_lines(tasks) else 0
    for task in tasks:
        place = f"linje {task.line:>{width}}: " if task.line else ""
        yield f"  [ ] {place}{task.words}"


def _has_lines(tasks: list[Task]) -> bool:
    return any(task.line for task in tasks)
