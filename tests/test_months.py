"""Twelve months: missing, hidden and nought are three things, and an average needs all twelve."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from planvaerk.model.period import Period
from planvaerk.months import TargetYears, target_years
from tests import years
from tests.trees import EVERYTHING, changed, lay_out, plan_of


def _of(root: Path, target_id: str) -> TargetYears:
    plan = plan_of(root)
    edition = plan.edition(2023)
    assert edition is not None
    target = edition.target(target_id)
    assert target is not None
    found = target_years(plan, edition, target)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("months", "average"),
    [
        (years.FLAT, Decimal(60)),
        ("1 2 3 4 5 6 7 8 9 10 11 12", Decimal("6.5")),
        ("60p " * 12, Decimal(60)),
        ("0 " * 12, Decimal(0)),
        ("60 " * 11 + "-", None),
        ("60 " * 11 + "x", None),
        (years.NONE, None),
    ],
)
def test_the_average_of_a_year_is_that_of_all_twelve_months(
    months: str, average: Decimal | None
) -> None:
    assert years.year_of(months, 2021, "actual").average == average


def test_missing_hidden_and_nought_are_told_apart() -> None:
    year = years.year_of("0 - x " + "60 " * 9, 2021, "actual")

    assert year.values[:3] == (Decimal(0), None, None)
    assert [year.count(status) for status in ("realised", "missing", "suppressed")] == [10, 1, 1]
    assert not year.is_empty
    assert not years.year_of("0 " + "- " * 11, 2021, "actual").is_empty
    assert years.year_of(years.HIDDEN, 2021, "actual").is_empty


def test_a_month_without_a_row_is_missing() -> None:
    actual = _of(EVERYTHING, "sygedagpenge").actual

    assert [row.status for row in actual.months[:4]] == ["realised"] * 3 + ["missing"]
    assert actual.months[3].period == Period(2023, 4, 4)


def test_a_target_is_shown_with_the_year_before_and_its_own_year_once_that_has_numbers() -> None:
    assert [y.label for y in _of(EVERYTHING, "sygedagpenge").shown] == ["2022", "2023", "Mål 2023"]
    assert [y.label for y in _of(EVERYTHING, "ledighed").shown] == ["2022", "Mål 2023"]


def test_the_cut_off_of_a_target_goes_before_that_of_its_edition() -> None:
    assert _of(EVERYTHING, "sygedagpenge").cut_off == Period(2022, 7, 7)
    assert _of(EVERYTHING, "ledighed").cut_off == Period(2022, 8, 8)


def test_while_a_plan_is_written_the_aim_of_the_year_before_stands_for_numbers_to_come(
    tmp_path: Path,
) -> None:
    rows = [f"sygedagpenge,2022-{month:02},,missing" for month in range(1, 13)]
    rows += [f"sygedagpenge-maal,{y}-{m:02},90,target" for y in (2022, 2023) for m in range(1, 13)]
    data = {"data/sygedagpenge.csv": "\n".join(["series,period,value,status", *rows])}
    adopted = changed("plan/2023.yml", "status: draft", "status: archived")
    no_aims = {
        "data/sygedagpenge.csv": data["data/sygedagpenge.csv"].replace(",90,target", ",,missing")
    }

    roles = [
        _of(lay_out(tmp_path / name, files), "sygedagpenge").before.role
        for name, files in (("a", data), ("b", data | adopted), ("c", no_aims))
    ]
    assert roles == ["target", "actual", "actual"]


def test_the_unit_is_that_of_the_aim() -> None:
    assert _of(EVERYTHING, "ledighed").unit == "pct."


def test_a_target_without_a_single_number_is_empty() -> None:
    pairs = [
        (years.NONE, years.NONE),
        (years.HIDDEN, years.NONE),
        (years.FLAT, years.NONE),
        (years.NONE, years.FLAT),
    ]

    found = [years.target_years(before, aim).is_empty for before, aim in pairs]
    assert found == [True, True, False, False]


def test_a_target_measured_in_another_way_has_no_months() -> None:
    plan = plan_of(EVERYTHING)
    edition = plan.edition(2023)
    assert edition is not None

    assert [target.id for target in edition.targets if target_years(plan, edition, target)] == [
        "sygedagpenge",
        "ledighed",
    ]


def test_a_target_whose_series_is_unknown_has_no_months(tmp_path: Path) -> None:
    broken = changed("goals/2023/targets.yml", "target: sygedagpenge-maal", "target: findes-ikke")
    plan = plan_of(lay_out(tmp_path, broken))
    edition = plan.editions[1]

    assert target_years(plan, edition, edition.targets[0]) is None
