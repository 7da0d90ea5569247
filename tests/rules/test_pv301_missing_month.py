"""A gap in a series is told of once, at the row after it, and never as a wall of text."""

from __future__ import annotations

from pathlib import Path

from tests.trees import changed, findings, lay_out, places


def test_a_gap_of_many_years_is_told_by_its_ends(tmp_path: Path) -> None:
    first = "sygedagpenge,2022-01,120,realised"
    root = lay_out(
        tmp_path,
        changed("data/sygedagpenge.csv", first, f"sygedagpenge,2012-11,120,realised\n{first}"),
    )

    (finding,) = findings(root)

    assert finding.message == (
        'Serien "sygedagpenge" mangler 109 måneder fra december 2012 til december 2021.'
    )
    assert finding.hint.endswith("sygedagpenge,2012-12,,missing")


def test_a_row_that_cannot_be_read_is_no_gap(tmp_path: Path) -> None:
    row = "2022-04,115,realised"
    root = lay_out(tmp_path, changed("data/sygedagpenge.csv", row, row.replace("115", "hundrede")))

    assert places(findings(root)) == ["PV103 data/sygedagpenge.csv:5"]
