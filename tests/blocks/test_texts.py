"""The blocks of words: each shows what its file says, and nothing when there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planvaerk.blocks import lists, process, strategy, texts
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import EVERYTHING, PROJECTS, changed, lay_out, plan_of


@pytest.fixture
def context() -> Context:
    return context_of(plan_of(EVERYTHING), "docs/2023/maal.md")


@pytest.fixture
def minimal() -> Context:
    return context_of(plan_of(PROJECTS / "good" / "minimal"), "docs/index.md")


@pytest.mark.parametrize(
    ("block", "parts"),
    [
        (texts.vision, ["Job til alle", "Alle, der kan, er i arbejde", "Kilden er uden dato."]),
        (texts.ways_of_working, ["Vi arbejder mod visionen ved at", "Én plan: borgerens egen"]),
        (texts.experiences, ["Det oplever I", "Borgere", "Nem adgang til kommunen"]),
        (texts.core_tasks, ["Sammen om Eksempel", "Den gælder i alle centre.", "Trivsel"]),
        (
            strategy.strategy,
            [
                *("Flere i arbejde.", "Respekt", "Hurtigt i gang"),
                *("Vi hjælper alle i gang.", "Vi hjælper virksomhederne", "En kommune i arbejde."),
                *("Strategien har to dele.", "Samarbejde", "Strategien gælder 2022-2025."),
            ],
        ),
        (
            texts.letter,
            ["Beskæftigelsesministeren Anna Andersen", "12. maj 2022", "2023", "Ministerens brev"],
        ),
        (
            texts.ministerial_goals,
            ["Flere personer med handicap skal i job", "Mål for sygedagpenge"],
        ),
        (texts.focus_areas, ["Ungeindsatsen", "Unge skal i uddannelse."]),
        (process.process, ["Planen vedtages", "Byrådet", "30. november 2022", "1. kvartal 2023"]),
        (texts.follow_up, ["Kvartalsbogen", "Politikerne ser tallene hvert kvartal."]),
        (
            texts.edition,
            [
                *("I høring", "Beskæftigelsesplan for 2023", "august 2022", "Den har seks mål."),
                *("1 Indledning", "2 Mål", "Bilag", "Ministerens begrundelser"),
                *("Planen vedtages", "Kvartalsbogen"),
            ],
        ),
        (
            texts.editions,
            [
                *("Beskæftigelsesplan 2023", "I høring", "Beskæftigelsesplan 2022"),
                *("Tidligere plan", "To resultatmål måned for måned", "To ministermål"),
                "Et lokalt fokusområde",
            ],
        ),
        (
            lists.sources,
            [
                "Ydelser i Eksempel",
                "YD01",
                "CC BY 4.0",
                "15. april 2023",
                "15. januar 2024",
                "2021",
            ],
        ),
        (
            lists.series,
            [
                *("Ledighed i procent", "pct.", "lavere er bedre", "Eksempel Kommune"),
                *("Region Eksempel", "Hele landet", "januar 2022 – december 2022"),
            ],
        ),
        (
            lists.key_figures,
            ["98 kommuner", "2–4 ansatte pr. sted", "2,1 pct.", "3. kvartal 2022", "ikke oplyst"],
        ),
        (lists.glossary, ["fuldtidsperson", "Én fuldtidsperson kan dække over flere personer."]),
        (lists.contact, ["Jobcenter Eksempel", "12 34 56 78", "Rådhusvej 1, 1000 Eksempel"]),
    ],
)
def test_a_block_shows_what_its_file_says(
    block: Callable[[Context], str], parts: list[str], context: Context
) -> None:
    shown = words(block(context))

    assert [part for part in parts if part not in shown] == []


@pytest.mark.parametrize(
    "block",
    [texts.vision, texts.ways_of_working, texts.experiences, texts.core_tasks, strategy.strategy],
)
def test_a_block_without_a_file_shows_nothing(
    block: Callable[[Context], str], minimal: Context
) -> None:
    assert block(minimal) == ""


@pytest.mark.parametrize("block", [texts.letter, texts.ministerial_goals])
def test_a_block_that_the_edition_does_not_have_shows_nothing(
    block: Callable[[Context], str], context: Context
) -> None:
    assert block(context_of(context.plan, "docs/2022/maal.md")) == ""


def test_lists_of_nothing_are_no_fault(minimal: Context) -> None:
    for block in (lists.series, lists.key_figures, lists.glossary, texts.editions):
        assert "None" not in words(block(minimal))


def test_a_series_is_told_of_by_its_first_and_last_period(tmp_path: Path) -> None:
    rows = "series,period,value,status\nlangtidsledige,2022-Q1,5,realised\n"
    series = (EVERYTHING / "data/series.yml").read_text("utf-8")
    root = lay_out(tmp_path, {"data/series.yml": series, "data/andre.csv": rows})
    shown = words(lists.series(context_of(plan_of(root), "docs/index.md")))

    assert "januar 2022 – december 2022" in shown
    assert "personer 1. kvartal 2022" in shown.replace("lavere er bedre ", "")
    assert "besøg ikke oplyst" in shown


def test_a_plan_without_a_municipality_has_no_contact(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"plan/municipality.yml": None})

    assert lists.contact(context_of(plan_of(root), "docs/index.md")) == ""


def test_the_reasons_of_ministerial_goals_are_shown_only_when_asked_for(context: Context) -> None:
    reason = "Mange vil gerne arbejde."

    assert reason not in words(texts.ministerial_goals(context))
    with_reasons = words(texts.ministerial_goals(context, gist=True))
    assert reason in with_reasons
    assert "12. maj 2022" in with_reasons


def test_the_note_to_editors_is_not_shown_on_the_front_page(context: Context) -> None:
    front = context_of(context.plan, "docs/index.md")

    assert "Kilden er uden dato." not in words(texts.vision(front))


def test_goals_link_to_the_targets_that_support_them(context: Context) -> None:
    assert "#sygedagpenge" in links(texts.ministerial_goals(context))
    assert "#ungeindsatsen" in links(texts.focus_areas(context))


def test_contents_link_to_the_chapters(context: Context) -> None:
    front = context_of(context.plan, "docs/2023/index.md")

    assert [link for link in links(texts.edition(front)) if link.endswith("/")] == [
        "indledning/",
        "maal/",
        "bilag/",
        "../opfoelgning/",
    ]


def test_the_name_of_the_follow_up_leads_to_the_reports_where_a_page_lists_them(
    context: Context,
) -> None:
    listing_page = context_of(context.plan, "docs/opfoelgning.md")
    pages = tuple(page for page in context.plan.pages if page.file != "docs/opfoelgning.md")
    without = context_of(replace(context.plan, pages=pages), "docs/2023/index.md")

    assert links(texts.follow_up(context)) == ["../../opfoelgning/"]
    assert links(texts.follow_up(listing_page, year=2023)) == []
    assert links(texts.follow_up(without)) == []


ADOPTED = """\
status: adopted
adoption:
  date: 2022-12-20
  body: Byrådet
  digest: {digest}
