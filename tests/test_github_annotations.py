"""Findings as GitHub's workflow commands."""

from __future__ import annotations

from pathlib import Path

from planvaerk.checking import Checked, check_tree
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.reporters import github
from tests.trees import AS_OF, PROJECTS, lay_out_bad


def _line(finding: Finding) -> str:
    return github(Checked(Plan(), (finding,))).splitlines()[0]


def test_a_finding_is_an_annotation_on_its_line(tmp_path: Path) -> None:
    root = lay_out_bad(tmp_path, PROJECTS / "bad" / "two-letters")

    annotation, summary = github(check_tree(root, AS_OF)).split("\n")

    assert annotation.startswith(
        "::warning file=goals/2023/ministerial.yml,line=4,col=9,title=PV411 to-breve::"
        "Ministermålenes begrundelser er fra brevet af 13. maj 2022"
    )
    assert ".%0ABrug samme brev her" in annotation
    assert summary == "0 fejl og 1 advarsel i 21 filer. Planen kan bygges."


def test_what_github_reads_as_marks_is_escaped() -> None:
    finding = Finding(
        Position("docs/a,b:c%.md", 3, 7),
        Code("PV999", "a,b:c"),
        "50 %, og: mere\r\nend det",
        "Skriv: ::error::",
    )

    assert _line(finding) == (
        "::error file=docs/a%2Cb%3Ac%25.md,line=3,col=7,title=PV999 a%2Cb%3Ac"
        "::50 %25, og: mere%0D%0Aend det%0ASkriv: ::error::"
    )


def test_a_warning_is_a_warning() -> None:
    finding = Finding(Position("a.yml"), Code("PV999", "navn", "warning"), "Se her.")

    assert _line(finding) == "::warning file=a.yml,line=1,col=1,title=PV999 navn::Se her."


def test_no_finding_gives_only_the_summary() -> None:
    assert github(Checked(Plan(), ())) == "Ingen fejl i 0 filer."


def test_files_are_named_from_where_the_command_runs() -> None:
    checked = Checked(Plan(), (Finding(Position("a.yml"), Code("PV999", "navn"), "Se her."),))

    assert github(checked.below("examples/by")).startswith("::error file=examples/by/a.yml,")
