"""Et nøgletal henter sit tal i en serie, som ikke har perioden.

Hvorfor: Så står der intet tal på siden, selv om nøgletallet findes.

Forkert: `series: ledighed` og `period: 2022-09`, når serien slutter i august.

Rigtigt: `series: ledighed` og `period: 2022-08`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV306", "nøgletal-uden-måling")


def check(plan: Plan) -> Iterator[Finding]:
    """Every key figure whose series has no row for its period."""
    if any(file.endswith(".csv") for file in plan.broken):
        return
    known = {series.id for series in plan.series}
    for figure in plan.key_figures:
        if figure.series is None or figure.series not in known:
            continue
        if figure.series not in plan.observations:
            continue  # PV301 tells of a series without numbers
        if plan.observation(figure.series, figure.period) is None:
            period = danish.period(figure.period.year, figure.period.first, figure.period.last)
            rows = plan.observations[figure.series]
            lacks = f'serien "{figure.series}" har ikke perioden'
            message = f'Nøgletallet "{figure.id}" vil vise {period}, men {lacks}.'
            hint = f"Serien går fra {rows[0].period} til {rows[-1].period}."
            yield Finding(plan.position(figure, "period"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
