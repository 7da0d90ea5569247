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
from planvaerk.csv_reader import COLUMNS
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation, Series
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV301", "manglende-måned")
_MONTHS = range(1, MONTHS + 1)


def check(plan: Plan) -> Iterator[Finding]:
    """Every gap in a monthly series, every aim without its twelve months, and every empty series.

    A series is told of once a year, though several targets use it.
    """
    for rows in plan.observations.values():
        months = [row for row in rows if row.period.is_month]
        # A row that could not be read is told of where it stands, not as a gap.
        if not plan.broken or not any(plan.position(row).file in plan.broken for row in months):
            yield from _gaps(plan, months)
    if "data/series.yml" in plan.broken or any(file.endswith(".csv") for file in plan.broken):
        return
    needed = set(_needed(plan))
    for series in plan.series:
        years = sorted(year for id_, year in needed if id_ == series.id)
        if years and series.id not in plan.observations:
            yield _empty(plan, series)
        elif years:
            yield from _edges(plan, series.id, years)


def _gaps(plan: Plan, rows: list[Observation]) -> Iterator[Finding]:
    known = {_index(row.period) for row in rows}
    for row in rows:
        index = _index(row.period)
        gap: list[Period] = []
        while index - 1 - len(gap) not in known and index - 1 - len(gap) > min(known):
            gap.append(_period(index - 1 - len(gap)))
        if gap:
            yield _finding(plan.position(row), row.series, gap[::-1], "over")


def _needed(plan: Plan) -> Iterator[tuple[str, int]]:
    """The series that are shown, and the year of which all months are."""
    for edition in plan.editions:
        for target in edition.targets:
            if target.series is not None:
                yield target.series.actual, edition.year - 1
                yield target.series.target, edition.year
    for figure in plan.key_figures:
        if figure.series is not None:
            yield figure.series, 0


def _empty(plan: Plan, series: Series) -> Finding:
    message = f'Serien "{series.id}" har ingen tal: ingen CSV-fil i data/ har rækker med den.'
    hint = (
        "Er en CSV-fil slettet ved en fejl, så hent den tilbage: git restore data/FILNAVN.csv. "
        f"Ellers skriv rækkerne i en fil, der begynder med {','.join(COLUMNS)}."
    )
    return Finding(plan.position(series, "id"), CODE, message, hint)


def _edges(plan: Plan, series: str, years: list[int]) -> Iterator[Finding]:
    """The months of the years that lie before the first row of a series, or after its last."""
    rows = plan.observations[series]
    known = {row.period for row in rows if row.period.is_month}
    months = [Period(year, month, month) for year in years if year for month in _MONTHS]
    lacking = [month for month in months if month not in known and not _inside(month, rows)]
    first, last = rows[0], rows[-1]
    before = [month for month in lacking if month < first.period]
    after = [month for month in lacking if month not in before]
    for gap, row, where in ((before, first, "over"), (after, last, "under")):
        if gap:
            yield _finding(plan.position(row), series, gap, where)


def _inside(period: Period, rows: tuple[Observation, ...]) -> bool:
    """True when the series has months on both sides, so that the gap is told of at its row."""
    months = [row.period for row in rows if row.period.is_month]
    return bool(months) and min(months) < period < max(months)


def _finding(place: Position, series: str, gap: list[Period], where: str) -> Finding:
    """Months that lack a row, and the rows to paste over or under the row at a place."""
    months = [danish.month(month.year, month.last) for month in gap]
    if len(months) <= MONTHS:
        lacks = danish.listing(months)
    else:
        lacks = f"{len(months)} måneder fra {months[0]} til {months[-1]}"
    rows = [f"{series},{month},,missing" for month in gap[:MONTHS]]
    them, they = ("tallet", "det") if len(gap) == 1 else ("tallene", "de")
    more = " disse og resten på samme måde" if len(gap) > MONTHS else ""
    hint = (
        f"Skriv {them} {where} linje {place.line}. Er {they} ikke kendt, så indsæt{more}:\n"
        + "\n".join(rows)
    )
    return Finding(place, CODE, f'Serien "{series}" mangler {lacks}.', hint)


def _index(period: Period) -> int:
    return period.year * MONTHS + period.last - 1


def _period(index: int) -> Period:
    return Period(index // MONTHS, index % MONTHS + 1, index % MONTHS + 1)


RULE = Rule(CODE, check, __name__)
