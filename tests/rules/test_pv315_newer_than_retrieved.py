"""PV315 nyere-end-hentet."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

SOURCES = "data/sources.yml"


def retrieved(folder: Path, day: str) -> Tree:
    publisher = "    publisher: Eksempel Kommune\n"
    tree = two_years(folder)
    return tree.replace(SOURCES, publisher, f"{publisher}    retrieved: {day}\n")


def test_numbers_later_than_the_retrieval_are_told_of_once_a_source(tmp_path: Path) -> None:
    tree = retrieved(tmp_path, "2022-05-15")

    (place,) = tree.places("PV315")
    assert place.startswith(f"{SOURCES}:")
    assert tree.told("PV315") == snapshot("""\
Kilden "kilden" er hentet 15. maj 2022, men serien "sygedagpenge" har et realiseret tal
for august 2022 (data/sygedagpenge.csv, linje 21).
→ Er tallene hentet siden, så ret retrieved:. Ellers skriv projected ved tallet.\
""")


@pytest.mark.parametrize(("day", "findings"), [("2022-08-30", 1), ("2022-08-31", 0)])
def test_a_month_is_known_when_it_is_over(day: str, findings: int, tmp_path: Path) -> None:
    assert len(retrieved(tmp_path, day).places("PV315")) == findings


def test_projected_and_missing_months_may_come_later(tmp_path: Path) -> None:
    assert retrieved(tmp_path, "2022-09-15").places("PV315") == []


def test_a_source_without_a_day_says_nothing(tmp_path: Path) -> None:
    assert two_years(tmp_path).places("PV315") == []
