"""What the site tells those who do not read it: search engines, portals and shared links."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.conftest import copy_content
from tests.site.running import Planvaerk
from tests.site.webpage import BuiltSite, WebPage

ADDRESS = "https://www.eksempelkommune.example/job/plan/"
NASTY = 'Et "citat" & <b>fedt</b> </script><script>alert(1)</script>'
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def published(lejre: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Lejre's site with an address in a folder, a licence and a description hard to show."""
    root = copy_content(lejre, tmp_path_factory.mktemp("published"))
    menu = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"site_url: {ADDRESS.rstrip('/')}\n{menu}", "utf-8")
    municipality = root / "plan/municipality.yml"
    municipality.write_text(f"{municipality.read_text('utf-8')}licence: CC0 1.0\n", "utf-8")
    about = root / "docs/om.md"
    about.write_text(f"---\ndescription: '{NASTY}'\n---\n{about.read_text('utf-8')}", "utf-8")
    done = Planvaerk(root, drawings).build()
    assert done.code == 0, done.err
    return BuiltSite(root / "site")


def _meta(page: WebPage) -> dict[str, str]:
    return {
        (element.get("name") or element.get("property") or ""): element.get("content") or ""
        for element in page.root.iter("meta")
    }


def _links(page: WebPage, kind: str) -> list[Element]:
    return [link for link in page.root.iter("link") if link.get("rel") == kind]


def _graph(page: WebPage) -> list[dict[str, Any]]:
    [script] = [s for s in page.root.iter("script") if s.get("type") == "application/ld+json"]
    graph: list[dict[str, Any]] = json.loads(script.text or "")["@graph"]
    return graph


def _with_head(site: BuiltSite) -> list[WebPage]:
    return [page for page in site if page.address != "404.html"]


def test_every_page_says_in_plain_text_what_it_is_about(site: BuiltSite) -> None:
    said = {page.address: _meta(page)["description"] for page in _with_head(site)}

    for address, text in said.items():
        assert 40 <= len(text) <= 302, (address, text)
        assert not re.search(r"[*_`\[\]<>{}]|&\w+;", text), (address, text)
    assert len(set(said.values())) >= 0.9 * len(said)


def test_every_page_tells_what_it_is(site: BuiltSite) -> None:
    kinds = {page.address: [node["@type"] for node in _graph(page)] for page in _with_head(site)}

    assert kinds[""] == ["GovernmentOrganization", "WebSite", "WebPage"]
    assert kinds["2023/"] == ["Report", "BreadcrumbList"]
    assert kinds["2023/maal/"] == ["Article", "BreadcrumbList"]
    assert kinds["data/"] == ["WebPage", "DataCatalog", "BreadcrumbList"]
    assert all("BreadcrumbList" in kind for address, kind in kinds.items() if address)


def test_every_address_that_a_page_tells_is_a_part_of_the_site(site: BuiltSite) -> None:
    for page in _with_head(site):
        for link in re.findall(
            r'"(?:url|item|contentUrl)":"([^"]*)"', json.dumps(_graph(page), separators=(",", ":"))
        ):
            place = page.resolve(link)
            assert place is None or site.has(place[0]), (page.address, link)


def test_without_an_address_nothing_is_said_that_needs_one(site: BuiltSite) -> None:
    # The theme asks for the list on every page, so it must be there; it can only be empty.
    assert list(fromstring(site.read("sitemap.xml"))) == []
    assert not (site.folder / "assets/cards").exists()
    for page in site:
        assert "og:image" not in _meta(page)
        assert _meta(page)["twitter:card"] == "summary"
        assert _links(page, "license") == []


def test_the_files_that_are_promised_are_there(site: BuiltSite) -> None:
    for name in ("datapackage.json", "catalog.jsonld", "feed.xml", "noegletal.csv"):
        assert site.has(name)
    package = json.loads(site.read("datapackage.json"))
    assert all(site.has(resource["path"]) for resource in package["resources"])
    for page in site:
        [feed] = _links(page, "alternate")
        assert page.resolve(feed.get("href") or "") == ("feed.xml", "")


def test_with_an_address_every_page_is_in_the_sitemap(published: BuiltSite) -> None:
    listed = {
        found.text for found in fromstring(published.read("sitemap.xml")).iter(f"{SITEMAP}loc")
    }

    assert listed == {f"{ADDRESS}{page.address}" for page in _with_head(published)}


def test_a_shared_link_has_a_picture_on_the_sites_own_host(published: BuiltSite) -> None:
    pictures = set()
    for page in _with_head(published):
        meta = _meta(page)
        assert meta["og:url"] == f"{ADDRESS}{page.address}"
        assert meta["og:image"].startswith(ADDRESS)
        file = published.folder / meta["og:image"].removeprefix(ADDRESS)
        assert file.read_bytes().startswith(b"\x89PNG")
        assert meta["og:image:alt"] == meta["og:title"]
        pictures.add(file)
    assert len(pictures) == len(_with_head(published))
    assert "og:image" not in _meta(published["404.html"])


def test_the_addresses_of_a_page_are_whole(published: BuiltSite) -> None:
    for page in _with_head(published):
        for node in _graph(page):
            url = node.get("url", ADDRESS)
            assert url.startswith("https://"), page.address
    [data] = [node for node in _graph(published["data/"]) if node["@type"] == "DataCatalog"]
    assert data["dataset"][0]["distribution"]["contentUrl"].startswith(f"{ADDRESS}data/")


def test_the_licence_stands_on_the_plans_own_pages(published: BuiltSite) -> None:
    licence = "https://creativecommons.org/publicdomain/zero/1.0/"

    assert [link.get("href") for link in _links(published["2023/maal/"], "license")] == [licence]
    assert _links(published["data/"], "license") == []


def test_a_description_shows_exactly_its_characters(published: BuiltSite) -> None:
    page = published["om/"]

    assert _meta(page)["description"] == NASTY
    assert _meta(page)["og:description"] == NASTY
    assert _graph(page)[0]["description"] == NASTY


def test_the_catalogue_of_a_published_site_has_whole_addresses(published: BuiltSite) -> None:
    catalogue = json.loads(published.read("catalog.jsonld"))

    assert catalogue["@id"] == f"{ADDRESS}catalog.jsonld#katalog"
    for dataset in catalogue["dcat:dataset"]:
        page, _, anchor = dataset["dcat:landingPage"]["@id"].partition("#")
        assert anchor in published[page.removeprefix(ADDRESS)].ids
        assert urljoin(ADDRESS, dataset["dcat:distribution"]["dcat:accessURL"]["@id"]).startswith(
            f"{ADDRESS}data/"
        )
