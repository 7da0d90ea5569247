"""En opfølgning er skrevet, men ingen side viser den.

Hvorfor: Så kan ingen læse den.

Forkert: `follow_up/2022-Q1.yml` findes, men ingen side har `{{ follow_up_quarter("2022-Q1") }}`.

Rigtigt: Lav siden `docs/opfoelgning/2022-q1.md` med en overskrift og
`{{ follow_up_quarter("2022-Q1") }}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.addresses import reported_on
from planvaerk.findings import Code, Finding
from planvaerk.model.period import Period, quarter_named
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.store import report_file

CODE = Code("PV420", "opfølgning-uden-side", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every report that no page calls for; one without a plan is PV007's."""
    if any(file.startswith("docs/") for file in plan.broken):
        return
    shown = {reported_on(call, page) for page in plan.pages for call in page.calls}
    for period in plan.reports:
        if period not in shown and plan.edition(period.year) is not None:
            name = danish.period(period.year, period.first, period.last)
            message = f"Opfølgningen for {name} er skrevet, men ingen side viser den."
            hint = f"Lav siden docs/opfoelgning/{str(period).lower()}.md med {_call(period)}."
            yield Finding(Position(report_file(period)), CODE, message, hint)


def _call(period: Period) -> str:
    is_quarter = quarter_named(str(period)) is not None
    name = f'follow_up_quarter("{period}")' if is_quarter else f"follow_up_year(year={period})"
    return f"{{{{ {name} }}}}"


RULE = Rule(CODE, check, __name__)
