from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Scheme, Visitor
from tests.browser.visits import DESK, GOALS, PHONE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_menu_open(visit: Visitor, scheme: Scheme) -> None:
    seen = visit(GOALS, width=PHONE, scheme=scheme)
    seen.page.get_by_role("button", name="Menu", exact=True).click()
    expect(seen.page.locator("#menu")).to_be_visible()
    assert seen.axe() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_everything_unfolded(visit: Visitor, scheme: Scheme) -> None:
    seen = visit(GOALS, scheme=scheme)
    seen.measure("() => document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert seen.axe() == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_axe_finds_nothing_with_the_interactive_figure(
    visit: Visitor, width: int, scheme: Scheme
) -> None:
    seen = visit("2023/situation/", width=width, scheme=scheme)
    figure = seen.figure("ledighed-landet")
    figure.get_by_role("button", name="Vis interaktiv graf").click()
    expect(figure.locator("svg.main-svg").first).to_be_visible()
    assert seen.axe() == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing_with_results_of_a_search(
    visit: Visitor, width: int, scheme: Scheme
) -> None:
    seen = visit("om/", width=width, scheme=scheme)
    found = seen.search("sygedagpenge")
    expect(found.locator(".md-search-result__item").first).to_be_visible()
    assert seen.axe() == []


def test_a_phone_s_tables_are_tables_to_a_screen_reader(visit: Visitor) -> None:
    for script in (True, False):
        seen = visit(GOALS, width=PHONE, script=script)
        asked = seen.page.context.new_cdp_session(seen.page)
        nodes = asked.send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
        assert roles.count("rowheader") > roles.count("table") > 0
        assert roles.count("cell") == 13 * roles.count("rowheader")
    # Safari needs to be told.
    part = visit(GOALS, width=PHONE).page.locator(".pv-months tbody th").first
    expect(part).to_have_attribute("role", "rowheader")


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing_with_a_term_explained(
    visit: Visitor, width: int, scheme: Scheme
) -> None:
    seen = visit(GOALS, width=width, scheme=scheme)
    seen.page.locator(".pv-term").first.click()
    expect(seen.page.locator(".pv-term__text:popover-open")).to_be_visible()
    assert seen.axe() == []
