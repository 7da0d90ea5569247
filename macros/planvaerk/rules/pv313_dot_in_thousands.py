"""Et tal har punktum og tre cifre efter, så et tusindtal kan være blevet til en brøk.

I filerne er punktum decimaltegn: `8.298` betyder 8 og knap 0,3.

Hvorfor: På dansk skriver man 8.298, når man mener otte tusind. Tallet på sitet bliver tusind gange
for lille, og det ser rigtigt ud i filen.

Reglen ser på nøgletal, antal i mål, budgettal og serier. En serie, hvor de fleste tal har tre
decimaler, går fri.

Forkert: `value: 8.298`

Rigtigt: `value: 8298`
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV313", "punktum-i-tusindtal", "warning")
_DIGITS = 3


def check(plan: Plan) -> Iterator[Finding]:
    """Every number written with three decimals that the numbers beside it do not have."""
    for value, position in _numbers(plan):
        if value is not None and _looks_like_thousands(value):
            whole = f"{abs(value):f}".replace(".", "")
            sign = "-" if value < 0 else ""
            message = f"Tallet {value} betyder {danish.number(value)}, for punktum er decimaltegn."
            hint = (
                f"Mener du {danish.number(Decimal(sign + whole))}, så skriv {sign}{whole} uden "
                f"punktum. Er det rigtigt, så skriv {value}0."
            )
            yield Finding(position, CODE, message, hint)


def _numbers(plan: Plan) -> Iterator[tuple[Decimal | None, Position]]:
    for figure in plan.key_figures:
        for name in ("value", "value_to"):
            yield getattr(figure, name), plan.position(figure, name)
    for target in (target for edition in plan.editions for target in edition.targets):
        yield target.budget_average, plan.position(target, "budget_average")
        if target.count is not None:
            yield target.count.value, plan.position(target, "count", "value")
    for rows in plan.observations.values():
        dotted = [row for row in rows if row.value is not None and _looks_like_thousands(row.value)]
        if dotted and 2 * len(dotted) <= sum(row.value is not None for row in rows):
            yield from ((row.value, plan.position(row, "value")) for row in dotted)


def _looks_like_thousands(value: Decimal) -> bool:
    return value.as_tuple().exponent == -_DIGITS and 1 <= abs(value) < 10**_DIGITS


RULE = Rule(CODE, check, __name__)
