"""What differs between two plans, as text, as a comment for a pull request and as JSON."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape

from planvaerk import danish
from planvaerk.diff.changes import Area, Change, Difference

NO_CHANGES = "Ingen ændringer i planen"
_MOST_AT_ONCE = 10
_MOST_CHARACTERS = 52_000  # GitHub refuses a comment of more than 65,536
_MOST_FOR_TEXTS = 40_000  # beyond this only the lines themselves

_GAPS = re.compile(r"\n{3,}")
_MARKDOWN = re.compile(r"[\\`*_\[\]{}|~#+^]")
_LINE_START = re.compile(r"^(\d+)(?=[.)])|^(?=[-=+])")
# What a forge acts on in any text: @name, #12, !12 and :smile:.
_ADDRESS = re.compile(r"\b(?:https?|ftp)(?=://)|\bwww(?=\.)", re.IGNORECASE)
_FORGE = re.compile(r"@(?=\w)|#(?=\d)|!(?=\d)|:(?=[\w+-]+:)")


def text(difference: Difference, *, full: bool = False) -> str:
    """The changes under headings, the most consequential first; in full with long texts whole."""
    lines = [*_unread(difference), _heading(difference), *_before_list(difference)]
    for heading, changes in _groups(difference):
        lines += ["", heading]
        for change in changes:
            lines += [f"  {change.explain()}", *(_in_full(change) if full else ())]
    if outside := _outside(difference):
        lines += ["", outside]
    if not full and any(any(change.texts) for change in difference.changes):
        lines += ["", "Se lange tekster og alle tal helt med --full."]
    return "\n".join(lines)


def _in_full(change: Change) -> Iterator[str]:
    for name, whole in zip(("Før", "Nu"), change.texts, strict=True):
        if whole:
            yield f"    {name}:"
            yield from (f"      {line}" for line in whole.split("\n"))


def json_text(difference: Difference) -> str:
    """The changes as a JSON object with a list and a summary."""
    changes = difference.changes
    kinds = sorted({change.kind.value for change in changes})
    report = {
        "before": difference.before,
        "after": difference.after,
        "changes": [_record(change) for change in changes],
        "notes": list(difference.notes),
        "outside": list(difference.outside),
        "unread": [{"file": unread.file, "side": unread.side} for unread in difference.unread],
        "summary": {
            "changes": len(changes),
            "kinds": {kind: sum(change.kind == kind for change in changes) for kind in kinds},
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _record(change: Change) -> dict[str, object]:
    subject = change.subject
    before, after = change.values
    file, line, column = subject.position or (None, None, None)
    return {
        "kind": change.kind,
        "area": change.area.name.lower(),
        "text": change.explain(),
        "thing": subject.noun.word,
        "id": subject.id,
        "title": subject.title,
        "year": subject.year,
        "before": before,
        "after": after,
        "file": file,
        "line": line,
        "column": column,
    }


def markdown(difference: Difference) -> str:
    """A comment for a pull request: the ten most consequential changes, and all of them folded."""
    changes = difference.changes
    is_long = len(changes) > _MOST_AT_ONCE
    shown = replace(difference, changes=changes[:_MOST_AT_ONCE])
    groups, left_out = _fitting(difference)
    comment = _template().render(
        heading=escaped(_heading_of_comment(difference)),
        unread=[escaped(line) for line in _unread(difference)],
        notes=[escaped(line) for line in _before_list(difference)],
        first=[
            (escaped(heading), [_item(change, with_texts=not is_long) for change in found])
            for heading, found in _groups(shown)
        ],
        count=len(changes),
        groups=groups if is_long else [],
        left_out=left_out,
        outside=escaped(_outside(difference)),
    )
    return f"{_GAPS.sub(chr(10) * 2, comment).strip()}\n"


def escaped(text: str) -> str:
    """A text as a line of Markdown that shows exactly its characters, and does nothing."""
    return _LINE_START.sub(lambda match: f"{match[0]}\\", _escaped(text))


def _escaped(text: str) -> str:
    quiet = _FORGE.sub(lambda match: f"{match[0]}\N{ZERO WIDTH SPACE}", " ".join(text.split()))
    quiet = _ADDRESS.sub(lambda match: f"{match[0]}\N{ZERO WIDTH SPACE}", quiet)
    return _MARKDOWN.sub(lambda match: f"\\{match[0]}", html.escape(quiet, quote=False))


_MARKED: Mapping[str, str] = {"": "{}", "deleted": "~~{}~~", "inserted": "**{}**"}


def _line(change: Change) -> str:
    phrases = (_MARKED[mark].format(_escaped(words)) for words, mark in change.phrases())
    return _LINE_START.sub(lambda match: f"{match[0]}\\", " ".join(phrases))


class _Item(NamedTuple):
    """A change as a point of a list, with what stood and what stands there in full."""

    line: str
    texts: tuple[tuple[str, list[str]], ...]

    @property
    def size(self) -> int:
        """About how many characters it takes."""
        return len(self.line) + sum(len(line) + 20 for _, lines in self.texts for line in lines)


def _item(change: Change, *, with_texts: bool) -> _Item:
    texts = zip(("Før", "Nu"), change.texts if with_texts else (), strict=False)
    whole = ((name, [escaped(line) for line in text.split("\n")]) for name, text in texts if text)
    return _Item(_line(change), tuple(whole))


def _fitting(difference: Difference) -> tuple[list[tuple[str, list[_Item]]], int]:
    """All changes under headings, as many as a comment holds, and how many are left out.

    Where the whole of a text has no room, its line stands alone.
    """
    groups: list[tuple[str, list[_Item]]] = []
    characters = shown = 0
    for heading, changes in _groups(difference):
        lines: list[_Item] = []
        for change in changes:
            line = _item(change, with_texts=characters < _MOST_FOR_TEXTS)
            if line.size > _MOST_FOR_TEXTS - characters:
                line = line._replace(texts=())
            characters += line.size + len(heading) + 10
            if characters > _MOST_CHARACTERS:
                break
            lines.append(line)
        if lines:
            groups.append((escaped(heading), lines))
        shown += len(lines)
    return groups, len(difference.changes) - shown


def _groups(difference: Difference) -> Iterator[tuple[str, list[Change]]]:
    """The changes of each area, in revisions also of each year, with a heading."""

    def key(change: Change) -> tuple[Area, int | None]:
        return change.area, _year(change, difference)

    for (area, year), changes in groupby(difference.changes, key):
        yield f"{area.value} {year}" if year else area.value, list(changes)


def _year(change: Change, difference: Difference) -> int | None:
    return None if difference.are_editions else change.subject.year


def _heading(difference: Difference) -> str:
    before, after, count = difference.before, difference.after, len(difference.changes)
    if difference.are_editions:
        number = "Ingen" if count == 0 else count
        return f"{number} {'forskel' if count == 1 else 'forskelle'} på {before} og {after}"
    if count:
        return (
            f"{count} {'ændring' if count == 1 else 'ændringer'} i planen fra {before} til {after}"
        )
    return "Ingen ændringer i det, der kan læses" if difference.unread else NO_CHANGES


def _heading_of_comment(difference: Difference) -> str:
    """A reader of a proposal knows no revisions."""
    count = len(difference.changes)
    if not (difference.is_proposal and count):
        return _heading(difference)
    return f"{count} {'ændring' if count == 1 else 'ændringer'} i planen i dette forslag"


def _before_list(difference: Difference) -> list[str]:
    return list(difference.notes) if difference.changes else []


def _outside(difference: Difference) -> str:
    """Which other files have changed: folders with a count, files by name."""
    folders = Counter(file.partition("/")[0] for file in difference.outside if "/" in file)
    said = [
        f"{count} {'fil' if count == 1 else 'filer'} i {folder}/"
        for folder, count in sorted(folders.items())
    ]
    said += sorted(file for file in difference.outside if "/" not in file)
    return f"Også ændret uden for planen: {danish.listing(said)}." if said else ""


def _unread(difference: Difference) -> list[str]:
    """Which files could not be compared, or not in full."""
    sides: dict[str, list[str]] = {}
    for file, side in ((unread.file, unread.side) for unread in difference.unread):
        sides.setdefault(file, []).append(side)
    lines = [
        f"Kan ikke læses helt: {file} ({danish.listing(where)}). Resten er sammenlignet."
        for file, where in sides.items()
    ]
    return [*lines, "Find fejlene med planvaerk check."] if difference.has_faults_now else lines


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("planvaerk", "templates"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("diff.md")


REPORTERS: Mapping[str, Callable[[Difference], str]] = {
    "text": text,
    "markdown": markdown,
    "json": json_text,
}
