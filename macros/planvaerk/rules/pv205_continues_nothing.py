"""Et mål, ministermål eller fokusområde fortsætter noget, der ikke findes i en tidligere plan.

Hvorfor: Med `continues:` kan en læser følge målet fra år til år. Peger det forkert, ser det ud, som
om målet er nyt, og som om det gamle er forsvundet.

Målet må stå i enhver tidligere plan, også i en fra flere år før.

Forkert: `continues: sygdagpenge`, når målet i planen for 2022 har id'et `sygedagpenge`.

Rigtigt: `continues: sygedagpenge`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.references import (
    GOAL_KINDS,
    KINDS,
    Goal,
    GoalKind,
    edition_years,
    file_of,
    goals_of,
)

CODE = Code("PV205", "fortsætter-intet")


def check(plan: Plan) -> Iterator[Finding]:
    """Every `continues` that names nothing of its kind in any earlier edition."""
    for edition in plan.editions:
        for kind in GOAL_KINDS:
            goals = [goal for goal in goals_of(edition, kind) if goal.continues is not None]
            if goals and not _is_unreadable_before(plan, kind, edition.year):
                yield from _of_kind(plan, kind, edition.year, goals)


def _is_unreadable_before(plan: Plan, kind: GoalKind, year: int) -> bool:
    """True when what an earlier edition holds of the kind is not known."""
    earlier = [y for y in edition_years(plan.files | plan.broken) if y < year]
    files = {file for y in earlier for file in (f"plan/{y}.yml", file_of(kind, y))}
    return not files.isdisjoint(plan.broken)


def _of_kind(plan: Plan, kind: GoalKind, year: int, goals: list[Goal]) -> Iterator[Finding]:
    earlier = [edition for edition in plan.editions if edition.year < year]
    known = {goal.id for edition in earlier for goal in goals_of(edition, kind)}
    for goal in goals:
        if goal.continues is None or goal.continues in known:
            continue
        message = f'{danish.sentence_case(KINDS[kind])} "{goal.id}" fortsætter "{goal.continues}", '
        if earlier:
            years = danish.listing(str(edition.year) for edition in earlier)
            plans = "planen" if len(earlier) == 1 else "planerne"
            message += f"som ikke findes i {plans} for {years}."
            hint = suggestion(goal.continues, known)
        else:
            message += "men der er ingen tidligere plan."
            hint = "Slet continues:, eller læg den tidligere plan i plan/ og goals/."
        yield Finding(plan.position(goal, "continues"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
