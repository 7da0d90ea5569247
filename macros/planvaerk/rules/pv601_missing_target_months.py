"""En vedtaget plan har et månedligt mål uden måltal for alle tolv måneder.

Hvorfor: Når planen er vedtaget, skal det stå fast, hvad den vil nå. Uden måltallet kan ingen følge
op på målet.

Forkert: `status: adopted` og rækken `sygedagpenge-maal,2023-06,,missing`

Rigtigt: `status: adopted` og rækken `sygedagpenge-maal,2023-06,325,target`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV601", "manglende-serie")
_HINT = (
    "Skriv måltallene i CSV-filen i data/. Har målet ingen måltal, så mål det på en anden måde, "
    "fx med direction:."
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every monthly target of an adopted edition whose aim lacks months."""
    if "data/series.yml" in plan.broken or any(file.endswith(".csv") for file in plan.broken):
        return
    for edition in (edition for edition in plan.editions if edition.text.status == "adopted"):
        for target in edition.targets:
            if target.series is None:
                continue
            lacking = _lacking(plan, target.series.target, edition.year)
            if lacking:
                message = (
                    f"Planen for {edition.year} er vedtaget, men målets serie "
                    f'"{target.series.target}" mangler {_listed(lacking)}.'
                )
                yield Finding(plan.position(target, "series", "target"), CODE, message, _HINT)


def _lacking(plan: Plan, series_id: str, year: int) -> list[Period]:
    months = (Period(year, month, month) for month in range(1, MONTHS + 1))
    rows = {month: plan.observation(series_id, month) for month in months}
    return [month for month, row in rows.items() if row is None or row.status == "missing"]


def _listed(months: list[Period]) -> str:
    if len(months) == MONTHS:
        return f"alle måneder i {months[0].year}"
    return danish.listing([danish.month(month.year, month.last) for month in months])


RULE = Rule(CODE, check, __name__)
