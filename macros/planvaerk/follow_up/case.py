"""A target that is to be judged, and the numbers that are known by then."""

from __future__ import annotations

from dataclasses import dataclass

from planvaerk.follow_up.periods import finest, is_by, length, realised
from planvaerk.follow_up.status import Better, State, Status, Way
from planvaerk.model.base import by_id
from planvaerk.model.data import Observation, Series
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import Target
from planvaerk.sentences import HIDDEN


@dataclass(frozen=True)
class Case:
    """A target of an edition, as of the end of a period; without one, all numbers are known."""

    plan: Plan
    edition: Edition
    target: Target
    until: Period | None

    def series(self, series_id: str) -> Series | None:
        """The series with this id, or None."""
        return by_id(self.plan.series, series_id)

    def rows(self, series_id: str, end: Period | None = None) -> tuple[Observation, ...]:
        """The rows from the edition's year on that are known by then, of one length of period.

        They end with the edition's year, or with a later period.
        """
        last = end or Period(self.edition.year, MONTHS, 1)
        return finest(
            [
                row
                for row in self.plan.observations.get(series_id, ())
                if row.period.year >= self.edition.year
                and is_by(row.period, last)
                and is_by(row.period, self.until)
            ]
        )

    def status(self, way: Way, unit: str, better: Better, rows: tuple[Observation, ...]) -> Status:
        """A status that so far says only what the latest number is, and why there may be none."""
        known = realised(rows)
        latest = known[-1] if known else None
        counted = rows if latest is None else [r for r in rows if is_by(r.period, latest.period)]
        hidden = sum(row.status == "suppressed" for row in counted)
        state: State = "suppressed" if latest is None and hidden else "no_data"
        expected = _periods_until(latest.period, self.edition.year) if latest else 0
        return Status(
            target=self.target,
            year=self.edition.year,
            way=way,
            unit=unit,
            better=better,
            computed=state,
            reason=f"Tallene for {self.edition.year} er {HIDDEN}." if state == "suppressed" else "",
            latest_period=latest.period if latest else None,
            latest_value=latest.value if latest else None,
            suppressed=hidden,
            missing=expected - len(known) - hidden if latest else 0,
        )


def _periods_until(period: Period, year: int) -> int:
    """How many periods of this length there are from the beginning of a year."""
    return ((period.year - year) * MONTHS + period.last) // length(period)
