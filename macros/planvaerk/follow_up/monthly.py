"""The status of a monthly target: the year's average so far against the aim for those months."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from planvaerk.follow_up.case import Case
from planvaerk.follow_up.periods import is_by
from planvaerk.follow_up.status import Status
from planvaerk.follow_up.verdict import average, compare, compare_numbers
from planvaerk.model.period import Period
from planvaerk.months import TargetYears


class _Month(NamedTuple):
    """A realised month with a number to hold it against."""

    period: Period
    actual: Decimal
    aim: Decimal


def monthly(case: Case, years: TargetYears) -> Status:
    """The months that are realised and have an aim, held against it, together and the latest."""
    better = years.actual.series.better
    rows = tuple(month for month in years.actual.months if is_by(month.period, case.until))
    status = case.status("months", years.unit, better, rows)
    if status.latest_period is None:
        return status
    months = [month for month in _months(years) if month.period <= status.latest_period]
    if not months:
        hidden = years.aim.count("suppressed") > 0
        reason = f"Måltallene for {years.edition.year} er {'skjult' if hidden else 'ikke oplyst'}."
        return replace(status, computed="suppressed" if hidden else "no_verdict", reason=reason)
    actual = average([month.actual for month in months])
    aim = average([month.aim for month in months])
    so_far = compare(case.target, [month.period for month in months], actual, aim, better)
    last = months[-1]
    latest = compare_numbers(case.target, [last.period], last.actual, last.aim, better)
    return replace(
        status,
        computed=so_far.verdict or "no_verdict",
        reason="" if so_far.verdict else "Hverken et højere eller et lavere tal er bedre.",
        so_far=so_far,
        latest=latest if last.period == status.latest_period else None,
    )


def _months(years: TargetYears) -> list[_Month]:
    pairs = zip(years.actual.months, years.aim.months, strict=True)
    return [
        _Month(month.period, month.value, aim.value)
        for month, aim in pairs
        if month.status == "realised" and month.value is not None and aim.value is not None
    ]
