from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.visits import DESK, GOALS, PAGE_TYPES, PHONE

pytestmark = pytest.mark.browser

# What a screen of 1280 px has room for at 400, 200 and 100 per cent, and a phone.
WIDTHS = (320, PHONE, 640, DESK)
# What sticks out to the right, and is not meant to be scrolled within a box of its own.
STICKING_OUT = """() => {
  const within = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  return [...document.querySelectorAll("main *, footer *")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.getBoundingClientRect().width > 1)
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !within(element))
    .map((element) => element.outerHTML.slice(0, 120));
}"""
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


@pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=PAGE_TYPES)
def test_no_page_scrolls_sideways_on_any_screen(visit: Visitor, path: str) -> None:
    seen = visit(path)
    for width in WIDTHS:
        seen.resize(width)
        assert seen.measure("() => document.documentElement.scrollWidth") <= width
        assert seen.measure(STICKING_OUT) == [], width


@pytest.mark.parametrize("target", ["uddannelseshjaelp", "ledighedsydelse", "sygedagpenge"])
def test_a_phone_shows_the_whole_table_of_months_in_letters_that_can_be_read(
    visit: Visitor, target: str
) -> None:
    seen = visit(GOALS, width=PHONE)
    cells = seen.measure(CELLS, f"tabel-{target}")
    assert len(cells) == 3 * 14
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
