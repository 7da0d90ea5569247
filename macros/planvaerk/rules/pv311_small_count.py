"""Et antal personer er så lille, at det kan pege på enkelte borgere.

Hvorfor: I en lille gruppe kan naboer og kolleger regne ud, hvem tallet handler om. Grænsen står i
`disclosure_limit` i `plan/municipality.yml` og er ellers fem. 0 må vises.

Reglen gælder realiserede og fremskrevne tal i serier og nøgletal, hvis enhed er personer. Måltal er
ønsker og ikke oplysninger om nogen. Andele og tal i tusinder er ikke antal personer.

Forkert: `ressourceforloeb,2022-03,3,realised`

Rigtigt: `ressourceforloeb,2022-03,,suppressed`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV311", "for-lille-antal")
_OBSERVED = frozenset({"realised", "projected"})
_NO_COUNT = re.compile(r"\d|pct|procent|promille|%|tusind|mio|andel|\bpr\b|\bper\b", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """Every count of persons above zero and below the limit that is not hidden."""
    if plan.municipality is not None:
        limit = plan.municipality.disclosure_limit
        yield from _in_series(plan, limit)
        yield from _in_key_figures(plan, limit)


def _in_series(plan: Plan, limit: int) -> Iterator[Finding]:
    for series in plan.series:
        rows = plan.observations.get(series.id, ()) if _counts_persons(series.unit) else ()
        for row in rows:
            if row.status in _OBSERVED and row.value is not None and 0 < row.value < limit:
                when = danish.period(row.period.year, row.period.first, row.period.last)
                shown = f"{danish.number(row.value)} {series.unit}"
                message = f'I serien "{row.series}" er {when} sat til {shown}. {_reason(limit)}'
                hint = "Slet tallet, og skriv status suppressed. Så står der, at det er skjult."
                yield Finding(plan.position(row, "value"), CODE, message, hint)


def _in_key_figures(plan: Plan, limit: int) -> Iterator[Finding]:
    for figure in plan.key_figures:
        if figure.value is None or figure.unit is None or not _counts_persons(figure.unit):
            continue
        if 0 < figure.value < limit:
            shown = f"{danish.number(figure.value)} {figure.unit}"
            message = f'Nøgletallet "{figure.id}" er {shown}. {_reason(limit)}'
            words = f"under {danish.counting_word(limit)} {figure.unit}"
            hint = f'Slet nøgletallet, og sig det i ord, fx "{words}".'
            yield Finding(plan.position(figure, "value"), CODE, message, hint)


def _reason(limit: int) -> str:
    return f"Tal under {danish.counting_word(limit)} kan pege på enkelte borgere."


def _counts_persons(unit: str) -> bool:
    return "person" in unit.lower() and not _NO_COUNT.search(unit)


RULE = Rule(CODE, check, __name__)
