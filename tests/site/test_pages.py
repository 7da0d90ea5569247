from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.site.webpage import BuiltSite, WebPage, text_of, with_class

CHAPTERS = {
    "2022/indledning/": "1 Indledning",
    "2022/situation/": "2 Beskæftigelsesindsatsen i Lejre",
    "2022/kernevelfaerd/": "3 Kernevelfærd og beskæftigelse i Lejre Kommune",
    "2022/maal/": "4 Mål for beskæftigelsesindsatsen i 2022",
    "2022/strategi/": "5 Strategi og indsatser",
    "2022/bilag/": "Bilag: Ministerens mål 2021",
    "2023/indledning/": "1 Indledning",
    "2023/situation/": "2 Beskæftigelsessituationen i Lejre",
    "2023/kernevelfaerd/": "3 Kernevelfærd og beskæftigelse i Lejre Kommune",
    "2023/maal/": "4 Mål for beskæftigelsesindsatsen i 2023",
    "2023/strategi/": "5 Strategi og indsatser",
    "2023/bilag/": "Bilag: Ministerens mål 2023",
}
OTHER_PAGES = {
    "": "Lejre Kommunes beskæftigelsesplan",
    "2022/": "Beskæftigelsesplan 2022",
    "2023/": "Beskæftigelsesplan 2023",
    "maal/": "Alle mål",
    "sammenhaeng/": "Sådan hænger målene sammen",
    "vision/": "Vision for beskæftigelsesområdet i Lejre Kommune",
    "strategi/": "Strategi for Jobcenter Lejre",
    "data/": "Data og kilder",
    "begreber/": "Begreber",
    "om/": "Om sitet",
    "404.html": "Siden findes ikke",
}
# The menu says these pages' names in one word, and so does the title of the window.
MENU_TITLES = {"sammenhaeng/": "Sammenhæng", "vision/": "Vision", "strategi/": "Strategi"}
SECTIONS = {
    2022: [
        "2.1 Beskæftigelsesmæssige udfordringer i Lejre",
        "2.2 Proces for Beskæftigelsesplan 2022",
        "3.1 Jobcenter Lejres kerneopgave",
        "4.1 Hvad måler vi og hvordan?",
        "4.2 Mål for de forsikrede ledige",
        "4.3 Mål for kontanthjælp",
        "4.4 Mål for uddannelseshjælp",
        "4.5 Mål for sygedagpenge",
        "4.6 Mål for ledighedsydelse",
        "4.7 Lokale målsætninger",
        "4.7.1 Mål for de virksomhedsrettede indsatser",
        "4.7.2 Jobsamtalen som redskab",
        "4.7.3 Mål for langtidsledighed",
        "4.7.4 Ungeindsatsen",
        "5.1 Indsatsstrategi",
        "5.2 Værdighed - der findes et sted, hvor vi taler sammen",
        "5.3 Repatriering",
    ],
    2023: [
        "2.1 Rammevilkår og benchmark",
        "2.2 Udmøntning af Beskæftigelsesplan 2023",
        "3.1 Jobcenter Lejres kerneopgave",
        "4.1 Hvad måler vi og hvordan?",
        "4.2 Mål for de forsikrede ledige",
        "4.3 Mål for kontanthjælp",
        "4.4 Mål for uddannelseshjælp",
        "4.5 Mål for sygedagpenge",
        "4.6 Mål for ledighedsydelse",
        "4.7 Mål for ressourceforløb",
        "4.8 Lokale målsætninger",
        "4.8.1 Mål for de virksomhedsrettede indsatser",
        "4.8.2 Jobsamtalen som redskab",
        "4.8.3 Ungeindsatsen",
        "5.1 Indsatsstrategi",
        "5.2 Værdighed - der findes et sted, hvor vi taler sammen",
        "5.3 Repatriering",
    ],
}
NUMBER = re.compile(r"\d+(\.\d+)* ")
CODE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|Undefined|Traceback|jinja2|Macro Rendering")
NONE = re.compile(r"\b(None|True|False|nan|inf)\b")
ENGLISH = re.compile(
    r"\b(the|and|with|this|search|next|previous|skip|content|contents|close|open|toggle|share|"
    r"permanent|link to|page|pages|home|header|footer|navigation|back to|table of|show|hide|"
    r"source|sources|download|loading|october|jump|copy)\b",
    re.IGNORECASE,
)


def heading_1(page: WebPage) -> str:
    [title] = [heading.text for heading in page.headings if heading.level == 1]
    return title


