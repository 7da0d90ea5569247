from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from planvaerk.figures.interactive import interactive_figure
from planvaerk.figures.monthly import target_figure

SHOW, HIDE = "Vis interaktiv graf", "Vis statisk graf"
BLOCK = """
<div class="pv-figure" data-pv-figure="{figure}" data-pv-plotly="{plotly}">
  <picture class="pv-light"><img alt="Kurven falder." src="data:,"></picture>
  <picture class="pv-dark"><img alt="Kurven falder." src="data:,"></picture>
  <button type="button" class="pv-figure__button" hidden>Vis interaktiv graf</button>
</div>
"""
PAGE = """<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title>
<link rel="icon" href="data:,"></head>
<body data-md-color-scheme="default">{blocks}<script src="planvaerk.js"></script></body></html>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, years_of: Any) -> Iterator[str]:
    root = tmp_path_factory.mktemp("site")
    copies = {
        "plotly.min.js": files("plotly") / "package_data" / "plotly.min.js",
        "planvaerk.js": files("planvaerk") / "theme" / "assets" / "planvaerk" / "planvaerk.js",
    }
    for name, source in copies.items():
        (root / name).write_bytes(source.read_bytes())
    years = years_of()
    twin = interactive_figure(target_figure(years, "wide"), target_figure(years, "narrow"))
    (root / "maal.json").write_text(json.dumps(twin), encoding="utf-8")
    good = BLOCK.format(figure="maal.json", plotly="plotly.min.js")
    bad = BLOCK.format(figure="findes-ikke.json", plotly="plotly.min.js")
    (root / "index.html").write_text(PAGE.format(blocks=good + good + bad), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 900, "height": 900})
    page.goto(site)
    yield page
    page.close()


def test_without_script_no_dead_button_is_seen(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site)
    expect(page.locator(".pv-figure__button").first).to_be_hidden()
    expect(page.locator("picture.pv-light").first).to_be_visible()
    page.close()


def test_a_press_of_enter_swaps_in_the_interactive_figure_and_back(page: Page) -> None:
    button = page.locator(".pv-figure__button").first
    expect(button).to_have_text(SHOW)
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_text(HIDE)
    expect(button).to_be_focused()
    expect(page.get_by_label("Kurven falder.")).to_have_count(1)
    expect(page.locator("picture.pv-light").first).to_be_hidden()
    expect(page.get_by_role("status").first).to_have_text("Den interaktive graf vises nu.")
    page.keyboard.press("Space")
    expect(button).to_have_text(SHOW)
    expect(page.locator(".pv-figure__chart")).to_have_count(0)
    expect(page.locator("picture.pv-light").first).to_be_visible()


def test_the_figure_speaks_danish_when_hovered(page: Page) -> None:
    page.locator(".pv-figure__button").first.click()
    point = page.locator(".pv-figure__chart .point").nth(8)
    box = point.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + 4)
    expect(page.locator(".hovertext")).to_have_text("sep 2021: 55 fuldtidspersoner (fremskrevet)")
    buttons = page.locator(".modebar-btn")
    titles = [buttons.nth(place).get_attribute("data-title") for place in range(buttons.count())]
    assert titles == [
        "Hent grafen som billede (PNG)",
        "Zoom ind",
        "Zoom ud",
        "Nulstil akserne",
    ]


def test_plotly_is_fetched_once_from_the_site_itself_and_only_on_demand(
    browser: Browser, site: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site)
    assert not [address for address in asked if "plotly" in address or ".json" in address]
    for place in (0, 1):
        button = page.locator(".pv-figure__button").nth(place)
        button.click()
        expect(button).to_have_text(HIDE)
    assert len([address for address in asked if "plotly" in address]) == 1
    host = site.removesuffix("index.html")
    assert all(address.startswith((host, "data:")) for address in asked)
    page.close()


def test_the_colours_follow_the_scheme_of_the_site(page: Page) -> None:
    page.locator(".pv-figure__button").first.click()
    line = page.locator(".pv-figure__chart .js-line").first
    expect(line).to_have_css("stroke", "rgb(28, 86, 134)")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    expect(line).to_have_css("stroke", "rgb(95, 159, 216)")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")
    expect(line).to_have_css("stroke", "rgb(28, 86, 134)")


def test_a_phone_gets_the_narrow_form(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.goto(site)
    page.locator(".pv-figure__button").first.click()
    expect(page.locator(".pv-figure__chart .xtick text")).to_have_text(["jan", "apr", "jul", "okt"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_a_failure_is_told_and_the_drawing_stays(page: Page) -> None:
    button = page.locator(".pv-figure__button").nth(2)
    button.click()
    expect(page.get_by_role("status").nth(2)).to_have_text(
        "Den interaktive graf kunne ikke hentes. Grafen og tabellen på siden viser de samme tal."
    )
    expect(button).to_have_text(SHOW)
    expect(page.locator("picture.pv-light").nth(2)).to_be_visible()
    expect(page.locator(".pv-figure").nth(2)).to_have_attribute("aria-busy", "false")
