"""The strategy part by part, and the alternatives of its statements."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.blocks import BLOCKS
from planvaerk.blocks.strategy import alternatives, practice, strategy
from planvaerk.model.plan import Plan
from planvaerk.pages import find_headings
from tests.blocks.shown import context_of, words
from tests.trees import EVERYTHING, changed, findings, lay_out, plan_of

PAGE = "docs/valg.md"
_TAG = re.compile(r"<[^<>]*>")
_SCREEN_ONLY = re.compile(r'<span class="pv-hidden">.*?</span>')
CHOICE = """\
title: Strategi
mission:
  id: mission
  title: Vores mission
  motto: Alle med
  alternatives:
    - id: {first}
      text: Vi hjælper ledige hurtigt i job.
    - id: alternativ-3
      text: |-
        Vi hjælper borgerne i uddannelse.

        Sammen når vi længere.
{chosen}source: planen
"""


def plan_with(folder: Path, first: str = "alternativ-1", chosen: str = "") -> Plan:
    line = f"  chosen: {chosen}\n" if chosen else ""
    files = {
        "plan/strategy.yml": CHOICE.format(first=first, chosen=line),
        PAGE: "# Valget\n\n{{ alternatives() }}\n",
    }
    return plan_of(lay_out(folder, files))


@pytest.fixture
def everything() -> Plan:
    return plan_of(EVERYTHING)


def test_every_part_of_the_strategy_has_a_heading_that_the_contents_see(everything: Plan) -> None:
    shown = strategy(context_of(everything, "docs/strategi.md"))

    assert [(h.level, h.title, h.attributes) for h in find_headings("", shown)] == [
        (2, "Vores ambition", "#ambition"),
        (2, "Vores mission", "#mission"),
        (2, "Strategiens vision", "#strategiens-vision"),
        (2, "Delelementer", "#delelementer"),
        (2, "Det, vi tror på", "#vaerdier"),
        (2, "Det, der virker", "#pejlemaerker"),
        (2, "Til daglig", "#praksis"),
        (2, "Opfølgning", "#opfoelgning"),
    ]


def test_a_group_has_its_introduction_before_it_and_its_caption_after(everything: Plan) -> None:
    shown = words(strategy(context_of(everything, "docs/strategi.md")))

    for part in (
        "Alle kan bidrage. Respekt Figuren viser værdierne.",
        "De bygger på erfaringer. Hurtigt i gang Figuren viser pejlemærkerne.",
        "Strategien skal kunne mærkes. Borgere Alle bliver mødt. Figuren viser praksis.",
    ):
        assert part in shown


def test_practice_can_stand_on_a_page_of_its_own(everything: Plan) -> None:
    context = context_of(everything, "docs/praksis.md")

    assert "Alle bliver mødt." not in strategy(context, practice=False)
    assert "Alle bliver mødt." in strategy(context)
    assert '<h2 class="pv-card__title" id="borgere-i-praksis">' in practice(context)
    assert '<h4 class="pv-card__title" id="borgere-i-praksis">' in practice(context, level=4)


def test_a_plan_without_practice_says_so(tmp_path: Path) -> None:
    shown = practice(context_of(plan_with(tmp_path), PAGE))

    assert words(shown) == "Strategien siger ikke, hvad den betyder i praksis."


def test_the_alternatives_stand_in_order_word_for_word_with_what_differs_marked(
    tmp_path: Path,
) -> None:
    shown = alternatives(context_of(plan_with(tmp_path), PAGE), "mission")

    assert _TAG.sub("", _SCREEN_ONLY.sub("", shown)).split("\n")[-4:-2] == [
        "Vores mission: Alternativ 1&para;Vi hjælper ledige hurtigt i job.",
        "Vores mission: Alternativ 3&para;Vi hjælper borgerne i uddannelse.Sammen når vi længere.",
    ]
    assert "[kun her: ledige hurtigt ] i [kun her: job ]" in words(shown)
    assert 'id="mission-alternativ-1"' in shown
    assert 'href="#mission-alternativ-3"' in shown
    assert "de to alternativer i den rækkefølge, de er skrevet" in shown


def test_the_strategy_leads_to_where_its_alternatives_are_compared(tmp_path: Path) -> None:
    plan = plan_with(tmp_path)
    shown = strategy(context_of(plan, "docs/index.md"))

    assert '<a href="valg/#mission">Se, hvad der skiller dem</a>' in shown


def test_two_alternatives_need_no_mark_for_what_some_have(tmp_path: Path) -> None:
    shown = alternatives(context_of(plan_with(tmp_path), PAGE), "mission")

    assert "ikke i alle" not in shown
    assert "pv-some" not in shown


def test_equal_alternatives_say_so(tmp_path: Path) -> None:
    wording = "Alle, der kan, er i arbejde eller uddannelse."
    same = changed("plan/vision.yml", wording, "Alle er med!")
    files = {name: text.replace("  chosen: lang\n", "") for name, text in same.items()}
    plan = plan_of(lay_out(tmp_path, {**files, PAGE: "# Valget\n"}))

    shown = alternatives(context_of(plan, PAGE))
    assert "Ordene er de samme i alle alternativer." in shown
    assert "<mark" not in shown


def test_a_number_lasts_with_its_id_and_is_else_the_place(tmp_path: Path) -> None:
    plan = plan_with(tmp_path, first="kort")

    assert plan.strategy
    assert plan.strategy.mission
    assert plan.strategy.mission.names == {"kort": "alternativ 1", "alternativ-3": "alternativ 2"}


@pytest.mark.parametrize(("block", "values"), [("alternatives", ["mission"]), ("strategy", [])])
def test_a_choice_is_the_text_and_the_rest_is_folded_away(
    block: str, values: list[str], tmp_path: Path
) -> None:
    context = context_of(plan_with(tmp_path, chosen="alternativ-3"), PAGE)
    shown = BLOCKS[block](context, *values)

    quote, folded = shown.split("<details")
    assert "Vi hjælper borgerne i uddannelse." in quote
    assert 'id="mission-alternativ-3"' in quote
    assert "Valgt: alternativ 3." in quote
    assert "Forslag, der ikke blev valgt Vores mission: Alternativ 1" in words(f"<p{folded}")
    assert "Vi hjælper ledige hurtigt i job." in folded
    assert 'id="mission-alternativ-1"' in folded
    assert "<mark" not in shown


def test_one_statement_may_be_shown_and_a_decided_one_without_alternatives_too(
    everything: Plan,
) -> None:
    context = context_of(everything, PAGE)

    assert [h.title for h in find_headings("", alternatives(context, "mission", level=3))] == [
        "Vores mission"
    ]
    assert "En kommune i arbejde." in alternatives(context, "strategiens-vision")


def test_a_plan_without_alternatives_says_so(tmp_path: Path) -> None:
    text = "statement: {id: vision, title: Visionen, text: Alle er med.}\nsource: planen\n"
    plan = plan_of(lay_out(tmp_path, {"plan/vision.yml": text, PAGE: "# Valget\n"}))

    shown = alternatives(context_of(plan, PAGE))
    assert words(shown) == "Der er ingen ordlyde at vælge imellem."


def test_one_alternative_is_no_choice(tmp_path: Path) -> None:
    text = CHOICE.format(first="alternativ-1", chosen="").partition("    - id: alternativ-3")[0]
    root = lay_out(tmp_path, {"plan/strategy.yml": f"{text}source: planen\n"})

    [finding] = findings(root)
    assert (finding.code.id, finding.position.line) == ("PV104", 7)
    assert "Her er kun ét alternativ" in finding.message
