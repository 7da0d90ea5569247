"""Texts in YAML are data: whatever stands in them shows as text, wherever it is shown."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import copy_content
from tests.site.running import Planvaerk
from tests.site.webpage import BuiltSite, text_of, with_class

HOSTILE = (
    "<script>alert()</script> <b>fed</b> & &amp; *stjerne* _under_ `kode` [link](x) ~~væk~~ # {y} "
    '$z$ "citat"'
)
# In each file, the words that the hostile text replaces.
PLACES = {
    "plan/municipality.yml": ["name: Lejre Kommune", "unit: Jobcenter Lejre"],
    "plan/2023.yml": ["title: Beskæftigelsesplan 2023"],
    "plan/vision.yml": [
        "ways_of_working_title: Vi arbejder mod visionen ved at",
        "experiences_title: Vores ambition i mødet med borgere og virksomheder",
        "title: Skabe bevægelse",
    ],
    "plan/strategy.yml": ["title: Ambition\n", "title: Ressourcer\n"],
    "plan/glossary.yml": ["title: bruttoledig"],
    "plan/core_tasks.yml": ["title: Bæredygtig vækst"],
    "goals/2022/targets.yml": [
        "title: Mål for uddannelseshjælp",
        "group: modtagere af ledighedsydelse",
    ],
    "goals/2022/focus_areas.yml": ["title: Jobsamtalen som redskab"],
    "goals/2023/ministerial.yml": ["title: Flere ledige skal opkvalificeres"],
    "data/key_figures.yml": ["title: Antal kommuner i Danmark"],
    "data/series.yml": ["title: Uddannelseshjælp, mål"],
    "data/sources.yml": ["title: Fuldtidsledige i procent af arbejdsstyrken"],
}


@pytest.fixture(scope="module")
def hostile_site(
    lejre: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory
) -> BuiltSite:
    planvaerk = Planvaerk(copy_content(lejre, tmp_path_factory.mktemp("hostile")), drawings)
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    for file, places in PLACES.items():
        for place in places:
            key, _, rest = place.partition(": ")
            end = "\n" if rest.endswith("\n") else ""
            planvaerk.replace(file, f"{key}: {rest}", f"{key}: {quoted}{end}")
    planvaerk.replace(
        "plan/vision.yml",
        "- i den enkeltes liv",
        "- |-\n        første linje\n        # ingen overskrift\n        ```\n        <b>slut</b>",
    )
    # No municipality has this name, so it can have no municipality's code either.
    planvaerk.replace("plan/municipality.yml", 'code: "350"', 'code: "999"')
    done = planvaerk.build()
    assert done.code == 0, done.err
    return BuiltSite(planvaerk.root / "site")


def test_no_element_of_a_text_becomes_an_element_of_a_page(hostile_site: BuiltSite) -> None:
    for page in hostile_site:
        scripts = [s for s in page.root.iter("script") if s.get("type") != "application/ld+json"]
        assert [s for s in scripts if "alert()" in (s.text or "")] == [], page.address
        assert [b for b in page.root.iter("b") if text_of(b) == "fed"] == [], page.address


def test_no_mark_of_markdown_in_a_text_has_an_effect(hostile_site: BuiltSite) -> None:
    words = {"em": "stjerne", "em ": "under", "code": "kode", "del": "væk", "a": "link"}
    for page in hostile_site:
        for tag, word in words.items():
            found = [text_of(element) for element in page.root.iter(tag.strip())]
            assert word not in found, f"{page.address}: <{tag.strip()}>{word}"


@pytest.mark.parametrize(
    ("address", "count"),
    {
        "": 4,  # municipality, contact twice, title of an edition
        "2022/maal/": 4,
        "2023/": 4,
        "vision/": 5,
        "strategi/": 4,
        "begreber/": 4,
        "data/": 6,
        "2023/kernevelfaerd/": 4,
        "2023/bilag/": 4,
    }.items(),
)
def test_the_text_shows_character_by_character(
    hostile_site: BuiltSite, address: str, count: int
) -> None:
    assert text_of(hostile_site[address].root).count(HOSTILE) >= count


def test_headings_titles_and_contents_show_the_text_too(hostile_site: BuiltSite) -> None:
    page = hostile_site["2022/maal/"]
    assert f"4.4 {HOSTILE}" in [heading.text for heading in page.headings]
    [contents] = with_class(page.root, "md-nav--secondary")
    assert f"4.4 {HOSTILE}" in [text_of(link) for link in contents.iter("a")]
    headings = [heading.text for heading in hostile_site["vision/"].headings]
    assert headings.count(HOSTILE) == 3


def test_the_words_of_a_number_in_a_sentence_are_whole(hostile_site: BuiltSite) -> None:
    numbers = with_class(hostile_site["2022/situation/"].content, "pv-number")
    titles = [number.attrib["title"] for number in numbers if text_of(number) == "98"]
    assert titles
    assert all(title.startswith(HOSTILE) for title in titles)


def test_lines_within_a_text_are_neither_headings_nor_code(hostile_site: BuiltSite) -> None:
    page = hostile_site["vision/"]
    assert "første linje # ingen overskrift ``` <b>slut</b>" in page.text
    assert [heading for heading in page.headings if "ingen overskrift" in heading.text] == []


def test_the_text_keeps_its_characters_in_the_drawing_and_in_the_figure(
    hostile_site: BuiltSite,
) -> None:
    drawing = hostile_site.read("assets/charts/2022/uddannelseshjaelp.wide.light.svg")
    title = re.search(r"<title>(.*?)</title>", drawing)
    assert title is not None
    assert unescape(title[1]) == f"{HOSTILE} 2022"
    figure = json.loads(hostile_site.read("assets/charts/2022/uddannelseshjaelp.json"))
    assert figure["layout"]["meta"]["title"] == f"{HOSTILE} 2022"


def test_what_the_search_finds_is_text(hostile_site: BuiltSite) -> None:
    index = json.loads(hostile_site.read("search/search_index.json"))
    entries = [entry for entry in index["docs"] if "alert()" in entry["title"] + entry["text"]]
    assert entries
    assert [entry["location"] for entry in entries if "<script" in entry["title"]] == []
    assert [entry["location"] for entry in entries if "<script" in entry["text"]] == []
