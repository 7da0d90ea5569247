"""A choice between alternatives is told as a decision, however it is written."""

from __future__ import annotations

import json

import pytest

from planvaerk.diff.changes import Area, Kind
from planvaerk.diff.phrases import plain
from planvaerk.diff.reading import parts
from tests.diff.conftest import Command, Repository, TwoPlans

STRATEGY = "plan/strategy.yml"
OPEN = """\
title: Strategi
mission:
  id: mission
  title: Fælles mission
  alternatives:
    - id: alternativ-1
      text: Alle ledige i job.
    - id: alternativ-2
      text: >-
        Flest muligt
        i job.
    - id: alternativ-3
      text: Fællesskabet er for os alle.
source: planen
"""
TWO = "Flest muligt i job."


@pytest.fixture
def undecided(plans: TwoPlans) -> TwoPlans:
    """A strategy with a mission that nobody has chosen, on both sides."""
    return plans.add(STRATEGY, OPEN).settle()


def choose(plans: TwoPlans, chosen: str) -> TwoPlans:
    return plans.change(STRATEGY, "source:", f"  chosen: {chosen}\nsource:")


def test_a_choice_is_a_decision_and_nothing_else(undecided: TwoPlans) -> None:
    [change] = choose(undecided, "alternativ-2").changes()

    assert change.explain() == "Missionen er valgt: alternativ 2"
    assert (change.kind, change.area) == (Kind.DECISION, Area.DECISIONS)
    assert change.values == (None, "alternativ-2")
    assert change.texts == ("", TWO)
    position = change.subject.position
    assert position
    assert (position.file, position.line) == (STRATEGY, 14)


def test_a_choice_can_be_undone_and_made_anew(undecided: TwoPlans) -> None:
    choose(undecided, "alternativ-2").settle()
    undecided.change(STRATEGY, "  chosen: alternativ-2\n", "")
    assert undecided.said() == ["Missionen er ikke valgt længere (før: alternativ 2)"]

    choose(undecided, "alternativ-3")
    [change] = undecided.changes()
    assert change.explain() == "Missionen er valgt om: alternativ 3 i stedet for alternativ 2"
    assert change.texts == (TWO, "Fællesskabet er for os alle.")


def test_a_decision_stands_before_everything_else(undecided: TwoPlans) -> None:
    undecided.change("goals/2023/targets.yml", "title: Mål for sygedagpenge", "title: Sygedagpenge")
    choose(undecided, "alternativ-1")

    assert undecided.said()[0] == "Missionen er valgt: alternativ 1"


def test_a_chosen_wording_written_as_the_text_is_the_same_decision(undecided: TwoPlans) -> None:
    begin = OPEN.partition("  alternatives:")[0]
    (undecided.after / STRATEGY).write_text(f"{begin}  text: {TWO}\nsource: planen\n", "utf-8")

    assert undecided.said() == [
        "Missionen er valgt: alternativ 2",
        'Strategien, mission: alternativ "alternativ-1" fjernet',
        'Strategien, mission: alternativ "alternativ-3" fjernet',
    ]
    undecided.settle()
    (undecided.after / STRATEGY).write_text(OPEN, "utf-8")
    assert undecided.said()[0] == "Missionen er ikke valgt længere (før: alternativ 2)"
    assert len(undecided.said()) == 3


def test_another_text_is_no_choice_between_the_alternatives(undecided: TwoPlans) -> None:
    begin = OPEN.partition("  alternatives:")[0]
    text = f"{begin}  text: Noget helt andet.\nsource: planen\n"
    (undecided.after / STRATEGY).write_text(text, "utf-8")

    assert Kind.DECISION not in {change.kind for change in undecided.changes()}
    assert "Strategien, mission: ordlyd tilføjet (Noget helt andet.)" in undecided.said()


def test_words_changed_in_the_chosen_wording_are_told_too(undecided: TwoPlans) -> None:
    choose(undecided, "alternativ-1").change(STRATEGY, "Alle ledige i job.", "Alle borgere i job.")

    assert undecided.said() == [
        "Missionen er valgt: alternativ 1",
        (
            'Strategien, mission, alternativ "alternativ-1": ordlyd ændret: '
            "Alle [-ledige-]{+borgere+} i job."
        ),
    ]


def test_the_vision_and_the_strategys_vision_are_told_alike(plans: TwoPlans) -> None:
    plans.change("plan/vision.yml", "  chosen: lang\n", "")
    plans.add(STRATEGY, OPEN.replace("mission", "vision")).settle()
    plans.change("plan/vision.yml", "ways_of_working:", "  chosen: kort\nways_of_working:")
    choose(plans, "alternativ-3")

    assert plans.said() == [
        "Visionen er valgt: alternativ 1",
        "Visionen er valgt: alternativ 3",
    ]


def test_a_reader_meets_the_decision_with_the_wording(undecided: TwoPlans) -> None:
    [part] = parts(choose(undecided, "alternativ-2").changes())
    [thing] = part.things

    assert (part.theme.title, thing.title) == ("Beslutninger", "Strategien")
    assert [plain(line) for line in thing.lines] == ["Missionen er valgt: alternativ 2"]
    [wording] = thing.wordings
    assert (wording.label, wording.texts) == ("Den valgte ordlyd", ("", TWO))


def test_a_reader_meets_the_decision_first(undecided: TwoPlans) -> None:
    undecided.change("goals/2023/targets.yml", "title: Mål for sygedagpenge", "title: Sygedagpenge")
    undecided.change(STRATEGY, "Alle ledige i job.", "Alle borgere i job.")
    found = parts(choose(undecided, "alternativ-2").changes())

    assert [part.theme.title for part in found] == [
        "Beslutninger",
        "Mål",
        "Vision, strategi og kerneopgaver",
    ]


def test_every_report_says_it(repository: Repository, diff: Command) -> None:
    (repository.root / STRATEGY).write_text(OPEN, "utf-8")
    repository.commit()
    repository.change(STRATEGY, "source:", "  chosen: alternativ-2\nsource:")
    said = "Missionen er valgt: alternativ 2"

    assert f"Beslutninger\n  {said}\n" in diff.said()
    assert f"#### Beslutninger\n\n- {said}\n" in diff.said("--format", "markdown")
    [change] = json.loads(diff.said("--format", "json"))["changes"]
    assert (change["kind"], change["area"], change["text"]) == ("decided", "decisions", said)
    assert (change["before"], change["after"]) == (None, "alternativ-2")
    page = diff.said("--format", "html")
    assert said in page
    assert TWO in page
