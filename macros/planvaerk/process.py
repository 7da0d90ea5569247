"""Where the steps of a process stand on a day that is given: behind, now, next or later.

Nothing here asks the clock. A plan that names no day gets no answer, because an old page must not
change its words by itself, and a step whose time has passed may still not have been taken.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from planvaerk.model.edition import EditionText, ProcessStep, When

Standing = Literal["done", "passed", "now", "next", "later", "undated"]
# "Den vedtagne plan trykkes" is not the adoption.
_ADOPTING = (
    re.compile(r"vedtage(?:s|r|lse)", re.IGNORECASE),
    re.compile(r"godkende(?:s|r|lse)", re.IGNORECASE),
)


class Days(NamedTuple):
    """The first and the last day of something, both counted."""

    first: date
    last: date


def days_of(when: When) -> Days:
    """The days of a period; a day is its own first and last."""
    if isinstance(when, date):
        return Days(when, when)
    last = monthrange(when.year, when.last)[1]
    return Days(date(when.year, when.first, 1), date(when.year, when.last, last))


def process_day(text: EditionText) -> date | None:
    """The day that a process is told of; None when there is none, or the plan was adopted since.

    What was next before the adoption would contradict it.
    """
    day = text.process_as_of
    return None if day and text.adoption and day < text.adoption.date else day


def adoption_step(steps: Sequence[ProcessStep]) -> ProcessStep | None:
    """The last step whose title speaks of adopting, or else of approving; None when none does."""
    for words in _ADOPTING:
        found = [step for step in steps if words.search(step.title)]
        if found:
            return found[-1]
    return None


def standings(steps: Sequence[ProcessStep], on: date) -> tuple[Standing, ...]:
    """Where each step stands on a day; all the steps that come first after it are the next.

    A step is done when its outcome is known and its time has come, and only passed when it is not.
    """
    ahead = [days.first for step in steps if (days := _days(step)) and days.first > on]
    coming = min(ahead, default=date.max)
    return tuple(_standing(step, on, coming) for step in steps)


def _days(step: ProcessStep) -> Days | None:
    return days_of(step.when) if step.when else None


def _standing(step: ProcessStep, on: date, coming: date) -> Standing:
    days = _days(step)
    if days is None:
        return "done" if step.outcome else "undated"
    if days.first > on:
        return "next" if days.first == coming else "later"
    if step.outcome:
        return "done"
    return "passed" if days.last < on else "now"
