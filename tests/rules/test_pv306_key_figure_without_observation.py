"""A key figure that takes its number from a series needs a row there."""

from __future__ import annotations

from pathlib import Path

from tests.trees import base, changed, findings, lay_out, places

SERIES = """\
  - id: ledighed
    title: Ledighed
    unit: pct.
    better: lower
    source: jobtal
    area: "999"
"""
FIGURE = changed(
    "data/key_figures.yml",
    "series: sygedagpenge\n    period: 2022-08",
    "series: ledighed\n    period: 2022-08",
)


def test_a_series_without_any_row_is_told_of_once(tmp_path: Path) -> None:
    root = lay_out(tmp_path, FIGURE | {"data/series.yml": base("data/series.yml") + SERIES})

    (finding,) = findings(root)

    assert (finding.code.id, finding.position.file) == ("PV301", "data/series.yml")
    assert finding.message == (
        'Serien "ledighed" har ingen tal: ingen CSV-fil i data/ har rækker med den.'
    )


def test_a_series_that_does_not_exist_is_told_of_as_that_only(tmp_path: Path) -> None:
    assert places(findings(lay_out(tmp_path, FIGURE))) == ["PV201 data/key_figures.yml:11"]


def test_nothing_is_said_while_a_table_cannot_be_read(tmp_path: Path) -> None:
    row = "2022-08,107,realised"
    broken = changed("data/sygedagpenge.csv", row, row.replace("107", "mange"))

    assert places(findings(lay_out(tmp_path, broken))) == ["PV103 data/sygedagpenge.csv:9"]
