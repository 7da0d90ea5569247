"""Links between goals: exactly those that the plan states, each once; the rest are gaps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk import coherence_sentences
from planvaerk.blocks import coherence as block
from planvaerk.coherence import SUPPORTABLE, SUPPORTERS, Coherence, Thing
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.supports import InitiativeSupports, Supports
from tests.blocks.shown import context_of, words
from tests.trees import EVERYTHING, plan_of

PLAN = plan_of(EVERYTHING)
MINISTERIAL, AREAS, TASKS = ["mm-handicap", "mm-flygtninge"], ["fo-unge"], ["arbejde", "trivsel"]


def edition() -> Edition:
    found = PLAN.edition(2023)
    assert found is not None
    return found


@pytest.fixture
def links() -> Coherence:
    return Coherence(PLAN, edition())


def ids(known: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some ids, in any order; an author may write one twice."""
    return st.lists(st.sampled_from(known), max_size=4).map(tuple)


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """The edition with other links between the same goals."""
    made = edition()
    names = [target.id for target in made.targets]
    targets = [
        target.model_copy(
            update={
                "supports": Supports(
                    ministerial_goals=draw(ids(MINISTERIAL)),
                    focus_areas=draw(ids(AREAS)),
                    core_tasks=draw(ids(TASKS)),
                )
            }
        )
        for target in made.targets
    ]
    initiatives = [
        initiative.model_copy(
            update={
                "supports": InitiativeSupports(
                    ministerial_goals=draw(ids(MINISTERIAL)),
                    focus_areas=draw(ids(AREAS)),
                    core_tasks=draw(ids(TASKS)),
                    targets=draw(ids(names)),
                )
            }
        )
        for initiative in made.text.initiatives
    ]
    text = made.text.model_copy(update={"initiatives": tuple(initiatives)})
    return replace(made, targets=tuple(targets), text=text)


def stated(made: Edition) -> set[tuple[str, str]]:
    """Who supports what, as the files say."""
    of_targets = {
        (target.id, supported)
        for target in made.targets
        for ids in dict(target.supports).values()
        for supported in ids
    }
    return of_targets | {
        (initiative.id, supported)
        for initiative in made.text.initiatives
        for ids in dict(initiative.supports).values()
        for supported in ids
    }


@settings(max_examples=25)
@given(editions())
def test_every_link_of_the_files_is_there_exactly_once(made: Edition) -> None:
    found = [(link.supporter.id, link.supported.id) for link in Coherence(PLAN, made).supports]

    assert len(found) == len(set(found))
    assert set(found) == stated(made)


@settings(max_examples=25)
@given(editions())
def test_every_link_is_one_filled_cell_of_the_matrix(made: Edition) -> None:
    plan = replace(PLAN, editions=(made,))

    html = block.coherence(context_of(plan, "docs/2023/maal.md"))

    assert html.count('class="pv-matrix__yes') == len(stated(made))


@settings(max_examples=25)
@given(editions())
def test_both_directions_tell_the_same(made: Edition) -> None:
    links = Coherence(PLAN, made)
    downwards = {
        (supporter, goal)
        for kind in SUPPORTABLE
        for goal in links.things(kind)
        for name in SUPPORTERS
        for supporter in links.supporters_of(goal, name)
    }
    upwards = {
        (thing, goal)
        for name in SUPPORTERS
        for thing in links.things(name)
        for kind in SUPPORTABLE
        for goal in links.supported_by(thing, kind)
    }

    assert downwards == upwards == {tuple(link) for link in links.supports}


@settings(max_examples=25)
@given(editions())
def test_what_no_target_supports_is_a_gap_and_nothing_else(made: Edition) -> None:
    links = Coherence(PLAN, made)
    supported = {supported for target in made.targets for supported in _goals(target.supports)}

    assert [goal.id for goal in links.gaps] == [
        goal for goal in [*MINISTERIAL, *AREAS] if goal not in supported
    ]


def _goals(supports: Supports) -> tuple[str, ...]:
    return supports.ministerial_goals + supports.focus_areas


@settings(max_examples=25)
@given(editions())
def test_the_alternative_text_names_every_goal_that_takes_part(made: Edition) -> None:
    links = Coherence(PLAN, made)
    text = coherence_sentences.alternative_text(links)

    for link in links.supports:
        assert link.supporter.title in text
        assert link.supported.title in text
    for gap in links.gaps:
        assert gap.title in text


def test_a_gap_is_told_in_words_and_says_when_an_initiative_fills_it(links: Coherence) -> None:
    refugees = Thing("ministerial_goal", "mm-flygtninge", "Flere flygtninge skal forsørge sig selv")

    assert links.gaps == (refugees,)
    assert coherence_sentences.unsupported(links, refugees) == (
        "Planen for 2023 nævner intet mål, der støtter ministermålet "
        '"Flere flygtninge skal forsørge sig selv", '
        'men indsatsen "Samtaler tidligt" gør.'
    )


def test_a_gap_that_nothing_fills_is_told_shortly() -> None:
    made = edition()
    text = made.text.model_copy(update={"initiatives": ()})
    links = Coherence(PLAN, replace(made, text=text))

    [gap] = links.gaps
    assert coherence_sentences.unsupported(links, gap).startswith(
        "Planen for 2023 nævner intet mål"
    )


def test_an_initiative_that_supports_nothing_says_so(links: Coherence) -> None:
    [alone] = links.unattached

    assert coherence_sentences.unattached(alone) == (
        'Planen siger ikke, hvad indsatsen "Aftaler med virksomheder" støtter.'
    )


def test_a_link_is_a_sentence(links: Coherence) -> None:
    assert coherence_sentences.support(links.supports[0]) == (
        'Målet "Mål for sygedagpenge" støtter kerneopgaven "Arbejde & uddannelse"'
    )


@pytest.mark.parametrize(
    ("number", "words_of_targets", "words_of_initiatives"),
    [
        (0, "intet mål", "ingen indsats"),
        (1, "ét mål", "én indsats"),
        (2, "to mål", "to indsatser"),
    ],
)
def test_supporters_are_counted_in_words(
    number: int, words_of_targets: str, words_of_initiatives: str
) -> None:
    assert coherence_sentences.counted(number, "target") == words_of_targets
    assert coherence_sentences.counted(number, "initiative") == words_of_initiatives


def test_an_edition_without_goals_hangs_together_with_nothing() -> None:
    links = Coherence(Plan(), replace(edition(), ministerial=None, focus_areas=(), targets=()))

    assert links.supports == ()
    assert links.gaps == ()
    assert words(coherence_sentences.alternative_text(links))
