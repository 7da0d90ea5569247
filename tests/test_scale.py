"""What `benchmarks/scale.py` builds and how it judges it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.scale import COUNTS, Taken, slope, write_tree
from planvaerk.checking import check_tree
from planvaerk.clock import today


@pytest.mark.parametrize("place", [0, COUNTS[-1] - 1])
def test_the_plans_that_are_measured_have_no_faults(
    tmp_path: Path, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793491200")

    assert check_tree(write_tree(tmp_path, place), today()).findings == ()


def test_no_two_plans_have_the_same_numbers(tmp_path: Path) -> None:
    one, other = (write_tree(tmp_path, place) for place in (3, 4))

    for file in (one / "data").glob("*.csv"):
        assert file.read_text("utf-8") != (other / "data" / file.name).read_text("utf-8")


@pytest.mark.parametrize(("power", "expected"), [(1.0, 1.0), (2.0, 2.0), (0.5, 0.5)])
def test_the_slope_is_the_power_that_time_grows_with(power: float, expected: float) -> None:
    taken = {count: Taken(0.3 * count**power, 1) for count in COUNTS}

    assert slope(taken) == pytest.approx(expected)
