"""What is left to do: marks in the new files, and the list that is made from them.

A mark is `[Skriv …]` or `[Udfyld …]`: in a comment above a key in YAML, in the text itself on a
page. It stands until the author deletes it, and an edition with a mark cannot be adopted (PV603).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planvaerk.positions import Path
from planvaerk.yaml_reader import read_yaml

_MARK = re.compile(r"\[(?P<words>(?:Skriv|Udfyld)\b[^\]\n]*)\]")
_COMMENT = re.compile(rf"[ ]*# {_MARK.pattern}")
_TOP_WITH_YEAR = re.compile(r"#.*\b(?:19|20)\d\d\b")
_INDENT = re.compile(r"[ ]*")


class Task(NamedTuple):
    """Something that is left to do; `line` is None when it concerns the whole file."""

    file: str
    line: int | None
    words: str


def mark(words: str) -> str:
    """Words as a mark."""
    return f"[{words}]"


def marked(text: str, marks: Iterable[tuple[Path, str]]) -> str:
    """A YAML text with comments above keys, in place of the marks that it had.

    Marks that have no place are left out.
    """
    before = read_yaml("", text)
    lines = [line for line in text.split("\n") if not _COMMENT.fullmatch(line)]
    unmarked = read_yaml("", "\n".join(lines))
    if unmarked.data == before.data:
        before = unmarked
    else:  # what looks like a mark is a line of a text
        lines = text.split("\n")
    places: list[tuple[int, int, str]] = []
    for order, (path, words) in enumerate(marks):
        if path in before.positions.keys:
            index = before.positions.keys[path].line - 1
            indent = _INDENT.match(lines[index])
            places.append((index, order, f"{indent[0] if indent else ''}# {mark(words)}"))
    for index, _, comment in sorted(places, reverse=True):
        with_comment = [*lines[:index], comment, *lines[index:]]
        # A line of its own inside a text in quotes would become part of the text.
        if read_yaml("", "\n".join(with_comment)).data == before.data:
            lines = with_comment
    return "\n".join(lines)


def top_mark(text: str, year: int) -> Iterator[tuple[Path, str]]:
    """A mark when the comment at the top of a file names a year."""
    keys = read_yaml("", text).positions.keys
    if _TOP_WITH_YEAR.match(text) and keys:
        yield next(iter(keys)), f"Skriv kommentaren øverst om til {year}."


def tasks_in(files: Mapping[str, str]) -> Iterator[Task]:
    """Every mark in the files, from the top down."""
    for file, text in files.items():
        for number, line in enumerate(text.split("\n"), start=1):
            for match in _MARK.finditer(line):
                yield Task(file, number, match["words"])
