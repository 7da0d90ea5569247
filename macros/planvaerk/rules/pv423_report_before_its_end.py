"""En opfølgning er dateret, før dens periode er slut.

Hvorfor: Et kvartal kan først gøres op, når det er gået. Datoen er nok blevet stående fra det
kvartal, filen er kopieret fra.

Forkert: `date: 2022-04-26` i `follow_up/2022-Q2.yml`

Rigtigt: `date: 2022-08-30` i `follow_up/2022-Q2.yml`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV423", "opfølgning-før-tid", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every report that is dated within its period or before it."""
    for period, report in plan.reports.items():
        if (report.date.year, report.date.month) <= (period.year, period.last):
            name = danish.period(period.year, period.first, period.last)
            message = (
                f"Opfølgningen for {name} er dateret {danish.day(report.date)}, "
                f"og da var perioden ikke slut."
            )
            yield Finding(plan.position(report, "date"), CODE, message, "Ret datoen i date:.")


RULE = Rule(CODE, check, __name__)
