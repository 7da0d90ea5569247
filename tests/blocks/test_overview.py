"""The overview of targets as a reader sees it, and what a script needs to sort and filter it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.blocks import overview
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import EVERYTHING, FOLLOWED, lay_out, plan_of

PAGE = "docs/2023/maal.md"
MINUS = "\N{MINUS SIGN}"


@pytest.fixture
def context() -> Context:
    return context_of(plan_of(EVERYTHING), PAGE)


def test_numbers_counts_directions_and_activities_stand_side_by_side(context: Context) -> None:
    shown = words(overview.overview(context))

    for part in (
        "Mål i Beskæftigelsesplan 2023",
        "modtagere af sygedagpenge",
        f"110,5 97,5 ↓ {MINUS}13,0 {MINUS}11,8 pct. Antallet skal blive ved med at falde.",
        "75 jobordrer inden udgangen af 2023",
        "Langtidsledige skal ned på niveauet i 2019.",
        "Alle medarbejdere kommer på fælles kursus.",
        "Måles ved Mål for sygedagpenge",
        "Ministermål: Flere personer med handicap skal i job",
        "Kerneopgave: Arbejde & uddannelse",
    ):
        assert part in shown


def test_a_direction_stands_beside_the_numbers_with_what_it_starts_from() -> None:
    made = overview.overview(context_of(plan_of(FOLLOWED), "docs/2026/maal.md"))
    row = next(part for part in made.split("<tr ") if "Mål for langtidsledighed" in part)

    assert words(f"<tr {row}").endswith(
        "Den rigtige vej pct. 17,5 ↓ Andelen af langtidsledige skal ned. Kerneopgave: Arbejde"
    )
    assert 'data-pv-foer="17.500000" data-pv-' not in row
    assert 'data-pv-retning="1"' in row


def test_numbers_that_the_source_does_not_give_keep_their_columns(lejre: Path) -> None:
    made = overview.overview(context_of(plan_of(lejre), "docs/maal.md"), 2023)

    assert "2022, gns. Mål 2023, gns. Ændring" in words(made)


def test_a_plan_of_directions_alone_has_no_columns_for_numbers(lejre: Path) -> None:
    made = overview.overview(
        context_of(plan_of(lejre / "examples/hedensted"), "docs/maal.md"), 2020
    )

    assert "Mål Måles ved Det skal ske Støtter" in words(made)
    assert "ikke oplyst" not in words(made)


@pytest.mark.parametrize(
    ("month", "shown", "other"),
    [
        (",missing", "mangler en måned", "skjult"),
        (",suppressed", "skjult 97,5", "mangler"),
    ],
)
def test_a_hidden_average_is_not_told_as_missing(
    month: str, shown: str, other: str, tmp_path: Path
) -> None:
    numbers = (EVERYTHING / "data/sygedagpenge.csv").read_text("utf-8")
    numbers = re.sub("(sygedagpenge,2022-01),.*", rf"\1,{month}", numbers)
    context = context_of(plan_of(lay_out(tmp_path, {"data/sygedagpenge.csv": numbers})), PAGE)

    html = overview.overview(context).split('<th scope="row">')[1].split("</tr>")[0]

    assert shown in words(html)
    assert other not in words(html)
    assert "kan ikke regnes ud" in words(html)


@pytest.mark.parametrize(("last", "told"), [("60", 1), ("61", 0)])
def test_a_change_worked_out_before_rounding_is_told_once(
    tmp_path: Path, last: str, told: int
) -> None:
    """From 60 to 50.25 it is 9.75 less: 9.8, though 60.0 less 50.3 is 9.7."""
    values = {2022: ["60"] * 11 + [last], 2023: ["50"] * 11 + ["53"]}
    lines = ["series,period,value,status"]
    for year, series, status in ((2022, "", "realised"), (2023, "-maal", "target")):
        for month, value in enumerate(values[year], start=1):
            lines.append(f"sygedagpenge{series},{year}-{month:02},{value},{status}")
    plan = plan_of(lay_out(tmp_path, {"data/sygedagpenge.csv": "\n".join(lines)}))

    shown = words(overview.overview(context_of(plan, PAGE)))

    assert shown.count("Ændringen er regnet før afrunding") == told


def test_a_goal_that_nothing_supports_can_be_chosen_and_says_so(context: Context) -> None:
    html = overview.overview(context)

    assert "Flere personer med handicap skal i job (1)" in words(html)
    assert "Flere flygtninge skal forsørge sig selv (0)" in words(html)


def test_what_is_sorted_by_is_unrounded_text_or_nothing(context: Context) -> None:
    html = overview.overview(context)

    assert 'data-pv-foer="110.500000"' in html
    assert 'data-pv-aendring="-13.000000"' in html
    assert 'data-pv-maaltal="75' not in html  # job orders are not persons
    assert html.count("data-pv-aendring") == 1


def test_the_download_is_what_the_table_shows(context: Context) -> None:
    html = overview.overview(context)

    assert "../../data/maal-2023.csv" in links(html)
    assert context.artefacts.texts["data/maal-2023.csv"].count("\n") == 1 + 6


def test_a_target_on_no_page_is_named_without_a_link(tmp_path: Path) -> None:
    plan = plan_of(lay_out(tmp_path, {PAGE: "# Mål\n\nMålene kommer.\n"}))
    shown = overview.overview(context_of(plan, PAGE))

    assert "Jobordrer" in words(shown)
    assert "" not in links(shown)
