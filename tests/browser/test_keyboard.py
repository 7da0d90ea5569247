from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.visits import DESK, GOALS, PHONE, TEXT, Visit

pytestmark = pytest.mark.browser

# What the keyboard is at: its name, and whether a reader can see that it is there.
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  // The buttons for the look are shown by their labels.
  const shown = at.type === "radio" ? at.nextElementSibling : at;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  return {
    name: (at.getAttribute("aria-label") || at.textContent).trim().replace(/\\s+/g, " "),
    tag: at.tagName, kind: at.className,
    ring: ring || style.boxShadow !== "none",
    seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


def focused(seen: Visit) -> Any:
    return seen.measure(FOCUSED)


def tab_to(seen: Visit, name: str, limit: int = 80) -> None:
    """Press Tab until the keyboard is at what has this name."""
    for _ in range(limit):
        seen.page.keyboard.press("Tab")
        at = focused(seen)
        if at and at["name"] == name:
            return
    pytest.fail(f"{name!r} is not reached with {limit} presses of Tab")


def test_the_first_stop_leads_past_the_menus(visit: Visitor) -> None:
    seen = visit(TEXT)
    seen.page.keyboard.press("Tab")
    at = focused(seen)
    assert at["name"] == "Gå til indholdet"
    assert at["seen"]
    seen.page.keyboard.press("Enter")
    seen.page.keyboard.press("Tab")
    inside = seen.measure(
        "() => document.querySelector('main article').contains(document.activeElement)"
    )
    assert inside


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_every_stop_is_seen_and_has_a_name(visit: Visitor, width: int) -> None:
    seen = visit(GOALS, width=width)
    stops = []
    for _ in range(150):
        seen.page.keyboard.press("Tab")
        at = focused(seen)
        if at is None:
            break
        stops.append(at)
    assert len(stops) > 30
    assert focused(seen) is None, "the keyboard never leaves the page"
    assert [stop for stop in stops if not (stop["name"] or stop["tag"] == "INPUT")] == []
    assert [stop for stop in stops if not stop["seen"]] == []
    assert [stop for stop in stops if not stop["ring"]] == []


def test_the_search_is_reached_answers_in_danish_and_leads_to_the_target(visit: Visitor) -> None:
    seen = visit(TEXT)
    tab_to(seen, "Søg på sitet")
    seen.page.keyboard.type("ledighedsydelse")
    results = seen.page.locator(".md-search-result__item")
    expect(results.first).to_be_visible()
    expect(seen.page.locator(".md-search-result__meta")).to_contain_text("resultat")
    expect(results.first).to_contain_text("ledighedsydelse", ignore_case=True)
    seen.page.keyboard.press("ArrowDown")
    with seen.page.expect_navigation():
        seen.page.keyboard.press("Enter")
    expect(seen.page.locator("h1")).to_be_visible()
    assert seen.complaints == []


def test_the_index_of_the_search_is_fetched_when_the_reader_turns_to_the_search(
    visit: Visitor,
) -> None:
    seen = visit(GOALS)
    seen.page.wait_for_load_state("networkidle")
    assert not any("search_index" in url for url in seen.requests)

    found = seen.search("sygedagpenge")

    expect(found.locator(".md-search-result__item").first).to_be_visible()
    assert sum("search_index" in url for url in seen.requests) == 1


def test_a_link_with_a_search_finds_at_once(visit: Visitor) -> None:
    seen = visit("?q=fuldtidsperson")
    expect(seen.page.locator(".md-search-result__item").first).to_be_attached()


def test_a_search_without_result_says_so_in_danish(visit: Visitor) -> None:
    seen = visit(TEXT)
    found = seen.search("xyzzyx")
    expect(found.get_by_role("status")).to_have_text("Ingen resultater fundet")


def test_the_menu_of_a_phone_opens_closes_and_gives_the_focus_back(visit: Visitor) -> None:
    seen = visit(TEXT, width=PHONE)
    menu = seen.page.locator("#menu")
    expect(menu).to_be_hidden()
    tab_to(seen, "Menu")
    seen.page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    tab_to(seen, "2 Beskæftigelsesindsatsen i Lejre")
    seen.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert focused(seen)["name"] == "Menu"
    seen.page.keyboard.press("Enter")
    tab_to(seen, "2 Beskæftigelsesindsatsen i Lejre")
    with seen.page.expect_navigation():
        seen.page.keyboard.press("Enter")
    expect(seen.page.locator("h1")).to_contain_text("2 Beskæftigelsesindsatsen i Lejre")


def test_the_menu_of_a_phone_opens_without_script(visit: Visitor) -> None:
    seen = visit(TEXT, width=PHONE, script=False)
    seen.page.get_by_role("button", name="Menu", exact=True).click()
    expect(seen.page.locator("#menu")).to_be_visible()


def test_a_note_is_unfolded_and_folded(visit: Visitor) -> None:
    seen = visit(TEXT)
    note = seen.page.locator("details.redaktion").first
    tab_to(seen, "Note til redaktionen")
    seen.page.keyboard.press("Enter")
    expect(note.locator("p").first).to_be_visible()
    seen.page.keyboard.press("Enter")
    expect(note.locator("p").first).to_be_hidden()


def test_the_figure_is_asked_for_and_sent_away(visit: Visitor) -> None:
    seen = visit("2023/situation/")
    tab_to(seen, "Vis interaktiv graf")
    seen.page.keyboard.press("Enter")
    expect(seen.page.get_by_role("button", name="Vis statisk graf")).to_be_focused()
    seen.page.keyboard.press("Space")
    expect(seen.page.get_by_role("button", name="Vis interaktiv graf").first).to_be_focused()


def test_the_change_of_look_is_reached_and_works(visit: Visitor) -> None:
    seen = visit(TEXT)
    tab_to(seen, "Skift til mørkt udseende")
    seen.page.keyboard.press("ArrowRight")
    expect(seen.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_term_is_explained_by_keyboard_and_escape_leads_back(visit: Visitor, width: int) -> None:
    seen = visit("2022/situation/", width=width)
    tab_to(seen, "Fuldtidsledige")
    seen.page.keyboard.press("Enter")
    told = seen.page.get_by_role("dialog", name="Fuldtidsledig")
    expect(told).to_be_focused()
    expect(told).to_be_in_viewport(ratio=1)
    expect(told).to_contain_text("Alle timers ledighed")
    seen.page.keyboard.press("Tab")
    assert focused(seen)["name"] == "Alle begreber"
    seen.page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    assert focused(seen)["name"] == "Fuldtidsledige"
    seen.page.keyboard.press("Enter")
    expect(told).to_be_focused()
    seen.page.keyboard.press("Tab")
    assert focused(seen)["name"] == "Alle begreber"
    with seen.page.expect_navigation():
        seen.page.keyboard.press("Enter")
    expect(seen.page.locator("h2:target")).to_contain_text("Fuldtidsledig")


@pytest.mark.parametrize("script", [True, False])
def test_a_term_is_explained_by_touch_and_a_touch_beside_it_closes(
    visit: Visitor, *, script: bool
) -> None:
    seen = visit("2022/situation/", width=PHONE, script=script)
    told = seen.page.locator(".pv-term__text:popover-open")
    seen.page.get_by_role("button", name="Fuldtidsledige").click()
    expect(told).to_be_in_viewport(ratio=1)
    seen.page.get_by_role("button", name="rammevilkår").click()
    expect(told).to_contain_text("Rammevilkår")
    told.get_by_role("button", name="Luk").click()
    expect(told).to_have_count(0)


def test_the_search_finds_a_term_and_leads_to_it(visit: Visitor) -> None:
    seen = visit(TEXT)
    found = seen.search("fuldtidsperson")
    entry = found.locator("a[href*='begreber/'][href*='#fuldtidsperson']").first
    expect(entry).to_be_visible()
