"""Planen siger, at tallene er realiserede til en måned, men en måned før den er det ikke.

Hvorfor: `cut_off` bestemmer, hvad planens tekst og graf siger om tallene. Er en måned til og med
skæringsmåneden fremskrevet, siger tekst og tal hver sit. Mangler den midt blandt realiserede
måneder, har den måske bare ikke fået sit tal.

Skjulte måneder er realiserede og tæller ikke som fejl. Det gør en serie heller ikke, når slet ingen
af dens måneder er oplyst.

Forkert: `cut_off: 2021-08` og rækken `uddannelseshjaelp,2021-08,50,projected`

Rigtigt: `cut_off: 2021-08` og rækken `uddannelseshjaelp,2021-08,50,realised`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule

CODE = Code("PV309", "skæring-og-status", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every month up to the cut-off month that is projected, or missing beside realised ones."""
    if any(file.endswith(".csv") for file in plan.broken):
        return
    for edition in plan.editions:
        told: set[tuple[str, Period]] = set()
        for target in edition.targets:
            cut_off = target.cut_off or edition.text.cut_off
            if target.series is None or cut_off is None:
                continue
            series = target.series.actual
            if (series, cut_off) not in told:
                yield from _of_series(plan, edition, series, cut_off)
            told.add((series, cut_off))


def _of_series(plan: Plan, edition: Edition, series: str, cut_off: Period) -> Iterator[Finding]:
    months = [
        row
        for row in plan.observations.get(series, ())
        if row.period.is_month and row.period.year == edition.year - 1
    ]
    last = max((row.period for row in months if row.status == "realised"), default=None)
    until = [row for row in months if row.period <= cut_off]
    # A projected month with a realised one after it is told of by PV304.
    projected = [
        row for row in until if row.status == "projected" and (last is None or row.period > last)
    ]
    missing = [row for row in until if row.status == "missing" and last is not None]
    for rows, state in ((projected, "fremskrevet"), (missing, "ikke oplyst")):
        if rows:
            message, hint = _words(edition, series, cut_off, rows, state)
            yield Finding(plan.position(rows[0], "status"), CODE, message, hint)


def _words(
    edition: Edition, series: str, cut_off: Period, rows: Sequence[Observation], state: str
) -> tuple[str, str]:
    months = danish.listing(danish.month(row.period.year, row.period.last) for row in rows)
    last = danish.month(cut_off.year, cut_off.last)
    message = (
        f"I planen for {edition.year} er tallene realiserede til og med {last}, "
        f'men i serien "{series}" er {months} {state}.'
    )
    hint = f"eller ret cut_off i plan/{edition.year}.yml eller på målet."
    if state == "fremskrevet":
        return message, f"Skriv realised, {hint}"
    unknown = "Giver kilden ikke tallet, så skriv en undtagelse med grund i plan/exceptions.yml."
    return message, f"Skriv tallet, {hint} {unknown}"


RULE = Rule(CODE, check, __name__)
