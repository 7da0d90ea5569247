"""New values as YAML text in the project's style, so that the reader reads exactly them back.

Plain where that is safe, else in double quotes; long texts folded (`>-`), texts with line breaks of
their own literal (`|-`); lists and mappings in blocks, two spaces deeper than their key.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from planvaerk.yaml_reader import read_yaml

type Value = Mapping[str, Value] | Sequence[Value] | str | int | Decimal | bool | None

STEP = 2
WIDTH = 100
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]"
)
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")


class Rendered(NamedTuple):
    """What stands after a key or a dash, and the lines below it."""

    head: str
    body: tuple[str, ...] = ()


def is_block(value: Value) -> bool:
    """True for a list or mapping that takes lines of its own."""
    return isinstance(value, Mapping | Sequence) and not isinstance(value, str) and bool(value)


def block_lines(value: Value, column: int) -> list[str]:
    """The lines of a list or mapping that is not empty, each with its indentation."""
    return list(_block_lines(value, column))


def _block_lines(value: Value, column: int) -> Iterator[str]:
    indent = " " * column
    if isinstance(value, Mapping):
        for name, item in value.items():
            opening = f"{indent}{key(name)}:"
            rendered = after_key(item, column, len(opening))
            yield f"{opening} {rendered.head}".rstrip(" ")
            yield from rendered.body
    elif isinstance(value, Sequence):
        for item in value:
            rendered = after_dash(item, column)
            yield f"{indent}- {rendered.head}"
            yield from rendered.body


def after_key(value: Value, column: int, used: int) -> Rendered:
    """A value for a key that stands in a column; `used` is how far its line is filled."""
    if is_block(value):
        return Rendered("", tuple(block_lines(value, column + STEP)))
    return _scalar(value, column, used + 1)


def after_dash(value: Value, column: int) -> Rendered:
    """A value for a dash that stands in a column."""
    if is_block(value):
        first, *others = block_lines(value, column + STEP)
        return Rendered(first[column + STEP :], tuple(others))
    return _scalar(value, column, column + STEP)


def flow(value: Value) -> str:
    """A value as it stands inside `[…]` or `{…}`."""
    match value:
        case Mapping():
            return (
                "{" + ", ".join(f"{key(k, flow=True)}: {flow(v)}" for k, v in value.items()) + "}"
            )
        case str():
            return _flow_text(value)
        case Sequence():
            return "[" + ", ".join(map(flow, value)) + "]"
    return _scalar(value, 0, 0).head


def key(name: str, *, flow: bool = False) -> str:
    """A key."""
    _refuse_unwritable(name)
    if "\n" in name:
        raise ValueError("a key is one line")
    probe = f"{{{name}: 1}}" if flow else f"{name}: 1"
    return name if name and _reads_as(probe, {name: 1}) else _quoted(name)


def _scalar(value: Value, column: int, used: int) -> Rendered:
    match value:
        case None:
            return Rendered("null")
        case bool():
            return Rendered(str(value).lower())
        case int() | Decimal():
            return Rendered(format(value, "f" if isinstance(value, Decimal) else "d"))
        case str():
            return _text(value, column, used)
    return Rendered("{}" if isinstance(value, Mapping) else "[]")


def _text(text: str, column: int, used: int) -> Rendered:
    _refuse_unwritable(text)
    line = _one_line(text)
    if line is not None and used + len(line) <= WIDTH:
        return Rendered(line)
    indent = " " * (column + STEP)
    folded = _folded(text, WIDTH - len(indent))
    if folded is not None:
        return Rendered(">-", tuple(f"{indent}{part}" if part else "" for part in folded))
    if line is not None:
        return Rendered(line)
    depth = str(STEP) if text.startswith((" ", "\n", "\t")) else ""
    lines = text.split("\n")
    return Rendered(f"|{depth}-", tuple(f"{indent}{part}" if part else "" for part in lines))


def _one_line(text: str) -> str | None:
    """The text on one line, plain or quoted, or None when it has lines of its own."""
    if "\n" in text:
        return None
    return text if _reads_as(f"k: {text}", {"k": text}) else _quoted(text)


def _flow_text(text: str) -> str:
    _refuse_unwritable(text)
    if "\n" not in text and _reads_as(f"[{text}]", [text]):
        return text
    # The reader takes a line break in quotes for what YAML leaves of a blank line: a new paragraph.
    paragraphs = text.replace("\n\n", "\n")
    if paragraphs.count("\n") * 2 != text.count("\n"):
        raise ValueError("a text with lines of its own cannot stand inside brackets")
    return _quoted(paragraphs)


def _folded(text: str, width: int) -> list[str] | None:
    """The lines of a folded text, or None when folding would not give the same text back."""
    paragraphs = text.split("\n\n")
    if any(p != p.strip() or not p or "\n" in p or "\t" in p for p in paragraphs):
        return None
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *_wrapped(paragraph, max(width, 1))] if lines else _wrapped(paragraph, width)
    return lines if len(lines) > 1 else None


def _wrapped(paragraph: str, width: int) -> list[str]:
    """The paragraph in lines, broken only where one space parts two words."""
    breaks = [match.start() for match in _BREAKABLE.finditer(paragraph)]
    start, lines = 0, []
    for here, beyond in pairwise([*breaks, len(paragraph)]):
        if beyond - start > width:
            lines.append(paragraph[start:here])
            start = here + 1
    return [*lines, paragraph[start:]]


def _quoted(text: str) -> str:
    """The text in double quotes; JSON's escapes are YAML's, too."""
    return json.dumps(text, ensure_ascii=False)


def _reads_as(probe: str, wanted: object) -> bool:
    """True when the reader reads exactly this, texts as texts."""
    read = read_yaml("", f"{probe}\n")
    return read.parsed and not read.findings and read.data == wanted


def _refuse_unwritable(text: str) -> None:
    if _UNWRITABLE.search(text) or text.endswith("\n"):
        raise ValueError("a text has no control characters and does not end in a line break")
