"""All targets side by side: what they are held against, aim for and change."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from planvaerk.coherence import Coherence
from planvaerk.export.overview import overview_csv
from planvaerk.model.plan import Edition, Plan
from planvaerk.overview import OverviewRow, overview_rows
from tests.trees import EVERYTHING, FOLLOWED, lay_out, plan_of

MISSING, SUPPRESSED = ("", "missing"), ("", "suppressed")


def edition_of(plan: Plan) -> Edition:
    found = plan.edition(2023)
    assert found is not None
    return found


def rows_of(plan: Plan) -> dict[str, OverviewRow]:
    return {row.target.id: row for row in overview_rows(plan, edition_of(plan))}


def lines_of(plan: Plan) -> dict[str, dict[str, str]]:
    edition = edition_of(plan)
    text = overview_csv(Coherence(plan, edition), overview_rows(plan, edition))
    return {line["target"]: line for line in csv.DictReader(StringIO(text))}


def with_months(root: Path, before: list[tuple[str, str]], aim: list[tuple[str, str]]) -> Plan:
    """The base tree with these twelve months before, and aimed for, on sick leave."""
    lines = ["series,period,value,status"]
    for series, year, months in (("", 2022, before), ("-maal", 2023, aim)):
        for month, (value, status) in enumerate(months, start=1):
            lines.append(f"sygedagpenge{series},{year}-{month:02},{value},{status}")
    return plan_of(lay_out(root, {"data/sygedagpenge.csv": "\n".join(lines)}))


def all_year(value: str, status: str = "realised") -> list[tuple[str, str]]:
    return [(value, status)] * 12


def test_every_target_has_a_line_in_the_order_of_the_plan() -> None:
    plan = plan_of(EVERYTHING)

    assert list(rows_of(plan)) == [target.id for target in edition_of(plan).targets]


@pytest.mark.parametrize(
    ("target", "measure", "words"),
    [
        ("sygedagpenge", "fuldtidspersoner", None),
        ("jobordrer", "jobordrer", "75 jobordrer inden udgangen af 2023"),
        ("langtidsledige", "personer", "Langtidsledige skal ned på niveauet i 2019."),
        ("samtalen", "aktivitet", "Alle medarbejdere kommer på fælles kursus."),
        ("ungeindsatsen", "et andet mål", "Måles ved Mål for sygedagpenge"),
    ],
)
def test_every_way_of_measuring_has_its_words(target: str, measure: str, words: str | None) -> None:
    row = rows_of(plan_of(EVERYTHING))[target]

    assert (row.measure, row.words) == (measure, words)


def test_a_direction_starts_from_last_years_average_when_its_series_has_it() -> None:
    plan = plan_of(FOLLOWED)
    edition = plan.edition(2026)
    assert edition is not None
    (row,) = [row for row in overview_rows(plan, edition) if row.target.id == "langtidsledighed"]

    assert row.measure == "pct."
    assert row.base is not None
    assert row.base.value == Decimal("17.5")
    assert (row.aim, row.change, row.words) == (None, None, "Andelen af langtidsledige skal ned.")


@pytest.mark.parametrize(
    ("before", "aim", "difference", "share"),
    [
        ("60", "57", "-3.0", "-0.05"),
        ("50", "60", "10.0", "0.2"),
        ("60", "60", "0.0", "0"),
        # 60.0 and 60.1 are shown; what is subtracted is not rounded yet.
        ("60.04", "60.06", "0.0", "0"),
    ],
)
def test_the_change_is_between_the_averages_before_they_are_rounded(
    before: str, aim: str, difference: str, share: str | None, tmp_path: Path
) -> None:
    row = rows_of(with_months(tmp_path, all_year(before), all_year(aim, "target")))["sygedagpenge"]

    assert row.change is not None
    assert row.change.size == Decimal(difference)
    assert share is None or row.change.share == Decimal(share)


def test_from_zero_there_is_a_change_but_no_share(tmp_path: Path) -> None:
    row = rows_of(with_months(tmp_path, all_year("0"), all_year("5", "target")))["sygedagpenge"]

    assert row.change == (Decimal("5.0"), None)


def test_a_change_of_per_cent_is_not_told_in_per_cent() -> None:
    row = rows_of(plan_of(EVERYTHING))["ledighed"]
    assert row.base is not None
    known = row._replace(base=row.aim)

    assert known.change is not None
    assert known.change.share is None


@pytest.mark.parametrize(
    ("before", "known"),
    [
        (all_year("60"), "known"),
        (all_year("0"), "known"),
        (all_year(*MISSING), "missing"),
        (all_year(*SUPPRESSED), "suppressed"),
        ([*all_year("60")[1:], MISSING], "incomplete"),
        ([*all_year("60")[1:], SUPPRESSED], "suppressed"),
        ([*all_year(*MISSING)[1:], SUPPRESSED], "suppressed"),
    ],
)
def test_hidden_missing_incomplete_and_zero_are_told_apart(
    before: list[tuple[str, str]], known: str, tmp_path: Path
) -> None:
    plan = with_months(tmp_path, before, all_year("57", "target"))
    row = rows_of(plan)["sygedagpenge"]

    assert row.base is not None
    assert row.base.known == known
    assert (row.change is None) is (known != "known")
    assert lines_of(plan)["sygedagpenge"]["baseline_status"] == known


@pytest.mark.parametrize(
    ("before", "aim", "words"),
    [
        (MISSING, MISSING, "Tallene er ikke oplyst i kilden"),
        (SUPPRESSED, SUPPRESSED, "Tallene er skjult af hensyn til fortrolighed"),
        (SUPPRESSED, MISSING, None),
    ],
)
def test_a_target_without_any_number_says_why_once(
    before: tuple[str, str], aim: tuple[str, str], words: str | None, tmp_path: Path
) -> None:
    plan = with_months(tmp_path, all_year(*before), all_year(*aim))

    assert rows_of(plan)["sygedagpenge"].words == words


def test_last_years_aim_stands_in_for_numbers_that_are_awaited(tmp_path: Path) -> None:
    text = (EVERYTHING / "plan/2023.yml").read_text("utf-8").replace("hearing", "draft")
    numbers = ["series,period,value,status"]
    for year in (2022, 2023):
        numbers += [f"sygedagpenge-maal,{year}-{month:02},60,target" for month in range(1, 13)]
    files = {"data/sygedagpenge.csv": "\n".join(numbers), "plan/2023.yml": text}
    plan = plan_of(lay_out(tmp_path, files))

    row = rows_of(plan)["sygedagpenge"]
    assert row.base is not None
    assert (row.base.value, row.base.instead) == (Decimal("60.0"), True)
    assert lines_of(plan)["sygedagpenge"]["baseline_status"] == "aim"


def test_the_download_holds_every_target_with_numbers_and_goals() -> None:
    lines = lines_of(plan_of(EVERYTHING))

    assert len(lines) == 6
    sick = lines["sygedagpenge"]
    assert [sick[name] for name in ("year", "baseline_year", "baseline", "aim")] == [
        "2023",
        "2022",
        "110.5",
        "97.5",
    ]
    assert [sick["change"], sick["change_per_cent"]] == ["-13.0", "-11.8"]
    assert sick["ambition"] == "Antallet skal blive ved med at falde."
    assert sick["ministerial_goals"] == "Flere personer med handicap skal i job"
    assert sick["core_tasks"] == "Arbejde & uddannelse; Trivsel"
    assert lines["jobordrer"]["aim_in_words"] == "75 jobordrer inden udgangen af 2023"
    assert lines["jobordrer"]["baseline_status"] == ""
