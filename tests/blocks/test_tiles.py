"""The front page's tiles: how it is going, told from the numbers of a followed plan."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from planvaerk.blocks import courses, current, overview, targets, tiles
from planvaerk.blocks.context import Context
from planvaerk.follow_up import target_status
from tests.blocks.shown import context_of, links, words
from tests.trees import BASE, FOLLOWED, changed, lay_out, plan_of

FRONT = "docs/index.md"


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of(plan_of(FOLLOWED), FRONT)


@pytest.fixture(scope="module")
def shown(context: Context) -> str:
    return words(tiles.tiles(context))


def test_the_answer_comes_first(shown: str) -> None:
    assert shown.startswith(
        "Af ni mål for 2026: ét er bedre end målet, tre er på mål, ét går den rigtige vej, "
        "ét er ikke på mål, ét har ingen tal, ét har skjulte tal og ét har ingen status. "
        "Tal til og med juni 2026 Hentet 10. august 2026 "
        "Næste tal ventes 10. november 2026"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mål for sygedagpenge Bedre end målet 297 fuldtidspersoner i juni 2026",
        "juni 2026 15 færre end målet på 312 i juni.",
        "Mål for a-dagpenge På mål 371 fuldtidspersoner i juni 2026",
        "Mål for kontanthjælp Ikke på mål 237 fuldtidspersoner i juni 2026",
        "Mål for jobafklaringsforløb På mål (vurderet) 58 fuldtidspersoner i juni 2026",
        "Vurderet af Anna Andersen, jobcenterchef. Seks forløb er registreret dobbelt i juni.",
        "Den beregnede status er: Ikke på mål.",
        "Mål for ressourceforløb Tallene er skjult Målet for 2026",
        "Mål for fleksjob Ingen tal for 2026 Målet for 2026",
        "Mål for langtidsledighed Den rigtige vej 16,2 pct. i juni 2026",
        "1,2 procentpoint lavere end 17,4 et år før.",
        "Mål for jobordrer På mål 45 jobordrer til og med juni 2026",
        "Med jævn fart skulle der være 45 nu. Målet er 90 inden udgangen af 2026.",
        "Samtalen som redskab Alle medarbejdere kommer på fælles kursus i 2026.",
    ],
)
def test_every_kind_of_target_says_how_it_goes(shown: str, text: str) -> None:
    assert text in shown


def test_each_tile_links_to_its_target(context: Context) -> None:
    found = links(tiles.tiles(context))

    assert found[0] == "2026/maal/#sygedagpenge"
    assert len(found) == 9


def test_hidden_numbers_are_not_drawn_and_not_told(context: Context) -> None:
    block = tiles.tiles(context)
    tile = block[block.index("pv-tile--suppressed") :].split("</li>")[0]

    assert "pv-spark__line--actual" not in tile
    assert "Tallene for 2026 er skjult af hensyn til fortrolighed." in words(tile)


def test_a_curve_is_no_news_to_a_screen_reader(context: Context) -> None:
    block = tiles.tiles(context)

    assert block.count("<svg") == block.count('<div class="pv-spark" aria-hidden="true"><svg')


def test_a_plan_without_realised_numbers_says_so_once(lejre: Path) -> None:
    shown = words(tiles.tiles(context_of(plan_of(lejre), FRONT)))

    assert shown.startswith(
        "Vi har ingen realiserede tal for 2023, så vi kan ikke sige, om målene blev nået."
    )
    assert "Seks mål har ingen tal i kilden, hverken måltal eller tal fra året før:" in shown
    assert "ikke oplyst" not in shown


def test_another_years_aims_are_shown_with_what_they_started_from(lejre: Path) -> None:
    shown = words(tiles.tiles(context_of(plan_of(lejre), FRONT), year=2022))

    assert "Målet for 2022 ligger i snit på 56,7 fuldtidspersoner mod 60,1 i 2021." in shown


def test_a_tree_without_plans_or_targets_shows_nothing(tmp_path: Path) -> None:
    shutil.copytree(BASE.parent / "good" / "minimal", tmp_path / "m")
    context = context_of(plan_of(tmp_path / "m"), FRONT)

    assert tiles.tiles(context) == ""
    assert current.current_plan(context) == ""


def test_the_plan_tells_how_far_it_is(context: Context) -> None:
    assert words(current.current_plan(context)) == (
        "Årets plan Beskæftigelsesplan 2026 Udkast I høring Vedtaget "
        "Planen blev vedtaget 10. december 2025 af Byrådet. "
        "Processen. Gjort op 10. juli 2026: tre af fem trin er passeret. "
        'Det næste er "Byrådet ser halvårets tal" (26. august 2026).'
    )


@pytest.mark.parametrize(
    ("status", "place"),
    [
        ("draft", "Planen er et udkast. Den kan blive ændret, før den bliver vedtaget."),
        ("hearing", "Planen er i høring. Den kan blive ændret, før den bliver vedtaget."),
        ("adopted", "Planen er vedtaget."),
        ("archived", "Planens år er gået. Her er ingen nyere plan."),
    ],
)
def test_each_step_of_the_process_in_words(tmp_path: Path, status: str, place: str) -> None:
    files = changed("plan/2023.yml", "status: draft", f"status: {status}")
    plan = plan_of(lay_out(tmp_path, files))
    edition = plan.edition(2023)
    assert edition is not None

    assert place in words(current.current_plan(context_of(plan, FRONT), year=2023))
    told = current.banner(edition)
    assert (told is not None) == (status in {"draft", "hearing"})
    assert told is None or told["text"].endswith(place)


def test_a_newer_plan_on_its_way_is_named(tmp_path: Path) -> None:
    shutil.copytree(FOLLOWED, tmp_path / "f")
    text = (tmp_path / "f/plan/2025.yml").read_text("utf-8")
    text = text.replace("2025", "2027").replace("archived", "hearing")
    (tmp_path / "f/plan/2027.yml").write_text(text, encoding="utf-8")
    shown = words(current.current_plan(context_of(plan_of(tmp_path / "f"), FRONT)))

    assert shown.endswith("Beskæftigelsesplan 2027 I høring")


def test_the_target_itself_tells_the_status_and_the_calculation() -> None:
    context = context_of(plan_of(FOLLOWED), "docs/2026/maal.md")
    shown = words(targets.target(context, "kontanthjaelp"))

    assert "! Ikke på mål" not in shown  # the sign is drawn, not written
    assert "Ikke på mål Hvordan er det regnet ud?" in shown
    assert "Gennemsnit for januar\N{EN DASH}juni 2026 231,7 fuldtidspersoner" in shown
    assert "Tilladt udsving 4,4 fuldtidspersoner (2 pct. af det, tallet holdes op mod)" in shown
    assert "Sidste måned med realiserede tal: juni 2026" in shown


def test_a_counted_target_shows_what_is_counted() -> None:
    context = context_of(plan_of(FOLLOWED), "docs/2026/maal.md")

    assert "../../data/jobordrer.csv" in links(targets.target(context, "jobordrer"))


def test_the_overview_has_a_badge_where_there_is_a_verdict_or_numbers_are_hidden() -> None:
    context = context_of(plan_of(FOLLOWED), "docs/2026/maal.md")
    block = overview.overview(context)

    assert block.count("pv-badge--") == 6 + 1


def test_the_rules_of_a_status_are_told_to_readers(context: Context) -> None:
    assert "2 pct. af det, tallet holdes op mod" in words(tiles.status_rules(context))


def test_a_curve_of_a_count_reaches_its_aim_at_the_deadline(tmp_path: Path) -> None:
    shutil.copytree(FOLLOWED, tmp_path / "f")
    file = tmp_path / "f/goals/2026/targets.yml"
    text = file.read_text("utf-8").replace("by: 2026-12-31", "by: 2026-06-15")
    file.write_text(text, encoding="utf-8")
    plan = plan_of(tmp_path / "f")
    edition = plan.edition(2026)
    assert edition is not None
    target = edition.target("jobordrer")
    assert target is not None
    pace, reached = courses.courses(plan, edition, target_status(plan, edition, target))

    assert len(pace.values) == 6
    assert pace.values[-1] == 90
    assert reached.values[-1] == 45


def test_hidden_numbers_everywhere_are_no_missing_numbers(tmp_path: Path) -> None:
    shutil.copytree(FOLLOWED, tmp_path / "f")
    for file in (tmp_path / "f/data").glob("*.csv"):
        text = re.sub(r"(?m)^(.*,2026-..),.*,realised$", r"\1,,suppressed", file.read_text("utf-8"))
        file.write_text(text, encoding="utf-8")
    goals = tmp_path / "f/goals/2026/targets.yml"
    text = goals.read_text("utf-8")
    begin, end = (
        text.index("    status_overrides:"),
        text.index("    supports:", text.index("jobcenterchef")),
    )
    goals.write_text(text[:begin] + text[end:], encoding="utf-8")
    context = context_of(plan_of(tmp_path / "f"), FRONT)

    assert words(tiles.tiles(context, year=2026)).startswith(
        "Tallene for 2026 er skjult af hensyn til fortrolighed, "
        "så vi kan ikke sige, om målene bliver nået."
    )
