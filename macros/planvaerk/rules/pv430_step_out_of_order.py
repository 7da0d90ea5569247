"""Et trin i processen står efter et trin, der ligger senere.

Hvorfor: Læseren følger trinnene oppefra og ned. Står de ikke i den rækkefølge, de sker, er en dato
eller en periode nok forkert.

Forkert: Et trin i `2022-08` står før et trin i `2022-06`.

Rigtigt: Trinnet i `2022-06` står først.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.edition import ProcessStep
from planvaerk.model.plan import Plan
from planvaerk.process import days_of
from planvaerk.process_sentences import time_of
from planvaerk.rules.base import Rule

CODE = Code("PV430", "trin-i-uorden", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every step that ends before the latest of those above it begins."""
    for edition in plan.editions:
        latest: ProcessStep | None = None
        for step in edition.text.process:
            if step.when is None:
                continue
            days = days_of(step.when)
            if latest is None or latest.when is None:
                latest = step
            elif days.last < days_of(latest.when).first:
                yield _finding(plan, step, latest)
            elif days.first > days_of(latest.when).first:
                latest = step


def _finding(plan: Plan, step: ProcessStep, latest: ProcessStep) -> Finding:
    key = "date" if step.date else "period"
    times = [time_of(one.when) if one.when else "" for one in (step, latest)]
    message = (
        f'Trinnet "{step.title}" ({times[0]}) står efter trinnet "{latest.title}" ({times[1]}).'
    )
    hint = f"Ret {key}:, eller flyt trinnet op, så trinnene står i den rækkefølge, de sker."
    return Finding(plan.position(step, key), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
