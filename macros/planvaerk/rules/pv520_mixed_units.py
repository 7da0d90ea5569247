"""En graf viser serier i forskellige enheder, eller den samme serie to gange.

Hvorfor: Søjler og kurver kan kun sammenlignes, når de måler det samme.

Forkert: `{{ chart("ledighed", "sygedagpenge") }}`, hvor den ene er i procent og den anden i
fuldtidspersoner.

Rigtigt: `{{ chart("ledighed", "ledighed-landet") }}`, og en graf for sig til sygedagpenge.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.base import by_id
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import MacroCall, bind
from planvaerk.rules.base import Rule

CODE = Code("PV520", "blandede-enheder")
_CHART = next(macro for macro in MACROS if macro.name == "chart")


def check(plan: Plan) -> Iterator[Finding]:
    """Every series of a chart that cannot stand beside the first."""
    for page in plan.pages:
        for call in page.calls:
            if call.name == _CHART.name:
                yield from _of_chart(plan, call)


def _of_chart(plan: Plan, call: MacroCall) -> Iterator[Finding]:
    bound, _ = bind(_CHART, call)
    if not bound:
        return
    first, *others = bound.values()
    one = by_id(plan.series, str(first.value))
    shown = {first.value}
    for argument in others:
        series = by_id(plan.series, str(argument.value))
        if argument.value in shown:
            message = f'Serien "{argument.value}" står to gange i den samme graf.'
            yield Finding(argument.position, CODE, message, "Fjern den ene.")
        elif one and series and series.unit != one.unit:
            message = (
                f'Serien "{series.id}" er i {series.unit}, men "{one.id}" er i {one.unit}. '
                "En graf kan kun have én enhed."
            )
            hint = f'Giv serien sin egen graf: {{{{ chart("{series.id}") }}}}'
            yield Finding(argument.position, CODE, message, hint)
        shown.add(argument.value)


RULE = Rule(CODE, check, __name__)
