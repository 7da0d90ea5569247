"""The facts of the source documents, written here a second time and looked up on the pages."""

from __future__ import annotations

import csv
import json
from io import StringIO
from xml.etree.ElementTree import Element

import pytest

from planvaerk import danish
from tests.site.webpage import BuiltSite, only, text_of, with_class

MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
# Page, target, line of its table: the months and the average as they must be shown; * is projected.
SERIES = {
    ("forsikrede-ledige", "Mål 2022"): (
        "325 325 320 320 330 328 305 305 328 340 340 330",
        "324,7",
    ),
    ("uddannelseshjaelp", "2021"): ("63 66 72 67 65 60 52 50 55* 57* 57* 57*", "60,1"),
    ("uddannelseshjaelp", "Mål 2022"): ("57 58 56 56 55 55 54 54 59 60 58 58", "56,7"),
    ("sygedagpenge", "Mål 2022"): ("375 375 370 360 355 336 325 336 336 345 350 355", "351,5"),
    ("ledighedsydelse", "2021"): ("62 66 60 57 54 51 57 54 62* 62* 63* 64*", "59,3"),
    ("ledighedsydelse", "Mål 2022"): ("64 62 58 55 51 48 48 47 51 53 53 55", "53,8"),
}
SENTENCES = {
    "forsikrede-ledige": "Målet for 2022 ligger i snit på 324,7 fuldtidspersoner.",
    "uddannelseshjaelp": (
        "Målet for 2022 ligger i snit på 56,7 fuldtidspersoner mod 60,1 i 2021. "
        "Det er 3,4 færre (5,7 pct.). Fire måneder af 2021 er fremskrevet."
    ),
    "sygedagpenge": "Målet for 2022 ligger i snit på 351,5 fuldtidspersoner.",
    "ledighedsydelse": (
        "Målet for 2022 ligger i snit på 53,8 fuldtidspersoner mod 59,3 i 2021. "
        "Det er 5,6 færre (9,4 pct.), regnet før afrunding. "
        "Fire måneder af 2021 er fremskrevet."
    ),
}
WITHOUT_NUMBERS = {
    2022: ["kontanthjaelp"],
    2023: [
        "forsikrede-ledige",
        "kontanthjaelp",
        "uddannelseshjaelp",
        "sygedagpenge",
        "ledighedsydelse",
        "ressourceforloeb",
    ],
}
MINISTERIAL_GOALS = [
    "Alle ledige skal have en værdig sagsbehandling",
    "Flere ledige skal opkvalificeres",
    "Flere flygtninge og familiesammenførte skal være selvforsørgende",
    "Flere personer med handicap skal i job",
    "Virksomhederne skal sikres den nødvendige og kvalificerede arbejdskraft",
]
FOCUS_AREAS = [
    "Virksomhedsrettede indsatser",
    "Jobsamtalen som redskab",
    "Fokus på langtidsledighed",
    "Ungeindsatsen",
]
CORE_TASKS = [
    "Aktivt & selvstændigt liv",
    "Bæredygtig vækst",
    "Fællesskab & fritid",
    "Trivsel & læring",
    "Uddannelse & beskæftigelse",
]
VISION = (
    "Vores vision er, at alle der kan, er i arbejde eller uddannelse. Det sikrer vi ved at bidrage "
    "med inspiration og nytænkning i samarbejdet med borgere og virksomheder, hvor nye muligheder "
    "og løsninger er et fælles ansvar."
)
# What each page must say, word for word, because it is a figure, a date or an official wording.
SAID = {
    "2022/indledning/": [
        "I de seneste 10 år",
        "reformen af fleksjob og førtidspension",
        "37-timers aktivering",
        "juni 2021",
        "august 2021",
        "Danmark kan mere 1",
        "Arne-pensionen",
    ],
    "2022/situation/": [
        "7,1 pct.",
        "7,58 pct.",
        "nr. 81 af 98 kommuner",
        "1.-4. kvartal 2020",
        "8.298 job",
        "86 pct.",
        "65 pct.",
        "2–4 ansatte",
        "23 arbejdssteder",
        "50 ansatte",
        "Vækstpilot",
        "Partnerskabsaftale",
        "Roskilde Tekniske Skole",
        "AUP01",
    ],
    "2022/kernevelfaerd/": [*CORE_TASKS, "april 2015", "at færdes vel", "frirum"],
    "2022/maal/": [
        "Peter Hummelgaard",
        "18. maj 2021",
        *MINISTERIAL_GOALS,
        *FOCUS_AREAS,
        "under 30 år",
        "75 jobordrer",
        "inden udgangen af 2022",
        "niveauet i 2019",
        "Kvartalsstatistikken",
    ],
    "2022/strategi/": ["2022-2025", "Paradigmeskiftet i 2019", "fire tværgående pejlemærker"],
    "2022/bilag/": [*MINISTERIAL_GOALS, "15. juni 2020", "i beskæftigelse"],
    "2023/indledning/": ["juni 2022", "juni 2021", "Ukraine"],
    "2023/situation/": [
        "var 2,1 pct. i juli 2022",
        "2,3 pct. i Region Sjælland",
        "2,6 pct. på landsplan",
        "2,2 pct. i august 2022",
        "6,64 pct.",
        "7,0 pct.",
        "nr. 76 ud af landets 98 kommuner",
        "1. januar 2021",
        "31. december 2021",
        "Jobcenterets indsatsplan 2022-2023",
    ],
    "2023/kernevelfaerd/": [*CORE_TASKS, "april 2015", "at færdes vel"],
    "2023/maal/": [
        "Peter Hummelgaard",
        "12. maj 2022",
        *MINISTERIAL_GOALS,
        *FOCUS_AREAS,
        "under 30 år",
        "75 jobordrer",
        "inden udgangen af 2023",
        "sidste kvartal af 2022",
        "vartalsbogen",
    ],
    "2023/strategi/": ["1. januar 2023", "Aftale om ret til tidlig pension", "2019"],
    "2023/bilag/": [*MINISTERIAL_GOALS, "12. maj 2022", "i beskæftigelse"],
    "vision/": [
        VISION,
        "Skabe bevægelse",
        "Fokusere på en jobrettet indsats",
        "Samarbejde på tværs af kommunegrænser",
        "Skabe sammenhængskraft",
        "Borgerne oplever",
        "Virksomhederne oplever",
        "Medarbejderne oplever",
    ],
    "strategi/": ["konto 5 og 6", "2021", "starten af 2022", "Arbejdsmarkedskontor Øst"],
}
KEY_FIGURES = {
    "antal-kommuner": "98",
    "job-2019": "8.298 job",
    "benchmark-2020-forventet": "7,1 pct.",
    "benchmark-2020-faktisk": "7,58 pct.",
    "benchmark-2020-placering": "81",
    "benchmark-2021-forventet": "6,64 pct.",
    "benchmark-2021-faktisk": "7,0 pct.",
    "benchmark-2021-placering": "76",
    "ledighed-lejre-2022-07": "2,1 pct.",
    "ledighed-region-2022-07": "2,3 pct.",
    "ledighed-landet-2022-07": "2,6 pct.",
    "ledighed-lejre-2022-08": "2,2 pct.",
    "uddannelseshjaelp-aldersgraense": "30 år",
    "smaa-arbejdssteder-ansatte": "2–4 ansatte",
}


