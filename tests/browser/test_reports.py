"""The reports of a plan that is followed up, as readers meet them in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Visitor, served
from tests.browser.test_every_page import SCHEME, STICKING_OUT, ZOOMED
from tests.browser.visits import DESK, PHONE

pytestmark = pytest.mark.browser

QUARTER, YEAR = "opfoelgning/2026-q2/", "opfoelgning/2025/"
PROCESS, CYCLE = "2026/", "opfoelgning/"
UNFOLD = "() => document.querySelectorAll('details').forEach((d) => { d.open = true })"
# The small figures that are drawn: their addresses and how wide they are.
DRAWN = """() => [...document.querySelectorAll(".pv-multiple img")]
  .filter((image) => image.checkVisibility())
  .map((image) => [image.currentSrc, image.naturalWidth, image.getBoundingClientRect().width])"""


@pytest.fixture(scope="module")
def address(followed_site: Path) -> Iterator[str]:
    """Where the site of the plan is shown."""
    with served(followed_site) as shown:
        yield shown


@pytest.mark.parametrize("path", [QUARTER, PROCESS, CYCLE])
def test_axe_finds_nothing_on_a_report_a_process_or_a_year(visit: Visitor, path: str) -> None:
    seen = visit(path, width=DESK)
    seen.page.emulate_media(reduced_motion="reduce")
    seen.measure(UNFOLD)
    for width in (DESK, PHONE):
        seen.resize(width)
        assert seen.axe() == []
        seen.measure(SCHEME, "slate")
        assert seen.axe("color-contrast") == []
        seen.measure(SCHEME, "default")
    seen.page.emulate_media(reduced_motion="no-preference")


@pytest.mark.parametrize("path", [QUARTER, YEAR, PROCESS, CYCLE])
def test_no_report_scrolls_sideways_on_any_screen(visit: Visitor, path: str) -> None:
    seen = visit(path)
    seen.measure(UNFOLD)
    for width in (PHONE, *ZOOMED):
        seen.resize(width)
        assert seen.measure("() => document.documentElement.scrollWidth") <= width
        assert seen.measure(STICKING_OUT) == [], width


@pytest.mark.parametrize(("width", "form"), [(DESK, "wide"), (PHONE, "narrow")])
def test_without_script_every_small_figure_is_seen_in_its_form(
    visit: Visitor, width: int, form: str
) -> None:
    seen = visit(QUARTER, width=width, script=False)
    for image in seen.page.locator(".pv-multiple img:visible").all():
        image.scroll_into_view_if_needed()
        image.evaluate("(image) => image.decode()")
    shown = seen.measure(DRAWN)

    assert len(shown) == 4
    for address, natural, across in shown:
        assert address.endswith(f".{form}.light.svg")
        assert natural > 0
        assert 250 <= across <= width


def test_the_timeline_needs_no_script_and_says_in_words_where_each_step_stands(
    visit: Visitor,
) -> None:
    seen = visit(PROCESS, width=PHONE, script=False)
    steps = seen.page.locator(".pv-process__step")

    assert steps.count() == 5
    assert steps.locator(".pv-process__place:visible").all_text_contents() == [
        "Gennemført",
        "Tidspunktet er passeret",
        "Gennemført",
        "Næste",
        "Senere",
    ]
    # The time is lifted above the title for the eye.
    title, when = (steps.first.locator(part).bounding_box() for part in (".pv-card__title", "time"))
    assert title is not None
    assert when is not None
    assert when["y"] < title["y"]
