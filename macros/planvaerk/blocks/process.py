"""The process of an edition: its steps as a timeline, how far they are, and a calendar of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from typing import Any

from planvaerk import danish
from planvaerk.blocks.context import Context, render
from planvaerk.model.edition import ProcessStep
from planvaerk.model.plan import Edition
from planvaerk.process import process_day, standings
from planvaerk.process_sentences import STANDINGS, UNTIMED, machine_time, standing, time_of


def process(context: Context, year: int | None = None, on: str | None = None) -> str:
    """The process of an edition, as it stands on a day."""
    edition = context.edition(year)
    day = date.fromisoformat(on) if on else process_day(edition.text)
    return render("process", process=process_view(context, edition, day))


def process_view(context: Context, edition: Edition, on: date | None) -> dict[str, Any] | None:
    """What the template needs of a process; None for an edition without one."""
    steps = edition.text.process
    if not steps:
        return None
    return {
        "standing": standing(steps, on) if on else "",
        "steps": list(_steps(steps, on)),
        "untimed": "" if any(s.when for s in steps) else "Trinnenes tidspunkter er ikke oplyst.",
        "calendar": _calendar(context, edition),
    }


def _steps(steps: Sequence[ProcessStep], on: date | None) -> Iterator[dict[str, Any]]:
    have_times = any(step.when for step in steps)
    found = standings(steps, on) if on and have_times else (None,) * len(steps)
    for step, place in zip(steps, found, strict=True):
        yield {
            "title": step.title,
            "body": step.body,
            "when": time_of(step.when) if step.when else UNTIMED if have_times else None,
            "datetime": machine_time(step.when) if step.when else None,
            "purpose": step.purpose,
            "outcome": step.outcome,
            "text": step.text,
            "place": place,
            "standing": STANDINGS[place] if place else "",
        }


def _calendar(context: Context, edition: Edition) -> dict[str, str] | None:
    """The calendar file to download, and in words what it leaves out; None when it is empty."""
    steps = edition.text.process
    left_out = sum(not step.when for step in steps)
    if left_out == len(steps):
        return None
    path = f"{edition.year}/proces-{edition.year}.ics"

    def make() -> str:
        # Takes a twentieth of a second, which plans without times save.
        module = import_module("planvaerk.export.process_calendar")
        made: str = module.process_calendar(context.plan, edition, context.artefacts.day)
        return made

    text = context.artefacts.once(path, make)
    context.artefacts.texts[path] = text
    return {
        "url": context.here(path),
        "size": danish.file_size(len(text.encode())),
        "left_out": _left_out(left_out),
    }


def _left_out(number: int) -> str:
    if not number:
        return ""
    words = "Et trin" if number == 1 else f"{danish.counting_word(number)} trin"
    return f"{danish.sentence_case(words)} uden tidspunkt er ikke med."
