"""A committee's page: alternatives side by side or stacked, with marks that need no colour."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Scheme, Visitor, served
from tests.browser.visits import DESK, PHONE

pytestmark = pytest.mark.browser
CHOICE = "2020/valg/"
_BOXES = """() => [...document.querySelectorAll('.pv-alternatives')].map(
  (group) => [...group.children].map((one) => Math.round(one.getBoundingClientRect().top)))"""
_LINES = """() => ['pv-own', 'pv-some'].map(
  (name) => getComputedStyle(document.querySelector(`mark.${name}`)).textDecorationStyle)"""
_OVERFLOWS = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def address(hedensted_site: Path) -> Iterator[str]:
    """Where the second municipality's site is shown."""
    with served(hedensted_site) as shown:
        yield shown


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
@pytest.mark.parametrize("path", [CHOICE, "2020/grundlag/", "2020/praksis/"])
def test_axe_finds_nothing(path: str, width: int, scheme: Scheme, visit: Visitor) -> None:
    seen = visit(path, width=width, scheme=scheme)

    assert seen.axe() == []
    assert not seen.measure(_OVERFLOWS)


def test_alternatives_stand_side_by_side_and_on_a_phone_below_each_other(visit: Visitor) -> None:
    mission, vision = visit(CHOICE, width=DESK, script=False).measure(_BOXES)
    assert [len(set(mission)), len(set(vision))] == [1, 2]

    mission, vision = visit(CHOICE, width=PHONE, script=False).measure(_BOXES)
    assert mission == sorted(set(mission))
    assert vision == sorted(set(vision))


def test_marks_are_told_apart_by_their_lines(visit: Visitor) -> None:
    assert visit(CHOICE, script=False).measure(_LINES) == ["solid", "dotted"]


def test_a_wide_table_is_a_list_of_rows_on_a_phone(visit: Visitor) -> None:
    label = """() => getComputedStyle(
      document.querySelector('table[data-wide] td:nth-child(2)'), '::before').content"""

    assert visit(CHOICE, width=PHONE, script=False).measure(label).startswith('"Alt. 1: "')
    assert visit(CHOICE, width=DESK, script=False).measure(label) == "none"


def test_a_link_leads_to_its_alternative(visit: Visitor) -> None:
    seen = visit(CHOICE, script=False)
    seen.page.get_by_role("link", name="Link til Fælles Vision Beskæftigelse, alternativ 4").click()

    assert seen.page.url.endswith("#vision-alternativ-4")
    assert seen.measure("() => document.querySelector(':target').className") == "pv-alternative"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_link_to_an_alternative_has_room_for_a_finger(width: int, visit: Visitor) -> None:
    sizes = """() => [...document.querySelectorAll('.pv-alternative__link')].map(
      (link) => link.getBoundingClientRect()).map((box) => Math.min(box.width, box.height))"""

    found = visit(CHOICE, width=width, script=False).measure(sizes)
    assert len(found) == 7
    assert min(found) >= 24
