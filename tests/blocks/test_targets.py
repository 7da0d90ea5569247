"""A target on a page: every way of measuring it, in words, and the numbers that lie beside."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from planvaerk.blocks import targets
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import EVERYTHING, FOLLOWED, base, changed, lay_out, plan_of

PAGE = "docs/2023/maal.md"
F_PAGE = "docs/2026/maal.md"


@pytest.fixture
def context() -> Context:
    return context_of(plan_of(EVERYTHING), PAGE)


def test_a_monthly_target_has_sentence_table_reasons_and_source(context: Context) -> None:
    block = targets.target(context, "sygedagpenge", level=3)

    assert block.startswith("\n### Mål for sygedagpenge {#sygedagpenge}\n")
    shown = words(block)
    for part in (
        "Målet for 2023 ligger i snit på 97,5 fuldtidspersoner mod 110,5 i 2022.",
        "Seneste tal er 100 i marts 2023 mod et mål på 101.",
        "Antallet skal blive ved med at falde.",
        "Forløbene skal være korte. Kurven er knækket under Covid-19.",
        "Flere personer med handicap skal i job",
        "Arbejde & uddannelse",
        "Budgetaftalen",
        'Kilden skriver "97,5 i snit".',
        "Sidste måned med realiserede tal: marts 2023",
    ):
        assert part in shown
    assert "https://www.eksempelkommune.example/budget" in links(block)
    assert "#mm-handicap" in links(block)
    assert "../../vision/#arbejde" in links(block)


def test_a_target_tells_what_it_supports_and_what_hangs_on_it(context: Context) -> None:
    shown = words(targets.target(context, "sygedagpenge"))

    assert "Støtter ministermål Flere personer med handicap skal i job" in shown
    assert "Støtter kerneopgave Arbejde & uddannelse Trivsel" in shown
    assert "Måler også Ungeindsatsen" in shown
    assert "Støttes af indsatser Samtaler tidligt" in shown


def test_exactly_the_numbers_shown_can_be_downloaded(context: Context) -> None:
    block = targets.target(context, "sygedagpenge")

    assert "../../data/2023/sygedagpenge.csv" in links(block)
    lines = context.artefacts.texts["data/2023/sygedagpenge.csv"].splitlines()
    assert len(lines) == 1 + 3 * 12
    assert lines[1] == "sygedagpenge,2022-01,120,realised"
    assert lines[16] == "sygedagpenge,2023-04,,missing"
    assert lines[36] == "sygedagpenge-maal,2023-12,92,target"


def test_a_chart_leaves_a_wide_and_a_narrow_drawing_to_be_made(context: Context) -> None:
    targets.target_chart(context, "sygedagpenge")

    assert list(context.artefacts.figures) == [
        "assets/charts/2023/sygedagpenge.wide",
        "assets/charts/2023/sygedagpenge.narrow",
    ]


@pytest.mark.parametrize(
    ("target_id", "shown"),
    [
        ("jobordrer", "Målet er 75 jobordrer inden udgangen af 2023."),
        ("langtidsledige", "Langtidsledige skal ned på niveauet i 2019."),
        ("samtalen", "Alle medarbejdere kommer på fælles kursus."),
        ("ungeindsatsen", "Ungeindsatsen måles ved et andet mål: Mål for sygedagpenge."),
        ("ledighed", "For de samme måneder er målet i snit 2,0 mod 2,2 i 2022."),
    ],
)
def test_every_way_of_measuring_has_its_sentence(
    target_id: str, shown: str, context: Context
) -> None:
    assert shown in words(targets.target_sentence(context, target_id))
    assert shown in words(targets.target(context, target_id))


def test_a_sentence_by_itself_names_its_target_and_leads_to_it(context: Context) -> None:
    alone = targets.target_sentence(context, "sygedagpenge")

    assert words(alone).startswith("Mål for sygedagpenge : Målet for 2023 ")
    assert "#sygedagpenge" in links(alone)
    assert "pv-point__name" not in targets.target(context, "sygedagpenge")


def test_a_direction_shows_the_series_that_it_is_seen_in(context: Context) -> None:
    block = targets.target(context, "langtidsledige")

    assert "../../data/langtidsledige.csv" in links(block)
    assert "assets/charts/serier/langtidsledige.wide" in context.artefacts.figures


def test_a_direction_is_an_arrow_for_the_eye_and_words_for_all(context: Context) -> None:
    block = targets.target_sentence(context, "langtidsledige")

    assert '<span class="pv-go pv-go--reduce" aria-hidden="true">↓</span> Langtidsledige' in block


def test_a_direction_tells_the_latest_number_and_how_far_it_has_come() -> None:
    shown = words(targets.target(context_of(plan_of(FOLLOWED), F_PAGE), "langtidsledighed"))

    assert (
        "Andelen af langtidsledige skal ned. Seneste tal er 16,2 pct. i juni 2026. Det er "
        "1,2 procentpoint lavere end et år før (17,4) og 0,9 procentpoint lavere end i "
        "december 2025, før planens år begyndte (17,1). Den rigtige vej"
    ) in shown
    assert "Er det lavere, går det den rigtige vej." in shown


@pytest.mark.parametrize(
    ("direction", "told"),
    [
        ("go: hold", "→ Sygemeldte skal fastholdes. Der er ingen tal for målet endnu."),
        ("{go: increase, series: tom}", "Kilden oplyser ingen tal for ny serie."),
        ("{go: increase, series: gammel}", "skal op. Vi har ingen tal for 2023 endnu."),
    ],
)
def test_a_direction_without_numbers_says_so(direction: str, told: str, tmp_path: Path) -> None:
    target = f"""
  - id: retning
    title: Retningen
    group: sygemeldte
    direction: {direction if "{" in direction else f"{{{direction}}}"}
    rationale: Derfor.
    source: planen
