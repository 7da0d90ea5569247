"""One fault gives one finding: what lies in a broken file is not missed elsewhere, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trees import BASE, EVERYTHING, findings, lay_out

YAML = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yml"))


@pytest.mark.parametrize("file", YAML)
def test_a_file_that_cannot_be_parsed_is_the_only_finding(file: str, tmp_path: Path) -> None:
    (finding,) = findings(lay_out(tmp_path, {file: "title: [\n"}))

    assert finding.code.id == "PV003"
    assert finding.position.file == file


@pytest.mark.parametrize("file", YAML)
def test_an_unknown_key_is_the_only_finding(file: str, tmp_path: Path) -> None:
    text = (BASE / file).read_text("utf-8") + "ukendt: 1\n"

    (finding,) = findings(lay_out(tmp_path, {file: text}))

    assert finding.code.id == "PV101"


@pytest.mark.parametrize(
    "file", sorted(p.relative_to(EVERYTHING).as_posix() for p in EVERYTHING.rglob("*.csv"))
)
def test_a_table_that_cannot_be_read_is_the_only_finding(file: str, tmp_path: Path) -> None:
    whole = {
        path.relative_to(EVERYTHING).as_posix(): path.read_bytes()
        for path in EVERYTHING.rglob("*")
        if path.is_file()
    }
    root = lay_out(tmp_path, whole | {file: b"serie;tal\n"})

    found = {(finding.code.id, finding.position.file) for finding in findings(root)}

    assert found == {("PV008", file)}


def test_a_year_whose_plan_cannot_be_read_is_not_called_unknown(tmp_path: Path) -> None:
    page = '# Forside\n\n{{ target("jobordrer", year=2023) }}\n\n{{ letter(2023) }}\n'

    (finding,) = findings(lay_out(tmp_path, {"plan/2023.yml": "[", "docs/index.md": page}))

    assert finding.position.file == "plan/2023.yml"


def test_a_year_without_a_plan_is_told_of_once_a_call(tmp_path: Path) -> None:
    page = '# Forside\n\n{{ target("jobordrer", year=2030) }}\n'

    (finding,) = findings(lay_out(tmp_path, {"docs/index.md": page}))

    assert (finding.code.id, finding.message) == ("PV503", "Der er ingen plan for 2030.")
