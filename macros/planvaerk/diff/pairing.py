"""Which thing on one side is which on the other, and which of them have changed places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple


class Pair[T](NamedTuple):
    """The same thing on both sides, with its place (from 1) on each."""

    before: T
    after: T
    place_before: int
    place_after: int
    is_moved: bool = False


class Pairing[T](NamedTuple):
    """All things: those on both sides, in the order of the new side, and those on one side."""

    pairs: tuple[Pair[T], ...]
    removed: tuple[T, ...]
    added: tuple[T, ...]


class Key[T](NamedTuple):
    """What things are matched by. A key of None matches nothing."""

    before: Callable[[T], Hashable]
    after: Callable[[T], Hashable]

    @classmethod
    def same(cls, key: Callable[[T], Hashable]) -> Key[T]:
        """The same key on both sides."""
        return cls(key, key)


def pair[T](
    before: Sequence[T],
    after: Sequence[T],
    keys: Sequence[Key[T]],
    likeness: Callable[[T, T], float] | None = None,
) -> Pairing[T]:
    """Match things by the first key, the rest by the next, and what is left by likeness.

    Likeness goes from 0 to 1; from 0.6 two things are taken for the same.
    """
    matched: dict[int, int] = {}
    for key in keys:
        _match_by_key(before, after, key, matched)
    if likeness is not None:
        _match_by_likeness(before, after, likeness, matched)
    by_after = sorted((new, old) for old, new in matched.items())
    stays = _longest_rise([old for _, old in by_after])
    pairs = tuple(
        Pair(before[old], after[new], old + 1, new + 1, is_moved=old not in stays)
        for new, old in by_after
    )
    taken = {new for new, _ in by_after}
    return Pairing(
        pairs,
        tuple(thing for index, thing in enumerate(before) if index not in matched),
        tuple(thing for index, thing in enumerate(after) if index not in taken),
    )


def _match_by_key[T](
    before: Sequence[T], after: Sequence[T], key: Key[T], matched: dict[int, int]
) -> None:
    waiting: dict[Hashable, list[int]] = {}
    for index, thing in enumerate(before):
        if index not in matched:
            waiting.setdefault(key.before(thing), []).append(index)
    taken = set(matched.values())
    for index, thing in enumerate(after):
        wanted = key.after(thing)
        if index not in taken and wanted is not None and waiting.get(wanted):
            matched[waiting[wanted].pop(0)] = index


_ALIKE = 0.6


def _match_by_likeness[T](
    before: Sequence[T],
    after: Sequence[T],
    likeness: Callable[[T, T], float],
    matched: dict[int, int],
) -> None:
    """The likest first."""
    taken = set(matched.values())
    found = sorted(
        (-likeness(one, other), old, new)
        for old, one in enumerate(before)
        if old not in matched
        for new, other in enumerate(after)
        if new not in taken
    )
    for unlike, old, new in found:
        if -unlike >= _ALIKE and old not in matched and new not in taken:
            matched[old] = new
            taken.add(new)


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The longest rising run within different numbers: the things that stayed in order.

    What is not in it has moved; so few things as possible are said to have moved.
    """
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        previous[number] = ends[place - 1] if place else None
        ends[place:] = [number, *ends[place + 1 :]]
    run: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        run.add(last)
        last = previous[last]
    return run
