"""PV313 punktum-i-tusindtal and PV314 negativt-antal."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

DATA = "data/sygedagpenge.csv"
FIGURE = """\
key_figures:
  - id: ledige
    title: Ledige i landet
    value: {}
    unit: {}
    period: 2022
    source: kilden
"""


def with_figure(folder: Path, value: str, unit: str = "borgere") -> Tree:
    return two_years(folder).write("data/key_figures.yml", FIGURE.format(value, unit))


def test_a_dot_before_three_digits_is_told_of(tmp_path: Path) -> None:
    tree = with_figure(tmp_path, "8.298")

    assert tree.places("PV313") == ["data/key_figures.yml:4:12"]
    assert tree.told("PV313") == snapshot("""\
Tallet 8.298 betyder 8,298, for punktum er decimaltegn.
→ Mener du 8.298, så skriv 8298 uden punktum. Er det rigtigt, så skriv 8.2980.\
""")


@pytest.mark.parametrize("value", ["8298", "8.29", "8.2980", "0.125", "8298.125"])
def test_other_numbers_are_left_alone(value: str, tmp_path: Path) -> None:
    assert with_figure(tmp_path, value).places("PV313") == []


def test_a_month_that_differs_from_the_others_is_told_of(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    row = next(r for r in (tree.root / DATA).read_text("utf-8").splitlines() if "2022-03" in r)
    series, period, value, status = row.split(",")
    tree.replace(DATA, row, f"{series},{period},1.{value},{status}")

    assert len(tree.places("PV313")) == 1


def test_a_series_with_three_decimals_is_left_alone(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    rows = [f"kvote,{year},1.{year - 1900},realised" for year in range(2010, 2020)]
    tree.write("data/kvote.csv", "\n".join(["series,period,value,status", *rows]) + "\n")

    assert tree.places("PV313") == []


def test_fewer_persons_than_none_is_an_error_and_told_of_once(tmp_path: Path) -> None:
    tree = with_figure(tmp_path, "-5", "personer")
    row = next(r for r in (tree.root / DATA).read_text("utf-8").splitlines() if "2022-03" in r)
    series, period, value, status = row.split(",")
    tree.replace(DATA, row, f"{series},{period},-{value},{status}")

    assert tree.told("PV314").replace("\u2212", "-") == snapshot("""\
Nøgletallet "ledige" er -5 personer.
→ Slet minusset. Er tallet en ændring, så skriv det i enheden, fx «personer i ændring».
I serien "sygedagpenge" er marts 2022 sat til -344 fuldtidspersoner.
→ Slet minusset. Er tallet en ændring, så skriv det i enheden, fx «personer i ændring».\
""")
    assert tree.places("PV307") == []


def test_a_change_may_be_negative(tmp_path: Path) -> None:
    assert with_figure(tmp_path, "-5", "personer i ændring").places("PV314") == []
