"""What is new in an edition, as readers meet it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.blocks.changes import changes
from planvaerk.blocks.context import Context
from planvaerk.diff.compare import compare_editions, most_consequential_first
from planvaerk.diff.phrases import plain
from planvaerk.diff.reading import parts
from planvaerk.model.plan import Plan
from planvaerk.store import read_plan
from tests.blocks.shown import context_of, links, words
from tests.trees import base, changed, lay_out, plan_of

TARGETS = "goals/2023/targets.yml"
RAW = re.compile(r"\{\{|\}\}|\[-|\{\+|¶|\]\(|\*\*|\b(?:fo|mm)-[a-z]+|[a-z]-maal\b|None")


@pytest.fixture(scope="module")
def lejres(lejre: Path) -> Plan:
    return read_plan(lejre).plan


@pytest.fixture(scope="module")
def nyt(lejres: Plan) -> Context:
    return context_of(lejres, "docs/nyt.md")


@pytest.fixture(scope="module")
def shown(nyt: Context) -> str:
    return words(changes(nyt, year=2023))


def context(root: Path, files: dict[str, str] | None = None) -> Context:
    return context_of(plan_of(lay_out(root, files or {})), "docs/index.md")


@pytest.mark.parametrize(
    "statement",
    [
        "Nyt mål: ressourceforløb Planen oplyser ikke måltallene.",
        "Ikke længere mål: langtidsledighed Planen siger ikke hvorfor.",
        "Målet var: Andelen af langtidsledige skal ned på niveauet i 2019.",
        "75 jobordrer, uændret. Antallet skal nås inden udgangen af 2023.",
        "Otte mål går igen, et er nyt og et er væk.",
        "De fire fokusområder er de samme som i 2022.",
        "De fem ministermål er de samme som i 2022.",
        "benchmark Nr. 81 (2020) → er nu nr. 76 (2021)",
        "Sygedagpenge Måltallene er ikke oplyst. Før var årsgennemsnittet 351,5.",
        "Ambitionen: skal ned → er nu skal fastholdes",
        "Kontanthjælp Ingen af planerne oplyser måltallene.",
        "Brevet bag ministermålene Minister:",
        "Dato: 15. juni 2020 → er nu 12. maj 2022",
        "Fokus på langtidsledighed Kun ordlyden er ændret.",
    ],
)
def test_lejres_plan_for_2023_beside_that_for_2022(shown: str, statement: str) -> None:
    assert statement in shown


def test_nothing_of_the_files_language_reaches_the_reader(shown: str) -> None:
    assert RAW.findall(shown) == []


def test_months_stand_under_their_own_year(shown: str) -> None:
    assert "Før januar 2022 375, februar 2022" in shown
    assert "Nu januar 2023 ikke oplyst" in shown


def test_the_page_says_just_what_the_diff_says(lejres: Plan, shown: str) -> None:
    """Every change stands at one thing, and every number and date of it on the page."""
    before, after = lejres.edition(2022), lejres.edition(2023)
    assert before is not None
    assert after is not None
    found = most_consequential_first(compare_editions(lejres, before, after))
    things = [thing for part in parts(found) for thing in part.things]

    told = sum(len(thing.lines) + len(thing.wordings) + bool(thing.label) for thing in things)
    assert told >= len(found)
    for change in found:
        texts = (str(value) for value in change.values if isinstance(value, str))
        for text in (*texts, *(t for t in change.texts if t)):
            for number in re.findall(r"\d+(?:,\d+)?", re.sub(r"https?://\S+", "", text)):
                assert number in shown, (number, change.explain())


def test_things_link_to_where_they_stand_now_or_stood(nyt: Context) -> None:
    found = links(changes(nyt, year=2023))

    assert "../2023/maal/#ressourceforloeb" in found
    assert "../2022/maal/#langtidsledighed" in found
    assert "../data/#benchmark-2021-placering" in found
    assert "../2023/situation/" in found


def test_the_short_form_says_what_matters_most_and_where_the_rest_is(nyt: Context) -> None:
    html = changes(nyt, year=2023, short=True)

    assert words(html) == (
        "Nyt mål: ressourceforløb Ikke længere mål: langtidsledighed . Planen siger ikke hvorfor. "
        "Sygedagpenge : ambitionen: skal ned → er nu skal fastholdes "
        "Ledighedsydelse : ambitionen: skal ned → er nu skal fastholdes "
        "Lejres placering blandt landets kommuner i ministeriets benchmark : "
        "nr. 81 (2020) → er nu nr. 76 (2021) "
        "Se alt, der er nyt i planen for 2023"
    )
    assert links(html)[-1] == "./"


def test_the_first_plan_has_nothing_to_be_held_against(tmp_path: Path) -> None:
    assert words(changes(context(tmp_path), year=2022)) == (
        "Planen for 2022 er den første på sitet. Der er ingen tidligere plan at holde den op mod."
    )


EARLIER = """\
targets:
  - id: besoeg
    title: Virksomhedsbesøg
    group: virksomheder
    count: {value: 10, unit: besøg, by: 2022-12-31, better: higher}
    rationale: Vi skal ud til virksomhederne.
    source: planen
