"""What the steps of a process say in Danish: when they are, and where they stand on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planvaerk import danish
from planvaerk.model.edition import ProcessStep, When
from planvaerk.process import Standing, standings

# That a day has passed does not tell what happened on it.
STANDINGS: Mapping[Standing, str] = {
    "done": "Gennemført",
    "passed": "Tidspunktet er passeret",
    "now": "Nu",
    "next": "Næste",
    "later": "Senere",
    "undated": "",
}
NOT_SET = "dato ikke fastsat"
UNTIMED = "Tidspunktet er ikke oplyst"


def time_of(when: When) -> str:
    """A step's time in words: `12. juni 2020`, `juni 2020` or `2. kvartal 2020`."""
    if isinstance(when, date):
        return danish.day(when)
    return danish.period(when.year, when.first, when.last)


def machine_time(when: When) -> str | None:
    """The time as HTML's `datetime`: a day, a month or a year; it knows no quarters."""
    if isinstance(when, date):
        return when.isoformat()
    written = str(when)
    return None if "Q" in written else written


def standing(steps: Sequence[ProcessStep], on: date) -> str:
    """Where a process stands on a day: what is behind, now and next, and what has no time."""
    if not any(step.when for step in steps):
        return ""
    return " ".join(_parts(steps, standings(steps, on), on))


def _parts(steps: Sequence[ProcessStep], found: Sequence[Standing], on: date) -> Iterator[str]:
    yield f"Gjort op {danish.day(on)}: {_behind(found)}."
    for name, label in (("now", "Nu"), ("next", "Det næste")):
        named = [_named(step) for step, place in zip(steps, found, strict=True) if place == name]
        if named:
            yield f"{label} er {danish.listing(named)}."
    undated = found.count("undated")
    if undated:
        words = "Ét trin har" if undated == 1 else f"{_counted(undated)} trin har"
        yield f"{words} intet tidspunkt."


def _behind(found: Sequence[Standing]) -> str:
    """How many of all the steps are over, without saying more of them than is known."""
    done, passed = found.count("done"), found.count("passed")
    if not done and not passed:
        return "intet trin er passeret"
    if done + passed == len(found):
        behind = "alle trin er"
    else:
        over = done + passed
        word = "ét" if over == 1 else danish.counting_word(over)
        behind = f"{word} af {danish.counting_word(len(found))} trin er"
    return f"{behind} {'gennemført' if not passed else 'passeret'}"


def _counted(number: int) -> str:
    return danish.sentence_case(danish.counting_word(number))


def _named(step: ProcessStep) -> str:
    details = [step.body] if step.body and step.body not in step.title else []
    details += [time_of(step.when)] if step.when else []
    return f'"{step.title}" ({", ".join(details)})'