"""
    series = "".join(
        f"""
  - {{id: {name}, title: Ny serie, unit: personer, better: lower, source: jobtal, area: "999"}}
"""
        for name in ("tom", "gammel")
    )
    root = lay_out(
        tmp_path,
        {
            "goals/2023/targets.yml": base("goals/2023/targets.yml") + target,
            "data/series.yml": base("data/series.yml").rstrip() + series,
            "data/gammel.csv": "series,period,value,status\ngammel,2022-05,7,realised\n",
        },
    )
    shown = words(targets.target(context_of(plan_of(root), PAGE), "retning"))

    assert told in shown


def test_an_activity_has_no_empty_box(context: Context) -> None:
    block = targets.target(context, "samtalen")

    assert "Målet er en aktivitet. Det bliver ikke målt med tal." in words(block)
    assert "pv-target__data" not in block


def test_a_target_measured_by_another_links_to_it(context: Context) -> None:
    assert "#sygedagpenge" in links(targets.target(context, "ungeindsatsen"))


def test_only_a_target_with_months_has_a_table(context: Context) -> None:
    assert words(targets.target_table(context, "jobordrer")) == ""
    assert "måned for måned" in words(targets.target_table(context, "sygedagpenge"))


def test_a_year_may_be_named_on_a_page_outside_it(context: Context) -> None:
    front = context_of(context.plan, "docs/index.md")

    assert "Flere fælles møder" in words(targets.target_sentence(front, "sygedagpenge", 2022))
    with pytest.raises(LookupError):
        targets.target_sentence(front, "sygedagpenge")
    with pytest.raises(LookupError):
        targets.target_sentence(front, "findes-ikke", 2023)


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("missing", "Kilden oplyser ikke månedstallene"),
        ("suppressed", "Månedstallene er ikke oplyst eller skjult af hensyn til fortrolighed."),
    ],
)
def test_a_target_without_numbers_says_so_in_the_charts_place(
    status: str, shown: str, tmp_path: Path
) -> None:
    rows = ["series,period,value,status"]
    rows += [f"sygedagpenge,2022-{month:02},,{status}" for month in range(1, 13)]
    rows += [f"sygedagpenge-maal,2023-{month:02},,missing" for month in range(1, 13)]
    root = lay_out(tmp_path, {"data/sygedagpenge.csv": "\n".join(rows)})
    context = context_of(plan_of(root), PAGE)

    block = targets.target(context, "sygedagpenge")

    assert shown in words(block)
    assert context.artefacts.figures == {}


def test_a_title_from_the_data_shows_exactly_its_characters(tmp_path: Path) -> None:
    title = 'title: "Mål <b>*nu*</b> {{ x }} #1 _a_"'
    root = lay_out(
        tmp_path, changed("goals/2022/targets.yml", "title: Mål for sygedagpenge", title)
    )

    shown = targets.target(context_of(plan_of(root), "docs/2022/maal.md"), "sygedagpenge")

    line = shown.splitlines()[1]
    assert html.unescape(line) == "## Mål <b>*nu*</b> {{ x }} #1 _a_ {#sygedagpenge}"
    assert not set("<>*_") & set(line)
    assert "{{" not in shown


def test_a_target_on_no_page_is_named_without_a_link(tmp_path: Path) -> None:
    page = "docs/2023/maal.md"
    plan = plan_of(lay_out(tmp_path, {page: "# Mål\n\nMålene kommer.\n"}))

    assert "" not in links(targets.target_chart(context_of(plan, page), "ungeindsatsen"))
