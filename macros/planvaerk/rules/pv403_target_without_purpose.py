"""Et mål bidrager ikke til noget.

Hvorfor: Et mål er valgt for at nå noget større: et ministermål, et fokusområde eller en af
kommunens kerneopgaver. Sammenhængen vises ved målet, og uden den ved læseren ikke, hvorfor målet er
med.

Reglen gælder planer (`kind: plan`) og kun, når der er noget at bidrage til.

Forkert: Målet har ingen `supports:`.

Rigtigt:

    supports:
      core_tasks: [uddannelse-beskaeftigelse]
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.references import GOAL_KINDS, goals_of, measured_editions

CODE = Code("PV403", "mål-uden-formål", "warning")
_MOST = 8


def check(plan: Plan) -> Iterator[Finding]:
    """Every target of a plan that supports nothing although there is something to support."""
    for edition in measured_editions(plan):
        purposes = _purposes(plan, edition)
        for target in edition.targets:
            supports = target.supports
            supported = supports.ministerial_goals + supports.focus_areas + supports.core_tasks
            if purposes and not supported:
                message = f'Målet "{target.id}" støtter intet: supports: mangler eller er tom.'
                shown = ", ".join(purposes[:_MOST]) + (" …" if len(purposes) > _MOST else "")
                hint = f"Skriv under supports:, hvad målet bidrager til. Muligheder: {shown}"
                field = "supports" if "supports" in target.model_fields_set else "id"
                yield Finding(plan.position(target, field), CODE, message, hint)


def _purposes(plan: Plan, edition: Edition) -> list[str]:
    kinds = (kind for kind in GOAL_KINDS if kind != "target")
    goals = [goal.id for kind in kinds for goal in goals_of(edition, kind)]
    return goals + [task.id for task in (plan.core_tasks.tasks if plan.core_tasks else ())]


RULE = Rule(CODE, check, __name__)
