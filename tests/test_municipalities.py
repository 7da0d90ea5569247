"""The municipalities and regions are all there, and each with its own code and region."""

from __future__ import annotations

from collections import Counter

import pytest

from planvaerk.municipalities import FICTIONAL, municipalities, municipality_called, regions


def test_there_are_98_municipalities_in_five_regions() -> None:
    places = Counter(found.region.name for found in municipalities().values())

    assert places == {
        "Region Hovedstaden": 29,
        "Region Sjælland": 17,
        "Region Syddanmark": 22,
        "Region Midtjylland": 19,
        "Region Nordjylland": 11,
    }
    assert len(regions()) == 5


def test_a_name_and_a_code_belong_to_one_municipality() -> None:
    names = {name for found in municipalities().values() for name in (found.name, found.title)}

    assert len(names) == 2 * 98
    assert all(code.isdecimal() and len(code) == 3 for code in municipalities())


@pytest.mark.parametrize(
    ("code", "title", "region"),
    [
        ("101", "Københavns Kommune", "084"),
        ("265", "Roskilde Kommune", "085"),
        ("350", "Lejre Kommune", "085"),
        ("400", "Bornholms Regionskommune", "084"),
        ("430", "Faaborg-Midtfyn Kommune", "083"),
        ("480", "Nordfyns Kommune", "083"),
        ("751", "Aarhus Kommune", "082"),
        ("766", "Hedensted Kommune", "082"),
        ("773", "Morsø Kommune", "081"),
        ("825", "Læsø Kommune", "081"),
    ],
)
def test_a_code_has_its_name_and_region(code: str, title: str, region: str) -> None:
    assert municipalities()[code].title == title
    assert municipalities()[code].region.code == region


def test_christiansoe_and_the_example_are_no_municipalities() -> None:
    assert not {"411", FICTIONAL.code} & municipalities().keys()
    assert FICTIONAL.region.code not in regions()


@pytest.mark.parametrize("name", ["København", "københavns kommune", " København  Kommune "])
def test_a_municipality_is_known_by_each_of_its_names(name: str) -> None:
    found = municipality_called(name)

    assert found is not None
    assert found.code == "101"


def test_nobody_is_called_what_no_municipality_is() -> None:
    assert municipality_called("Rosklide Kommune") is None
    assert municipality_called("Eksempel Kommune") == FICTIONAL
