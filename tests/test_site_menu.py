"""The menu: editions become their chapters, and none is left out."""

from __future__ import annotations

import pytest

from planvaerk.errors import BuildFailure
from planvaerk.model.edition import Chapter, EditionText
from planvaerk.model.plan import Edition, Plan
from planvaerk.site_menu import Entry, menu


def _plan(*years: int) -> Plan:
    return Plan(editions=tuple(Edition(year, _text(year)) for year in years))


def _text(year: int) -> EditionText:
    return EditionText(
        title=f"Plan {year}",
        status="draft",
        summary="Kort.",
        chapters=(Chapter(page="maal.md"),),
        source="kilden",
    )


def _chapters(year: int) -> list[Entry]:
    return [{"1 ": f"{year}/maal.md"}]


def test_an_entry_with_a_year_becomes_its_chapters() -> None:
    assert menu(["index.md", "2023/"], _plan(2023)) == ["index.md", {"Plan 2023": _chapters(2023)}]


def test_a_year_without_a_plan_stops_the_build() -> None:
    with pytest.raises(BuildFailure, match=r"nævner 2022/, men plan/2022\.yml findes ikke"):
        menu(["2022/"], _plan(2023))


@pytest.mark.parametrize(
    ("nav", "years", "wanted"),
    [
        (
            [{"Planen 2023": "2023/"}, {"Planen 2022": "2022/"}, "om.md"],
            (2022, 2023, 2024),
            [
                {"Planen 2024": _chapters(2024)},
                {"Planen 2023": _chapters(2023)},
                {"Planen 2022": _chapters(2022)},
                "om.md",
            ],
        ),
        (
            ["index.md", {"Planer": ["2023/", "2022/"]}],
            (2022, 2023, 2024),
            [
                "index.md",
                {
                    "Planer": [
                        {"Plan 2024": _chapters(2024)},
                        {"Plan 2023": _chapters(2023)},
                        {"Plan 2022": _chapters(2022)},
                    ]
                },
            ],
        ),
        (
            ["index.md", {"Planer": ["2023/"]}],
            (2023, 2024),
            [
                "index.md",
                {"Planer": [{"Plan 2024": _chapters(2024)}, {"Plan 2023": _chapters(2023)}]},
            ],
        ),
        (
            [{"Planen 2023": ["2023/index.md", "2023/maal.md"]}],
            (2023, 2024),
            [{"Planen 2024": _chapters(2024)}, {"Planen 2023": ["2023/index.md", "2023/maal.md"]}],
        ),
        (
            ["2023/", "om.md"],
            (2022, 2023),
            [{"Plan 2023": _chapters(2023)}, {"Plan 2022": _chapters(2022)}, "om.md"],
        ),
        (["index.md"], (2023,), ["index.md", {"Plan 2023": _chapters(2023)}]),
    ],
    ids=["newest", "in-a-section", "alone-in-a-section", "pages-by-hand", "oldest", "no-plans"],
)
def test_an_edition_that_is_left_out_is_put_in(
    nav: list[Entry], years: tuple[int, ...], wanted: list[Entry]
) -> None:
    assert menu(nav, _plan(*years)) == wanted
