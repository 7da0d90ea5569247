"""En side viser en opfølgning, som ikke er skrevet.

Hvorfor: Siden viser tallene, men læseren får ikke at vide, hvad der er sket, og hvad der bliver
gjort.

Forkert: `{{ follow_up_quarter("2022-Q1") }}`, når `follow_up/2022-Q1.yml` ikke findes.

Rigtigt: Skriv `follow_up/2022-Q1.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.addresses import reported_on
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.store import report_file

CODE = Code("PV421", "side-uden-opfølgning", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every call for a report that is not there; a year without a plan is PV503's."""
    for page in plan.pages:
        for call in page.calls:
            period = reported_on(call, page)
            if period is None or period in plan.reports or plan.edition(period.year) is None:
                continue
            file = report_file(period)
            if file not in plan.broken:
                name = danish.period(period.year, period.first, period.last)
                message = f"Siden viser opfølgningen for {name}, men {file} findes ikke."
                hint = f"Skriv {file} med date:, body: og targets:."
                yield Finding(call.position, CODE, message, hint)


RULE = Rule(CODE, check, __name__)
