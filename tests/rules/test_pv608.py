"""PV608 startplanens-tekst-i-vedtaget-plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planvaerk.checking import check_tree
from planvaerk.findings import Finding
from planvaerk.municipalities import municipalities
from planvaerk.rules import pv608_starter_text
from planvaerk.starter_plan import starter_texts
from planvaerk.starting import Choice, starter_files

TEXTS = {
    *(f"docs/2030/{name}.md" for name in ("indledning", "indsats", "situation")),
    *(f"goals/2030/{name}.yml" for name in ("focus_areas", "ministerial", "targets")),
    *(f"plan/{name}.yml" for name in ("2030", "core_tasks", "municipality", "strategy", "vision")),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The starter as it was written, adopted and called real."""
    choice = Choice(municipalities()["265"], 2030, previous=False)
    for name, text in starter_files(choice):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("    basis: example\n", ""), "utf-8")
    _change(tmp_path / "plan/2030.yml", "status: draft", "status: adopted")
    return tmp_path


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def _found(root: Path) -> Iterator[Finding]:
    return (f for f in check_tree(root).findings if f.code == pv608_starter_text.CODE)


def _files(root: Path) -> set[str]:
    return {finding.position.file for finding in _found(root)}


def test_deleting_that_it_is_an_example_does_not_make_it_ones_own(root: Path) -> None:
    found = _files(root)

    assert {file for file in found if not file.startswith("data/")} == TEXTS
    assert len(found - TEXTS) == len(list((root / "data").glob("*.csv"))) - 1
    assert all(finding.is_error for finding in _found(root))


def test_a_draft_may_still_have_it(root: Path) -> None:
    _change(root / "plan/2030.yml", "status: adopted", "status: hearing")

    assert _files(root) == set()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plan/vision.yml", "Alle, der kan, er i arbejde eller", "Alle i Roskilde er i job eller"),
        ("docs/2030/indsats.md", "# Indsatser", "# Indsatser\n\nVi har fire indsatser i år."),
        ("data/fleksjob.csv", "fleksjob,2028-01,189", "fleksjob,2028-01,207"),
        ("plan/municipality.yml", "jobcenter@eksempelkommune", "job@roskilde"),
    ],
)
def test_one_line_of_ones_own_is_enough(file: str, old: str, new: str, root: Path) -> None:
    before = _files(root)
    _change(root / file, old, new)

    assert before - _files(root) == {file}


def test_another_source_and_fewer_goals_are_not_a_text_of_ones_own(root: Path) -> None:
    _change(root / "goals/2030/focus_areas.yml", "text: Unge skal i gang, før de giver op.", "")
    _change(root / "plan/vision.yml", "source: planen-2030", "source: kommunens-plan")

    assert {"goals/2030/focus_areas.yml", "plan/vision.yml"} <= _files(root)


def test_the_words_can_be_kept_with_a_reason(root: Path) -> None:
    (root / "plan/exceptions.yml").write_text(
        "exceptions:\n  - rule: PV608\n    file: plan/core_tasks.yml\n"
        "    action: ignore\n"
        "    reason: Byrådet har selv valgt de ord.\n",
        "utf-8",
    )

    assert "plan/core_tasks.yml" not in _files(root)


def test_what_the_rule_knows_of_the_starter_is_there() -> None:
    texts = starter_texts()

    assert pv608_starter_text.CONTACT in texts["plan/municipality.yml"]
    for name in pv608_starter_text.CHAPTERS:
        assert f"docs/2027/{name}" in texts
