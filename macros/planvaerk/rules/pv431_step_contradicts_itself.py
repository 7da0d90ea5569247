"""Et trin i processen siger to ting om sin tid.

Hvorfor: Ligger trinnets dato uden for dets periode, er en af dem forkert. Har trinnet et udfald,
selv om det ligger efter den dag, processen er gjort op, ved læseren ikke, om det er sket.

Forkert: `date: 2022-07-02` med `period: 2022-06`

Rigtigt: `date: 2022-06-28` med `period: 2022-06`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.edition import ProcessStep
from planvaerk.model.plan import Plan
from planvaerk.process import days_of
from planvaerk.process_sentences import time_of
from planvaerk.rules.base import Rule

CODE = Code("PV431", "trin-modsiger-sig-selv", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every step dated outside its period, and every outcome of a step that is still to come."""
    for edition in plan.editions:
        for step in edition.text.process:
            if step.date and step.period:
                yield from _dated(plan, step)
            on = edition.text.process_as_of
            if on and step.when and step.outcome and days_of(step.when).first > on:
                message = (
                    f'Trinnet "{step.title}" har et udfald, men ligger efter '
                    f"{danish.day(on)}, hvor processen er gjort op."
                )
                hint = "Ret process_as_of: til en senere dag, eller ret trinnets tidspunkt."
                yield Finding(plan.position(step, "outcome"), CODE, message, hint)


def _dated(plan: Plan, step: ProcessStep) -> Iterator[Finding]:
    if not step.date or not step.period:
        return
    days = days_of(step.period)
    if not days.first <= step.date <= days.last:
        message = (
            f'Trinnet "{step.title}" er dateret {danish.day(step.date)}, '
            f"men perioden er {time_of(step.period)}."
        )
        hint = "Ret date: eller period:. Når dagen er kendt, kan period: slettes."
        yield Finding(plan.position(step, "date"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
