"""En vurdering af et mål gælder en periode uden for planens år, eller den samme periode to gange.

Hvorfor: En vurdering gælder de tal, den er givet på. Er perioden fra et andet år, får den aldrig
virkning. Er der to for den samme periode, ved ingen, hvilken der gælder.

Forkert: `status_overrides: [{period: 2021-06, …}]` i `goals/2022/targets.yml`

Rigtigt: `status_overrides: [{period: 2022-06, …}]` i `goals/2022/targets.yml`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target
from planvaerk.rules.base import Rule

CODE = Code("PV413", "vurdering-uden-virkning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every status set for another year than the plan's, or for a period that already has one."""
    for edition in plan.editions:
        for target in edition.targets:
            yield from _of_target(plan, edition, target)


def _of_target(plan: Plan, edition: Edition, target: Target) -> Iterator[Finding]:
    last = max(target.count.by.year if target.count else edition.year, edition.year)
    ends: set[tuple[int, int]] = set()
    for index, override in enumerate(target.status_overrides):
        given = override.period
        position = plan.position(target, "status_overrides", index, "period")
        when = danish.period(given.year, given.first, given.last)
        if not edition.year <= given.year <= last:
            message = (
                f'Vurderingen af "{target.id}" gælder {when}, men planen er for {edition.year}.'
            )
            yield Finding(position, CODE, message, f"Skriv en periode i {edition.year}.")
        elif (given.year, given.last) in ends:
            message = f'Målet "{target.id}" har to vurderinger, der gælder til og med {when}.'
            yield Finding(position, CODE, message, "Slet den ene.")
        ends.add((given.year, given.last))


RULE = Rule(CODE, check, __name__)
