"""A plan's process as a calendar to import or subscribe to, by RFC 5545.

A step with a day is an event of that day. A step with only a period is an event of the whole period
that says that its date is not set. A step without a time is in no calendar. All are days, never
hours, so no time zone is needed, and none of them marks anybody as busy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from planvaerk.addresses import slug
from planvaerk.model.edition import ProcessStep, When
from planvaerk.model.plan import Edition, Plan
from planvaerk.process import days_of
from planvaerk.process_sentences import NOT_SET, time_of

_PRODUCT = "-//Planværk//Planens proces//DA"
_DAY = timedelta(days=1)


def process_calendar(plan: Plan, edition: Edition, day: date) -> str:
    """The calendar of an edition's steps, dated the day that it is made."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", edition.text.title)
    made = datetime.combine(day, time(), UTC)
    for uid, step in zip(_uids(plan, edition), edition.text.process, strict=True):
        if step.when:
            calendar.add_component(_event(uid, step, step.when, edition.text.title, made))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _event(uid: str, step: ProcessStep, when: When, plan_title: str, made: datetime) -> Event:
    days, is_set = days_of(when), isinstance(when, date)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", made)
    event.add("dtstart", days.first)
    event.add("dtend", days.last + _DAY)  # the first day after it
    event.add("summary", step.title if is_set else f"{step.title} ({NOT_SET})")
    event.add("description", "\n".join(_lines(step, when, plan_title)))
    event.add("status", "CONFIRMED" if is_set else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _lines(step: ProcessStep, when: When, plan_title: str) -> Iterator[str]:
    yield plan_title
    if not isinstance(when, date):
        yield f"Tidspunkt: {time_of(when)}. Dagen er ikke fastsat."
    if step.body:
        yield f"Hvem: {step.body}"
    for label, text in (("Formål", step.purpose), ("Udfald", step.outcome), ("", step.text)):
        if text:
            yield f"{label}: {text}" if label else text


def _uids(plan: Plan, edition: Edition) -> Iterator[str]:
    """A name for each step that stays when its time or its place among the others changes."""
    website = plan.municipality.website if plan.municipality else ""
    host = urlsplit(website).hostname or "planvaerk.invalid"
    seen: Counter[str] = Counter()
    for step in edition.text.process:
        name = slug(step.title)
        seen[name] += 1
        again = f".{seen[name]}" if seen[name] > 1 else ""
        yield f"plan-{edition.year}.{name}{again}@{host}"
