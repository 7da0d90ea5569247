from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest

from tests.site.webpage import BuiltSite, text_of, with_class

WITH_CHARTS = ["2022/maal/", "2023/situation/"]
# An element that fetches from its address by itself; a link waits for the reader.
FETCHING = {
    "script": ("src",),
    "link": ("href",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "object": ("data",),
    "use": ("href", "xlink:href"),
}
FETCHED_BY_STYLE = re.compile(r"url\(\s*['\"]?(?:https?:)?//|@import", re.IGNORECASE)
SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = [f"{width}.{scheme}.svg" for width in ("wide", "narrow") for scheme in ("light", "dark")]


def tables(site: BuiltSite) -> list[tuple[str, Element]]:
    return [(page.address, table) for page in site.plan_pages for table in page.root.iter("table")]


def drawings(site: BuiltSite) -> list[str]:
    return sorted(
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("assets/charts/**/*.svg")
    )


def test_elements_close_in_the_order_they_opened(site: BuiltSite) -> None:
    assert {page.root.tag for page in site} == {"html"}  # reading refuses what does not nest


def test_every_page_has_one_heading_1_first_and_skips_no_level(site: BuiltSite) -> None:
    for page in site:
        levels = [heading.level for heading in page.headings]
        assert (levels[0], levels.count(1)) == (1, 1), page.address
        skipped = [(one, other) for one, other in pairwise(levels) if other > one + 1]
        assert skipped == [], page.address


def test_no_heading_is_empty(site: BuiltSite) -> None:
    assert [page.address for page in site for heading in page.headings if not heading.text] == []


def test_no_id_is_used_twice_on_a_page(site: BuiltSite) -> None:
    for page in site:
        twice = [name for name, uses in Counter(page.ids).items() if uses > 1]
        assert twice == [], page.address


def test_nothing_is_fetched_from_another_host(site: BuiltSite) -> None:
    foreign = [
        f"{page.address}: {link}"
        for page in site
        for element in page.root.iter()
        for name in FETCHING.get(element.tag, ())
        for link in element.get(name, "").split(", ")
        if link and page.resolve(link.split()[0]) is None
    ]
    assert foreign == []
    assert [page.address for page in site if FETCHED_BY_STYLE.search(page.html)] == []


def test_no_stylesheet_fetches_from_another_host(site: BuiltSite) -> None:
    sheets = sorted(site.folder.rglob("*.css"))
    assert sheets
    fetching = [sheet for sheet in sheets if FETCHED_BY_STYLE.search(sheet.read_text("utf-8"))]
    assert fetching == []


@pytest.mark.parametrize("address", WITH_CHARTS)
def test_every_chart_stands_in_both_schemes_and_widths_with_the_same_words(
    site: BuiltSite, address: str
) -> None:
    page = site[address]
    blocks = with_class(page.content, "pv-figure")
    assert blocks
    for block in blocks:
        images = list(block.iter("img"))
        assert len(images) == 2
        [words] = {image.attrib["alt"] for image in images}
        assert len(words.split()) > 10
        stem = block.attrib["data-pv-figure"].removesuffix(".json")
        shown = {image.attrib["src"] for image in images}
        shown |= {source.attrib["srcset"] for source in block.iter("source")}
        assert shown == {f"{stem}.{drawing}" for drawing in DRAWINGS}
        for link in [*shown, f"{stem}.json", block.attrib["data-pv-plotly"]]:
            assert site.has((page.resolve(link) or ("",))[0])


def test_every_image_has_words_and_room(site: BuiltSite) -> None:
    images = [image for page in site for image in page.root.iter("img")]
    assert images
    for image in images:
        assert re.search(r"\w+ \w+", image.attrib["alt"])
        assert int(image.attrib["width"]) > 0
        assert int(image.attrib["height"]) > 0


@pytest.mark.parametrize("address", WITH_CHARTS)
def test_every_drawing_has_a_title_and_the_size_that_the_page_reserves(
    site: BuiltSite, address: str
) -> None:
    page = site[address]
    for block in with_class(page.content, "pv-figure"):
        for element in [*block.iter("img"), *block.iter("source")]:
            link = element.get("src") or element.attrib["srcset"]
            drawing = ET.fromstring(site.read((page.resolve(link) or ("",))[0]))
            assert drawing.findtext(f"{SVG}title")
            box = f"0 0 {element.attrib['width']} {element.attrib['height']}"
            assert drawing.attrib["viewBox"] == box


def test_no_drawing_lies_there_that_no_page_shows(site: BuiltSite) -> None:
    shown = {
        (page.resolve(link) or ("",))[0]
        for page in site
        for element in page.content.iter()
        for link in (element.get("src"), element.get("srcset"))
        if link
    }
    assert [path for path in drawings(site) if path not in shown] == []


def test_every_table_has_a_caption_and_scoped_headers(site: BuiltSite) -> None:
    assert tables(site)
    for address, table in tables(site):
        [caption] = table.iter("caption")
        assert text_of(caption), address
        scopes = {header.get("scope") for header in table.iter("th")}
        assert scopes <= {"col", "row", "colgroup", "rowgroup"}, f"{address}: {text_of(caption)}"


def test_every_row_of_a_table_begins_with_its_header_and_is_as_long_as_the_head(
    site: BuiltSite,
) -> None:
    for address, table in tables(site):
        if "pv-matrix" in (table.get("class") or ""):
            continue  # its lines stand in groups with headers of their own
        [head] = [list(row) for row in next(iter(table.iter("thead"))).iter("tr")]
        assert all(text_of(cell) for cell in head), address
        for row in next(iter(table.iter("tbody"))).iter("tr"):
            assert row[0].tag == "th", f"{address}: {text_of(row)}"
            width = sum(int(cell.get("colspan", "1")) for cell in row)
            assert width == len(head), f"{address}: {text_of(row)}"


def test_every_cell_of_a_table_says_something(site: BuiltSite) -> None:
    empty = [
        f"{address}: {text_of(next(iter(table.iter('caption'))))}"
        for address, table in tables(site)
        for cell in table.iter("td")
        if not text_of(cell)
    ]
    assert empty == []


def test_every_button_and_link_has_a_name(site: BuiltSite) -> None:
    nameless = [
        f"{page.address}: {ET.tostring(element, 'unicode')[:100]}"
        for page in site
        for element in page.root.iter()
        if element.tag in {"a", "button"}
        and not (text_of(element) or element.get("aria-label") or element.get("title"))
    ]
    assert nameless == []
