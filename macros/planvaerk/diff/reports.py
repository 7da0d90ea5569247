"""The follow-up of two plans compared: the reports on quarters and years."""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.diff.changes import Added, Area, Change, Removed
from planvaerk.diff.danish_names import REPORT
from planvaerk.diff.records import record_changes
from planvaerk.diff.sides import Sides
from planvaerk.model.period import Period
from planvaerk.store import report_file


def report_changes(sides: Sides) -> Iterator[Change]:
    """Every difference between the reports on the edition at hand, in the order of time."""
    before, after = sides.before.plan.reports, sides.after.plan.reports
    periods = {period for period in (*before, *after) if period.year == sides.after.year}
    for period in sorted(periods, key=lambda period: (period.last, -period.first)):
        yield from _of_period(sides, period)


def _of_period(sides: Sides, period: Period) -> Iterator[Change]:
    before = sides.before.plan.reports.get(period)
    after = sides.after.plan.reports.get(period)
    if sides.lack(report_file(period), before, after):
        return
    title = danish.period(period.year, period.first, period.last)
    subject = sides.subject(REPORT, title, f"Opfølgningen for {title}", after, before)
    if before and after:
        yield from record_changes(sides, subject, (before, after), Area.PROCESS)
        return
    report = after or before
    if report is not None:
        made = Added if after else Removed
        yield made(Area.PROCESS, subject, detail=f"{report.body}, {danish.day(report.date)}")
