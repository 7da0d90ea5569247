"""A plan damaged at random is clean or has findings with places, and is never changed by us."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.trees import findings, outside

FOLDERS = ("plan", "goals", "data", "docs")
ENDINGS = {".yml", ".csv", ".md"}
NASTY = (
    "\t",
    ":",
    "- ",
    "{{ ",
    "}}",
    "'",
    '"',
    "#",
    "&a ",
    "*a",
    "!x ",
    "[",
    "{",
    "|",
    "\0",
    "\N{NO-BREAK SPACE}",
    "{% if %}",
    "12 ",
    ";",
    "\u2028",
    "---\n",
)


@pytest.fixture(scope="module")
def plan(lejre: Path) -> Iterator[Path]:
    """A copy of Lejre's plan that is damaged and mended again and again."""
    with tempfile.TemporaryDirectory() as folder:
        for name in FOLDERS:
            shutil.copytree(lejre / name, Path(folder) / name)
        yield Path(folder)


def _damage(data: st.DataObject, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = data.draw(st.integers(0, len(lines) - 1), label="line")
    other = data.draw(st.integers(0, len(lines) - 1), label="other line")
    spot = data.draw(st.integers(0, len(content)), label="byte")
    match data.draw(
        st.sampled_from(["delete", "double", "swap", "cut", "bytes", "insert", "encode", "indent"])
    ):
        case "delete":
            del lines[at]
        case "double":
            lines.insert(other, lines[at])
        case "swap":
            lines[at], lines[other] = lines[other], lines[at]
        case "cut":
            return content[:spot]
        case "bytes":
            return (
                content[:spot] + data.draw(st.binary(min_size=1, max_size=3)) + content[spot + 2 :]
            )
        case "insert":
            text = content.decode()
            spot = min(spot, len(text))
            return (text[:spot] + data.draw(st.sampled_from(NASTY)) + text[spot:]).encode()
        case "encode":
            return content.decode().encode(
                data.draw(st.sampled_from(["latin-1", "utf-16", "cp1252"])), "replace"
            )
        case "indent":
            lines[at] = b" " * data.draw(st.integers(1, 3)) + lines[at]
    return b"\n".join(lines)


@settings(
    max_examples=500, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_a_damaged_plan_ends_in_findings_that_can_be_found(plan: Path, data: st.DataObject) -> None:
    files = sorted(
        f for folder in FOLDERS for f in (plan / folder).rglob("*") if f.suffix in ENDINGS
    )
    file = data.draw(st.sampled_from(files), label="file")
    whole = file.read_bytes()
    damaged = _damage(data, whole)
    try:
        file.write_bytes(damaged)
        found = findings(plan)

        assert outside(plan, found) == []
        assert all(finding.message and finding.code.name for finding in found)
        assert file.read_bytes() == damaged
    finally:
        file.write_bytes(whole)
