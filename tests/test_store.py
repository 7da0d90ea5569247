"""A content tree in, a plan and findings out: one bad file never hides the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.store import EDITION_FILES, YAML_FILES, model_of, read_plan
from tests.trees import EVERYTHING, base, changed, findings, lay_out, places, plan_of

TARGETS = "goals/2023/targets.yml"


def test_everything_in_a_tree_is_read() -> None:
    plan = plan_of(EVERYTHING)

    assert plan.municipality is not None
    assert plan.municipality.name == "Eksempel Kommune"
    assert plan.glossary is not None
    assert [edition.year for edition in plan.editions] == [2022, 2023]
    assert [len(edition.targets) for edition in plan.editions] == [2, 6]
    assert plan.editions[0].ministerial is None
    assert len(plan.observations["sygedagpenge"]) == 15
    assert [str(period) for period in plan.reports] == ["2022-Q1", "2022"]
    assert len(plan.pages) == 15
    assert plan.broken == frozenset()


def test_a_broken_file_is_left_out_and_all_others_are_read(tmp_path: Path) -> None:
    files = changed("plan/vision.yml", "statement:", "statement: [")
    root = lay_out(
        tmp_path, files | changed("data/series.yml", "better: lower\n    source: jobtal", "")
    )
    plan = plan_of(root)

    assert plan.broken == {"plan/vision.yml", "data/series.yml"}
    assert plan.vision is None
    assert plan.series == ()
    assert len(plan.editions) == 2
    assert plan.core_tasks is not None


def test_a_broken_row_is_left_out_and_all_others_are_read(tmp_path: Path) -> None:
    row = "sygedagpenge,2022-03,117,realised"
    root = lay_out(tmp_path, changed("data/sygedagpenge.csv", row, row.replace("117", "mange")))
    plan = plan_of(root)

    assert len(plan.observations["sygedagpenge"]) == 11
    assert plan.broken == {"data/sygedagpenge.csv"}


def test_a_file_with_a_doubtful_value_counts_as_broken_but_is_used(tmp_path: Path) -> None:
    root = lay_out(
        tmp_path, changed("plan/municipality.yml", "short_name: Eksempel", "short_name: on")
    )
    plan = plan_of(root)

    assert plan.broken == {"plan/municipality.yml"}
    assert plan.municipality is not None
    assert plan.municipality.short_name == "on"


def test_observations_of_a_series_may_lie_in_several_files(tmp_path: Path) -> None:
    text = base("data/sygedagpenge.csv")
    head, targets = text.split("sygedagpenge-maal", 1)
    files = {
        "data/sygedagpenge.csv": head,
        "data/tal/maal.csv": "series,period,value,status\nsygedagpenge-maal" + targets,
    }

    assert findings(lay_out(tmp_path, files)) == ()


def test_hidden_files_and_files_of_other_kinds_are_passed_over(tmp_path: Path) -> None:
    noise = {
        "plan/.2024.yml": "{",
        "data/.git/a.yml": "{",
        "docs/.hidden/a.md": "{{",
        "docs/billede.svg": "{{",
        "data/README.md": "{{",
        "notes/a.yml": "{",
        "a.yml": "{",
    }

    assert findings(lay_out(tmp_path, noise)) == ()


def test_upper_case_endings_are_read_too(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "data/sygedagpenge.csv": None,
        "data/SYGEDAGPENGE.CSV": base("data/sygedagpenge.csv"),
    }
    files["plan/VISION.YML"] = "x"

    assert places(findings(lay_out(tmp_path, files))) == ["PV009 plan/VISION.YML:1"]


@pytest.mark.parametrize("ending", ["md", "markdown", "mdown", "mkdn", "mkd"])
def test_every_file_that_mkdocs_makes_a_page_of_is_read(ending: str, tmp_path: Path) -> None:
    root = lay_out(tmp_path, {f"docs/side.{ending}": "# Side\n\n{{ config }}\n"})

    assert places(findings(root)) == [f"PV504 docs/side.{ending}:3"]


def test_a_linked_folder_is_refused_since_mkdocs_would_follow_it(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "plan", {})
    (tmp_path / "andet").mkdir()
    (tmp_path / "andet/side.md").write_text("{{ config }}", "utf-8")
    (root / "docs/andet").symlink_to(tmp_path / "andet")

    assert places(findings(root)) == ["PV001 docs/andet:1"]


def test_a_linked_file_is_read(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "plan", {})
    (tmp_path / "side.md").write_text("# Side\n\n{{ config }}", "utf-8")
    (root / "docs/side.md").symlink_to(tmp_path / "side.md")

    assert places(findings(root)) == ["PV504 docs/side.md:3"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", f"PV103 {TARGETS}:1"),
        ("targets: på".encode("latin-1"), f"PV002 {TARGETS}:1"),
        ("targets: []".encode("utf-16"), f"PV002 {TARGETS}:1"),
        (b"targets:\n  - id: \x00", f"PV001 {TARGETS}:2"),
        (b"#" + b"a" * 6_000_000, f"PV006 {TARGETS}:1"),
        (b"[" * 100_000, f"PV003 {TARGETS}:1"),
    ],
    ids=["empty", "latin-1", "utf-16", "nul", "six megabytes", "deep"],
)
def test_a_file_that_cannot_be_read_gives_one_finding(
    content: bytes, expected: str, tmp_path: Path
) -> None:
    assert places(findings(lay_out(tmp_path, {TARGETS: content}))) == [expected]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data/sygedagpenge.csv", "series,period,value,status\næ,,,".encode("latin-1")),
        ("data/sygedagpenge.csv", b"a" * 6_000_000),
        ("docs/2023/maal.md", "# Mål".encode("latin-1")),
        ("docs/2023/maal.md", b"# \x07"),
    ],
)
def test_an_unreadable_table_or_page_gives_one_finding(
    name: str, content: bytes, tmp_path: Path
) -> None:
    (finding,) = findings(lay_out(tmp_path, {name: content}))

    assert finding.position.file == name
    assert finding.code.id in {"PV001", "PV002", "PV006"}


def test_a_folder_in_a_files_place_is_a_finding(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"plan/vision.yml": None})
    (root / "plan/vision.yml").mkdir()

    assert places(findings(root)) == ["PV001 plan/vision.yml:1"]


def test_a_tree_without_anything_lacks_the_files_that_every_plan_has(tmp_path: Path) -> None:
    assert places(findings(tmp_path)) == [
        "PV007 data/sources.yml:1",
        "PV007 plan/municipality.yml:1",
    ]


def test_every_known_file_has_a_model_and_no_other_has() -> None:
    for name, model in {**YAML_FILES, **EDITION_FILES}.items():
        assert model_of(name.format(year=2022)) is model
    for name in (
        "plan/22.yml",
        "goals/targets.yml",
        "goals/2022/vision.yml",
        "plan/2022.yaml",
        "plan/2022.yml/x",
        "plan/2022/targets.yml",
    ):
        assert model_of(name) is None


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("2026-q3", "2026-Q3.yml (et kvartal) eller follow_up/2026.yml (året)."),
        ("K2-2026", "2026-Q1.yml (et kvartal) eller follow_up/2026.yml (året)."),
        ("3.kvartal", "2022-Q1.yml (et kvartal) eller follow_up/2022.yml (året)."),
    ],
)
def test_a_report_with_another_name_is_told_what_it_must_be_called(
    name: str, wanted: str, tmp_path: Path
) -> None:
    (finding,) = findings(lay_out(tmp_path, {f"follow_up/{name}.yml": "date: 2022-04-26\n"}))

    assert finding.code.id == "PV009"
    assert finding.hint == f"Kald filen follow_up/{wanted}"


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    root = lay_out(tmp_path, changed(TARGETS, "value: 75", "value: mange"))

    assert read_plan(root).findings == read_plan(root).findings
