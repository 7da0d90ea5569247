"""The reports in the menu: below the page that lists them, the newest first, and only once."""

from __future__ import annotations

import pytest

from planvaerk.model.plan import Plan
from planvaerk.pages import read_page
from planvaerk.site_menu import Entry
from planvaerk.site_report_menu import with_reports

FRONT = "opfoelgning.md"
PAGES = {
    "opfoelgning/2022-q4.md": 'follow_up_quarter("2022-Q4")',
    "opfoelgning/2022.md": "follow_up_year(year=2022)",
    "opfoelgning/2023-q1.md": 'follow_up_quarter(id="2023-Q1")',
    "2023/maal.md": 'follow_up_quarter("2023-Q2")',  # a chapter stands in its plan
}
NEWEST_FIRST = ["opfoelgning/2023-q1.md", "opfoelgning/2022.md", "opfoelgning/2022-q4.md"]


def _plan(pages: dict[str, str]) -> Plan:
    return Plan(
        pages=tuple(
            read_page(f"docs/{name}", f"# Side\n\n{{{{ {call} }}}}\n")
            for name, call in pages.items()
        )
    )


@pytest.mark.parametrize(
    ("nav", "wanted"),
    [
        (
            ["index.md", {"Målene": [{"Opfølgning": FRONT}, "maal.md"]}],
            ["index.md", {"Målene": [{"Opfølgning": [FRONT, *NEWEST_FIRST]}, "maal.md"]}],
        ),
        ([FRONT], [{"Opfølgning": [FRONT, *NEWEST_FIRST]}]),
        (
            [FRONT, {"Seneste": "opfoelgning/2023-q1.md"}],
            [
                {"Opfølgning": [FRONT, *NEWEST_FIRST[1:]]},
                {"Seneste": "opfoelgning/2023-q1.md"},
            ],
        ),
        (["index.md"], ["index.md", {"Opfølgning": NEWEST_FIRST}]),
    ],
)
def test_a_new_report_is_in_the_menu_by_itself(nav: list[Entry], wanted: list[Entry]) -> None:
    assert with_reports(nav, _plan({FRONT: "follow_up_list()"} | PAGES)) == wanted


def test_a_menu_without_reports_stays_as_it_is() -> None:
    nav: list[Entry] = ["index.md", FRONT]

    assert with_reports(nav, _plan({FRONT: "follow_up_list()"})) is nav
