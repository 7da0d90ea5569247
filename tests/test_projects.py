"""Whole content trees in, findings out: `projects/README.md` says how the trees are made."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

from planvaerk.findings import Finding
from planvaerk.rules import RULES
from tests.trees import BAD, BASE, EVERYTHING, GOOD, findings, lay_out_bad, places, plan_of

# What git or an editor would change is made while testing: in test_text_files.py, test_store.py.
MADE_WHILE_TESTING = {"PV001", "PV002", "PV006"}


def _expected(bad: Path) -> list[str]:
    return (bad / "expected.txt").read_text("utf-8").splitlines()


@cache
def _found(bad: Path) -> tuple[Finding, ...]:
    with tempfile.TemporaryDirectory() as folder:
        return findings(lay_out_bad(Path(folder), bad))


def _name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("tree", [BASE, *GOOD], ids=_name)
def test_a_good_tree_gives_no_finding(tree: Path) -> None:
    assert findings(tree) == ()


@pytest.mark.parametrize("bad", BAD, ids=_name)
def test_a_bad_tree_gives_exactly_the_expected_findings(bad: Path) -> None:
    assert places(_found(bad)) == sorted(_expected(bad))


@pytest.mark.parametrize("bad", BAD, ids=_name)
def test_a_finding_is_a_whole_sentence_on_one_line(bad: Path) -> None:
    messages = [finding.message for finding in _found(bad)]

    assert [text for text in messages if not text.endswith(".") or "\n" in text] == []
    assert [text for text in messages if "None" in text or " ." in text] == []


def test_every_rule_has_a_bad_tree() -> None:
    shown = {line.split(" ")[0] for bad in BAD for line in _expected(bad)}

    assert {rule.code.id for rule in RULES} - shown == MADE_WHILE_TESTING


def test_files_saved_on_windows_read_as_the_same_plan(tmp_path: Path) -> None:
    shutil.copytree(EVERYTHING, tmp_path, dirs_exist_ok=True)
    for file in (path for path in tmp_path.rglob("*") if path.is_file()):
        text = file.read_text("utf-8")
        if file.suffix == ".csv":
            quoted = io.StringIO()
            rows = csv.reader(text.splitlines())
            csv.writer(quoted, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
            text = quoted.getvalue()
        file.write_text(text, encoding="utf-8-sig", newline="\r\n")

    assert findings(tmp_path) == ()
    ours, theirs = plan_of(EVERYTHING), plan_of(tmp_path)
    assert theirs.editions == ours.editions
    assert theirs.observations == ours.observations
    assert theirs.pages == ours.pages
    assert theirs.strategy == ours.strategy
