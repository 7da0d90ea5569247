"""One value in a CSV file changes sentence, chart, table and download, and nothing else."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from planvaerk import danish
from tests.conftest import copy_content
from tests.site.running import Planvaerk, differing, snapshot
from tests.site.webpage import BuiltSite, text_of

CHART = "assets/charts/2022/uddannelseshjaelp"
CHANGED = {
    "2022/maal/index.html",
    "2022/beskaeftigelsesplan-2022.pdf",
    "2022/beskaeftigelsesplan-2022.docx",
    "index.html",  # the tile of the target
    f"{CHART}.json",
    f"{CHART}.wide.light.svg",
    f"{CHART}.wide.dark.svg",
    f"{CHART}.narrow.light.svg",
    f"{CHART}.narrow.dark.svg",
    "data/2022/uddannelseshjaelp.csv",
    "data/uddannelseshjaelp-maal.csv",
    "datapackage.json",  # the digest of the numbers for download
    "plan-2022.json",
    "plan-2023.json",  # the series goes on in the year after
    "nyt/index.html",  # the month and the average are told beside those of the year after
    "data/maal-2022.csv",
    "maal/index.html",  # the overview of the targets shows the average
    "search/search_index.json",  # the search finds the sentence
}


@pytest.fixture(scope="module")
def sites(
    lejre: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[BuiltSite, BuiltSite]:
    """The site before and after the target for January 2022 goes from 57 to 58."""
    planvaerk = Planvaerk(copy_content(lejre, tmp_path_factory.mktemp("value")), drawings)
    before, after = planvaerk.root.parent / "before", planvaerk.root.parent / "after"
    assert planvaerk.build("--site-dir", before).code == 0
    planvaerk.replace(
        "data/uddannelseshjaelp.csv",
        "uddannelseshjaelp-maal,2022-01,57,target",
        "uddannelseshjaelp-maal,2022-01,58,target",
    )
    assert planvaerk.build("--site-dir", after).code == 0
    return BuiltSite(before), BuiltSite(after)


def changed_lines(sites: tuple[BuiltSite, BuiltSite], path: str) -> list[tuple[str, str]]:
    """The lines of a text file that are not the same, before and after."""
    before, after = (site.read(path).splitlines() for site in sites)
    return [(one, other) for one, other in zip(before, after, strict=True) if one != other]


def words_changed(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.split(), after.split(), strict=True)
    return [(one, other) for one, other in pairs if one != other]


def test_exactly_these_files_change(sites: tuple[BuiltSite, BuiltSite]) -> None:
    before, after = (snapshot(site.folder) for site in sites)
    # The page tells the size of the documents, which may be the same in whole kB.
    assert differing(before, after) - {"2022/index.html"} == CHANGED


def test_the_sentence_says_the_new_average_and_change(sites: tuple[BuiltSite, BuiltSite]) -> None:
    before, after = (site["2022/maal/"].text for site in sites)
    assert "i snit på 56,7 fuldtidspersoner mod 60,1 i 2021. Det er 3,4 færre (5,7 pct.)" in before
    assert "i snit på 56,8 fuldtidspersoner mod 60,1 i 2021. Det er 3,3 færre (5,5 pct.)" in after


def test_the_page_changes_in_the_sentence_the_alternative_and_the_table_only(
    sites: tuple[BuiltSite, BuiltSite],
) -> None:
    changed = changed_lines(sites, "2022/maal/index.html")
    kinds = [
        "point" if "pv-point" in after else "chart" if "<picture" in after else "table"
        for _, after in changed
    ]
    assert kinds == ["point", "chart", "chart", "table"]


def test_the_table_shows_the_new_month_and_average(sites: tuple[BuiltSite, BuiltSite]) -> None:
    rows = []
    for site in sites:
        page = site["2022/maal/"]
        caption = page.by_id("tabel-uddannelseshjaelp")
        [table] = [table for table in page.content.iter("table") if caption in list(table)]
        rows.append([text_of(cell) for cell in list(table.iter("tr"))[-1]])
    before, after = rows
    pairs = enumerate(zip(before, after, strict=True))
    assert [(index, *pair) for index, pair in pairs if pair[0] != pair[1]] == [
        (1, "57", "58"),
        (13, "56,7", "56,8"),
    ]


def test_the_alternative_text_tells_the_new_course(sites: tuple[BuiltSite, BuiltSite]) -> None:
    words = []
    for site in sites:
        images = site["2022/maal/"].content.iter("img")
        words.append(next(i.attrib["alt"] for i in images if f"{CHART}.wide" in i.attrib["src"]))
    assert "57 i januar" in words[0]
    assert "58 i januar" in words[1]
    assert "gennemsnittet er 56,8" in words[1]


@pytest.mark.parametrize(
    "path", ["data/2022/uddannelseshjaelp.csv", "data/uddannelseshjaelp-maal.csv"]
)
def test_the_download_holds_the_new_value_and_else_the_same(
    sites: tuple[BuiltSite, BuiltSite], path: str
) -> None:
    before, after = (list(csv.DictReader(StringIO(site.read(path)))) for site in sites)
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert [(one["value"], other["value"], other["period"]) for one, other in changed] == [
        ("57", "58", "2022-01")
    ]


def test_the_interactive_figure_holds_the_new_value(sites: tuple[BuiltSite, BuiltSite]) -> None:
    for site, value in zip(sites, (57, 58), strict=True):
        figure = json.loads(site.read(f"{CHART}.json"))
        for form in (figure, figure["narrow"]):
            [aim] = [trace for trace in form["data"] if trace["name"] == "Mål 2022"]
            assert (aim["x"][0], aim["y"][0]) == ("jan", value)


def test_the_drawing_moves_the_point_of_the_month_and_no_other(
    sites: tuple[BuiltSite, BuiltSite],
) -> None:
    before, after = (site.read(f"{CHART}.wide.light.svg") for site in sites)
    assert len(before.split("<path")) == len(after.split("<path"))
    changed = [
        (one, other)
        for one, other in zip(before.split("<"), after.split("<"), strict=True)
        if one != other
    ]
    # The line of the target and the mark of its first month.
    assert [one.split()[0] for one, _ in changed] == ["path", "path"]


def test_the_overview_changes_in_its_average_and_change(
    sites: tuple[BuiltSite, BuiltSite],
) -> None:
    before, after = (site["maal/"].text for site in sites)
    assert [pair[1].strip(f"{danish.MINUS}()") for pair in words_changed(before, after)] == [
        "56,8",
        "3,3",
        "5,5",
    ]
