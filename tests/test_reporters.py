"""Findings as text for people and as JSON for programs, word for word."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.checking import Checked, check_tree
from planvaerk.findings import Code, Finding
from planvaerk.positions import Position
from planvaerk.reporters import REPORTERS, json_text, text
from tests.trees import AS_OF, BASE, EVERYTHING, plan_of


@pytest.fixture
def checked() -> Checked:
    """A tree with an error and a warning."""
    findings = (
        Finding(
            Position("goals/2023/targets.yml", 15, 27),
            Code("PV201", "ukendt-reference"),
            'Ministermålet "mm-handikap" findes ikke.',
            'Mente du "mm-handicap"?',
        ),
        Finding(
            Position("plan/visoin.yml"), Code("PV009", "uventet-fil", "warning"), "Kendes ikke."
        ),
    )
    return Checked(plan_of(BASE), findings)


def test_a_finding_is_its_place_its_message_and_the_way_out(checked: Checked) -> None:
    assert text(checked) == snapshot(
        """\
plan/visoin.yml:1:1: PV009 uventet-fil (advarsel)
  Kendes ikke.

goals/2023/targets.yml:15:27: PV201 ukendt-reference
  Ministermålet "mm-handikap" findes ikke.
  Mente du "mm-handicap"?

1 fejl og 1 advarsel i 21 filer.\
"""
    )


def test_a_clean_tree_is_one_line_and_one_file_is_not_several(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# A", "utf-8")

    assert text(check_tree(BASE, AS_OF)) == "Ingen fejl i 21 filer."
    assert text(check_tree(tmp_path, AS_OF)).endswith("2 fejl og 0 advarsler i 1 fil.")
    assert text(check_tree(BASE, AS_OF, only=["PV4"])) == "Ingen fejl i 21 filer."


def test_an_exception_is_told_of_with_its_reason() -> None:
    told = text(check_tree(EVERYTHING, AS_OF))

    assert told.startswith(
        "Undtagelser\n"
        "  goals/2023/ministerial.yml: PV401 er slået fra for 1 fund. "
        "Grund: Kommunen modtager ingen flygtninge i 2023.\n"
    )
    assert re.search(r"\n\nIngen fejl i \d+ filer\.\Z", told)


def test_json_holds_the_same_findings_in_the_same_order(checked: Checked) -> None:
    assert json.loads(json_text(checked)) == {
        "findings": [
            {
                "code": "PV201",
                "name": "ukendt-reference",
                "severity": "error",
                "file": "goals/2023/targets.yml",
                "line": 15,
                "column": 27,
                "message": 'Ministermålet "mm-handikap" findes ikke.',
                "hint": 'Mente du "mm-handicap"?',
            },
            {
                "code": "PV009",
                "name": "uventet-fil",
                "severity": "warning",
                "file": "plan/visoin.yml",
                "line": 1,
                "column": 1,
                "message": "Kendes ikke.",
                "hint": "",
            },
        ],
        "exceptions": [],
        "summary": {"errors": 1, "warnings": 1, "files": 21, "hidden": 0},
    }


def test_danish_letters_are_written_as_themselves(checked: Checked) -> None:
    assert "Ministermålet" in json_text(checked)


@pytest.mark.parametrize("name", REPORTERS)
def test_every_reporter_takes_a_clean_and_a_faulty_tree(name: str, checked: Checked) -> None:
    clean = REPORTERS[name](check_tree(BASE, AS_OF))

    assert clean != REPORTERS[name](checked)
    if name in {"json", "sarif"}:
        assert json.loads(clean)
