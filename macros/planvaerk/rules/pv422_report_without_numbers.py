"""En opfølgning er skrevet, men et mål mangler realiserede tal for perioden.

Hvorfor: Opfølgningen holder målet op mod de realiserede tal. Mangler de, er status enten ukendt
eller bygget på færre måneder.

Serierne står samlet i ét fund for hver opfølgning.

Et tal, der er skjult af hensyn til fortrolighed (`suppressed`), mangler ikke.

Forkert: `follow_up/2022-Q1.yml` findes, og rækken er `sygedagpenge,2022-03,320,projected`

Rigtigt: `sygedagpenge,2022-03,325,realised`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Plan
from planvaerk.model.report import FollowUpReport
from planvaerk.model.target import Target
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.gathering import is_excepted

CODE = Code("PV422", "opfølgning-uden-tal", "warning")
_HAVE = frozenset({"realised", "suppressed"})
_HINT = "Skriv tallene i data/ med status realised. Siden siger imens, at de mangler."


def check(plan: Plan) -> Iterator[Finding]:
    """Every monthly target of a report's year with months that are not realised."""
    if "data/series.yml" in plan.broken or any(file.endswith(".csv") for file in plan.broken):
        return
    for period, report in plan.reports.items():
        lacks = list(_lacks(plan, period, report))
        gathered = [lack for lack in lacks if not is_excepted(plan, _told(period, [lack]))]
        yield from (_told(period, [lack]) for lack in lacks if lack not in gathered)
        if len(gathered) == 1:
            yield _told(period, gathered)
        elif gathered:
            yield _told(period, gathered)._replace(position=plan.position(report))


class _Lack(NamedTuple):
    """A series without realised numbers for some months, and where the report takes it up."""

    position: Position
    series: str
    months: tuple[Period, ...]


def _lacks(plan: Plan, period: Period, report: FollowUpReport) -> Iterator[_Lack]:
    edition = plan.edition(period.year)
    for target in edition.targets if edition else ():
        series = target.series.actual if target.series else None
        months = _lacking(plan, series, period) if series else ()
        if series and months:
            yield _Lack(_place(plan, report, target), series, months)


def _told(period: Period, lacks: Sequence[_Lack]) -> Finding:
    together: dict[tuple[Period, ...], list[str]] = {}
    for lack in lacks:
        names = together.setdefault(lack.months, [])
        names += [] if lack.series in names else [lack.series]
    listed = [f"{_quoted(names)} mangler {_listed(months)}" for months, names in together.items()]
    message = (
        f"Opfølgningen for {_name(period)} er skrevet uden alle realiserede tal: "
        f"{'; '.join(listed)}."
    )
    return Finding(lacks[0].position, CODE, message, _HINT)


def _quoted(series: Sequence[str]) -> str:
    return danish.listing([f'"{name}"' for name in series])


def _lacking(plan: Plan, series: str, period: Period) -> tuple[Period, ...]:
    lasts = range(period.first, period.last + 1)
    months = [Period(period.year, last, last) for last in lasts]
    rows = {month: plan.observation(series, month) for month in months}
    return tuple(month for month, row in rows.items() if row is None or row.status not in _HAVE)


def _listed(months: Sequence[Period]) -> str:
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
