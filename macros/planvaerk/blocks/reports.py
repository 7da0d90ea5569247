"""The follow-up of a plan: a quarter, the year's evaluation, and the list of all of them.

Every number is worked out from the series as they were known at the end of the period; people only
write what has happened and what they do about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planvaerk import danish
from planvaerk import progress_sentences as words
from planvaerk.addresses import report_anchor
from planvaerk.blocks.context import Context, period, render
from planvaerk.blocks.downloads import report_documents
from planvaerk.blocks.markdown import heading
from planvaerk.blocks.report_targets import Followed, figures, history, overview, target_section
from planvaerk.follow_up import target_status
from planvaerk.model.period import MONTHS, Period, quarter_named
from planvaerk.model.plan import Edition
from planvaerk.model.report import FollowUpReport
from planvaerk.progress import progress


def follow_up_quarter(context: Context, quarter_id: str) -> str:
    """The follow-up of a quarter: status, curves and every target with its numbers and words."""
    found = quarter_named(quarter_id)
    if found is None:
        raise LookupError(f"no quarter {quarter_id}")
    return _report(context, found)


def follow_up_year(context: Context, year: int | None = None) -> str:
    """The evaluation of a year: every target held against what became of it."""
    return _report(context, Period(context.edition(year).year, MONTHS, 1))


def _report(context: Context, of: Period) -> str:
    edition = context.edition(of.year)
    report = context.plan.reports.get(of)
    followed = [_followed(context, edition, target_id, of) for target_id in _ids(edition)]
    parts = [
        _head(context, edition, of, report, followed),
        report_documents(context),
        heading(2, "Status på målene", report_anchor(of, "status")),
        overview(followed, of),
    ]
    if any(item.progress for item in followed):
        parts += [
            heading(2, "Måned for måned", report_anchor(of, "kurver")),
            figures(context, followed),
        ]
    if len(periods := _history(of)) > 1:
        columns = [[_followed(context, edition, i, p) for i in _ids(edition)] for p in periods]
        parts += [
            heading(2, "Status gennem året", report_anchor(of, "gennem-aaret")),
            history(context, of, columns),
        ]
    parts.append(heading(2, "Mål for mål", report_anchor(of, "maal")))
    for item in followed:
        parts += [heading(3, item.target.title, item.anchor), target_section(context, item)]
    return "\n".join(parts)


def _ids(edition: Edition) -> list[str]:
    return [target.id for target in edition.targets]


def _followed(context: Context, edition: Edition, target_id: str, of: Period) -> Followed:
    target = edition.target(target_id)
    if target is None:
        raise LookupError(f"no target {target_id} in {edition.year}")
    report = context.plan.reports.get(of)
    comments = report.targets if report else ()
    return Followed(
        edition,
        target,
        of,
        target_status(context.plan, edition, target, Period(of.year, of.last, of.last)),
        progress(context.plan, edition, target, of),
        next((item for item in comments if item.target == target_id), None),
    )


def _history(of: Period) -> list[Period]:
    """The quarters up to the period; when a year is evaluated, it stands for its last quarter."""
    return [*(Period(of.year, last, last - 2) for last in range(3, of.last, 3)), of]


def _head(
    context: Context,
    edition: Edition,
    of: Period,
    report: FollowUpReport | None,
    followed: Sequence[Followed],
) -> str:
    title = edition.text.follow_up.title if edition.text.follow_up else "Opfølgningen"
    known = [item.status.latest_period for item in followed if item.status.latest_period]
    facts = [{"label": "Periode", "text": danish.sentence_case(period(of))}]
    if report is not None:
        facts.append({"label": "Forelagt", "text": f"{report.body}, {danish.day(report.date)}"})
    if known:
        last = max(known)
        facts.append({"label": "Seneste realiserede tal", "text": period(last)})
    return render(
        "progress_head",
        plan={"title": edition.text.title, "url": context.here(f"{edition.year}/")},
        facts=facts,
        tally=words.tally([item.status for item in followed]),
        text=report.text if report else None,
        missing=None if report else f"{title} for {period(of)} er endnu uden forklaringer i ord.",
        note=report.note if report else None,
        source=context.source(report.source) if report else None,
    )


class _Listed(NamedTuple):
    """A report in the list of a plan's follow-up."""

    title: str
    url: str | None
    facts: str
    tally: str


def follow_up_list(context: Context) -> str:
    """Every plan's follow-up, the newest first: how it is organised, and what has been reported."""
    parts = []
    for edition in reversed(context.plan.editions):
        parts.append(heading(2, edition.text.title, f"opfoelgning-{edition.year}"))
        parts.append(
            render(
                "follow_up_list",
                follow_up=edition.text.follow_up,
                reports=list(_listed(context, edition)),
                lacks=_lacks(context, edition),
                plan={"title": edition.text.title, "url": context.here(f"{edition.year}/")},
            )
        )
    return "\n".join(parts)


def _listed(context: Context, edition: Edition) -> Iterator[_Listed]:
    for of, report in reversed(tuple(context.plan.reports.items())):
        if of.year != edition.year:
            continue
        address = context.addresses.find("report", str(of))
        statuses = [
            target_status(context.plan, edition, target, Period(of.year, of.last, of.last))
            for target in edition.targets
        ]
        is_year = of.first == 1 and of.last == MONTHS
        yield _Listed(
            f"Evaluering af {of.year}" if is_year else danish.sentence_case(period(of)),
            context.here(address) if address else None,
            f"{report.body}, {danish.day(report.date)}",
            words.tally(statuses) if statuses else "",
        )


def _lacks(context: Context, edition: Edition) -> list[str]:
    """What the sources lack, or hide, for the follow-up of a plan."""
    of = Period(edition.year, MONTHS, 1)
    found = [progress(context.plan, edition, target, of) for target in edition.targets]
    monthly = [item for item in found if item is not None]
    return words.lacks(edition.year, monthly)
