"""En kilde er hentet, før de realiserede tal kunne findes.

Hvorfor: Forsiden siger, hvornår tallene er hentet. En måneds tal er først realiseret, når måneden
er slut, så en af de to er forkert. Ofte er nye tal kommet til, uden at `retrieved` er rettet.

Forkert: `retrieved: 2022-10-01`, når en af kildens serier har rækken
`sygedagpenge,2023-03,318,realised`.

Rigtigt: `retrieved: 2023-05-15`. Er tallet ikke kendt endnu, er det fremskrevet: `projected`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation, Source
from planvaerk.model.plan import Plan
from planvaerk.process import days_of
from planvaerk.rules.base import Rule

CODE = Code("PV315", "nyere-end-hentet", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every source that was retrieved before the end of a period its series have realised."""
    for source in plan.sources:
        day = source.retrieved
        newest = _newest(plan, source)
        if day is None or newest is None or days_of(newest.period).last <= day:
            continue
        period = newest.period
        place = plan.position(newest)
        message = (
            f'Kilden "{source.id}" er hentet {danish.day(day)}, men serien "{newest.series}" har '
            f"et realiseret tal for {danish.period(period.year, period.first, period.last)} "
            f"({place.file}, linje {place.line})."
        )
        hint = "Er tallene hentet siden, så ret retrieved:. Ellers skriv projected ved tallet."
        yield Finding(plan.position(source, "retrieved"), CODE, message, hint)


def _newest(plan: Plan, source: Source) -> Observation | None:
    """The latest realised row of a source's series; the first of those that end together."""
    rows = (
        row
        for series in plan.series
        if series.source == source.id
        for row in plan.observations.get(series.id, ())
        if row.status == "realised"
    )
    return max(rows, key=lambda row: days_of(row.period).last, default=None)


RULE = Rule(CODE, check, __name__)
