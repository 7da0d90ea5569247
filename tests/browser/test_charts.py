from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Scheme, Visitor
from tests.browser.visits import DESK, GOALS, PHONE, WITH_CHARTS, Visit

pytestmark = pytest.mark.browser

SHOW, HIDE = "Vis interaktiv graf", "Vis statisk graf"
FAILED = "Den interaktive graf kunne ikke hentes."
ENGLISH = re.compile(
    r"\b(zoom in|zoom out|reset|download|plot|show|compare|toggle|pan)\b", re.IGNORECASE
)
# Every image that a reader sees, once it has come into view and been fetched.
SEEN_IMAGES = """async () => {
  const seen = [...document.querySelectorAll("img")].filter((image) => image.checkVisibility());
  for (const image of seen) {
    image.scrollIntoView();
    if (!image.complete) await new Promise((go) => { image.onload = image.onerror = go; });
  }
  return seen.map((image) => ({
    source: image.currentSrc, complete: image.complete, pixels: image.naturalWidth,
    width: image.getBoundingClientRect().width,
    right: image.getBoundingClientRect().right,
  }));
}"""


def interactive(visit: Visitor, path: str, name: str, **options: object) -> Visit:
    """A page where the interactive figure of a chart has been asked for and has come."""
    seen = visit(path, **options)
    figure = seen.figure(name)
    figure.get_by_role("button", name=SHOW).click()
    expect(figure.locator(".pv-figure__chart svg.main-svg").first).to_be_visible()
    expect(figure.get_by_role("button", name=HIDE)).to_be_visible()
    return seen


@pytest.mark.parametrize(
    ("scheme", "script"),
    # Without script a page is light, whatever the reader's system says.
    [("light", True), ("dark", True), ("light", False)],
    ids=["light", "dark", "without-script"],
)
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", WITH_CHARTS)
def test_every_chart_is_seen_in_the_form_for_its_width_and_scheme(
    visit: Visitor, path: str, width: int, scheme: Scheme, *, script: bool
) -> None:
    seen = visit(path, width=width, scheme=scheme, script=script)
    images = seen.measure(SEEN_IMAGES)
    assert len(images) == seen.page.locator(".pv-figure").count() > 0
    form = f".{'narrow' if width == PHONE else 'wide'}.{scheme}.svg"
    for image in images:
        assert image["source"].endswith(form)
        assert image["complete"]
        assert image["pixels"] > 0
        assert image["width"] > 0.8 * min(width, 700)
        assert image["right"] <= width


def test_without_script_nothing_is_offered_that_needs_it(visit: Visitor) -> None:
    seen = visit(GOALS, script=False)
    expect(seen.page.locator(".pv-figure__button").first).to_be_hidden()
    assert seen.page.get_by_role("button", name=SHOW).count() == 0
    assert seen.page.get_by_role("searchbox").count() == 0


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_interactive_figure_comes_on_demand_in_danish_and_goes_again(
    visit: Visitor, width: int
) -> None:
    seen = interactive(visit, "2023/situation/", "ledighed-landet", width=width)
    figure = seen.figure("ledighed-landet")
    chart = figure.locator(".pv-figure__chart")
    expect(chart).to_contain_text("Juli 2022")
    expect(chart).to_contain_text("2,2")
    expect(figure.locator("picture.pv-light")).to_be_hidden()
    expect(figure.get_by_role("status")).to_have_text("Den interaktive graf vises nu.")
    figure.get_by_role("button", name=HIDE).click()
    expect(chart).to_have_count(0)
    expect(figure.locator("picture.pv-light img")).to_be_visible()
    expect(figure.get_by_role("button", name=SHOW)).to_be_focused()
    assert seen.complaints == []


def test_plotly_is_fetched_once_and_only_when_asked_for(visit: Visitor) -> None:
    seen = visit(GOALS)
    assert [url for url in seen.requests if "plotly" in url] == []
    for name in ("uddannelseshjaelp", "ledighedsydelse"):
        seen.figure(name).get_by_role("button", name=SHOW).click()
        expect(seen.figure(name).locator("svg.main-svg").first).to_be_visible()
    assert len([url for url in seen.requests if "plotly" in url]) == 1
    assert seen.foreign_requests() == []


def test_hovering_tells_month_year_value_and_unit(visit: Visitor) -> None:
    seen = interactive(visit, GOALS, "uddannelseshjaelp")
    chart = seen.figure("uddannelseshjaelp").locator(".pv-figure__chart")
    chart.locator(".scatterlayer .points path").first.hover(force=True)
    expect(chart.locator(".hoverlayer")).to_contain_text("jan 2021: 63 fuldtidspersoner")


def test_the_tools_of_the_figure_are_named_in_danish(visit: Visitor) -> None:
    seen = interactive(visit, GOALS, "uddannelseshjaelp")
    tools = seen.figure("uddannelseshjaelp").locator(".modebar-btn")
    names = [tool.get_attribute("data-title") or "" for tool in tools.all()]
    assert names
    assert [name for name in names if not name or ENGLISH.search(name)] == []


@pytest.mark.parametrize("lost", ["**/plotly.min.js", "**/uddannelseshjaelp.json"])
def test_a_figure_that_cannot_be_fetched_is_told_and_the_static_chart_stays(
    visit: Visitor, lost: str
) -> None:
    seen = visit(GOALS)
    seen.page.route(lost, lambda route: route.abort())
    figure = seen.figure("uddannelseshjaelp")
    figure.get_by_role("button", name=SHOW).click()
    expect(figure.get_by_role("status")).to_contain_text(FAILED)
    expect(figure.locator("picture.pv-light img")).to_be_visible()
    expect(figure.get_by_role("button", name=SHOW)).to_be_visible()


def test_a_second_try_succeeds_once_the_connection_is_back(visit: Visitor) -> None:
    seen = visit(GOALS)
    lost = "**/plotly.min.js"

    def lose(route: Route) -> None:
        route.abort()

    seen.page.route(lost, lose)
    figure = seen.figure("uddannelseshjaelp")
    figure.get_by_role("button", name=SHOW).click()
    expect(figure.get_by_role("status")).to_contain_text(FAILED)
    seen.page.unroute(lost, lose)
    figure.get_by_role("button", name=SHOW).click()
    expect(figure.locator("svg.main-svg").first).to_be_visible()


def test_the_file_of_numbers_is_downloaded(visit: Visitor) -> None:
    seen = visit(GOALS)
    link = seen.page.locator("a[href$='data/2022/uddannelseshjaelp.csv']")
    with seen.page.expect_download() as started:
        link.click()
    assert started.value.suggested_filename == "uddannelseshjaelp.csv"
    assert "uddannelseshjaelp-maal,2022-01,57,target" in started.value.path().read_text("utf-8")
