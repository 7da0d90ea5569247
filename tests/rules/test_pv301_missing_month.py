"""A gap in a series is told of once, at the row after it, and never as a wall of text."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import two_years
from tests.trees import changed, findings, lay_out, places

DATA = "data/sygedagpenge.csv"


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
    assert finding.hint.startswith(
        "Skriv tallene over linje 3. Er de ikke kendt, så indsæt disse og resten på samme måde:\n"
        "sygedagpenge,2012-12,,missing\n"
    )
    assert len(finding.hint.splitlines()) == 13


def test_a_row_that_cannot_be_read_is_no_gap(tmp_path: Path) -> None:
    row = "2022-04,115,realised"
    root = lay_out(tmp_path, changed("data/sygedagpenge.csv", row, row.replace("115", "hundrede")))

    assert places(findings(root)) == ["PV103 data/sygedagpenge.csv:5"]


def test_the_rows_that_are_missing_can_be_pasted_where_the_series_ends(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    text = (tree.root / DATA).read_text("utf-8").splitlines(keepends=True)
    late = ("sygedagpenge-maal,2023-11", "sygedagpenge-maal,2023-12")
    tree.write(DATA, "".join(row for row in text if not row.startswith(late)))

    assert tree.told("PV301") == snapshot("""\
Serien "sygedagpenge-maal" mangler november 2023 og december 2023.
→ Skriv tallene under linje 47. Er de ikke kendt, så indsæt: sygedagpenge-
maal,2023-11,,missing sygedagpenge-maal,2023-12,,missing\
""")
    assert tree.places("PV301")[0].startswith(f"{DATA}:")


def test_one_row_is_one_number(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "sygedagpenge,2022-06", "sygedagpenge,2032-06")
    text = (tree.root / DATA).read_text("utf-8")
    tree.write(DATA, "".join(r for r in text.splitlines(keepends=True) if "2032" not in r))

    assert "Er det ikke kendt, så indsæt:" in tree.told("PV301")


def test_a_deleted_table_is_told_of_once_a_series(tmp_path: Path) -> None:
    tree = two_years(tmp_path).remove(DATA)

    assert tree.told("PV") == snapshot("""\
Serien "sygedagpenge" har ingen tal: ingen CSV-fil i data/ har rækker med den.
→ Er en CSV-fil slettet ved en fejl, så hent den tilbage: git restore data/FILNAVN.csv.
Ellers skriv rækkerne i en fil, der begynder med series,period,value,status.
Serien "sygedagpenge-maal" har ingen tal: ingen CSV-fil i data/ har rækker med den.
→ Er en CSV-fil slettet ved en fejl, så hent den tilbage: git restore data/FILNAVN.csv.
Ellers skriv rækkerne i en fil, der begynder med series,period,value,status.\
""")
