"""What differs between two plans, as text, as a comment for a pull request and as JSON."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape

from planvaerk import danish
from planvaerk.diff.changes import Area, Change, Difference

NO_CHANGES = "Ingen ændringer i planen"
_MOST_AT_ONCE = 10
_MOST_CHARACTERS = 55_000  # GitHub refuses a comment of more than 65,536

_MARKDOWN = re.compile(r"[\\`*_\[\]{}|~#+^]")
_LINE_START = re.compile(r"^(\d+)(?=[.)])|^(?=[-=+])")
# What a forge acts on in any text: @name, #12, !12 and :smile:.
_FORGE = re.compile(r"@(?=\w)|#(?=\d)|!(?=\d)|:(?=[\w+-]+:)")


def text(difference: Difference) -> str:
    """The changes under headings, the most consequential first."""
    lines = [_heading(difference), *_unread(difference)]
    for heading, changes in _groups(difference):
        lines += ["", heading, *(f"  {change.explain()}" for change in changes)]
    return "\n".join(lines)


def json_text(difference: Difference) -> str:
    """The changes as a JSON object with a list and a summary."""
    changes = difference.changes
    kinds = sorted({change.kind.value for change in changes})
    report = {
        "before": difference.before,
        "after": difference.after,
        "changes": [_record(change) for change in changes],
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
    first = [_dated(change, difference) for change in difference.changes[:_MOST_AT_ONCE]]
    groups, left_out = _fitting(difference)
    return _template().render(
        heading=escaped(_heading(difference)),
        unread=[escaped(line) for line in _unread(difference)],
        first=first,
        count=len(difference.changes),
        groups=groups if len(difference.changes) > _MOST_AT_ONCE else [],
        left_out=left_out,
    )


def escaped(text: str) -> str:
    """A text as a line of Markdown that shows exactly its characters, and does nothing."""
    return _LINE_START.sub(lambda match: f"{match[0]}\\", _escaped(text))


def _escaped(text: str) -> str:
    quiet = _FORGE.sub(lambda match: f"{match[0]}\N{ZERO WIDTH SPACE}", " ".join(text.split()))
    return _MARKDOWN.sub(lambda match: f"\\{match[0]}", html.escape(quiet, quote=False))


_MARKED: Mapping[str, str] = {"": "{}", "deleted": "~~{}~~", "inserted": "**{}**"}


def _line(change: Change) -> str:
    phrases = (_MARKED[mark].format(_escaped(words)) for words, mark in change.phrases())
    return _LINE_START.sub(lambda match: f"{match[0]}\\", " ".join(phrases))


def _dated(change: Change, difference: Difference) -> str:
    """A change with its year, as it stands without a heading."""
    year = _year(change, difference)
    return f"**{year}** · {_line(change)}" if year else _line(change)


def _fitting(difference: Difference) -> tuple[list[tuple[str, list[str]]], int]:
    """All changes under headings, as many as a comment holds, and how many are left out."""
    groups: list[tuple[str, list[str]]] = []
    characters = shown = 0
    for heading, changes in _groups(difference):
        lines: list[str] = []
        for change in changes:
            line = _line(change)
            characters += len(line) + len(heading) + 10
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


def _unread(difference: Difference) -> list[str]:
    """Which files could not be compared, or not in full."""
    sides: dict[str, list[str]] = {}
    for file, side in ((unread.file, unread.side) for unread in difference.unread):
        sides.setdefault(file, []).append(side)
    return [
        f"Kan ikke læses helt: {file} ({danish.listing(where)}). Resten er sammenlignet."
        for file, where in sides.items()
    ]


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
