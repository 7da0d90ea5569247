from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # theirs
from playwright.sync_api import expect

from tests.browser.conftest import Scheme, Visitor
from tests.browser.visits import DESK, GOALS, PAGE_TYPES, PHONE, Visit

pytestmark = pytest.mark.browser

AXE = Axe()


def findings(seen: Visit) -> list[str]:
    """What axe finds wrong, with the first place of each."""
    found = AXE.run(seen.page).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=PAGE_TYPES)
def test_axe_finds_nothing_on_a_desk_and_on_a_phone(
    visit: Visitor, path: str, scheme: Scheme
) -> None:
    seen = visit(path, width=DESK, scheme=scheme)
    assert findings(seen) == []
    seen.resize(PHONE)
    assert findings(seen) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_menu_open(visit: Visitor, scheme: Scheme) -> None:
    seen = visit(GOALS, width=PHONE, scheme=scheme)
    seen.page.get_by_role("button", name="Menu", exact=True).click()
    expect(seen.page.locator("#menu")).to_be_visible()
    assert findings(seen) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_everything_unfolded(visit: Visitor, scheme: Scheme) -> None:
    seen = visit(GOALS, scheme=scheme)
    seen.measure("() => document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert findings(seen) == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_axe_finds_nothing_with_the_interactive_figure(
    visit: Visitor, width: int, scheme: Scheme
) -> None:
    seen = visit("2023/situation/", width=width, scheme=scheme)
    figure = seen.figure("ledighed-lejre")
    figure.get_by_role("button", name="Vis interaktiv graf").click()
    expect(figure.locator("svg.main-svg").first).to_be_visible()
    assert findings(seen) == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing_with_results_of_a_search(
    visit: Visitor, width: int, scheme: Scheme
) -> None:
    seen = visit("om/", width=width, scheme=scheme)
    found = seen.search("sygedagpenge")
    expect(found.locator(".md-search-result__item").first).to_be_visible()
    assert findings(seen) == []


def test_a_phone_s_tables_are_tables_to_a_screen_reader(visit: Visitor) -> None:
    for script in (True, False):
        seen = visit(GOALS, width=PHONE, script=script)
        asked = seen.page.context.new_cdp_session(seen.page)
        nodes = asked.send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
        assert roles.count("rowheader") == 2 * roles.count("table") > 0
        assert roles.count("cell") == 26 * roles.count("table")
    # Safari needs to be told.
    part = visit(GOALS, width=PHONE).page.locator(".pv-months tbody th").first
    expect(part).to_have_attribute("role", "rowheader")
