"""Tables as rows of texts: the same decimals in a line, and a mark where there is no number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planvaerk.differences import difference
from planvaerk.model.period import Period
from planvaerk.tables import change, decimals_of, months_table, series_table
from tests import years

MINUS = "\N{MINUS SIGN}"


def test_the_months_of_a_target_have_a_line_a_year_and_the_average_last() -> None:
    before = "60 59.5 x - 60p 60p 60p 60p 60 60 60 0"
    table = months_table(years.target_years(before, years.FLAT, "61 " + "- " * 11))

    assert table.id == "tabel-syge"
    assert table.caption == "Mål for sygedagpenge i 2022: fuldtidspersoner, måned for måned"
    assert table.unit == "Fuldtidspersoner"
    assert [column.label for column in table.columns[-3:]] == ["nov", "dec", "Gns."]
    assert [column.average for column in table.columns] == [False] * 12 + [True]
    assert [(row.label, row.kind) for row in table.rows] == [
        ("2021", "actual"),
        ("2022", "actual"),
        ("Mål 2022", "target"),
    ]
    assert [tuple(cell) for cell in table.rows[0].cells] == [
        ("60,0", ""),
        ("59,5", ""),
        ("", "suppressed"),
        ("", "missing"),
        *[("60,0", "projected")] * 4,
        *[("60,0", "")] * 3,
        ("0,0", ""),
        ("", "suppressed"),
    ]
    assert [tuple(cell) for cell in table.rows[1].cells][-2:] == [("", "missing"), ("", "missing")]
    assert [tuple(cell) for cell in table.rows[2].cells] == [("60", "")] * 12 + [("60,0", "")]


@pytest.mark.parametrize(
    ("before", "labels"),
    [
        ("- " * 12, ["Mål 2022"]),
        ("x " * 12, ["2021", "Mål 2022"]),
        ("- " * 11 + "0", ["2021", "Mål 2022"]),
    ],
)
def test_a_year_without_anything_takes_no_line(before: str, labels: list[str]) -> None:
    table = months_table(years.target_years(before, years.FLAT))
    assert [row.label for row in table.rows] == labels


def test_a_series_shows_its_newest_dozen_periods() -> None:
    periods = [Period(2021, month, month) for month in range(1, 13)]
    periods += [Period(2022, 3, 1), Period(2022, 12, 1)]
    rows = [years.observation(str(n), period) for n, period in enumerate(periods)]
    rows[-1] = years.observation("9.25p", periods[-1])

    table = series_table(rows, "besoeg", "Besøg", "besøg")

    assert (table.id, table.caption, table.unit) == ("tabel-besoeg", "Besøg", "Periode")
    assert [(column.label, column.title) for column in table.columns] == [
        *[
            (f"{short} 21", f"{full} 2021")
            for short, full in (
                ("mar", "marts"),
                ("apr", "april"),
                ("maj", "maj"),
                ("jun", "juni"),
                ("jul", "juli"),
                ("aug", "august"),
                ("sep", "september"),
                ("okt", "oktober"),
                ("nov", "november"),
                ("dec", "december"),
            )
        ],
        ("2022-Q1", "1. kvartal 2022"),
        ("2022", "2022"),
    ]
    (line,) = table.rows
    assert line.label == "Besøg"
    assert [cell.text for cell in line.cells][-3:] == ["11,00", "12,00", "9,25"]
    assert line.cells[-1].mark == "projected"


def test_the_decimals_of_a_line_are_the_most_that_any_value_has() -> None:
    period = Period(2022, 1, 1)

    rows = [years.observation(text, period) for text in ("1", "-", "2.50", "3.5p")]
    assert decimals_of(rows) == 2
    assert decimals_of([]) == decimals_of(rows[1:2]) == 0


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("60", "57", f"{MINUS}3,0 ({MINUS}5,0 pct.)"),
        ("57", "60", "+3,0 (+5,3 pct.)"),
        ("60", "60", "0,0 (0,0 pct.)"),
        ("60.04", "60.06", "0,0 (0,0 pct.)"),
        ("60.04", "60.10", "+0,1 (+0,1 pct.)"),
        ("0", "5", "+5,0"),
    ],
)
def test_a_change_has_a_sign_and_a_share(before: str, after: str, shown: str) -> None:
    assert change(difference(Decimal(after), Decimal(before), 1), 1) == shown


def test_a_change_of_whole_things_is_whole() -> None:
    assert change(difference(Decimal(21), Decimal(19), 0), 0) == "+2 (+10,5 pct.)"
