"""Et mål fra planen før er forsvundet, uden at nogen siger hvorfor.

Det gælder mål, ministermål og fokusområder. Hvert af dem fra planen før skal enten fortsætte
(`continues:`) eller være afsluttet med en grund (`ended:`). Planen sammenlignes med den seneste
tidligere plan af samme slags, så en strategi ikke holdes op mod en årlig plan.

Hvorfor: Læseren skal kunne se, hvad der blev af sidste års mål. Et mål, der bare er væk, ligner en
forglemmelse. Reglen finder også det modsatte: `ended:`, som nævner noget, der ikke fandtes, eller
som fortsætter.

Forkert: Planen for 2022 har målet `langtidsledighed`. Det nævnes ikke i planen for 2023.

Rigtigt, i `plan/2023.yml`:

    ended:
      - kind: target
        id: langtidsledighed
        reason: Målet er nået.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk import danish
from planvaerk.findings import Code, Finding, closest, suggestion
from planvaerk.model.plan import Edition, Plan
from planvaerk.positions import Position
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

CODE = Code("PV206", "forsvundet", "warning")
_LISTS: Mapping[GoalKind, str] = {
    "ministerial_goal": "goals",
    "focus_area": "focus_areas",
    "target": "targets",
}
_NO: Mapping[GoalKind, str] = {
    "ministerial_goal": "intet ministermål",
    "focus_area": "intet fokusområde",
    "target": "intet mål",
}
_MANY: Mapping[GoalKind, str] = {
    "ministerial_goal": "ministermål",
    "focus_area": "fokusområder",
    "target": "mål",
}


def check(plan: Plan) -> Iterator[Finding]:
    """Every goal of the edition before that neither goes on nor is ended, and every false end."""
    for edition in plan.editions:
        before = _before(plan, edition)
        if before is None:
            continue
        for kind in GOAL_KINDS:
            files = {file_of(kind, before.year), file_of(kind, edition.year)}
            if files.isdisjoint(plan.broken):
                yield from _vanished(plan, before, edition, kind)
                yield from _false_ends(plan, before, edition, kind)


def _before(plan: Plan, edition: Edition) -> Edition | None:
    """The edition of the same kind before this one, or None when there is none that can be read."""
    earlier = [e for e in plan.editions if e.year < edition.year]
    same_kind = [e for e in earlier if e.text.kind == edition.text.kind]
    before = max(same_kind, key=lambda e: e.year, default=None)
    broken = edition_years(plan.broken)
    if before is None or any(before.year <= year <= edition.year for year in broken):
        return None
    return before


def _vanished(plan: Plan, before: Edition, edition: Edition, kind: GoalKind) -> Iterator[Finding]:
    goals = goals_of(edition, kind)
    explained = {ended.id for ended in edition.text.ended if ended.kind == kind}
    explained |= _continued(plan, before, edition, kind)
    lost = [goal for goal in goals_of(before, kind) if goal.id not in explained]
    if lost and not goals:
        yield _none_left(plan, before, edition, kind, lost)
        return
    kept = {goal.id: goal for goal in goals if goal.continues is None}
    for goal in lost:
        same = kept.get(goal.id)
        name = f'{danish.sentence_case(KINDS[kind])} "{goal.id}"'
        if same is not None:
            message = (
                f"{name} stod også i planen for {before.year}, "
                "men siger ikke, at det fortsætter derfra."
            )
            hint = f"Tilføj continues: {goal.id}. Er det noget nyt, så giv det et nyt id."
            yield Finding(plan.position(same, "id"), CODE, message, hint)
            continue
        message = (
            f"{name} fra planen for {before.year} er væk i {edition.year}: "
            f"{_NO[kind]} fortsætter det, og ended: nævner det ikke."
        )
        hint = (
            f"Skriv continues: {goal.id} på det, der fortsætter det. Ellers skriv det i ended: i "
            f"plan/{edition.year}.yml med kind: {kind} og en reason:."
        )
        yield Finding(_list_position(plan, edition, kind), CODE, message, hint)


def _continued(plan: Plan, before: Edition, edition: Edition, kind: GoalKind) -> set[str]:
    """The ids that goals continue; for one that PV205 finds wrong, the id that it must mean."""
    earlier = [e for e in plan.editions if e.year < edition.year]
    known = {goal.id for e in earlier for goal in goals_of(e, kind)}
    last = [goal.id for goal in goals_of(before, kind)]
    named = {goal.continues for goal in goals_of(edition, kind) if goal.continues is not None}
    return {id_ if id_ in known else closest(id_, last) or id_ for id_ in named}


def _none_left(
    plan: Plan, before: Edition, edition: Edition, kind: GoalKind, lost: list[Goal]
) -> Finding:
    names = danish.listing(f'"{goal.id}"' for goal in lost)
    message = (
        f"Planen for {edition.year} har ingen {_MANY[kind]}. "
        f"Planen for {before.year} havde {names}, som ended: ikke nævner."
    )
    file = file_of(kind, edition.year)
    hint = f"Skriv i ended: (kind: {kind}), hvorfor det er slut, eller lav {file}."
    return Finding(_list_position(plan, edition, kind), CODE, message, hint)


def _list_position(plan: Plan, edition: Edition, kind: GoalKind) -> Position:
    """The list of the kind's file; without such a file the place where ends are told."""
    file = file_of(kind, edition.year)
    if file in plan.files:
        return plan.positions.nearest(file, (_LISTS[kind],), key=True)
    return plan.positions.nearest(f"plan/{edition.year}.yml", ("ended",), key=True)


def _false_ends(plan: Plan, before: Edition, edition: Edition, kind: GoalKind) -> Iterator[Finding]:
    known = {goal.id for goal in goals_of(before, kind)}
    continued = {goal.continues: goal.id for goal in goals_of(edition, kind)}
    for ended in edition.text.ended:
        if ended.kind != kind:
            continue
        if ended.id not in known:
            message = (
                f'ended: nævner {KINDS[kind]} "{ended.id}", '
                f"som ikke findes i planen for {before.year}."
            )
            yield Finding(plan.position(ended, "id"), CODE, message, suggestion(ended.id, known))
        elif ended.id in continued:
            message = (
                f'ended: siger, at {KINDS[kind]} "{ended.id}" er slut, '
                f'men "{continued[ended.id]}" i {edition.year} fortsætter det.'
            )
            hint = "Slet det i ended:, eller slet continues: på det nye."
            yield Finding(plan.position(ended, "id"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
