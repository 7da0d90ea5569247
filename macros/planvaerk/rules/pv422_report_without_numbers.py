"""En opfølgning er skrevet, men et mål mangler realiserede tal for perioden.

Hvorfor: Opfølgningen holder målet op mod de realiserede tal. Mangler de, er status enten ukendt
eller bygget på færre måneder.

Et tal, der er skjult af hensyn til fortrolighed (`suppressed`), mangler ikke.

Forkert: `follow_up/2022-Q1.yml` findes, og rækken er `sygedagpenge,2022-03,320,projected`

Rigtigt: `sygedagpenge,2022-03,325,realised`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Plan
from planvaerk.model.report import FollowUpReport
from planvaerk.model.target import Target
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV422", "opfølgning-uden-tal", "warning")
_HAVE = frozenset({"realised", "suppressed"})
_HINT = "Skriv tallene i data/ med status realised. Siden siger imens, at de mangler."


def check(plan: Plan) -> Iterator[Finding]:
    """Every monthly target of a report's year with months that are not realised."""
    if "data/series.yml" in plan.broken or any(file.endswith(".csv") for file in plan.broken):
        return
    for period, report in plan.reports.items():
        edition = plan.edition(period.year)
        for target in edition.targets if edition else ():
            series = target.series.actual if target.series else None
            lacking = _lacking(plan, series, period) if series else []
            if series and lacking:
                message = (
                    f"Opfølgningen for {_name(period)} er skrevet, men serien "
                    f'"{series}" mangler realiserede tal for {_listed(lacking)}.'
                )
                yield Finding(_place(plan, report, target), CODE, message, _HINT)


def _lacking(plan: Plan, series: str, period: Period) -> list[Period]:
    lasts = range(period.first, period.last + 1)
    months = [Period(period.year, last, last) for last in lasts]
    rows = {month: plan.observation(series, month) for month in months}
    return [month for month, row in rows.items() if row is None or row.status not in _HAVE]


def _listed(months: list[Period]) -> str:
    if len(months) == MONTHS:
        return f"alle måneder i {months[0].year}"
    names = danish.listing([danish.MONTHS[month.last - 1] for month in months])
    return f"{names} {months[0].year}"


def _name(period: Period) -> str:
    return danish.period(period.year, period.first, period.last)


def _place(plan: Plan, report: FollowUpReport, target: Target) -> Position:
    """Where the report takes the target up, else its beginning."""
    found = (item for item in report.targets if item.target == target.id)
    item = next(found, None)
    return plan.position(item, "target") if item else plan.position(report)


RULE = Rule(CODE, check, __name__)
