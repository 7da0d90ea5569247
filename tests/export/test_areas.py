"""An area is shown with its name."""

from __future__ import annotations

import pytest

from planvaerk.export.areas import area_name
from planvaerk.model.plan import Plan
from tests.trees import BASE, plan_of


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("000", "Hele landet"),
        ("999", "Eksempel Kommune"),
        ("099", "Region Eksempel"),
        ("265", "Roskilde Kommune"),
        ("085", "Region Sjælland"),
        ("411", "411"),
    ],
)
def test_an_area_has_the_name_of_the_plan_or_the_known_one(code: str, name: str) -> None:
    assert area_name(plan_of(BASE), code) == name


def test_a_known_area_needs_no_municipality() -> None:
    assert area_name(Plan(), "265") == "Roskilde Kommune"
