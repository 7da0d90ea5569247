"""What a block knows of its page and plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.blocks.context import Link, period, render
from planvaerk.model.period import Period
from tests.blocks.shown import context_of
from tests.trees import EVERYTHING, changed, lay_out, plan_of


def test_an_area_is_named_when_it_is_known() -> None:
    context = context_of(plan_of(EVERYTHING), "docs/index.md")

    assert [context.area(code) for code in ("999", "099", "000", "101", "411")] == [
        "Eksempel Kommune",
        "Region Eksempel",
        "Hele landet",
        "Københavns Kommune",
        "411",
    ]


def test_without_a_municipality_an_area_is_its_code(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"plan/municipality.yml": None})
    context = context_of(plan_of(root), "docs/index.md")

    assert [context.area(code) for code in ("999", "000")] == ["999", "Hele landet"]


def test_a_source_links_to_the_list_of_sources_else_to_itself_else_nowhere(tmp_path: Path) -> None:
    everything = context_of(plan_of(EVERYTHING), "docs/data.md")
    assert everything.source("jobtal") == Link("Jobtal, YD01", "#jobtal")

    url = "publisher: Jobtal\n    url: https://eksempel.dk/"
    root = lay_out(tmp_path, changed("data/sources.yml", "publisher: Jobtal", url))
    base = context_of(plan_of(root), "docs/index.md")
    assert base.source("jobtal") == Link("Sygedagpenge", "https://eksempel.dk/")
    assert base.source("planen") == Link("Beskæftigelsesplan", None)
    assert base.source("findes-ikke") == Link("findes-ikke", None)


def test_the_day_that_numbers_were_fetched_is_in_danish() -> None:
    context = context_of(plan_of(EVERYTHING), "docs/data.md")

    assert context.retrieved("jobtal") == "15. april 2023"
    assert context.retrieved("planen") is None
    assert context.retrieved("findes-ikke") is None


def test_an_edition_is_that_of_the_page_unless_another_is_named() -> None:
    context = context_of(plan_of(EVERYTHING), "docs/2023/maal.md")

    assert context.edition(None).year == 2023
    assert context.edition(2022).year == 2022
    with pytest.raises(LookupError):
        context.edition(2021)


def test_a_period_is_in_danish() -> None:
    assert period(Period(2022, 9, 7)) == "3. kvartal 2022"


def test_markup_in_a_text_is_shown_as_text_and_no_line_of_a_block_is_blank() -> None:
    follow_up = {"title": "<script>", "text": "a\n\n<b>b</b>"}
    html = render("follow_up", follow_up=follow_up, reports=Link("<script>", None))

    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;" in html
    assert all(line.strip() for line in html.splitlines())
