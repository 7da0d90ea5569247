"""The follow-up as blocks: a quarter, a year and the list, from small plans."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.blocks import reports
from planvaerk.blocks.context import Context
from tests.blocks.shown import context_of, links, words
from tests.trees import base, changed, lay_out, plan_of

LIST = "docs/opfoelgning.md"
QUARTER = "docs/opfoelgning/2023-q1.md"
REPORT = """\
date: 2023-04-25
body: Udvalget for Job & Social
text: Et <b>godt</b> kvartal.
targets:
  - target: sygedagpenge
    happened: Flere er på deltid.
    action: Alle får en samtale.
    responsible: Jobcentret
source: planen
"""
ROWS = """\
sygedagpenge,2023-01,100,realised
sygedagpenge,2023-02,104,realised
sygedagpenge,2023-03,,suppressed
sygedagpenge,2023-04,98,projected
"""


def plan_with(tmp_path: Path, rows: str = ROWS, **files: str) -> Context:
    """The page of a quarter in the small plan, with these numbers for the year."""
    data = base("data/sygedagpenge.csv") + rows
    tree: dict[str, str | bytes | None] = {
        "data/sygedagpenge.csv": data,
        "follow_up/2023-Q1.yml": REPORT,
        LIST: "# Opfølgning\n\n{{ follow_up_list() }}\n",
        QUARTER: '# Kvartal\n\n{{ follow_up_quarter("2023-Q1") }}\n',
        **files,
    }
    plan = plan_of(lay_out(tmp_path, tree))
    assert plan.broken == frozenset()
    return context_of(plan, QUARTER)


def test_a_quarter_tells_who_got_it_and_what_people_wrote(tmp_path: Path) -> None:
    html = reports.follow_up_quarter(plan_with(tmp_path), "2023-Q1")
    said = words(html)

    assert "Udvalget for Job & Social, 25. april 2023" in said
    assert "Et &lt;b&gt;godt&lt;/b&gt; kvartal." in html
    assert "Hvad er der sket? Flere er på deltid." in said
    assert "Hvad gør vi? Alle får en samtale." in said
    assert "Hvem? Jobcentret" in said
    assert "Seneste realiserede tal februar 2023" in said


def test_a_quarter_shows_the_months_and_counts_only_those_it_may(tmp_path: Path) -> None:
    said = words(reports.follow_up_quarter(plan_with(tmp_path), "2023-Q1"))

    assert "Januar 100 103 \N{MINUS SIGN}3" in said
    assert "Marts · skjult 101 – kan ikke regnes ud" in said
    assert "1. kvartal, gns. (to af tre) 102,0 102,5 \N{MINUS SIGN}0,5" in said
    assert "Marts er skjult af hensyn til fortrolighed." in said
    assert "kan ikke regnes ud, fordi marts ikke er kendt." in said


def test_a_forecast_is_marked_and_not_counted(tmp_path: Path) -> None:
    rows = "sygedagpenge,2023-01,100,realised\nsygedagpenge,2023-02,104,projected\n"

    said = words(reports.follow_up_quarter(plan_with(tmp_path, rows), "2023-Q1"))

    assert "Februar 104 * (fremskrevet) 102 +2 * (fremskrevet)" in said
    assert "1. kvartal, gns. (en af tre) 100,0 103,0 \N{MINUS SIGN}3,0" in said
    assert "fremskrevet, tæller ikke med i gennemsnit" in said


def test_the_numbers_of_a_target_can_be_fetched_as_they_were_then(tmp_path: Path) -> None:
    context = plan_with(tmp_path, ROWS + "sygedagpenge,2023-05,97,realised\n")

    reports.follow_up_quarter(context, "2023-Q1")

    csv = context.artefacts.texts["data/opfoelgning/2023-q1/sygedagpenge.csv"].splitlines()
    assert csv[1:6] == [
        "sygedagpenge,2023-01,100,realised",
        "sygedagpenge,2023-02,104,realised",
        "sygedagpenge,2023-03,,suppressed",
        "sygedagpenge,2023-04,,missing",
        "sygedagpenge,2023-05,,missing",
    ]


def test_a_quarter_without_numbers_says_so_and_draws_nothing(tmp_path: Path) -> None:
    context = plan_with(tmp_path, "")

    html = reports.follow_up_quarter(context, "2023-Q1")

    assert context.artefacts.figures == {}
    assert "<img" not in html
    missing = "Realiserede tal fra januar til og med marts 2023 er ikke oplyst i kilden."
    assert words(html).count(missing) == 2
    assert "data/opfoelgning/2023-q1/sygedagpenge.csv" not in context.artefacts.texts


def test_a_quarter_with_numbers_has_one_small_figure_a_target(tmp_path: Path) -> None:
    context = plan_with(tmp_path)

    html = reports.follow_up_quarter(context, "2023-Q1")

    name = "assets/charts/opfoelgning/2023-q1/sygedagpenge"
    assert set(context.artefacts.figures) == {f"{name}.wide", f"{name}.narrow"}
    [alt] = set(re.findall(r'alt="([^"]+)"', html))
    assert alt.startswith("Lille kurvediagram over modtagere af sygedagpenge til og med marts 2023")
    assert "Tallet for marts er skjult" in alt
    assert "april er ikke oplyst" not in alt


def test_a_quarter_that_nobody_has_written_of_shows_its_numbers(tmp_path: Path) -> None:
    context = plan_with(tmp_path, **{"follow_up/2023-Q2.yml": REPORT.replace("04-25", "08-25")})

    said = words(reports.follow_up_quarter(context, "2023-Q3"))

    assert "Opfølgningen for 3. kvartal 2023 er endnu uden forklaringer i ord." in said
    assert "Forelagt" not in said


def test_the_history_has_a_column_for_each_quarter_so_far(tmp_path: Path) -> None:
    context = plan_with(tmp_path)

    first = reports.follow_up_quarter(context, "2023-Q1")
    third = reports.follow_up_quarter(context, "2023-Q3")
    year = reports.follow_up_year(context, 2023)

    assert "Status gennem året" not in first
    assert "Mål 1. kvartal 2. kvartal 3. kvartal Mål for sygedagpenge" in words(third)
    assert "1. kvartal 2. kvartal 3. kvartal Hele året" in words(year)
    assert "#" not in {link for link in links(third) if link.endswith("2023-q1/")}


def test_a_status_says_when_its_numbers_end_before_the_quarter(tmp_path: Path) -> None:
    third = words(reports.follow_up_quarter(plan_with(tmp_path), "2023-Q3"))

    assert "fuldtidspersoner, gennemsnit, tal til og med februar" in third
    history = third.partition("Status gennem året")[2].partition("Mål for mål")[0]
    assert history.count(", tal til og med februar") == 6  # one target is measured by another


def test_a_year_is_held_against_its_target(tmp_path: Path) -> None:
    rows = "".join(f"sygedagpenge,2023-{month:02},{98},realised\n" for month in range(1, 13))
    report = REPORT.replace("2023-04-25", "2024-02-25")
    context = plan_with(tmp_path, rows, **{"follow_up/2023.yml": report})

    said = words(reports.follow_up_year(context, 2023))

    assert "I 2023 var der i snit 98,0 fuldtidspersoner mod et mål på 97,5." in said
    assert "Det er 0,5 flere (0,5 pct.)." in said
    assert "Året, gns. 98,0 97,5 +0,5" in said
    assert "Hvad skal der nu ske? Alle får en samtale." in said
    assert "tilbage" not in said


def test_targets_that_are_not_monthly_are_told_in_words(tmp_path: Path) -> None:
    said = words(reports.follow_up_quarter(plan_with(tmp_path), "2023-Q1"))

    assert "Vi har ingen optælling i vores data." in said


def test_the_list_has_every_plan_and_its_reports_the_newest_first(tmp_path: Path) -> None:
    context = plan_with(tmp_path, **{"follow_up/2023.yml": REPORT.replace("2023-04", "2024-04")})

    html = reports.follow_up_list(context)
    said = words(html)

    places = [said.index(text) for text in ("Evaluering af 2023", "1. kvartal 2023")]
    assert places == sorted(places)
    assert "Planen siger ikke, hvordan målene bliver fulgt op." in said
    assert "Sitet har ingen opfølgninger på Beskæftigelsesplan 2022 ." in said
    assert "./" in links(html)


def test_the_list_says_how_a_plan_is_followed_up_and_what_the_sources_lack(tmp_path: Path) -> None:
    plan = changed(
        "plan/2023.yml",
        "source: planen",
        "follow_up:\n  title: Kvartalsbogen\n  text: Hvert kvartal.\nsource: planen",
    )
    context = plan_with(tmp_path, "", **plan)

    said = words(reports.follow_up_list(context))

    assert "Kvartalsbogen Hvert kvartal." in said
    assert "Kilderne oplyser ingen realiserede tal for 2023 for modtagere af sygedagpenge." in said


def test_a_text_that_names_no_quarter_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        reports.follow_up_quarter(plan_with(tmp_path), "2023")
