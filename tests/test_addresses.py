"""Where pages and things of a plan are shown, and how to get there from a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.addresses import Addresses, page_address, relative, slug
from tests.trees import EVERYTHING, lay_out, plan_of


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Mål for sygedagpenge", "maal-for-sygedagpenge"),
        ("Økonomi & ØKONOMI", "oekonomi-oekonomi"),
        ("Ærø – Ålborg", "aeroe-aalborg"),
        ("1.-4. kvartal (2020)", "1-4-kvartal-2020"),
        ("Café Über", "cafe-uber"),
        ("???", "afsnit"),
    ],
)
def test_an_anchor_is_the_title_in_ascii_words(title: str, anchor: str) -> None:
    assert slug(title) == anchor


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("docs/index.md", ""),
        ("docs/vision.md", "vision/"),
        ("docs/2022/index.md", "2022/"),
        ("docs/2022/maal.md", "2022/maal/"),
    ],
)
def test_a_page_has_the_address_that_mkdocs_gives_it(file: str, address: str) -> None:
    assert page_address(file) == address


@pytest.mark.parametrize(
    ("target", "page", "shown"),
    [
        ("2022/maal/#syge", "2022/maal/", "#syge"),
        ("2022/maal/#syge", "2022/", "maal/#syge"),
        ("2022/maal/#syge", "", "2022/maal/#syge"),
        ("2022/maal/", "2023/maal/", "../../2022/maal/"),
        ("data/#dst", "2022/maal/", "../../data/#dst"),
        ("", "2022/maal/", "../../"),
        ("#top", "", "#top"),
        ("#top", "data/", "../#top"),
        ("data/2022/syge.csv", "2022/maal/", "../../data/2022/syge.csv"),
        ("2022/maal/", "2022/maal/", "./"),
    ],
)
def test_an_address_is_given_as_seen_from_the_page(target: str, page: str, shown: str) -> None:
    assert relative(target, page) == shown


@pytest.mark.parametrize(
    ("kind", "thing", "year", "address"),
    [
        ("target", "sygedagpenge", 2022, "2022/maal/#sygedagpenge"),
        ("target", "sygedagpenge", 2023, "2023/maal/#sygedagpenge"),
        ("ministerial_goal", "mm-handicap", 2023, "2023/maal/#mm-handicap"),
        ("focus_area", "fo-unge", 2023, "2023/maal/#fo-unge"),
        ("core_task", "arbejde", None, "vision/#arbejde"),
        ("source", "jobtal", None, "data/#jobtal"),
        ("series", "ledighed", None, "data/#ledighed"),
        ("key_figure", "kommuner", None, "data/#kommuner"),
        ("term", "fuldtidsperson", None, "data/#fuldtidsperson"),
        ("target", "sygedagpenge", 2021, None),
        ("target", "sygedagpenge", None, None),
        ("source", "findes-ikke", None, None),
    ],
)
def test_a_thing_is_found_where_a_page_shows_it(
    kind: str, thing: str, year: int | None, address: str | None
) -> None:
    assert Addresses(plan_of(EVERYTHING)).find(kind, thing, year) == address


def test_a_year_counts_whether_it_is_named_or_not(tmp_path: Path) -> None:
    calls = (
        "target('jobordrer', 2023)",
        "focus_areas(2023)",
        "target(year=2022, id='sygedagpenge')",
    )
    page = "\n".join(f"{{{{ {call} }}}}" for call in calls)
    addresses = Addresses(
        plan_of(lay_out(tmp_path, {"docs/index.md": page, "docs/2023/maal.md": "# M"}))
    )

    assert addresses.find("target", "jobordrer", 2023) == "#jobordrer"
    assert addresses.find("focus_area", "fo-unge", 2023) == "#fo-unge"
    assert addresses.find("target", "sygedagpenge", 2022) == "2022/maal/#sygedagpenge"


def test_of_two_pages_that_show_a_thing_the_first_is_its_place(tmp_path: Path) -> None:
    page = "# A\n\n{{ sources() }}"
    plan = plan_of(lay_out(tmp_path, {"docs/b.md": page, "docs/a.md": page}))

    assert Addresses(plan).find("source", "planen") == "a/#planen"


def test_goals_are_found_where_they_are_told_of_not_in_the_annex_of_reasons() -> None:
    addresses = Addresses(plan_of(EVERYTHING))

    assert addresses.find("ministerial_goal", "mm-flygtninge", 2023) == "2023/maal/#mm-flygtninge"
