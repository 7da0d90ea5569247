"""PV310 forældede-data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

SOURCES = "data/sources.yml"
DUE = date(2022, 1, 15)


def with_dates(folder: Path, **dates: str) -> Tree:
    lines = "".join(f"\n    {key}: {day}" for key, day in dates.items())
    publisher = "publisher: Eksempel Kommune"
    return two_years(folder).replace(SOURCES, publisher, f"{publisher}{lines}")


def test_the_next_update_has_passed(tmp_path: Path) -> None:
    tree = with_dates(tmp_path, retrieved="2021-10-01", next_update="2022-01-15")

    assert tree.places("PV310", date(2022, 2, 1)) == [f"{SOURCES}:7:18"]
    assert tree.told("PV310", date(2022, 2, 1)) == snapshot("""\
Kilden "kilden" skulle være opdateret 15. januar 2022, men tallene er hentet 1. oktober
2021.
→ Hent tallene igen, og ret retrieved: og next_update:. Kommer der ikke flere, så slet
next_update:.\
""")


def test_numbers_were_retrieved_but_the_next_update_was_forgotten(tmp_path: Path) -> None:
    tree = with_dates(tmp_path, retrieved="2022-01-20", next_update="2022-01-15")

    assert tree.told("PV310", date(2022, 2, 1)) == snapshot("""\
Kilden "kilden" skulle være opdateret 15. januar 2022. Tallene er hentet 20. januar 2022,
altså efter den dag.
→ Skriv dagen for den næste opdatering i next_update:, eller slet linjen.\
""")


def test_it_is_not_known_when_numbers_were_retrieved(tmp_path: Path) -> None:
    tree = with_dates(tmp_path, next_update="2022-01-15")

    assert tree.told("PV310", date(2022, 2, 1)) == snapshot("""\
Kilden "kilden" skulle være opdateret 15. januar 2022.
→ Hent tallene igen, og ret retrieved: og next_update:. Kommer der ikke flere, så slet
next_update:.\
""")


@pytest.mark.parametrize("as_of", [None, DUE, date(2021, 12, 31)])
def test_numbers_are_not_stale_until_the_day_has_passed(as_of: date | None, tmp_path: Path) -> None:
    tree = with_dates(tmp_path, retrieved="2021-10-01", next_update="2022-01-15")

    assert tree.places("PV310", as_of) == []


def test_a_source_that_tells_no_next_update_is_never_stale(tmp_path: Path) -> None:
    assert with_dates(tmp_path, retrieved="2001-01-01").places("PV310", date(2026, 1, 1)) == []
