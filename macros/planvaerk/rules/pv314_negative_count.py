"""Et antal personer er mindre end nul.

Hvorfor: Der kan ikke være færre end ingen. Minusset er en tastefejl, eller tallet er en ændring og
ikke et antal.

Forkert: `sygedagpenge,2022-06,-321,realised`

Rigtigt: `sygedagpenge,2022-06,321,realised`
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.base import by_id
from planvaerk.model.data import Observation
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV314", "negativt-antal")
_HINT = "Slet minusset. Er tallet en ændring, så skriv det i enheden, fx «personer i ændring»."
_CHANGE = ("ændring", "vækst", "fald", "stigning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every count of persons below zero."""
    for series in plan.series:
        for row in negative_counts(plan, series.id):
            when = danish.period(row.period.year, row.period.first, row.period.last)
            shown = f"{danish.number(row.value or Decimal())} {series.unit}"
            message = f'I serien "{row.series}" er {when} sat til {shown}.'
            yield Finding(plan.position(row, "value"), CODE, message, _HINT)
    for figure in plan.key_figures:
        if figure.value is not None and figure.value < 0 and _counts_persons(figure.unit or ""):
            message = f'Nøgletallet "{figure.id}" er {danish.number(figure.value)} {figure.unit}.'
            yield Finding(plan.position(figure, "value"), CODE, message, _HINT)


def negative_counts(plan: Plan, series_id: str) -> list[Observation]:
    """The rows of a series that cannot be right because they count fewer persons than none."""
    series = by_id(plan.series, series_id)
    if series is None or not _counts_persons(series.unit):
        return []
    rows = plan.observations.get(series_id, ())
    return [row for row in rows if row.value is not None and row.value < 0]


def _counts_persons(unit: str) -> bool:
    words = unit.lower()
    return "person" in words and not any(change in words for change in _CHANGE)


RULE = Rule(CODE, check, __name__)
