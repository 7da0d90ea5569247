"""Et skjult tal kan regnes ud af de andre.

Hvorfor: Er kun én måned skjult i et år, og er årets gennemsnit eller sum vist, kan enhver regne den
skjulte måned ud. Det samme gælder en måned i et kvartal og et kvartal i et år. Årets tal kan stå
som en række i serien (også når et nøgletal henter det dér) eller som `budget_average` på et mål.

Forkert, når årets elleve andre måneder har tal:

    ressourceforloeb,2022-03,,suppressed
    ressourceforloeb,2022,8.5,realised

Rigtigt: Skjul én måned mere, eller slet årets tal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV312", "kan-regnes-ud")
_QUARTER = 3


def check(plan: Plan) -> Iterator[Finding]:
    """Every single hidden part of a whole that is shown."""
    hidden = {
        series
        for series, rows in plan.observations.items()
        if any(row.status == "suppressed" for row in rows)
    }
    told: set[tuple[str, Period]] = set()
    for series, whole, place in _wholes(plan):
        if series not in hidden:
            continue
        known = {row.period: row for row in plan.observations[series]}
        for row, others in _single_hidden(known, whole):
            if (series, row.period) not in told:
                yield _finding(plan, row, others, whole, place)
            told.add((series, row.period))


def _wholes(plan: Plan) -> Iterator[tuple[str, Period, Position]]:
    """Every shown number for a year or a quarter: its series, its period and where it stands."""
    for series, rows in plan.observations.items():
        for row in rows:
            if row.value is not None and not row.period.is_month:
                yield series, row.period, plan.position(row)
    for edition in plan.editions:
        for target in edition.targets:
            if target.series is not None and target.budget_average is not None:
                year = Period(edition.year, MONTHS, 1)
                yield target.series.target, year, plan.position(target, "budget_average")


def _single_hidden(
    known: Mapping[Period, Observation], whole: Period
) -> Iterator[tuple[Observation, list[Observation]]]:
    """The hidden part and the shown ones, when all parts of a length but one are shown."""
    for length in (1, _QUARTER):
        lasts = range(whole.first + length - 1, whole.last + 1, length)
        parts = [known.get(Period(whole.year, last, last - length + 1)) for last in lasts]
        shown = [part for part in parts if part is not None and part.value is not None]
        hidden = [part for part in parts if part is not None and part.status == "suppressed"]
        if len(hidden) == 1 and len(shown) == len(parts) - 1 and shown:
            yield hidden[0], shown


def _finding(
    plan: Plan, row: Observation, others: list[Observation], whole: Period, place: Position
) -> Finding:
    message = (
        f'I serien "{row.series}" er kun {_name(row.period)} skjult. Tallet kan regnes ud, '
        f"for det samlede tal for {_name(whole)} står i {place.file}, linje {place.line}."
    )
    least = min(others, key=lambda other: other.value or 0)
    hint = f"Skjul ét tal mere, fx det mindste ({_name(least.period)}), eller slet det samlede tal."
    return Finding(plan.position(row, "status"), CODE, message, hint)


def _name(period: Period) -> str:
    return danish.period(period.year, period.first, period.last)


RULE = Rule(CODE, check, __name__)
