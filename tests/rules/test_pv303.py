"""PV303 perioder-i-uorden."""

from __future__ import annotations

from pathlib import Path

from planvaerk.store import read_plan
from tests.rules.two_years import two_years

HEADER = "series,period,value,status\n"


def test_rows_in_several_files_are_read_in_time_whatever_the_files_are_called(
    tmp_path: Path,
) -> None:
    tree = two_years(tmp_path)
    rows = "".join(f"sygedagpenge,2023-{month:02},,missing\n" for month in range(1, 13))
    tree.write("data/2024.csv", HEADER + rows)  # before sygedagpenge.csv in the alphabet

    assert tree.places("PV303") == []
    periods = [row.period for row in read_plan(tree.root).plan.observations["sygedagpenge"]]
    assert periods == sorted(periods)


def test_rows_out_of_order_in_one_of_the_files_are_told_of(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    rows = "sygedagpenge,2023-02,,missing\nsygedagpenge,2023-01,,missing\n"
    tree.write("data/2024.csv", HEADER + rows)

    assert tree.places("PV303") == ["data/2024.csv:3:14"]
