"""Numbers for download are what an author could keep: our own reader reads them back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planvaerk.csv_reader import read_csv
from planvaerk.export.observations import csv_text
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from tests.trees import EVERYTHING, plan_of


@pytest.mark.parametrize("series", sorted(plan_of(EVERYTHING).observations))
def test_what_is_downloaded_is_what_was_read(series: str) -> None:
    rows = plan_of(EVERYTHING).observations[series]

    read = read_csv("a.csv", csv_text(rows))

    assert read.findings == ()
    assert tuple(Observation.model_validate(row) for row in read.rows) == rows


def test_a_row_is_a_line_and_a_missing_value_is_empty() -> None:
    rows = plan_of(EVERYTHING).observations["langtidsledige"]

    assert csv_text(rows[:3]) == (
        "series,period,value,status\n"
        "langtidsledige,2022-01,0,realised\n"
        "langtidsledige,2022-02,4,realised\n"
        "langtidsledige,2022-03,,suppressed\n"
    )


@pytest.mark.parametrize("written", ["0.0000000001", "0.0000000000", "7.0", "-0.50"])
def test_a_value_keeps_its_decimals_and_never_has_an_exponent(written: str) -> None:
    row = Observation(
        series="a", period=Period(2022, 1, 1), value=Decimal(written), status="realised"
    )

    assert csv_text([row]).splitlines()[1] == f"a,2022-01,{written},realised"
