"""PV311 for-lille-antal."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

DATA = "data/sygedagpenge.csv"
SERIES = "data/series.yml"
FIGURES = "data/key_figures.yml"


def with_few(folder: Path, value: str = "3") -> Tree:
    return two_years(folder).replace(DATA, "2022-06,331,", f"2022-06,{value},")


def test_a_small_count_is_shown(tmp_path: Path) -> None:
    tree = with_few(tmp_path)

    assert tree.places("PV311") == [f"{DATA}:19:22"]
    assert tree.told("PV311") == snapshot("""\
I serien "sygedagpenge" er juni 2022 sat til 3 fuldtidspersoner. Tal under fem kan pege på
enkelte borgere.
→ Slet tallet, og skriv status suppressed. Så står der, at det er skjult.\
""")


@pytest.mark.parametrize(("value", "findings"), [("4.9", 1), ("5", 0), ("0", 0)])
def test_the_limit_is_five_and_zero_may_be_shown(value: str, findings: int, tmp_path: Path) -> None:
    assert len(with_few(tmp_path, value).places("PV311")) == findings


@pytest.mark.parametrize(("limit", "findings"), [(0, 0), (3, 0), (4, 1), (10, 1)])
def test_the_municipality_sets_the_limit(limit: int, findings: int, tmp_path: Path) -> None:
    tree = with_few(tmp_path)
    tree.replace("plan/municipality.yml", "contact:", f"disclosure_limit: {limit}\ncontact:")

    assert len(tree.places("PV311")) == findings


def test_a_projected_count_may_tell_as_much(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-12,336,", "2022-12,2,")

    assert tree.places("PV311") == [f"{DATA}:25:22"]


def test_an_aim_tells_of_nobody(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "maal,2023-06,321,", "maal,2023-06,3,")

    assert tree.places("PV311") == []


@pytest.mark.parametrize(
    "unit",
    ["pct.", "pct. af personer", "tusind personer", "1.000 personer", "personer pr. job", "sager"],
)
def test_only_plain_counts_of_persons_are_counts(unit: str, tmp_path: Path) -> None:
    tree = with_few(tmp_path).replace(SERIES, "unit: fuldtidspersoner", f'unit: "{unit}"')

    assert tree.places("PV311") == []


def test_a_key_figure_is_too_small(tmp_path: Path) -> None:
    figure = "  - id: faa\n    title: Få\n    value: 2\n    unit: personer\n    period: 2022\n"
    tree = two_years(tmp_path).write(FIGURES, f"key_figures:\n{figure}    source: kilden\n")

    assert tree.places("PV311") == [f"{FIGURES}:4:12"]
    assert tree.told("PV311") == snapshot("""\
Nøgletallet "faa" er 2 personer. Tal under fem kan pege på enkelte borgere.
→ Slet nøgletallet, og sig det i ord, fx "under fem personer".\
""")


def test_nothing_is_said_when_the_limit_cannot_be_read(tmp_path: Path) -> None:
    tree = with_few(tmp_path).replace("plan/municipality.yml", "website:", "hjemmeside:")

    assert tree.places("PV311") == []
