"""What happened to the plan, as an Atom feed: adoptions, amendments, reports and new numbers.

Every date comes from the plan, never from the clock. The ids are tag URIs (RFC 4151), so an entry
stays the same when the site moves. Source of the format: RFC 4287.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from planvaerk import danish
from planvaerk.addresses import Addresses
from planvaerk.export.place import Place
from planvaerk.model.data import Source
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.report import FollowUpReport

FEED = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
# Any year will do in which the municipality had its domain; it must never change.
_TAG_YEAR = "2024"


class Event(NamedTuple):
    """Something that happened to the plan; the path is the page that shows it."""

    day: date
    id: str
    title: str
    text: str
    path: str


def has_feed(plan: Plan) -> bool:
    """True when the plan has an owner and a date to say that the feed is from."""
    return plan.municipality is not None and _updated(plan) is not None


def feed(plan: Plan, place: Place, addresses: Addresses) -> str | None:
    """The feed, the newest event first; None while the plan holds no date to say it is from."""
    updated = _updated(plan)
    if updated is None or plan.municipality is None:
        return None
    happened = sorted(
        events(plan, addresses), key=lambda event: (event.day, event.id), reverse=True
    )
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "da"})
    _text(root, "id", _tag(plan, "nyt"))
    _text(root, "title", f"Nyt fra {place.title}" if place.title else "Nyt om planen")
    _text(root, "updated", _moment(updated))
    if place.url:
        SubElement(root, "link", rel="self", href=place.address(FEED), type="application/atom+xml")
    SubElement(root, "link", rel="alternate", href=place.address(""), type="text/html")
    author = SubElement(root, "author")
    _text(author, "name", plan.municipality.name)
    _text(author, "uri", plan.municipality.website)
    for event in happened:
        entry = SubElement(root, "entry")
        _text(entry, "id", _tag(plan, event.id))
        _text(entry, "title", event.title)
        _text(entry, "updated", _moment(event.day))
        SubElement(entry, "link", rel="alternate", href=place.address(event.path), type="text/html")
        _text(entry, "summary", event.text)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def events(plan: Plan, addresses: Addresses) -> Iterator[Event]:
    """Everything dated that happened to the plan's editions and to its numbers."""
    for edition in plan.editions:
        yield from _of_edition(edition)
    for period, report in plan.reports.items():
        page = addresses.find("report", str(period)) or f"{period.year}/"
        yield _reported(period, report, page)
    for source in plan.sources:
        used = [series.title for series in plan.series if series.source == source.id]
        if source.retrieved and used:
            page = addresses.find("source", source.id) or ""
            yield _new_numbers(source, source.retrieved, used, page)


def _of_edition(edition: Edition) -> Iterator[Event]:
    plan_id, title = f"plan-{edition.year}", edition.text.title
    adoption = edition.text.adoption
    if adoption:
        text = f"{adoption.body} vedtog planen {danish.day(adoption.date)}."
        address = f"{edition.year}/"
        yield Event(adoption.date, f"{plan_id}/vedtaget", f"{title} er vedtaget", text, address)
    for number, amendment in enumerate(edition.text.amendments, start=1):
        when = danish.day(amendment.date)
        yield Event(
            amendment.date,
            f"{plan_id}/aendring-{number}",
            f"{title} er ændret",
            f"{amendment.body} vedtog ændringen {when}. {amendment.reason}",
            f"{edition.year}/",
        )


def _reported(period: Period, report: FollowUpReport, page: str) -> Event:
    named = danish.period(period.year, period.first, period.last)
    title = f"Evaluering af {named}" if named.isdigit() else f"Opfølgning på {named}"
    text = f"{report.body} fik opfølgningen {danish.day(report.date)}. {report.text or ''}".strip()
    return Event(report.date, f"opfoelgning/{period}", title, text, page)


def _new_numbers(source: Source, retrieved: date, used: list[str], page: str) -> Event:
    text = f"{source.title} er hentet {danish.day(retrieved)}. Det gælder: {'; '.join(used)}."
    title = f"Nye tal fra {source.publisher}"
    return Event(retrieved, f"kilde/{source.id}/{retrieved.isoformat()}", title, text, page)


def _updated(plan: Plan) -> date | None:
    """The day of the last event; before the first, that of the last letter from the minister."""
    texts = [edition.text for edition in plan.editions]
    days = [text.adoption.date for text in texts if text.adoption]
    days += [amendment.date for text in texts for amendment in text.amendments]
    days += [report.date for report in plan.reports.values()]
    used = {series.source for series in plan.series}
    days += [s.retrieved for s in plan.sources if s.retrieved and s.id in used]
    letters = [edition.text.letter.date for edition in plan.editions if edition.text.letter]
    return max(days or letters, default=None)


def _tag(plan: Plan, name: str) -> str:
    host = urlsplit(plan.municipality.website).hostname if plan.municipality else None
    return f"tag:{host or 'planvaerk.invalid'},{_TAG_YEAR}:planvaerk/{name}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
