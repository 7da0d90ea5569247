"""En serie mangler en måned.

Hvorfor: Et hul i en serie kan ligne et tal, der er glemt. Er tallet ikke kendt, siges det med
status `missing`, så læseren får det at vide.

Forkert:

    sygedagpenge,2022-05,355,realised
    sygedagpenge,2022-07,325,realised

Rigtigt:

    sygedagpenge,2022-05,355,realised
    sygedagpenge,2022-06,,missing
    sygedagpenge,2022-07,325,realised
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target
from planvaerk.rules.base import Rule

CODE = Code("PV301", "manglende-måned")


def check(plan: Plan) -> Iterator[Finding]:
    """Every gap in a monthly series, and every monthly target without its twelve months."""
    for rows in plan.observations.values():
        months = [row for row in rows if row.period.is_month]
        # A row that could not be read is told of where it stands, not as a gap.
        if not any(plan.position(row).file in plan.broken for row in months):
            yield from _gaps(plan, months)
    for edition in plan.editions:
        for target in edition.targets:
            yield from _years(plan, edition, target)


def _gaps(plan: Plan, rows: list[Observation]) -> Iterator[Finding]:
    known = {_index(row.period) for row in rows}
    for row in rows:
        index = _index(row.period)
        gap: list[Period] = []
        while index - 1 - len(gap) not in known and index - 1 - len(gap) > min(known):
            gap.append(_period(index - 1 - len(gap)))
        if gap:
            yield Finding(plan.position(row), CODE, *_words(row.series, gap[::-1]))


def _years(plan: Plan, edition: Edition, target: Target) -> Iterator[Finding]:
    if target.series is None or any(file.endswith(".csv") for file in plan.broken):
        return
    wanted = {"actual": edition.year - 1, "target": edition.year}
    known_series = {series.id for series in plan.series}
    for key, year in wanted.items():
        series = getattr(target.series, key)
        rows = plan.observations.get(series, ())
        known = {row.period for row in rows if row.period.year == year and row.period.is_month}
        whole_year = [Period(year, month, month) for month in range(1, MONTHS + 1)]
        edges = [p for p in whole_year if p not in known and not _inside(p, rows)]
        if edges and series in known_series:
            yield Finding(plan.position(target, "series", key), CODE, *_words(series, edges))


def _inside(period: Period, rows: tuple[Observation, ...]) -> bool:
    """True when the series has months on both sides, so that the gap is told of at its row."""
    months = [row.period for row in rows if row.period.is_month]
    return bool(months) and min(months) < period < max(months)


def _words(series: str, gap: list[Period]) -> tuple[str, str]:
    months = [danish.month(month.year, month.last) for month in gap]
    if len(months) <= MONTHS:
        lacks = danish.listing(months)
    else:
        lacks = f"{len(months)} måneder fra {months[0]} til {months[-1]}"
    row = f"{series},{gap[0]},,missing"
    return (
        f'Serien "{series}" mangler {lacks}.',
        f"Skriv tallet. Er det ikke kendt, så skriv: {row}",
    )


def _index(period: Period) -> int:
    return period.year * MONTHS + period.last - 1


def _period(index: int) -> Period:
    return Period(index // MONTHS, index % MONTHS + 1, index % MONTHS + 1)


RULE = Rule(CODE, check, __name__)
