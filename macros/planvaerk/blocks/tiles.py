"""How it is going, at a glance: one tile a target, and the targets without numbers in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planvaerk import danish, sentences
from planvaerk.blocks.context import Context, Link, period, render
from planvaerk.blocks.courses import courses
from planvaerk.blocks.status import badge, status_view
from planvaerk.figures.sparkline import sparkline
from planvaerk.follow_up import Status, target_status, words
from planvaerk.follow_up.current import current_edition
from planvaerk.follow_up.status import LABELS
from planvaerk.follow_up.verdict import DEFAULT_SHARE
from planvaerk.model.plan import Edition
from planvaerk.model.target import Target
from planvaerk.months import TargetYears, target_years
from planvaerk.progress_sentences import counted, number_of_targets


def edition_of(context: Context, year: int | None) -> Edition | None:
    """The edition of a year or of the page, else this year's; None when there is none at all."""
    if year or context.page_year:
        return context.edition(year)
    return current_edition(context.plan)


def tiles(context: Context, year: int | None = None) -> str:
    """How it is going with the targets of an edition."""
    edition = edition_of(context, year)
    if edition is None or not edition.targets:
        return ""
    statuses = [target_status(context.plan, edition, target) for target in edition.targets]
    shown, unknown, other = [], [], []
    for status in statuses:
        link = context.link("target", status.target.id, status.target.title, edition.year)
        years = target_years(context.plan, edition, status.target)
        if _has_numbers(status, years):
            shown.append(_tile(context, edition, status, link, years))
        elif years is not None:
            unknown.append(link)
        else:
            direction = status.target.direction
            go = direction.go if direction else None
            other.append({"link": link, "go": go, "text": _without_numbers(status)})
    return render(
        "tiles",
        summary=_summary(edition, statuses),
        fetched=list(_fetched(context, edition, statuses)),
        tiles=shown,
        unknown=unknown,
        unknown_words=_unknown_words(len(unknown)),
        other=other,
    )


def status_rules(_context: Context) -> str:
    """How a status is worked out, for readers."""
    return render("status_rules", share=danish.percentage(DEFAULT_SHARE, 0), labels=LABELS)


def _has_numbers(status: Status, years: TargetYears | None) -> bool:
    """True when there is a number or a verdict to put on a tile."""
    if status.has_verdict or status.latest_value is not None or status.computed == "suppressed":
        return True
    if years is not None:
        return not years.is_empty
    return status.target.count is not None and status.target.count.value is not None


def _summary(edition: Edition, statuses: Sequence[Status]) -> dict[str, str | None]:
    """The answer in one sentence, in the words of a follow-up, and how far the numbers go."""
    latest = max((s.latest_period for s in statuses if s.latest_period), default=None)
    until = period(latest) if latest else None
    if not any(status.has_verdict for status in statuses):
        return {"text": _no_verdict(edition, statuses), "until": until}
    goals = f"{number_of_targets(len(statuses))} mål for {edition.year}"
    text = f"Af {goals}: {danish.listing(counted(statuses))}."
    return {"text": text, "until": until}


def _no_verdict(edition: Edition, statuses: Sequence[Status]) -> str:
    """Why nothing can be said of any target."""
    reached = "blev nået" if edition.text.status == "archived" else "bliver nået"
    if any(status.latest_value is not None for status in statuses):
        why = f"De tal, vi har for {edition.year}, kan ikke holdes op mod målene"
    elif any(status.computed == "suppressed" for status in statuses):
        why = f"Tallene for {edition.year} er {sentences.HIDDEN}"
    else:
        why = f"Vi har ingen realiserede tal for {edition.year}"
    return f"{why}, så vi kan ikke sige, om målene {reached}."


def _fetched(context: Context, edition: Edition, statuses: Sequence[Status]) -> Iterator[str]:
    """When the realised numbers were fetched, and when newer ones are expected."""
    if not any(status.latest_period for status in statuses):
        return
    ids = {series for target in edition.targets if (series := _realised_series(target))}
    used = {series.source for series in context.plan.series if series.id in ids}
    sources = [source for source in context.plan.sources if source.id in used]
    fetched = [source.retrieved for source in sources if source.retrieved]
    upcoming = [source.next_update for source in sources if source.next_update]
    if fetched:
        yield f"Hentet {danish.day(max(fetched))}"
    if upcoming:
        yield f"Næste tal ventes {danish.day(min(upcoming))}"


def _realised_series(target: Target) -> str | None:
    if target.series is not None:
        return target.series.actual
    way = target.count or target.direction
    return way.series if way else None


def _unknown_words(number: int) -> str:
    if number == 1:
        return "Ét mål har ingen tal i kilden, hverken måltal eller tal fra året før:"
    counted = danish.sentence_case(danish.counting_word(number))
    return f"{counted} mål har ingen tal i kilden, hverken måltal eller tal fra året før:"


def _tile(
    context: Context, edition: Edition, status: Status, link: Link, years: TargetYears | None
) -> dict[str, Any]:
    value, what = _figure(status)
    return {
        "link": link,
        "status": badge(status),
        "value": value,
        "what": what,
        "go": status.direction.go if status.direction else None,
        "wanted": _wanted(status),
        "lines": list(_lines(status, years)),
        "override": words.override(status),
        "spark": sparkline(courses(context.plan, edition, status)),
        "why": status_view(status),
    }


def _wanted(status: Status) -> str:
    """The way that the target, or the one it is measured by, is to go; empty for numbers."""
    if status.direction is None:
        return ""
    return sentences.direction(status.measured_by or status.target, status.direction)


def _figure(status: Status) -> tuple[str, str]:
    """The number that stands large, and what it is; two empty texts when none is realised."""
    unit, latest = status.unit, status.latest_period
    if latest is None or status.latest_value is None:
        return "", ""
    if status.way == "count" and status.so_far:
        return danish.number(status.so_far.actual), f"{unit} til og med {period(latest)}"
    return danish.number(status.latest_value), f"{unit} i {period(latest)}"


def _lines(status: Status, years: TargetYears | None) -> Iterator[str]:
    """What the number is held against; else what the plan aims for and starts from."""
    if status.measured_by is not None:
        yield f"Måles ved et andet mål: {status.measured_by.title}."
    if status.latest_value is not None:
        yield from (text for text in (words.latest(status), words.so_far(status)) if text)
    elif years is not None:
        yield sentences.monthly(years)
    elif status.target.count is not None:
        yield sentences.count(status.target.count)


def _without_numbers(status: Status) -> str:
    target = status.target
    if target.activity is not None:
        return target.activity
    if target.direction is not None:
        return sentences.direction(target, target.direction)
    if target.count is not None:
        return sentences.count(target.count)
    return f"Måles ved et andet mål: {status.measured_by.title}." if status.measured_by else ""
