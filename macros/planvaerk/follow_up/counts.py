"""The status of a number to reach by a date: what is reached, against an even pace."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from planvaerk import danish
from planvaerk.differences import AVERAGE_DECIMALS
from planvaerk.follow_up.case import Case
from planvaerk.follow_up.periods import months_in, realised
from planvaerk.follow_up.status import Status
from planvaerk.follow_up.verdict import compare_numbers
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.target import Count
from planvaerk.sentences import NOT_SET


def count(case: Case, aim: Count) -> Status:
    """What is counted so far against the share of the aim that belongs to the counted months."""
    deadline = Period(aim.by.year, aim.by.month, aim.by.month)
    rows = case.rows(aim.series, deadline) if aim.series else ()
    status = case.status("count", aim.unit, aim.better, rows)
    if aim.series is None:
        return replace(status, reason="Vi har ingen optælling i vores data.")
    if aim.value is None:
        return replace(status, computed="no_verdict", reason=f"{NOT_SET}.")
    if status.latest_period is None:
        return status
    counted = realised(rows)
    periods = [row.period for row in counted]
    actual = sum((row.value for row in counted if row.value is not None), Decimal())
    decimals = 0 if _is_whole(actual) and _is_whole(aim.value) else AVERAGE_DECIMALS
    exact = even_pace(aim.value, months_in(periods), months_until(case.edition.year, deadline))
    actual, pace = (danish.rounded(value, decimals) for value in (actual, exact))
    so_far = compare_numbers(case.target, periods, actual, pace, aim.better)
    return replace(status, computed=so_far.verdict or "no_verdict", so_far=so_far)


def months_until(year: int, deadline: Period) -> int:
    """The months from the beginning of a year to the month of the deadline, at least one."""
    return max((deadline.year - year) * MONTHS + deadline.last, 1)


def even_pace(value: Decimal, months: int, of_months: int) -> Decimal:
    """What would be reached after some of the months, were the same reached in each of them."""
    return value * months / of_months


def _is_whole(value: Decimal) -> bool:
    """True for a number of things that come whole, such as job orders."""
    return value == value.to_integral_value()
