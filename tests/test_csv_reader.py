"""CSV in, rows with places out; a faulty row is a finding and hides no other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk.csv_reader import read_csv
from tests.test_yaml_reader import TEXTS

HEADER = "series,period,value,status\n"


def _faults(text: str) -> list[str]:
    found = read_csv("a.csv", text).findings
    return [f"{f.position.line}:{f.position.column} {f.message}" for f in found]


def test_a_row_is_read_with_the_place_of_every_cell() -> None:
    read = read_csv("a.csv", HEADER + "syge,2022-01,12.5,realised\n\nsyge,2022-02,,missing\n")

    assert read.findings == ()
    assert read.rows == (
        {"series": "syge", "period": "2022-01", "value": Decimal("12.5"), "status": "realised"},
        {"series": "syge", "period": "2022-02", "value": None, "status": "missing"},
    )
    assert {path: position[1:] for path, position in read.positions.values.items()} == {
        (0,): (2, 1),
        (0, "series"): (2, 1),
        (0, "period"): (2, 6),
        (0, "value"): (2, 14),
        (0, "status"): (2, 19),
        (1,): (4, 1),
        (1, "series"): (4, 1),
        (1, "period"): (4, 6),
        (1, "value"): (4, 14),
        (1, "status"): (4, 15),
    }


def test_columns_may_stand_in_another_order_and_cells_may_be_quoted_or_padded() -> None:
    read = read_csv("a.csv", 'period, status ,value,series\n"2022-01", target , 7 ,"syge"\n')

    assert read.findings == ()
    assert read.rows == (
        {"period": "2022-01", "status": "target", "value": Decimal(7), "series": "syge"},
    )


@pytest.mark.parametrize("written", ["12,5", "1e5", "tolv", "1.", ".5", "+5", "1 000", "٣", "nan"])
def test_what_is_no_plain_number_is_left_as_text_for_the_schema_to_refuse(written: str) -> None:
    (row,) = read_csv("a.csv", f'{HEADER}syge,2022-01,"{written}",realised').rows

    assert row["value"] == written


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "1:1 Filen er tom."),
        ("\n \n", "1:1 Filen er tom."),
        (
            "series;period;value;status\n",
            (
                '1:1 Første linje skal være "series,period,value,status", '
                'men er "series;period;value;status".'
            ),
        ),
        (
            "serie,period,value,status\n",
            (
                '1:1 Første linje skal være "series,period,value,status", '
                'men er "serie,period,value,status".'
            ),
        ),
        (
            "series,period,value,value\n",
            (
                '1:1 Første linje skal være "series,period,value,status", '
                'men er "series,period,value,value".'
            ),
        ),
        (HEADER + "a,2022-01,1", '2:1 Rækken "a,2022-01,1" har 3 felter i stedet for 4.'),
        (HEADER + "alt i ét", '2:1 Rækken "alt i ét" har 1 felt i stedet for 4.'),
        (
            HEADER + "a,2022-01,1,5,realised",
            '2:1 Rækken "a,2022-01,1,5,realised" har 5 felter i stedet for 4.',
        ),
        (
            HEADER + 'a,"2022-01,1,realised',
            '2:1 Rækken "a,2022-01,1,realised" har 2 felter i stedet for 4.',
        ),
    ],
)
def test_a_file_or_row_of_another_form_is_told_of(text: str, fault: str) -> None:
    assert _faults(text) == [fault]


def test_the_hint_knows_excel_and_misspelt_columns() -> None:
    hints = [
        read_csv("a.csv", text).findings[0].hint
        for text in ("series;period;value;status", "serie,period,value,status", HEADER + "a;b;1;c")
    ]

    assert hints[0] == hints[2]
    assert hints[0].startswith("I Excel:")
    assert hints[1].startswith('Mente du "series"?')


def test_a_row_after_a_faulty_one_is_read() -> None:
    read = read_csv("a.csv", HEADER + "kort\n" + "a,2022-01,1,target\n")

    assert len(read.findings) == len(read.rows) == 1


def test_a_cell_larger_than_the_csv_module_takes_is_a_finding() -> None:
    (finding,) = read_csv("a.csv", HEADER + "a" * 200_000).findings

    assert finding.position.line == 2
    assert len(finding.message) < 200


@settings(max_examples=100)
@given(st.sampled_from(["", HEADER, "period,series,status,value\n"]), TEXTS)
def test_any_text_gives_rows_or_findings_that_lie_in_the_text(header: str, text: str) -> None:
    read = read_csv("a.csv", header + text)

    lines = (header + text).split("\n")
    for position in [f.position for f in read.findings] + list(read.positions.values.values()):
        assert 1 <= position.line <= len(lines)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1


def test_a_table_without_its_first_line_gets_it() -> None:
    (finding,) = read_csv("a.csv", "sygedagpenge,2022-01,120,realised\n").findings

    assert finding.hint == "Sæt linjen series,period,value,status ind øverst."
