"""PV307 usandsynlig-værdi."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from planvaerk.rules.pv307_unlikely_value import _is_unlikely
from planvaerk.store import read_plan
from tests.rules.two_years import Tree, two_years

DATA = "data/sygedagpenge.csv"


def with_values(folder: Path, values: Sequence[str]) -> Tree:
    """The tree with a series of its own that shows these values month by month."""
    tree = two_years(folder)
    series = "  - id: ny\n    title: Ny\n    unit: sager\n    better: lower\n    source: kilden\n"
    tree.replace("data/series.yml", "series:\n", f'series:\n{series}    area: "999"\n')
    rows = [
        f"ny,{2020 + index // 12}-{index % 12 + 1:02},{value},{'realised' if value else 'missing'}"
        for index, value in enumerate(values)
    ]
    return tree.write("data/ny.csv", "\n".join(["series,period,value,status", *rows, ""]))


def test_a_value_with_a_digit_too_many(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-06,331", "2022-06,3310")

    assert tree.places("PV307") == [f"{DATA}:19:22"]
    assert tree.told("PV307") == snapshot("""\
I serien "sygedagpenge" er juni 2022 sat til 3.310. De nærmeste tal ligger omkring 336,
fra 321 til 344.
→ Se efter i kilden: Mangler der et komma, er der et ciffer for meget, eller er tallet
ukendt? Er det rigtigt, så skriv en undtagelse med grund i plan/exceptions.yml.\
""")


@pytest.mark.parametrize("wrong", ["33", "33.1", "3.31", "0"])
def test_a_value_that_is_far_too_small(wrong: str, tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-06,331", f"2022-06,{wrong}")

    assert tree.places("PV307") == [f"{DATA}:19:22"]


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ("57 58 56 56 55 55 54 54 59 60 58 580", [11]),
        ("5.7 58 56 56 55 55 54 54 59 60 58 58", [0]),
        ("2.1 2.2 2.1 2.3 2.2 21 2.4 2.3 2.2", [5]),
        ("2.1 2.2 2.1 2.3 2.2 0.2 2.4 2.3 2.2", [5]),
        ("-2.1 -2.2 -2.1 -2.3 -2.2 -21 -2.4 -2.3 -2.2", [5]),
        ("12 12 12 12 12 12 120 12", [6]),
    ],
)
def test_typing_errors_in_series_of_every_size(
    values: str, wrong: list[int], tmp_path: Path
) -> None:
    tree = with_values(tmp_path, values.split())

    assert [f.position.line - 2 for f in tree.found("PV307")] == wrong


@pytest.mark.parametrize(
    "values",
    [
        "57 58 56 56 55 55 580",  # too few to know
        "1 0 2 1 0 1 4 1 0 1 2 1",  # small counts vary by chance
        "0 0 0 0 0 0 0 3 0 0 0 0",  # nothing is what it mostly shows
        "0.1 0.1 0.2 0.1 0.1 0.1 0.4 0.1 0.1",  # rounded to one decimal
        "400 380 340 300 260 220 180 150 120 100 80 60 50 40 35 30",  # a benefit that ends
        "50 52 51 53 50 52 140 150 145 148 150 149 151 150",  # a new level
        # a busy summer every year
        "20 20 22 20 80 90 85 22 20 21 20 20 20 21 20 22 88 90 95 22 20 21 20 20",
        "57 58 56 56  55 55 54 54".replace("  ", " x "),  # a month without a number
    ],
)
def test_what_a_series_may_do(values: str, tmp_path: Path) -> None:
    tree = with_values(tmp_path, [value.strip("x") for value in values.split()])

    assert tree.places("PV307") == []


def test_a_yearly_sum_is_not_compared_with_months(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(
        DATA, "sygedagpenge,2022-12", "sygedagpenge,2022,4000,projected\nsygedagpenge,2022-12"
    )

    assert tree.places("PV307") == []


def test_lejre_has_no_unlikely_value(lejre: Path) -> None:
    assert Tree(lejre).places("PV307") == []


def test_ten_times_too_much_is_found_in_every_month_of_lejre(lejre: Path) -> None:
    observations = read_plan(lejre).plan.observations
    monthly = [
        [float(row.value) for row in rows if row.value is not None and row.period.is_month]
        for rows in observations.values()
    ]
    long_enough = [values for values in monthly if len(values) > 7]
    missed = [
        value
        for values in long_enough
        for index, value in enumerate(values)
        for wrong in (value * 10, value / 10)
        if not _is_unlikely(wrong, [*values[:index], *values[index + 1 :]], decimals=0)
    ]

    assert len(long_enough) > 4
    assert missed == []


@given(
    st.floats(min_value=20, max_value=1e6),
    st.lists(st.floats(min_value=0.85, max_value=1.15), min_size=8, max_size=12),
)
def test_ten_times_is_found_wherever_values_vary_by_fifteen_per_cent(
    level: float, factors: list[float]
) -> None:
    around = [level * factor for factor in factors]

    assert _is_unlikely(around[0] * 10, around[1:], decimals=0)
    assert not any(_is_unlikely(value, around, decimals=0) for value in around)