amendments:
  - {{date: 2023-03-26, body: Byrådet, reason: Budgettet er ændret, digest: {digest}}}
"""


def test_the_front_tells_of_the_adoption_and_every_change(tmp_path: Path) -> None:
    status = ADOPTED.format(digest="0" * 64)
    plan = plan_of(lay_out(tmp_path, changed("plan/2023.yml", "status: draft\n", status)))
    shown = words(texts.edition(context_of(plan, "docs/2023/index.md")))

    assert "Vedtaget 20. december 2022 af Byrådet." in shown
    assert "Ændret 26. marts 2023 af Byrådet: Budgettet er ændret." in shown
    assert "ikke oplyst, om" not in shown


def test_the_front_of_a_past_plan_says_that_its_adoption_is_not_known(tmp_path: Path) -> None:
    status = changed("plan/2023.yml", "status: draft", "status: archived")
    past = plan_of(lay_out(tmp_path / "past", status))
    draft = plan_of(lay_out(tmp_path / "draft", {}))
    sentence = "Det er ikke oplyst, om og hvornår planen blev vedtaget."

    assert sentence in words(texts.edition(context_of(past, "docs/2023/index.md")))
    assert sentence not in words(texts.edition(context_of(draft, "docs/2023/index.md")))


def test_the_newest_edition_is_first(context: Context) -> None:
    front = context_of(context.plan, "docs/index.md")

    addresses = links(texts.editions(front))
    assert [address for address in addresses if address in {"2022/", "2023/"}] == ["2023/", "2022/"]


def test_terms_stand_in_the_order_of_the_danish_alphabet(context: Context) -> None:
    shown = words(lists.glossary(context))

    assert shown.index("Fuldtidsperson") < shown.index("Åben ledig")
