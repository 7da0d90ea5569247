"""How a key of a model is compared and told of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from planvaerk.diff.changes import Area, Noun

How = Literal[
    "words",  # prose, shown word by word; a list of points is prose too
    "value",  # a number, a date, a name
    "choice",  # one of a few words of the model, shown in Danish
    "status",  # the same, and a change of it is a change of status
    "link",  # an id, or several, of other things; the order has no meaning
    "part",  # a record of its own
    "items",  # a list of records
    "elsewhere",  # compared by a module of its own, known by it, or of no meaning to people
]
Refers = Literal[
    "", "source", "series", "target", "ministerial_goal", "focus_area", "core_task", "key_figure"
]


class Field(NamedTuple):
    """A key of a model. Without an area it is as consequential as the thing it belongs to."""

    name: str
    how: How
    label: str = ""
    area: Area | None = None
    noun: Noun = Noun("del")
    refers: Refers = ""
    is_ordered: bool = True
    reads: str = ""  # what is compared in the key's place, when it says more than the key


ID = Field("id", "value", "id", Area.LINKS)
TEXT = Field("text", "words", "tekst")
NOTE = Field("note", "words", "note", Area.NOTES)
SOURCE = Field("source", "link", "kilde", Area.SOURCES, refers="source")


def title(label: str = "titel") -> Field:
    """The title of a thing."""
    return Field("title", "words", label, Area.TITLES)
