"""PV601 manglende-serie."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

DATA = "data/sygedagpenge.csv"
TARGETS = "goals/2023/targets.yml"
JUNE = "sygedagpenge-maal,2023-06,321,target"


def adopted(folder: Path, status: str = "adopted") -> Tree:
    return two_years(folder).replace("plan/2023.yml", "status: draft", f"status: {status}")


def test_a_missing_month_of_the_aim_is_told_of_at_the_target(tmp_path: Path) -> None:
    tree = adopted(tmp_path).replace(DATA, JUNE, "sygedagpenge-maal,2023-06,,missing")

    assert tree.places("PV601") == [f"{TARGETS}:8:15"]
    assert tree.told("PV601") == snapshot("""\
Målets serie "sygedagpenge-maal" mangler juni 2023, og en vedtaget plan skal have
måltallene.
→ Skriv måltallene i data/. Uden måltal skal målet måles på en anden måde, fx med
direction:.\
""")


def test_an_aim_without_rows_misses_the_whole_year(tmp_path: Path) -> None:
    tree = adopted(tmp_path)
    rows = (tree.root / DATA).read_text("utf-8").splitlines(keepends=True)
    tree.write(DATA, "".join(row for row in rows if not row.startswith("sygedagpenge-maal,2023")))

    assert tree.told("PV601") == snapshot("""\
Målets serie "sygedagpenge-maal" mangler alle måneder i 2023, og en vedtaget plan skal
have måltallene.
→ Skriv måltallene i data/. Uden måltal skal målet måles på en anden måde, fx med
direction:.\
""")


@pytest.mark.parametrize("status", ["draft", "hearing", "archived"])
def test_only_an_adopted_edition_must_have_them(status: str, tmp_path: Path) -> None:
    tree = adopted(tmp_path, status).replace(DATA, JUNE, "sygedagpenge-maal,2023-06,,missing")

    assert tree.places("PV601") == []


def test_a_hidden_month_is_not_missing(tmp_path: Path) -> None:
    tree = adopted(tmp_path).replace(DATA, JUNE, "sygedagpenge-maal,2023-06,,suppressed")

    assert tree.places("PV601") == []


def test_nothing_is_said_when_the_numbers_cannot_be_read(tmp_path: Path) -> None:
    tree = adopted(tmp_path).replace(DATA, JUNE, "sygedagpenge-maal;2023-06;321;target")

    assert tree.places("PV601") == []


def test_a_count_that_is_not_set_is_told_of(tmp_path: Path) -> None:
    count = "count:\n      unit: samtaler\n      by: 2023-12-31"
    tree = adopted(tmp_path).replace(TARGETS, "activity: Alle syge får en samtale.", count)

    assert tree.told("PV601") == snapshot("""\
Målets antal samtaler er ikke fastsat, og det skal det være i en vedtaget plan.
→ Skriv antallet som value: under count:.\
""")
    assert (
        adopted(tmp_path / "draft", "draft")
        .replace(TARGETS, "activity: Alle syge får en samtale.", count)
        .places("PV601")
        == []
    )
