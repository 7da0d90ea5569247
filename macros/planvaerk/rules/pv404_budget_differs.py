"""Måltallene giver ikke det årsgennemsnit, som budgettet bygger på.

Hvorfor: Når målene nås, skal budgettet holde. Det gælder kun, hvis de tolv måltal i snit er lig
budgettets tal.

De må afvige med det, som afrundingen giver: en halv enhed i budgettets sidste ciffer. Har målet en
`tolerance`, må de afvige så meget: den gælder både for budgettet og for målets status. Mangler et
af de tolv måltal, eller er det skjult, siger reglen intet.

Forkert: `budget_average: 360`, når de tolv måltal i snit er 350,6.

Rigtigt: `budget_average: 350.6`
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.model.target import Target
from planvaerk.months import target_years
from planvaerk.rules.base import Rule

CODE = Code("PV404", "budget-afviger")


def check(plan: Plan) -> Iterator[Finding]:
    """Every budget average that the twelve target months do not give."""
    for edition in plan.editions:
        for target in edition.targets:
            budget = target.budget_average
            years = target_years(plan, edition, target) if budget is not None else None
            average = years.aim.average if years else None
            if years is None or budget is None or average is None:
                continue
            decimals = max(-int(budget.as_tuple().exponent), 0)
            rounding = Decimal(5).scaleb(-decimals - 1)
            if abs(average - budget) > max(rounding, target.tolerance or Decimal()):
                message = (
                    f"Budgettets årsgennemsnit er {danish.number(budget)} {years.unit}, "
                    f"men måltallene i {edition.year} er i snit "
                    f"{danish.number(average, decimals + 1)}."
                )
                hint = (
                    f'Ret budget_average, eller ret måltallene i serien "{years.aim.series.id}". '
                    f"{_allowed(target, abs(average - budget), decimals + 1)}"
                )
                yield Finding(plan.position(target, "budget_average"), CODE, message, hint)


def _allowed(target: Target, gap: Decimal, decimals: int) -> str:
    """How a gap can be allowed: by the target's tolerance, which its status knows, too."""
    if target.tolerance is None:
        return "Må de afvige, så skriv på målet, hvor meget: tolerance:."
    allowed = f"Målets tolerance: er {danish.number(target.tolerance)}"
    return f"{allowed}, og de afviger {danish.number(gap, decimals)}."


RULE = Rule(CODE, check, __name__)
