"""What the search of the built site shows."""

from __future__ import annotations

import json
from pathlib import Path

from planvaerk.site_search import INDEX, name_years
from tests.site.webpage import BuiltSite


def test_a_page_of_an_edition_is_found_under_its_year(site: BuiltSite) -> None:
    entries = json.loads(site.read(INDEX))["docs"]
    titles = {entry["location"]: entry["title"] for entry in entries}

    assert titles["2022/indledning/"] == "1 Indledning (2022)"
    assert titles["2023/"].count("2023") == 1
    assert "(" not in titles["vision/"]
    of_editions = {location: title for location, title in titles.items() if location[:2] == "20"}
    assert len(of_editions) > 20
    assert [location for location, title in of_editions.items() if location[:4] not in title] == []


def test_a_site_without_search_is_left_alone(tmp_path: Path) -> None:
    name_years(tmp_path)
    assert list(tmp_path.iterdir()) == []
