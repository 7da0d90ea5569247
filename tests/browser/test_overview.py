"""The overview of targets: sorted and filtered by keyboard, whole without script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from planvaerk import danish
from tests.browser.conftest import Visitor, served
from tests.browser.visits import PHONE, Visit

pytestmark = pytest.mark.browser

PAGE = "maal/"
HANDICAP = "Flere personer med handicap skal i job (1)"


def block(seen: Visit, year: int = 2022) -> Locator:
    return seen.page.locator(f"[data-pv-overview='maal-{year}']")


def faults(seen: Visit) -> list[str]:
    """What a script has stumbled over; what cannot be fetched is the subject of other tests."""
    return [heard for heard in seen.complaints if "Failed to load resource" not in heard]


def titles(overview: Locator) -> list[str]:
    """The targets that are shown, from the top down."""
    return overview.locator("tbody tr:visible th > :first-child").all_text_contents()


def press(overview: Locator, name: str, key: str = "Enter") -> Locator:
    """The heading of the column, whose button has been reached and pressed with the keyboard."""
    button = overview.get_by_role("button", name=name, exact=True)
    button.focus()
    button.press(key)
    return overview.locator("th[aria-sort]")


def test_titles_are_sorted_as_danish_does_and_back(visit: Visitor) -> None:
    overview = block(visit(PAGE))

    expect(press(overview, "Mål")).to_have_attribute("aria-sort", "ascending")
    assert titles(overview) == sorted(titles(overview), key=danish.sort_key)
    expect(press(overview, "Mål", "Space")).to_have_attribute("aria-sort", "descending")
    assert titles(overview) == sorted(titles(overview), key=danish.sort_key, reverse=True)


def test_numbers_are_sorted_as_numbers_and_what_has_none_is_last(visit: Visitor) -> None:
    overview = block(visit(PAGE))
    expected = ["Mål for ledighedsydelse", "Mål for uddannelseshjælp"]

    press(overview, "Ændring")
    assert titles(overview)[:2] == expected
    rest = titles(overview)[2:]
    press(overview, "Ændring")
    assert titles(overview)[:2] == expected[::-1]
    assert titles(overview)[2:] == rest
    press(overview, "Mål 2022, gns.")
    assert titles(overview)[:3] == [
        "Mål for ledighedsydelse",
        "Mål for uddannelseshjælp",
        "Mål for de forsikrede ledige",
    ]
    assert "Mål for de virksomhedsrettede indsatser" in titles(overview)[4:]  # no persons


def test_a_filter_is_announced_kept_in_the_address_and_taken_off(visit: Visitor) -> None:
    seen = visit(PAGE)
    overview = block(seen)
    expect(overview.get_by_role("status")).to_have_text("Viser 9 af 9 mål.")

    overview.get_by_label("Ministermål").select_option(label=HANDICAP)
    expect(overview.get_by_role("status")).to_have_text("Viser 1 af 9 mål.")
    assert titles(overview) == ["Mål for ledighedsydelse"]
    assert seen.page.url.endswith("#maal-2022-ministermaal=mm-handicap")
    assert len(titles(block(seen, 2023))) == 9
    overview.get_by_label("Fokusområde").select_option(label="Ungeindsatsen (2)")
    expect(overview.get_by_role("status")).to_have_text(
        "Ingen af de 9 mål støtter det, du har valgt."
    )
    overview.get_by_role("button", name="Vis alle mål").press("Enter")
    expect(overview.get_by_label("Ministermål")).to_be_focused()
    assert len(titles(overview)) == 9
    assert "#" not in seen.page.url
    assert faults(seen) == []


def test_an_address_opens_the_overview_as_it_was_sent(visit: Visitor) -> None:
    seen = visit(f"{PAGE}#maal-2022-fokusomraade=fo-ungeindsatsen&maal-2022-sorter=maal.descending")
    overview = block(seen)

    assert titles(overview) == ["Ungeindsatsen", "Mål for uddannelseshjælp"]
    expect(overview).to_be_in_viewport()
    seen.measure("() => { location.hash = 'maal-2023-ministermaal=mm-handicap' }")
    expect(block(seen, 2023).get_by_role("status")).to_have_text("Viser 1 af 9 mål.")
    expect(overview.get_by_role("status")).to_have_text("Viser 9 af 9 mål.")


@pytest.mark.parametrize(
    "hash_", ["maal-2022-fokusomraade=findes-ikke", "maal-2022-sorter=x.y", "maalene-for-2022", "%"]
)
def test_an_address_that_names_nothing_shows_everything(visit: Visitor, hash_: str) -> None:
    seen = visit(f"{PAGE}#{hash_}")

    assert len(titles(block(seen))) == 9
    assert faults(seen) == []


def test_without_script_the_table_is_whole_and_nothing_is_offered(visit: Visitor) -> None:
    for width in (1280, PHONE):
        seen = visit(PAGE, width=width, script=False)
        assert len(titles(block(seen))) == 9
        expect(block(seen).get_by_role("link", name="Hent tabellen (CSV)")).to_be_visible()
        assert block(seen).locator("select:visible, .pv-filter:visible, thead button").count() == 0


def test_a_phone_sorts_from_a_list_and_has_no_button_out_of_sight(visit: Visitor) -> None:
    seen = visit(PAGE, width=PHONE)
    overview = block(seen)
    assert overview.locator("thead button:visible").count() == 0

    overview.get_by_label("Sortér efter").select_option(label="Ændring, stigende")
    assert titles(overview)[0] == "Mål for ledighedsydelse"


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_the_figure_of_coherence_comes_to_life_and_tells_its_links(
    visit: Visitor, width: int
) -> None:
    seen = visit("sammenhaeng/", width=width)
    figure = seen.figure("2023/sammenhaeng")
    figure.get_by_role("button", name="Vis interaktiv graf").click()
    links = figure.locator(".sankey-link")
    expect(links).to_have_count(16)
    links.first.hover(force=True)
    expect(figure.locator(".hoverlayer")).to_contain_text("støtter")
    assert faults(seen) == []


def test_directions_are_sorted_by_the_way_they_go_and_what_has_none_stands_last(
    contexts: Callable[..., BrowserContext], hedensted_site: Path
) -> None:
    script = True
    with served(hedensted_site) as address:
        page = contexts(1280, "light", script).new_page()
        page.goto(f"{address}maal/")
        page.get_by_role("button", name="Det skal ske").click()
        cells = page.locator(".pv-overview__words").all_text_contents()
        page.close()

    arrows = [cell.strip()[:1] for cell in cells]
    assert arrows[:8] == ["↓"] * 5 + ["↑"] * 3
    assert "skal ned" in cells[0]
    assert not {"↓", "↑"} & set(arrows[8:])
