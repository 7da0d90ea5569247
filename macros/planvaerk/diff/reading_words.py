"""The words of single changes for a reader who sees what each is about in the line above."""

from __future__ import annotations

import re

from planvaerk import danish
from planvaerk.diff.changes import (
    Added,
    Change,
    Removed,
    Reworded,
    SourceChanged,
    StatusChanged,
    Subject,
    ValueChanged,
)
from planvaerk.diff.decisions import Decided
from planvaerk.diff.phrases import Phrase
from planvaerk.diff.row_changes import NumbersChanged
from planvaerk.diff.rows import in_words

AVERAGE = "Årsgennemsnit"
_COUNT = re.compile(r"\d+ ord")


def things_title(subject: Subject) -> str:
    """What a change is about, without the part of it: of `Planen, trin "…"` the plan."""
    if subject.noun.word in {"plan", "brev"}:
        return subject.name.partition(",")[0]
    return subject.title


def line(change: Change) -> tuple[Phrase, ...]:
    """The change without the name of what it is about."""
    match change:
        case Decided():
            return tuple(change.phrases())
        case NumbersChanged(average=(_, _)):
            return _numbers(change)
        case ValueChanged() | StatusChanged() | SourceChanged() if change.part:
            part = f"{change.part.rstrip(':')}:"
            if section := _section(change.subject):
                part = f"{section}: {change.part}"
            return (Phrase(f"{danish.sentence_case(part)} {change.before} → {change.after}"),)
        case Added(part=part) if part:
            return _part(change.subject, f"{part} er tilføjet", change.detail)
        case Removed(part=part) if part:
            return _part(change.subject, f"{part} er taget ud", change.detail)
    first, *rest = change.phrases()
    return (Phrase(_without_name(first.text, change.subject)), *rest)


def _section(subject: Subject) -> str:
    """Which part of a thing it is, if any: `trin "Vedtagelse"`; titles may have commas, too."""
    _, title, rest = subject.name.partition(subject.title)
    return (rest if title else subject.name).partition(", ")[2]


def _in_section(subject: Subject, what: str) -> str:
    section = _section(subject)
    return f"{section}: {what}" if section else what


def _part(subject: Subject, what: str, detail: str) -> tuple[Phrase, ...]:
    said = _in_section(subject, what)
    if detail:
        said += f" ({detail})" if _COUNT.fullmatch(detail) else f": {detail}"
    return (Phrase(danish.sentence_case(said)),)


def _without_name(text: str, subject: Subject) -> str:
    """`Mål for sygedagpenge: begrundelse ændret:` as `Begrundelse ændret:`."""
    rest = text.removeprefix(subject.name)
    if rest == text:
        return text
    section = _section(subject)
    told = f"{section}{rest}" if section else rest.lstrip(": ")
    return danish.sentence_case(told)


def _numbers(change: NumbersChanged) -> tuple[Phrase, ...]:
    """The months of a target, with the average of the year first."""
    before, after = change.average or ("", "")
    if all(row.after.value is None for row in change.rows) and after == "ikke oplyst":
        return (Phrase(f"Måltallene er ikke oplyst. Før var årsgennemsnittet {before}."),)
    months = danish.sentence_case(in_words(change.rows, with_year=change.with_year))
    return (Phrase(f"{AVERAGE} {before} → {after}. {months}."),)


def wording_label(change: Change) -> str:
    """Which text has other words: `Begrundelse`, `Afsnit "Rammer"`."""
    match change:
        case NumbersChanged():
            return "Måned for måned"
        case Decided():
            return "Den valgte ordlyd"
        case Added(part=part) | Removed(part=part):
            label = _in_section(change.subject, part) if part else "hele teksten"
            return danish.sentence_case(label)
        case Reworded():
            pass
        case _:
            return "Hele teksten"
    section = _section(change.subject)
    is_whole = section and change.part == "ordlyd"
    return danish.sentence_case(section if is_whole else _in_section(change.subject, change.part))
