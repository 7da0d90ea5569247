from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.export.licences import licence_named
from planvaerk.store import read_plan
from tests.site.webpage import BuiltSite, text_of, with_class

NUMBERED_PAGES = ["2022/indledning/", "2022/situation/", "2022/maal/", "2023/situation/"]


def dead_links(site: BuiltSite, address: str) -> list[str]:
    """The links of a page that lead to no page, no file or no anchor of the site."""
    page, dead = site[address], []
    for element in page.root.iter():
        link = element.get("href")
        leads = page.resolve(link) if link is not None and element.tag in {"a", "link"} else None
        if leads is None:
            continue
        path, anchor = leads[0].removesuffix("."), leads[1]
        if not site.has(path) or (anchor and anchor not in site[path].ids):
            dead.append(f"{address}: {link}: {text_of(element)}")
    return dead


def test_every_link_within_the_site_leads_somewhere(site: BuiltSite) -> None:
    assert [link for page in site for link in dead_links(site, page.address)] == []


def test_only_the_page_that_is_not_found_uses_addresses_from_the_root(site: BuiltSite) -> None:
    """A site must work in a folder too; 404.html is shown under any address, so it cannot."""
    from_the_root = {
        page.address
        for page in site
        for element in page.root.iter()
        for name in ("href", "src")
        if element.get(name, "").startswith("/")
    }
    assert from_the_root == {"404.html"}


@pytest.mark.parametrize("address", NUMBERED_PAGES)
def test_every_number_in_the_text_leads_to_its_row_and_its_source(
    site: BuiltSite, address: str
) -> None:
    numbers = with_class(site[address].content, "pv-number")
    assert numbers
    for number in numbers:
        assert "Kilde: " in number.attrib["title"]
        path, anchor = site[address].resolve(number.attrib["href"]) or ("", "")
        assert path == "data/"
        assert text_of(number).split()[0] in text_of(site["data/"].by_id(anchor))


def test_every_page_can_be_reached_from_the_front(site: BuiltSite) -> None:
    reached, waiting = {""}, [""]
    while waiting:
        page = site[waiting.pop()]
        for link in page.root.iter("a"):
            leads = page.resolve(link.get("href", "")) or ("", "")
            path = leads[0].removesuffix(".")
            if path in site.pages and path not in reached:
                reached.add(path)
                waiting.append(path)
    assert site.pages.keys() - reached == {"404.html"}


def test_every_download_is_offered_and_every_offer_is_there(site: BuiltSite) -> None:
    offered = {
        (page.resolve(link.attrib["href"]) or ("",))[0]
        for page in site
        for link in page.content.iter("a")
        if link.get("href", "").endswith(".csv")
    }
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*.csv")}
    assert offered == files


def test_every_file_to_download_is_marked_as_one(site: BuiltSite) -> None:
    unmarked = [
        link.attrib["href"]
        for page in site
        for link in page.content.iter("a")
        if link.get("href", "").endswith(".csv") and "download" not in link.attrib
    ]
    assert unmarked == []


def test_links_to_other_hosts_are_the_addresses_of_the_sources_and_no_others(
    site: BuiltSite, lejre_addresses: set[str]
) -> None:
    foreign = {
        link.attrib["href"]
        for page in site.plan_pages
        for link in page.root.iter("a")
        if page.resolve(link.get("href", "")) is None
    }
    assert foreign
    assert foreign <= lejre_addresses


@pytest.fixture
def lejre_addresses(lejre: Path) -> set[str]:
    """Every address that the content tree writes, and those of the licences that it names."""
    plan, _ = read_plan(lejre)
    written = " ".join([*plan.texts.values(), *(page.text for page in plan.pages)])
    licences = {licence_named(source.licence).url for source in plan.sources if source.licence}
    return set(re.findall(r"https?://[^\s)\"'>]+", written)) | {*filter(None, licences)}
