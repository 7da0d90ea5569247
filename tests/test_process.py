"""Where the steps of a process stand on a day: told of a given day only, and never too much."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.model.edition import Adoption, Chapter, EditionText, ProcessStep
from planvaerk.model.period import Period
from planvaerk.process import adoption_step, days_of, process_day, standings
from planvaerk.process_sentences import machine_time, standing, time_of

MARCH, MAY, JUNE = (Period(2020, month, month) for month in (3, 5, 6))
NOTE = date(2020, 4, 15)


def step(title: str, when: date | Period | None = None, **more: str) -> ProcessStep:
    period = when if isinstance(when, Period) else None
    day = when if isinstance(when, date) else None
    return ProcessStep(title=title, period=period, date=day, **more)


PROCESS = (
    step("Møde", MARCH, body="Udvalget"),
    step("Nyt møde", MAY, body="Udvalget"),
    step("Høring i rådet", JUNE, body="Rådet"),
    step("Dialogmøde med Byrådet", JUNE, body="Byrådet"),
    step("Planen skrives"),
)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2020, 2, 29), ("next", "later", "later", "later", "undated")),
        (date(2020, 3, 1), ("now", "next", "later", "later", "undated")),
        (date(2020, 3, 31), ("now", "next", "later", "later", "undated")),
        (NOTE, ("passed", "next", "later", "later", "undated")),
        (date(2020, 5, 31), ("passed", "now", "next", "next", "undated")),
        (date(2020, 7, 1), ("passed", "passed", "passed", "passed", "undated")),
    ],
)
def test_the_days_decide_where_a_step_stands(on: date, expected: tuple[str, ...]) -> None:
    assert standings(PROCESS, on) == expected


def test_only_an_outcome_makes_a_step_done() -> None:
    steps = (
        step("A", MARCH, outcome="Ja."),
        step("B", date(2020, 4, 15), outcome="Nej."),
        step("C", MAY, outcome="For tidligt."),
        step("D", outcome="Skrevet."),
    )

    assert standings(steps, NOTE) == ("done", "done", "next", "done")


def test_the_sentence_says_what_is_behind_and_next_and_no_more() -> None:
    assert standing(PROCESS, NOTE) == (
        "Gjort op 15. april 2020: ét af fem trin er passeret. "
        'Det næste er "Nyt møde" (Udvalget, maj 2020). Ét trin har intet tidspunkt.'
    )
    assert standing(PROCESS[:4], date(2020, 5, 2)) == (
        "Gjort op 2. maj 2020: ét af fire trin er passeret. "
        'Nu er "Nyt møde" (Udvalget, maj 2020). '
        'Det næste er "Høring i rådet" (Rådet, juni 2020) og "Dialogmøde med Byrådet" (juni 2020).'
    )


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (PROCESS[:4], "Gjort op 1. januar 2021: alle trin er passeret."),
        ((step("A", MARCH, outcome="Ja."),), "Gjort op 1. januar 2021: alle trin er gennemført."),
        ((step("A"), step("B")), ""),
        ((), ""),
    ],
)
def test_the_end_of_a_process_and_one_without_times(
    steps: tuple[ProcessStep, ...], words: str
) -> None:
    assert standing(steps, date(2021, 1, 1)) == words


def test_times_for_people_and_for_machines() -> None:
    quarter, year = Period(2020, 6, 4), Period(2020, 12, 1)

    assert [time_of(when) for when in (NOTE, JUNE, quarter, year)] == [
        "15. april 2020",
        "juni 2020",
        "2. kvartal 2020",
        "2020",
    ]
    assert [machine_time(when) for when in (NOTE, JUNE, quarter, year)] == [
        "2020-04-15",
        "2020-06",
        None,
        "2020",
    ]


periods = st.builds(
    lambda year, last, length: Period(year, last, last - length + 1),
    st.integers(1990, 2050),
    st.sampled_from([3, 6, 9, 12]),
    st.sampled_from([1, 3]),
)
days = st.dates(date(1990, 1, 1), date(2050, 12, 31))
timed = st.builds(
    step, st.just("Trin"), st.none() | days | periods, outcome=st.none() | st.just("Ja.")
)


@given(st.lists(timed, max_size=6), days, st.integers(0, 3000))
def test_what_is_behind_stays_behind_as_days_go(
    steps: list[ProcessStep], on: date, more: int
) -> None:
    order = {"undated": 0, "later": 1, "next": 2, "now": 3, "passed": 4, "done": 4}
    before, after = standings(steps, on), standings(steps, on + timedelta(days=more))

    assert all(order[one] <= order[other] for one, other in zip(before, after, strict=True))
    assert "later" not in before or "next" in before


@given(periods)
def test_the_days_of_a_period_are_the_whole_of_its_months(period: Period) -> None:
    first, last = days_of(period)

    assert (first.day, (last + timedelta(days=1)).day) == (1, 1)
    assert (last.month - first.month + 1) == period.last - period.first + 1


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("Målene vedtages", "Planen vedtages", "Den vedtagne plan trykkes"), 1),
        (("Byrådet vedtager planen", "Udvalget godkender delmålene"), 0),
        (("Høring", "Endelig godkendelse"), 1),
        (("Høring", "Planen er vedtaget, og målene brydes ned"), None),
        ((), None),
    ],
)
def test_the_step_of_the_adoption_is_known_by_its_title(
    titles: tuple[str, ...], found: int | None
) -> None:
    steps = tuple(step(title) for title in titles)

    assert adoption_step(steps) == (None if found is None else steps[found])


@pytest.mark.parametrize(
    ("adopted", "told"), [(None, True), (NOTE, True), (NOTE + timedelta(1), False)]
)
def test_a_process_is_not_told_of_a_day_before_the_adoption(
    adopted: date | None, *, told: bool
) -> None:
    text = EditionText(
        title="Plan",
        status="adopted",
        summary="Kort.",
        chapters=(Chapter(page="maal.md"),),
        process_as_of=NOTE,
        adoption=Adoption(date=adopted, body="Byrådet", digest="0" * 64) if adopted else None,
        source="kilde",
    )

    assert process_day(text) == (NOTE if told else None)
