"""Where the direct labels stand: beside the end of their line, and never on top of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_AWAY = 10.0


class Box(NamedTuple):
    """A rectangle on the figure in pixels from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """True when the two share area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """True when the other lies inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


class Place(NamedTuple):
    """A point on the figure in pixels from its upper left corner."""

    x: float
    y: float


class Anchored(NamedTuple):
    """A label that belongs to a point of a line."""

    point: Place
    width: float
    height: float
    is_centred: bool = False

    def at(self, left: float, centre: float) -> Box:
        """The label's box with this left edge and this middle height."""
        return Box(left, centre - self.height / 2, left + self.width, centre + self.height / 2)


def spread(labels: Sequence[Anchored], bounds: Box) -> tuple[Box, ...]:
    """The labels in a column to the right of their points, nudged apart, each as near as can be."""
    order = sorted(range(len(labels)), key=lambda index: labels[index].point.y)
    blocks: list[list[Anchored]] = []
    for index in order:
        blocks.append([labels[index]])
        while len(blocks) > 1 and _bottom(blocks[-2], bounds) > _top(blocks[-1], bounds):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    stacked = [box for block in blocks for box in _stack(block, bounds)]
    return tuple(stacked[order.index(index)] for index in range(len(labels)))


def _stack(block: Sequence[Anchored], bounds: Box) -> Iterator[Box]:
    top = _top(block, bounds)
    for label in block:
        yield label.at(label.point.x + _AWAY, top + label.height / 2)
        top += label.height


def _height(block: Sequence[Anchored]) -> float:
    return sum(label.height for label in block)


def _top(block: Sequence[Anchored], bounds: Box) -> float:
    middle = sum(label.point.y for label in block) / len(block)
    return max(min(middle - _height(block) / 2, bounds.bottom - _height(block)), bounds.top)


def _bottom(block: Sequence[Anchored], bounds: Box) -> float:
    return _top(block, bounds) + _height(block)


def free_box(label: Anchored, is_free: Callable[[Box], bool], bounds: Box) -> Box | None:
    """The nearest place around the point that is free, or None when there is none."""
    return next((box for box in _around(label) if bounds.holds(box) and is_free(box)), None)


def _around(label: Anchored) -> Iterator[Box]:
    """Right of the point, over it and under it, then left, and farther and farther away."""
    x, y = label.point
    if label.is_centred:
        yield label.at(x - label.width / 2, y)
    for away in (_AWAY, _AWAY * 1.8, _AWAY * 2.6):
        over, under = y - away - label.height / 2, y + away + label.height / 2
        yield label.at(x + away, y)
        yield label.at(x - label.width / 2, over)
        yield label.at(x - label.width / 2, under)
        yield label.at(x + away / 2, over)
        yield label.at(x + away / 2, under)
        yield label.at(x - away - label.width, y)


def crosses(box: Box, line: Sequence[Place]) -> bool:
    """True when the line, whose points run from left to right, goes through the box."""
    ends = zip(line, line[1:] or line, strict=False)
    return any(_segment_crosses(box, start, end) for start, end in ends)


def _segment_crosses(box: Box, start: Place, end: Place) -> bool:
    left, right = max(box.left, start.x), min(box.right, end.x)
    if left > right:
        return False
    slope = (end.y - start.y) / (end.x - start.x) if end.x > start.x else 0.0
    one, other = (start.y + (x - start.x) * slope for x in (left, right))
    return min(one, other) <= box.bottom and max(one, other) >= box.top
