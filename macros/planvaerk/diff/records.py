"""Two records compared key by key, as the table of fields says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from planvaerk.diff.changes import (
    Added,
    Area,
    Change,
    LinkChanged,
    Moved,
    Noun,
    Removed,
    Reworded,
    SourceChanged,
    StatusChanged,
    Subject,
    ValueChanged,
)
from planvaerk.diff.danish_names import CHOICES
from planvaerk.diff.decisions import Statements
from planvaerk.diff.field import Field, How, Refers
from planvaerk.diff.fields import FIELDS, IDENTITY
from planvaerk.diff.gist import gist, shown, title_of
from planvaerk.diff.pairing import Key, Pairing, pair
from planvaerk.diff.sides import Side, Sides
from planvaerk.diff.whole import whole
from planvaerk.diff.words import Word, paragraphs, shift_years, text_of, word_diff, words_of
from planvaerk.model.base import Record
from planvaerk.model.period import Period
from planvaerk.model.statements import Statement

_MOST_WORDS = 12  # of a text that comes or goes

# What every edition has of its own: between two editions a difference in it says nothing.
_OF_ITS_YEAR = frozenset(
    {
        *("id", "source", "continues", "note", "caution"),
        *("status", "status_overrides", "adoption", "amendments", "ended"),
        *("process_as_of", "outcome"),
    }
)


@dataclass(frozen=True)
class _Place:
    """The key that is compared: what it belongs to and how much it matters."""

    sides: Sides
    subject: Subject
    field: Field
    area: Area


def record_changes(
    sides: Sides,
    subject: Subject,
    records: tuple[Record, Record],
    area: Area,
    skip: frozenset[str] = frozenset(),
) -> Iterator[Change]:
    """Every difference between two records of the same kind, but for some keys."""
    after = records[1]
    if sides.are_editions:
        skip |= _OF_ITS_YEAR
    for field in FIELDS.get(type(after), ()):
        one, other = (getattr(record, field.reads or field.name) for record in records)
        if one == other or field.name in skip or field.how == "elsewhere":
            continue
        about = replace(
            subject, position=sides.after.position(after, field.name) or subject.position
        )
        yield from _COMPARE[field.how](_Place(sides, about, field, field.area or area), one, other)


def item_changes(
    sides: Sides, owner: Subject, field: Field, before: Sequence[Record], after: Sequence[Record]
) -> Iterator[Change]:
    """Every difference between two lists of records that need no more than the table."""
    place = _Place(sides, owner, field, field.area or Area.NOTES)
    yield from _items(place, tuple(before), tuple(after))


def part_changes(
    sides: Sides, owner: Subject, field: Field, before: Record | None, after: Record | None
) -> Iterator[Change]:
    """Every difference between two parts that a plan may have."""
    yield from _part(_Place(sides, owner, field, field.area or Area.NOTES), before, after)


def pair_records[T: Record](
    sides: Sides, before: Sequence[T], after: Sequence[T], refers: Refers = ""
) -> Pairing[T]:
    """Which record is which: by what it continues, by id (or what stands for it), by title."""
    by_id: Key[T] = Key(
        _identity,
        lambda record: tuple(sides.origin(refers, part) for part in _identity(record)),
    )
    by_title: Key[T] = Key(
        lambda record: shift_years(title_of(record), sides.years) or None,
        lambda record: title_of(record) or None,
    )
    return pair(before, after, [by_id, by_title])


def named(noun: Noun, title: str) -> str:
    """What a thing is called in a line: `Mål for sygedagpenge`, `Kilden "AUP01"`."""
    return title if title.lower().startswith(noun.word) else f'{noun.the} "{title}"'


def _identity(record: Record) -> tuple[str, ...]:
    names = IDENTITY.get(type(record), ("id",))
    return tuple(str(getattr(record, name)) for name in names)


def _words(place: _Place, before: object, after: object) -> Iterator[Change]:
    one, other = _prose(before), _prose(after)
    if not (one and other):
        made = Removed if one else Added
        words = one or other
        text = paragraphs(text_of(words))
        yield made(place.area, place.subject, place.field.label, _beginning(words), text)
        return
    difference = word_diff(one, other, place.sides.years)
    if difference is not None:
        texts = text_of(one), text_of(other)
        yield Reworded(place.area, place.subject, place.field.label, *texts, difference)


def _prose(value: object) -> list[Word]:
    if isinstance(value, tuple):
        return words_of("\n".join(f"- {point}" for point in value))
    return words_of(str(value or ""))


def _beginning(words: Sequence[Word]) -> str:
    more = " …" if len(words) > _MOST_WORDS else ""
    return f"{text_of(words[:_MOST_WORDS])}{more}"


def _come_or_gone(place: _Place, before: str, after: str, *, is_new: bool) -> Change:
    if is_new:
        return Added(place.area, place.subject, place.field.label, after)
    return Removed(place.area, place.subject, place.field.label, before)


def _value(place: _Place, before: object, after: object) -> Iterator[Change]:
    if _later(before, place.sides.years) == after:
        return
    one, other = shown(before), shown(after)
    if before is None or after is None:
        yield _come_or_gone(place, one, other, is_new=before is None)
    elif one != other:
        yield ValueChanged(place.area, place.subject, place.field.label, one, other)


def _later(value: object, years: int) -> object:
    """A value moved as many years as the editions lie apart."""
    if not years or isinstance(value, bool):
        return value
    match value:
        case Period():
            return value._replace(year=value.year + years)
        case date():
            is_leap_day = (value.month, value.day) == (2, 29)
            return value.replace(year=value.year + years, day=28 if is_leap_day else value.day)
        case int():
            return value + years
        case str():
            return shift_years(value, years)
        case _:
            return value


def _choice(place: _Place, before: object, after: object) -> Iterator[Change]:
    one, other = CHOICES.get(str(before), ""), CHOICES.get(str(after), "")
    if not (one and other):
        yield _come_or_gone(place, one, other, is_new=not one)
        return
    made = StatusChanged if place.field.how == "status" else ValueChanged
    yield made(place.area, place.subject, place.field.label, one, other)


def _link(place: _Place, before: object, after: object) -> Iterator[Change]:
    sides, refers = place.sides, place.field.refers
    old, new = _ids(before), _ids(after)
    origins = {thing: sides.origin(refers, thing) for thing in new}
    called = partial(_called, place)
    gone = [called(sides.before, thing) for thing in old if thing not in origins.values()]
    come = [called(sides.after, thing) for thing in new if origins[thing] not in old]
    same = {*gone} & {*come}  # another id for what is called the same
    gone, come = ([name for name in names if name not in same] for names in (gone, come))
    if refers == "source" and gone and come:
        yield SourceChanged(place.area, place.subject, place.field.label, gone[0], come[0])
    elif gone or come:
        yield LinkChanged(place.area, place.subject, place.field.label, tuple(gone), tuple(come))


def _called(place: _Place, side: Side, thing: str) -> str:
    is_earlier = place.field.name == "continues" and place.field.refers != "key_figure"
    return side.called(place.field.refers, thing, is_earlier=is_earlier)


def _ids(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    return () if value is None else (str(value),)


def _part(place: _Place, before: object, after: object) -> Iterator[Change]:
    if isinstance(before, Statement) and isinstance(after, Statement):
        yield from _statement(place, Statements(before, after))
    elif isinstance(before, Record) and isinstance(after, Record):
        the = place.field.noun.the
        subject = replace(place.subject, name=the) if the else place.subject
        yield from record_changes(place.sides, subject, (before, after), place.area)
    elif isinstance(after, Record):
        text = whole(place.sides.after, after)
        yield Added(place.area, place.subject, place.field.label, gist(after), text)
    elif isinstance(before, Record):
        text = whole(place.sides.before, before)
        yield Removed(place.area, place.subject, place.field.label, gist(before), text)


def _statement(place: _Place, statements: Statements) -> Iterator[Change]:
    """What has been decided of a statement, and then what else of it differs."""
    side, after = place.sides.after, statements.after
    position = side.position(after, "chosen" if after.chosen else "text")
    subject = replace(place.subject, position=position or place.subject.position)
    decided = statements.decision(subject, place.field.name)
    told = {"chosen"}
    if decided is not None:
        yield decided
        told |= statements.settled
        statements = statements.without(decided)
    the = place.field.noun.the
    subject = replace(place.subject, name=the) if the else place.subject
    yield from record_changes(place.sides, subject, statements, place.area, frozenset(told))


def _items(place: _Place, before: object, after: object) -> Iterator[Change]:
    sides = place.sides
    pairing = pair_records(sides, _records(before), _records(after))
    for record in pairing.removed:
        text = whole(sides.before, record)
        yield Removed(place.area, *_item(place, record, None), gist(record), text)
    for record in pairing.added:
        text = whole(sides.after, record)
        yield Added(place.area, *_item(place, None, record), gist(record), text)
    for one, other, place_before, place_after, is_moved in pairing.pairs:
        owner, part = _item(place, one, other)
        subject = replace(owner, name=f"{owner.name}, {part}") if part else owner
        if is_moved and place.field.is_ordered:
            yield Moved(Area.CHAPTERS, subject, "plads", str(place_before), str(place_after))
        yield from record_changes(sides, subject, (one, other), place.area)


def _item(place: _Place, before: Record | None, after: Record | None) -> tuple[Subject, str]:
    """The subject of an item, and which part of its owner it is if it is no thing of its own."""
    record = after or before
    title = title_of(record) if record else ""
    noun = place.field.noun
    if noun.the:
        return place.sides.subject(noun, title, named(noun, title), after, before), ""
    owner = place.subject
    found = place.sides.subject(owner.noun, owner.title, owner.name, after, before)
    return replace(found, id=owner.id), f'{noun.word} "{title}"'


def _records(value: object) -> tuple[Record, ...]:
    return (
        tuple(item for item in value if isinstance(item, Record))
        if isinstance(value, tuple)
        else ()
    )


_COMPARE: Mapping[How, Callable[[_Place, object, object], Iterator[Change]]] = {
    "words": _words,
    "value": _value,
    "choice": _choice,
    "status": _choice,
    "link": _link,
    "part": _part,
    "items": _items,
}
