"""The blocks about the data: what can be fetched, when it was, and under which licence."""

from __future__ import annotations

from pathlib import Path

from planvaerk.blocks import open_data
from tests.blocks.shown import context_of, links, words
from tests.export.odd import odd_plan
from tests.trees import EVERYTHING, PROJECTS, plan_of


def test_every_file_that_is_published_can_be_fetched() -> None:
    html = open_data.datasets(context_of(plan_of(EVERYTHING), "docs/data.md"))

    assert links(html) == [
        "../plan-2023.json",
        "../plan-2022.json",
        "../noegletal.csv",
        "../datapackage.json",
        "../catalog.jsonld",
        "../plan.schema.json",
        "../feed.xml",
    ]


def test_what_is_not_known_of_a_source_is_said() -> None:
    text = words(open_data.updates(context_of(plan_of(EVERYTHING), "docs/data.md")))

    assert "Jobtal, YD01 tre serier og fire nøgletal 15. april 2023 15. januar 2024" in text
    assert "CC BY 4.0" in text
    assert "ikke oplyst ikke oplyst ikke oplyst" in text
    assert "Ministerens brev" not in text


def test_licence_and_frequency_are_shown_where_they_are_given(tmp_path: Path) -> None:
    html = open_data.updates(context_of(odd_plan(tmp_path), "docs/index.md"))

    assert "1. november 2022 hvert halve år" in words(html)
    assert "https://creativecommons.org/licenses/by/4.0/" in links(html)
    assert "Egen licens" in words(html)


def test_a_plan_without_numbers_has_no_files() -> None:
    html = open_data.datasets(context_of(plan_of(PROJECTS / "good" / "minimal"), "docs/index.md"))

    assert links(html) == []
