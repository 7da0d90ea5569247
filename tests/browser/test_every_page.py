"""What must hold on every page of the site, seen once: light and dark, on a desk and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.addresses import page_address
from tests.browser.conftest import Visitor
from tests.browser.visits import DESK, PHONE

pytestmark = pytest.mark.browser

_ROOT = Path(__file__).resolve().parents[2]
_FILES = (file.relative_to(_ROOT).as_posix() for file in (_ROOT / "docs").rglob("*.md"))
PAGES = [*sorted(page_address(file) for file in _FILES), "findes/ikke/"]
# What a screen of 1280 px has room for at 400, 200 and 100 per cent.
ZOOMED = (320, 640, DESK)
SCHEME = "(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)"
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
# The words that a reader meets; a card's year stands in its title, too.
SHOWN = """() => [...document.querySelectorAll("article :is(h1, h2, h3, p, li, td, th, dt, dd)")]
  .filter((element) => !element.matches(".pv-edition-card__year, .pv-term__text *"))
  .filter((element) => !element.closest(".pv-contents-folded"))
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => element.textContent.trim().slice(0, 60))"""

# On a narrow screen the matrix lists what supports, and tells what nothing supports in words.
REPLACED = {"nævnes ikke"}


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_is_lost_when_a_page_is_enlarged(
    visit: Visitor, path: str
) -> None:
    seen = visit(path, width=DESK)
    seen.page.emulate_media(reduced_motion="reduce")
    for width in (DESK, PHONE):
        seen.resize(width)
        assert seen.axe() == []
        seen.measure(SCHEME, "slate")
        assert seen.axe("color-contrast") == []
        seen.measure(SCHEME, "default")
    shown = []
    for width in ZOOMED:
        seen.resize(width)
        assert seen.measure("() => document.documentElement.scrollWidth") <= width
        assert seen.measure(STICKING_OUT) == [], width
        shown.append(set(seen.measure(SHOWN)))
    assert shown[-1] - shown[0] - REPLACED == set()
    assert shown[-1] - shown[1] - REPLACED == set()
    seen.page.emulate_media(reduced_motion="no-preference")


def test_axe_would_find_a_fault(visit: Visitor) -> None:
    seen = visit("om/")
    seen.measure("() => { document.querySelector('article p').style.color = '#bbb' }")
    assert [fault.split(":")[0] for fault in seen.axe("color-contrast")] == ["color-contrast"]
