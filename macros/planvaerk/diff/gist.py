"""What is worth telling of a thing that comes or goes: its title and, in a few words, its gist."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from planvaerk import danish, sentences
from planvaerk.differences import AVERAGE_DECIMALS
from planvaerk.model.base import Record, by_id
from planvaerk.model.data import KeyFigure, Source
from planvaerk.model.edition import Adoption, Amendment, Ended, Letter
from planvaerk.model.exceptions import RuleException
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.report import TargetReport
from planvaerk.model.statements import Alternative
from planvaerk.model.target import Ambition, Count, Target
from planvaerk.months import MonthlyYear, target_years
from planvaerk.page_macros import MACROS
from planvaerk.pages import Page, bind


def title_of(record: Record) -> str:
    """What a record is called where it is listed."""
    match record:
        case Alternative() | Ended():
            return record.id
        case TargetReport():
            return record.target
        case Amendment():
            return danish.day(record.date)
        case RuleException():
            return f"{record.rule} i {record.file}"
        case _:
            return str(getattr(record, "title", ""))


def gist(record: Record) -> str:
    """A record in a few words, or nothing."""
    match record:
        case Ambition():
            return record.text
        case Count():
            return sentences.count(record).removeprefix("Målet er ").removesuffix(".")
        case Letter():
            return danish.day(record.date)
        case Adoption():
            return f"{record.body}, {danish.day(record.date)}"
        case Amendment() | Ended() | RuleException():
            return record.reason
        case Source():
            return record.publisher
        case _:
            return ""


def target_gist(plan: Plan, edition: Edition, target: Target) -> str:
    """How a target is measured."""
    if target.count is not None:
        return gist(target.count)
    if target.direction is not None:
        return sentences.direction(target, target.direction).removesuffix(".")
    if target.activity is not None:
        return target.activity.removesuffix(".")
    if target.measured_by is not None:
        other = by_id(edition.targets, target.measured_by)
        return f'måles ved "{other.title if other else target.measured_by}"'
    years = target_years(plan, edition, target)
    return f"årsgennemsnit {average(years.aim)}" if years else ""


def average(year: MonthlyYear) -> str:
    """The yearly average in words or digits."""
    if year.average is not None:
        return danish.number(year.average, AVERAGE_DECIMALS)
    return "ikke oplyst" if year.is_empty else "kan ikke regnes ud"


def edition_gist(edition: Edition) -> str:
    """What an edition holds, in numbers."""
    counts = (
        (len(edition.targets), "mål", "mål"),
        (len(edition.focus_areas), "fokusområde", "fokusområder"),
        (len(edition.text.chapters), "kapitel", "kapitler"),
    )
    return danish.listing(
        f"{danish.counting_word(count) if count > 1 else 'et'} {many if count > 1 else one}"
        for count, one, many in counts
        if count
    )


def key_figure_gist(plan: Plan, figure: KeyFigure) -> str:
    """A key figure as it is shown."""
    shown = sentences.key_figure(plan, figure) or "ikke oplyst"
    return f"nr. {shown}" if figure.id in _ranks(plan.pages) and not figure.unit else shown


@lru_cache(maxsize=8)
def _ranks(pages: tuple[Page, ...]) -> frozenset[str]:
    """The key figures that a benchmark on a page shows as a place among others."""
    calls = [call for page in pages for call in page.calls if call.name == "benchmark"]
    (macro,) = (macro for macro in MACROS if macro.name == "benchmark")
    given = [bind(macro, call)[0].get("rank") for call in calls]
    return frozenset(str(argument.value) for argument in given if argument)


def shown(value: object) -> str:
    """A single value as a reader sees it."""
    match value:
        case bool():
            return "ja" if value else "nej"
        case Decimal():
            return danish.number(value)
        case Period():
            return danish.period(value.year, value.first, value.last)
        case date():
            return danish.day(value)
        case _:
            return str(value)
