"""A series cannot be without a source: the schema asks for it, and PV201 looks it up."""

from __future__ import annotations

from pathlib import Path

from tests.rules.two_years import two_years

SERIES = "data/series.yml"


def test_a_series_must_name_a_source(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(SERIES, "    source: kilden\n", "")

    assert tree.places("PV102") == [f"{SERIES}:3:5"]
    assert '"source"' in tree.told("PV102")


def test_the_source_of_a_series_must_exist(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(SERIES, "source: kilden", "source: kilder")

    assert tree.places("PV201") == [f"{SERIES}:7:13"]
    assert 'Mente du "kilden"?' in tree.told("PV201")
