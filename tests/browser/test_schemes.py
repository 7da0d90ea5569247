from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Scheme, Visitor
from tests.browser.visits import DESK, FRONT, GOALS, PHONE

pytestmark = pytest.mark.browser

LIGHT_BACKGROUND, DARK_BACKGROUND = 200, 60
# How light the background is, 0 to 255.
BACKGROUND = """() => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / 3;
}"""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_first_look_follows_the_reader_s_system(visit: Visitor, width: int) -> None:
    assert visit(FRONT, width=width, scheme="light").measure(BACKGROUND) > LIGHT_BACKGROUND
    assert visit(FRONT, width=width, scheme="dark").measure(BACKGROUND) < DARK_BACKGROUND


@pytest.mark.parametrize(
    ("scheme", "button", "other"),
    [
        ("light", "Skift til mørkt udseende", "pv-dark"),
        ("dark", "Skift til lyst udseende", "pv-light"),
    ],
)
def test_the_button_changes_page_and_charts_and_the_next_page_remembers(
    visit: Visitor, scheme: Scheme, button: str, other: str
) -> None:
    seen = visit(GOALS, scheme=scheme)
    seen.page.locator(f"label[title='{button}']").click()
    figure = seen.figure("uddannelseshjaelp")
    expect(figure.locator(f"picture.{other} img")).to_be_visible()
    assert (
        seen.page.locator("picture img:visible").count() == seen.page.locator(".pv-figure").count()
    )
    seen.go(FRONT)
    background = seen.measure(BACKGROUND)
    assert background < DARK_BACKGROUND if scheme == "light" else background > LIGHT_BACKGROUND


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_system_s_own_colours_a_chart_has_the_background_it_was_drawn_for(
    visit: Visitor, scheme: Scheme
) -> None:
    seen = visit(GOALS, scheme=scheme)
    seen.page.emulate_media(forced_colors="active", color_scheme=scheme)
    image = seen.page.locator("picture img:visible").first
    colour = image.evaluate("(image) => getComputedStyle(image).backgroundColor")
    levels = [int(level) for level in re.findall(r"\d+", colour)[:3]]
    assert (min(levels) == 255) if scheme == "light" else (max(levels) < DARK_BACKGROUND)
    seen.page.emulate_media(forced_colors="none", color_scheme=scheme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_shows_light_charts_on_white_and_none_of_the_tools(
    visit: Visitor, scheme: Scheme
) -> None:
    seen = visit(GOALS, scheme=scheme)
    seen.page.emulate_media(media="print", color_scheme=scheme)
    figure = seen.figure("uddannelseshjaelp")
    expect(figure.locator("picture.pv-light img")).to_be_visible()
    expect(figure.locator("picture.pv-dark img")).to_be_hidden()
    assert seen.measure(BACKGROUND) == 255
    for tool in ("header", ".md-tabs", ".pv-figure__button", ".pv-turn", ".md-sidebar"):
        assert seen.page.locator(f"{tool}:visible").count() == 0, tool
    seen.page.emulate_media(media="screen", color_scheme=scheme)


def test_a_printed_page_has_the_charts_and_not_the_interactive_figures(visit: Visitor) -> None:
    seen = visit(GOALS)
    figure = seen.figure("uddannelseshjaelp")
    figure.get_by_role("button", name="Vis interaktiv graf").click()
    expect(figure.locator("svg.main-svg").first).to_be_visible()
    seen.measure("() => window.dispatchEvent(new Event('beforeprint'))")
    seen.page.emulate_media(media="print")
    expect(figure.locator("picture.pv-light img")).to_be_visible()
    expect(figure.locator(".pv-figure__chart")).to_be_hidden()
    seen.page.emulate_media(media="screen")


def test_printing_gives_a_pdf_of_many_pages(visit: Visitor) -> None:
    pdf = visit(GOALS).page.pdf(format="A4", print_background=True)
    assert pdf.startswith(b"%PDF")
    assert 4 <= pdf.count(b"/Type /Page\n") <= 16
