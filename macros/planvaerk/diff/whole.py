"""All that a record says to a reader, for the one who must judge it as it comes or goes."""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.diff.danish_names import CHOICES
from planvaerk.diff.field import Field
from planvaerk.diff.fields import FIELDS
from planvaerk.diff.gist import edition_gist, shown, title_of
from planvaerk.diff.sides import Side
from planvaerk.model.base import Record
from planvaerk.model.plan import Edition

_UNSAID = frozenset({"id", "title", "source", "continues", "note"})


def whole(side: Side, record: Record) -> str:
    """Every text and value of a record, one a line; its title stands elsewhere."""
    lines = list(_lines(side, record))
    if len(lines) == 1:
        label, text = lines[0]
        return text if label == "tekst" else _labelled(label, text)
    return "\n".join(_labelled(label, text) for label, text in lines)


def _labelled(label: str, text: str) -> str:
    return f"{danish.sentence_case(label)}: {text}" if label else text


def whole_edition(edition: Edition) -> str:
    """An edition: its summary and what it holds, by title."""
    goals = edition.ministerial.goals if edition.ministerial else ()
    listed = (
        ("Mål", edition.targets),
        ("Fokusområder", edition.focus_areas),
        ("Ministermål", goals),
    )
    return "\n".join(
        [
            edition.text.summary or edition_gist(edition),
            *(
                f"{name}: {'; '.join(goal.title for goal in things)}"
                for name, things in listed
                if things
            ),
        ]
    )


def _lines(side: Side, record: Record) -> Iterator[tuple[str, str]]:
    for field in FIELDS.get(type(record), ()):
        value = getattr(record, field.name)
        is_said = field.how != "elsewhere" and field.refers != "series"
        if is_said and value is not None and value is not False and field.name not in _UNSAID:
            yield from _of_field(side, field, value)


def _of_field(side: Side, field: Field, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Record):
        yield from _lines(side, value)
        return
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Record):
            text = " ".join(text for _, text in _lines(side, item))
            yield field.noun.word, f"{title_of(item)}. {text}".strip(". ")
        elif field.how == "link":
            yield field.label, side.called(field.refers, str(item))
        else:
            yield field.label, " ".join(CHOICES.get(str(item), shown(item)).split())