def numbered(site: BuiltSite, year: int) -> list[str]:
    """The numbered headings below the chapters' titles, in the order of the chapters."""
    return [
        heading.text
        for address in CHAPTERS
        if address.startswith(f"{year}/")
        for heading in site[address].headings
        if heading.level > 1 and NUMBER.match(heading.text)
    ]


def spoken(page: WebPage) -> list[str]:
    """Everything that a reader sees or hears: texts, labels, titles and alternatives."""
    attributes = ("aria-label", "title", "alt", "placeholder", "data-label", "content")
    said = [text_of(page.root, leave_out=("code",))]
    for element in page.root.iter():
        if element.tag != "meta" or element.get("name") == "description":
            said += [element.attrib[name] for name in attributes if name in element.attrib]
    return said


def met(pages: Iterable[WebPage], words: re.Pattern[str]) -> list[str]:
    """Where a reader of the pages meets one of the words."""
    return [
        f"{page.address}: {text[max(match.start() - 40, 0) : match.end() + 40]}"
        for page in pages
        for text in spoken(page)
        for match in words.finditer(text)
    ]


def test_every_file_of_the_plan_is_a_page_and_no_other(site: BuiltSite, lejre: Path) -> None:
    files = (file.relative_to(lejre / "docs") for file in (lejre / "docs").rglob("*.md"))
    addresses = {
        file.with_suffix("").as_posix().removesuffix("index").rstrip("/") for file in files
    }
    assert {f"{address}/" if address else "" for address in addresses} == set(site.pages) - {
        "404.html"
    }
    assert CHAPTERS.keys() | OTHER_PAGES.keys() <= set(site.pages)


@pytest.mark.parametrize(("address", "title"), (CHAPTERS | OTHER_PAGES).items())
def test_every_page_has_its_number_and_title_as_its_only_heading_1(
    site: BuiltSite, address: str, title: str
) -> None:
    assert heading_1(site[address]) == title


@pytest.mark.parametrize(("address", "title"), (CHAPTERS | OTHER_PAGES).items())
def test_the_title_of_the_window_begins_with_the_page(
    site: BuiltSite, address: str, title: str
) -> None:
    shown = text_of(next(site[address].root.iter("title")))
    name = MENU_TITLES.get(address, title)
    assert shown == (f"{name} – Beskæftigelsesplan" if address else "Beskæftigelsesplan")


@pytest.mark.parametrize("year", [2022, 2023])
def test_sections_are_numbered_as_in_the_printed_plans(site: BuiltSite, year: int) -> None:
    assert numbered(site, year) == SECTIONS[year]


@pytest.mark.parametrize("year", [2022, 2023])
def test_no_number_of_a_section_is_used_twice_in_a_plan(site: BuiltSite, year: int) -> None:
    numbers = [text.split()[0] for text in numbered(site, year)]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("year", [2022, 2023])
def test_the_front_of_a_plan_lists_its_chapters_in_order(site: BuiltSite, year: int) -> None:
    [contents] = with_class(site[f"{year}/"].root, "pv-contents")
    links = [(site[f"{year}/"].resolve(a.attrib["href"]), text_of(a)) for a in contents.iter("a")]
    assert links == [
        ((address, ""), title.replace("Bilag:", "Bilag"))
        for address, title in CHAPTERS.items()
        if address.startswith(f"{year}/")
    ]


@pytest.mark.parametrize("address", CHAPTERS)
def test_the_menu_of_a_chapter_lists_the_chapters_of_its_plan(
    site: BuiltSite, address: str
) -> None:
    menu = site[address].by_id("menu")
    shown = [text_of(link) for link in menu.iter("a")]
    year = address[:5]
    assert [text for path, text in CHAPTERS.items() if path.startswith(year)] == [
        text for text in shown if text in CHAPTERS.values()
    ]
    [current] = [link for link in menu.iter("a") if link.get("aria-current") == "page"]
    assert text_of(current) == CHAPTERS[address]


def test_no_page_shows_template_code_or_an_error(site: BuiltSite) -> None:
    assert met(site, CODE) == []


def test_no_value_of_the_program_meets_a_reader(site: BuiltSite) -> None:
    assert met(site, NONE) == []


def test_no_english_word_meets_a_reader(site: BuiltSite) -> None:
    assert met(site.plan_pages, ENGLISH) == []


def test_every_page_says_that_it_is_in_danish(site: BuiltSite) -> None:
    assert {page.root.get("lang") for page in site} == {"da"}
