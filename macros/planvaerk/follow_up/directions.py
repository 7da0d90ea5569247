"""The status of a target that says which way: this year against the same periods a year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from planvaerk.follow_up.case import Case
from planvaerk.follow_up.periods import length, realised, year_before
from planvaerk.follow_up.status import Better, Comparison, Status, Verdict
from planvaerk.follow_up.verdict import average, compare
from planvaerk.model.base import by_id
from planvaerk.model.data import Observation
from planvaerk.model.period import Period
from planvaerk.model.target import Direction, Target

_WANTED: Mapping[str, Better] = {"reduce": "lower", "increase": "higher"}


class _Pair(NamedTuple):
    """A realised period and the same a year before."""

    period: Period
    now: Decimal
    before: Decimal


def direction(case: Case, aim: Direction) -> Status:
    """The periods of this year against the same ones a year before."""
    series = by_id(case.plan.series, aim.series) if aim.series else None
    better = _WANTED.get(aim.go) or (series.better if series else "neutral")
    if series is None:
        status = case.status("direction", "", better, ())
        return replace(status, reason="Vi har ingen tal, der viser udviklingen.")
    rows = case.rows(series.id)
    status = case.status("direction", series.unit, better, rows)
    if status.latest_period is None:
        return status
    status = replace(
        status,
        year_before=_realised(case, series.id, year_before(status.latest_period)),
        start=_start(case, series.id, status.latest_period),
    )
    if aim.go == "hold" and aim.to:
        words = "Niveauet, der sigtes mod, er ikke et tal, vi kan regne med."
        return replace(status, computed="no_verdict", reason=words)
    pairs = _pairs(case, series.id, rows)
    if not pairs:
        words = f"Der er ingen tal for {case.edition.year - 1} at holde tallene op mod."
        return replace(status, reason=words)
    so_far = _compare(case.target, aim, pairs, better)
    latest = _compare(case.target, aim, pairs[-1:], better)
    return replace(
        status,
        computed=so_far.verdict or "no_verdict",
        so_far=so_far,
        latest=latest if pairs[-1].period == status.latest_period else None,
    )


def _start(case: Case, series: str, like: Period) -> Observation | None:
    """The last number before the plan's year, for a period as long as another; else None."""
    rows = realised(case.plan.observations.get(series, ()))
    before = [
        row
        for row in rows
        if row.period.year == case.edition.year - 1 and length(row.period) == length(like)
    ]
    return max(before, key=lambda row: row.period, default=None)


def _realised(case: Case, series: str, period: Period) -> Observation | None:
    """The measured number of a period, or None."""
    row = case.plan.observation(series, period)
    return row if row and row.status == "realised" and row.value is not None else None


def _pairs(case: Case, series: str, rows: tuple[Observation, ...]) -> list[_Pair]:
    found = []
    for row in realised(rows):
        before = _realised(case, series, year_before(row.period))
        if before and row.value is not None and before.value is not None:
            found.append(_Pair(row.period, row.value, before.value))
    return found


def _compare(target: Target, aim: Direction, pairs: list[_Pair], better: Better) -> Comparison:
    now = average([pair.now for pair in pairs])
    before = average([pair.before for pair in pairs])
    periods = [pair.period for pair in pairs]
    compared = compare(target, periods, now, before, better)
    if aim.go == "hold":
        return compared._replace(verdict=_held(compared))
    tolerated = max(target.tolerance or Decimal(), Decimal())
    verdict = _moved(aim, compared.difference, tolerated)
    return compared._replace(tolerance=tolerated, verdict=verdict)


def _held(compared: Comparison) -> Verdict:
    """To hold a level is to stay near it, or on its better side."""
    near = abs(compared.difference) <= compared.tolerance
    return "on" if near else compared.verdict or "off"


def _moved(aim: Direction, difference: Decimal, tolerated: Decimal) -> Verdict:
    """Any step the right way will do; a step the wrong way only when the target tolerates it."""
    wrong_way = difference if aim.go == "reduce" else -difference
    return "on" if wrong_way < 0 or (tolerated and wrong_way <= tolerated) else "off"
