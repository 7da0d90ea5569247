"""The annual cycle on a page: twelve months, what happens in each, and who."""

from __future__ import annotations

from planvaerk.blocks import annual_cycle
from tests.blocks.shown import context_of, links, words
from tests.trees import BASE, EVERYTHING, FOLLOWED, plan_of

FRONT = "docs/opfoelgning.md"


def test_a_month_in_which_something_happens_stands_with_its_days_and_who_meets() -> None:
    shown = words(annual_cycle.annual_cycle(context_of(plan_of(FOLLOWED), FRONT), 2025))

    assert shown.startswith("April 29. Opfølgning på 1. kvartal 2025 (Udvalget for Job) ")
    assert "August Udvalget drøfter målene (Udvalget for Job, Beskæftigelsesplan 2026) 27." in shown
    assert "December 10. Planen vedtages (Byrådet, Beskæftigelsesplan 2026) Planerne" in shown


def test_the_other_months_are_one_line() -> None:
    made = annual_cycle.annual_cycle(context_of(plan_of(FOLLOWED), FRONT), 2025)

    assert words(made).endswith(
        "Planerne nævner intet i januar–marts, maj–juli, september og november."
    )


def test_what_has_no_month_stands_last() -> None:
    context = context_of(plan_of(FOLLOWED), FRONT)
    made = annual_cycle.annual_cycle(context, 2026)

    assert words(made).endswith(
        "Hele perioder 4. kvartal 2026: Næste års plan forberedes "
        "(Udvalget for Job, Beskæftigelsesplan 2026) "
        "Planerne nævner intet i januar, marts, maj–juli og september."
    )
    assert "2026-q1/" in links(made)
    assert '<time class="pv-cycle__day" datetime="2026-08-26">26.</time>' in made


def test_steps_without_a_time_are_not_hidden() -> None:
    made = annual_cycle.annual_cycle(context_of(plan_of(EVERYTHING), "docs/2023/maal.md"))

    assert "Uden tidspunkt Der følges op (Beskæftigelsesplan 2023) Planerne nævner" in words(made)


def test_a_year_in_which_nothing_is_known_says_so() -> None:
    made = annual_cycle.annual_cycle(context_of(plan_of(BASE), "docs/2023/maal.md"))

    assert words(made) == "Planerne nævner intet med et tidspunkt i 2023."
