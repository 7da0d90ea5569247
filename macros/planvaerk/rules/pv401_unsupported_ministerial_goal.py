"""Intet af planens mål støtter et af ministerens mål.

Hvorfor: Ministermålene er rammen om den årlige plan. Læseren skal kunne se, hvad kommunen gør ved
hvert af dem. Er ministermålet med vilje uden eget mål, så skriv hvorfor i `plan/exceptions.yml`.

Reglen gælder planer (`kind: plan`), som har mål. En strategi og pejlemærker viser en retning og
behøver ikke måle alt.

Forkert: Ministermålet `mm-handicap` står ikke under `supports:` på noget mål.

Rigtigt:

    supports:
      ministerial_goals: [mm-handicap]
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.references import file_of, measured_editions

CODE = Code("PV401", "ministermål-uden-støtte", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every ministerial goal of a plan that no target supports."""
    for edition in measured_editions(plan):
        supported = {id_ for t in edition.targets for id_ in t.supports.ministerial_goals}
        for goal in edition.ministerial.goals if edition.ministerial else ():
            if goal.id not in supported:
                message = (
                    f'Intet mål i planen for {edition.year} støtter ministermålet "{goal.title}".'
                )
                hint = (
                    f"Skriv {goal.id} under supports: ministerial_goals: på et mål i "
                    f"{file_of('target', edition.year)}, eller skriv en undtagelse med grund i "
                    "plan/exceptions.yml."
                )
                yield Finding(plan.position(goal, "id"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