def cells(row: Element) -> list[str]:
    """The cells of a row; a projected value ends with a star, as a reader sees it."""
    return [text_of(cell).removesuffix(" (fremskrevet)") for cell in row.iter("td")]


def table_rows(site: BuiltSite, target: str) -> dict[str, list[str]]:
    caption = site["2022/maal/"].by_id(f"tabel-{target}")
    [table] = [
        table
        for table in site["2022/maal/"].content.iter("table")
        if caption in list(table.iter("caption"))
    ]
    rows = next(iter(table.iter("tbody"))).iter("tr")
    return {text_of(next(row.iter("th"))): cells(row) for row in rows}


def section(site: BuiltSite, address: str, target: str) -> Element:
    """The block of a target: the first after the heading with its id."""
    elements = list(site[address].content.iter())
    start = elements.index(site[address].by_id(target))
    return next(e for e in elements[start:] if "pv-target" in (e.get("class") or "").split())


@pytest.mark.parametrize(("target", "line"), SERIES)
def test_the_table_shows_every_month_and_the_average(
    site: BuiltSite, target: str, line: str
) -> None:
    months, average = SERIES[target, line]
    assert table_rows(site, target)[line] == [*months.split(), average]


@pytest.mark.parametrize(("target", "line"), SERIES)
def test_the_download_holds_exactly_the_numbers_of_the_table(
    site: BuiltSite, target: str, line: str
) -> None:
    year = line.removeprefix("Mål ")
    series = f"{target}-maal" if "Mål" in line else target
    rows = [
        row
        for row in csv.DictReader(StringIO(site.read(f"data/2022/{target}.csv")))
        if row["series"] == series and row["period"].startswith(year)
    ]
    star = {"projected": "*", "realised": "", "target": ""}
    assert [row["period"] for row in rows] == [f"{year}-{month:02}" for month in range(1, 13)]
    shown = SERIES[target, line][0].split()
    assert [f"{row['value']}{star[row['status']]}" for row in rows] == shown


