"""En vedtaget plan har et mål uden måltal: måneder mangler, eller et antal er ikke fastsat.

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
    "Skriv måltallene i data/. Uden måltal skal målet måles på en anden måde, fx med direction:."
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every target of an adopted edition whose number, or a month of it, is lacking."""
    if "data/series.yml" in plan.broken or any(file.endswith(".csv") for file in plan.broken):
        return
    for edition in (edition for edition in plan.editions if edition.text.status == "adopted"):
        for target in edition.targets:
            if target.count is not None and target.count.value is None:
                message = (
                    f"Målets antal {target.count.unit} er ikke fastsat, "
                    "og det skal det være i en vedtaget plan."
                )
                hint = "Skriv antallet som value: under count:."
                yield Finding(plan.position(target, "count"), CODE, message, hint)
            if target.series is None:
                continue
            lacking = lacking_months(plan, target.series.target, edition.year)
            if lacking:
                message = (
                    f'Målets serie "{target.series.target}" mangler {_listed(lacking)}, '
                    "og en vedtaget plan skal have måltallene."
                )
                yield Finding(plan.position(target, "series", "target"), CODE, message, _HINT)


def lacking_months(plan: Plan, series_id: str, year: int) -> list[Period]:
    """The months of a year that a series has no number for."""
    months = (Period(year, month, month) for month in range(1, MONTHS + 1))
    rows = {month: plan.observation(series_id, month) for month in months}
    return [month for month, row in rows.items() if row is None or row.status == "missing"]


def _listed(months: list[Period]) -> str:
    if len(months) == MONTHS:
        return f"alle måneder i {months[0].year}"
    return danish.listing([danish.month(month.year, month.last) for month in months])


RULE = Rule(CODE, check, __name__)
