from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.visits import GOALS, PAGE_TYPES, PHONE

pytestmark = pytest.mark.browser

CELLS = """(id) => {
  const table = document.getElementById(id).closest("table");
  return [...table.querySelectorAll("th, td")].map((cell) => {
    const box = cell.getBoundingClientRect();
    const style = getComputedStyle(cell);
    return { text: cell.innerText.trim(), left: box.left, right: box.right, height: box.height,
             size: parseFloat(style.fontSize), cut: cell.scrollWidth > cell.clientWidth + 1 };
  });
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll("button, summary, .pv-download, .pv-chip")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((element) => [element.textContent.trim().slice(0, 40), element.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([text]) => text)"""


@pytest.mark.parametrize("target", ["uddannelseshjaelp", "ledighedsydelse", "sygedagpenge"])
def test_a_phone_shows_the_whole_table_of_months_in_letters_that_can_be_read(
    visit: Visitor, target: str
) -> None:
    seen = visit(GOALS, width=PHONE)
    cells = seen.measure(CELLS, f"tabel-{target}")
    assert len(cells) in {2 * 14, 3 * 14}  # a year of which nothing is told has no line
    for cell in cells:
        assert 0 <= cell["left"] < cell["right"] <= PHONE, cell
        assert cell["size"] >= 12, cell
        assert cell["height"] > 0, cell
        assert cell["text"], cell
        assert not cell["cut"], cell


def test_what_is_pressed_on_a_phone_is_large_enough(visit: Visitor) -> None:
    seen = visit(GOALS, width=PHONE)
    for path in PAGE_TYPES.values():
        seen.go(path)
        assert seen.measure(SMALL_TARGETS) == [], path