@pytest.mark.parametrize(("target", "line"), SERIES)
def test_the_interactive_figure_holds_exactly_the_numbers_of_the_table(
    site: BuiltSite, target: str, line: str
) -> None:
    figure = json.loads(site.read(f"assets/charts/2022/{target}.json"))
    for form in (figure, figure["narrow"]):
        drawn: dict[str, int] = {}
        for trace in form["data"]:
            if trace["name"].split(",")[0] == line:
                points = zip(trace["x"], trace["y"], strict=True)
                drawn |= {month: value for month, value in points if value is not None}
        months = [value.removesuffix("*") for value in SERIES[target, line][0].split()]
        assert {month: str(value) for month, value in drawn.items()} == dict(
            zip(MONTHS, months, strict=True)
        )


@pytest.mark.parametrize(("target", "sentence"), SENTENCES.items())
def test_the_sentence_says_the_averages(site: BuiltSite, target: str, sentence: str) -> None:
    point = only(with_class(section(site, "2022/maal/", target), "pv-point"))
    assert text_of(point).startswith(sentence)


@pytest.mark.parametrize(
    ("year", "target"), [(year, name) for year, names in WITHOUT_NUMBERS.items() for name in names]
)
def test_a_target_without_numbers_says_so_in_words_instead_of_a_chart(
    site: BuiltSite, year: int, target: str
) -> None:
    block = section(site, f"{year}/maal/", target)
    assert "ikke" in text_of(only(with_class(block, "pv-panel")))
    assert list(block.iter("img")) == []
    assert with_class(block, "pv-download") == []
    assert not (site.folder / f"data/{year}/{target}.csv").exists()


@pytest.mark.parametrize(
    ("address", "words"), [(page, words) for page, said in SAID.items() for words in said]
)
def test_the_page_says_what_its_source_says(site: BuiltSite, address: str, words: str) -> None:
    assert words in site[address].text


@pytest.mark.parametrize(("figure", "text"), KEY_FIGURES.items())
def test_the_list_of_key_figures_shows_each_with_its_decimals(
    site: BuiltSite, figure: str, text: str
) -> None:
    [number] = with_class(site["data/"].by_id(figure), "pv-list__number")
    assert text_of(number) == text


def test_the_overview_shows_the_averages_and_the_change_that_the_sentences_say(
    site: BuiltSite,
) -> None:
    page = site["maal/"]
    caption = page.by_id("maal-2022")
    [table] = [table for table in page.content.iter("table") if caption in list(table)]
    shown = {
        text_of(next(row.iter("a"))): [text_of(cell) for cell in row.iter("td")][1:]
        for row in next(iter(table.iter("tbody"))).iter("tr")
    }
    assert shown["Mål for uddannelseshjælp"] == [
        "60,1",
        "56,7",
        f"↓ {danish.MINUS}3,4",
        f"{danish.MINUS}5,7 pct.",
        "Det lave niveau af unge på uddannelseshjælp skal fastholdes.",
        "Kerneopgave: Uddannelse & beskæftigelseFokusområde: Ungeindsatsen",
    ]
    assert shown["Mål for ledighedsydelse"][:4] == [
        "59,3",
        "53,8",
        f"↓ {danish.MINUS}5,6",
        f"{danish.MINUS}9,4 pct.",
    ]
    assert shown["Mål for de forsikrede ledige"][:2] == ["ikke oplyst", "324,7"]
    assert shown["Mål for sygedagpenge"][:2] == ["ikke oplyst", "351,5"]
    indsatser = "Mål for de virksomhedsrettede indsatser"
    assert shown[indsatser][0] == "75 jobordrer inden udgangen af 2022"


def test_the_tiles_of_the_front_page_say_what_the_targets_say(site: BuiltSite) -> None:
    tiles = {
        text_of(next(iter(tile.iter("a")))): text_of(tile)
        for tile in site[""].content.iter("li")
        if "pv-tile" in (tile.get("class") or "").split()
    }
    for title, sentence in (
        ("Mål for uddannelseshjælp", "56,7 fuldtidspersoner mod 60,1 i 2021. Det er 3,4 færre"),
        ("Mål for ledighedsydelse", "53,8 fuldtidspersoner mod 59,3 i 2021. Det er 5,6 færre"),
        ("Mål for de forsikrede ledige", "324,7 fuldtidspersoner. Tallene for 2021 er ikke oplyst"),
        ("Mål for sygedagpenge", "351,5 fuldtidspersoner. Tallene for 2021 er ikke oplyst"),
    ):
        assert f"Målet for 2022 ligger i snit på {sentence}" in tiles[title]
    assert "Vi har ingen realiserede tal for 2023" in text_of(site[""].content)
