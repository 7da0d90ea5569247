"""To ting af samme slags har samme id.

Hvorfor: Et id peger på præcis én ting. Ellers ved ingen, hvilken der menes.

Forkert:

    - id: sygedagpenge
    - id: sygedagpenge

Rigtigt:

    - id: sygedagpenge
    - id: ledighedsydelse
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planvaerk.findings import Code, Finding
from planvaerk.model.base import Record
from planvaerk.model.plan import Plan
from planvaerk.model.report import FollowUpReport
from planvaerk.rules.base import Rule

CODE = Code("PV202", "dobbelt-id")


def check(plan: Plan) -> Iterator[Finding]:
    """Every id that stands twice in the same list."""
    tops: list[Record | None] = [plan.vision, plan.core_tasks, plan.strategy, plan.glossary]
    lists: list[Sequence[Record]] = [plan.sources, plan.series, plan.key_figures]
    for edition in plan.editions:
        tops += [edition.text, edition.ministerial]
        lists += [edition.focus_areas, edition.targets]
    for items in lists:
        yield from _in_list(plan, items)
    for top in tops:
        if top is not None:
            yield from _below(plan, top)
    for report in plan.reports.values():
        yield from _in_report(plan, report)


def _below(plan: Plan, record: Record) -> Iterator[Finding]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from _below(plan, value)
        elif isinstance(value, tuple):
            records = [item for item in value if isinstance(item, Record)]
            yield from _in_list(plan, records)
            for item in records:
                yield from _below(plan, item)


def _in_list(plan: Plan, records: Sequence[Record]) -> Iterator[Finding]:
    first: dict[str, Record] = {}
    for record in records:
        own = getattr(record, "id", None)
        if not isinstance(own, str):
            continue
        if own in first:
            line = plan.position(first[own], "id").line
            message = f'Id\'et "{own}" bruges også i linje {line}.'
            yield Finding(
                plan.position(record, "id"),
                CODE,
                message,
                "Giv den ene et nyt id, som ingen har haft.",
            )
        first.setdefault(own, record)


def _in_report(plan: Plan, report: FollowUpReport) -> Iterator[Finding]:
    """A target that a report takes up twice: both would be shown, or one be lost."""
    lines: dict[str, int] = {}
    for item in report.targets:
        position = plan.position(item, "target")
        if item.target in lines:
            message = f'Målet "{item.target}" står også i linje {lines[item.target]}.'
            yield Finding(position, CODE, message, "Saml de to til én opfølgning på målet.")
        lines.setdefault(item.target, position.line)


RULE = Rule(CODE, check, __name__, firm=True)