"""
ENDED = "ended: [{kind: target, id: besoeg, reason: Vi når ud på andre måder.}]"


def test_the_reason_for_a_goal_that_is_gone_is_given_when_there_is_one(tmp_path: Path) -> None:
    files = {"goals/2022/targets.yml": EARLIER}
    without = words(changes(context(tmp_path / "a", files), year=2023))
    files |= changed("plan/2023.yml", "status: draft", f"status: draft\n{ENDED}")
    given = words(changes(context(tmp_path / "b", files), year=2023))

    gone = "Ikke længere mål: Virksomhedsbesøg"
    was = "Målet var: 10 besøg inden udgangen af 2022."
    assert f"{gone} Planen siger ikke hvorfor. {was}" in without
    assert f"{gone} Hvorfor: Vi når ud på andre måder." in given
    assert "Planen siger ikke hvorfor" not in given


def test_the_short_form_says_how_many_new_goals_there_was_no_room_for(tmp_path: Path) -> None:
    new = "".join(
        f"  - id: nyt-{number}\n    title: Nyt {number}\n    group: unge\n    activity: Kursus.\n"
        "    rationale: Alle skal kunne det.\n    source: planen\n"
        for number in range(4)
    )
    files = {"goals/2022/targets.yml": EARLIER, TARGETS: f"{base(TARGETS)}{new}"}
    shown = words(changes(context(tmp_path, files), year=2023, short=True))

    assert "Og to nye mål, ét nyt fokusområde og ét nyt ministermål til." in shown


def test_plans_whose_goals_are_the_same_have_no_news(tmp_path: Path) -> None:
    files = {
        "goals/2022/targets.yml": base(TARGETS).replace("2023-12-31", "2022-12-31"),
        "goals/2022/focus_areas.yml": base("goals/2023/focus_areas.yml"),
        "goals/2022/ministerial.yml": base("goals/2023/ministerial.yml"),
    }
    here = context(tmp_path, files)

    assert "75 jobordrer, uændret. Antallet skal nås inden udgangen af 2023." in words(
        changes(here, year=2023)
    )
    assert "Nyt mål" not in words(changes(here, year=2023, short=True))


@pytest.mark.parametrize("hostile", ["<script>x</script>", "{{ 7*7 }}", "**fed** _x_", "a & b"])
def test_a_hostile_title_is_text(tmp_path: Path, hostile: str) -> None:
    here = context(tmp_path, changed(TARGETS, "title: Jobordrer", f"title: '{hostile}'"))

    html = changes(here, year=2023)

    assert "<script" not in html
    assert hostile in words(html)


def test_every_line_is_made_of_the_words_of_the_diff(lejres: Plan) -> None:
    before, after = lejres.edition(2022), lejres.edition(2023)
    assert before is not None
    assert after is not None
    found = most_consequential_first(compare_editions(lejres, before, after))
    explained = " ".join(change.explain() for change in found).lower()

    for part in parts(found):
        for thing in part.things:
            for line in thing.lines:
                said = plain(line).lower()
                values = re.findall(r"\d[\d.,]*\d|\d", said)
                assert all(value in explained for value in values), said
