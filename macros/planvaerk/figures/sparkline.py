"""The little curve on a tile: no axes and no words, for the words stand beside it.

It is so small that it is written into the page, in the page's own colours: a drawing of its own
for each tile would be one more request each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

WIDTH, HEIGHT = 240, 56
_EDGE = 5
_ENDS = 2

Role = Literal["actual", "aim", "before"]


class Course(NamedTuple):
    """A line to draw: its name, what it is and its values in time; None leaves a gap."""

    label: str
    role: Role
    values: Sequence[Decimal | None]


class Curve(NamedTuple):
    """A drawn line: an SVG path, and where its last number lies."""

    label: str
    role: Role
    path: str
    end: tuple[str, str]


class Sparkline(NamedTuple):
    """The drawn lines, in a box of this size in pixels."""

    width: int
    height: int
    curves: tuple[Curve, ...]


def sparkline(courses: Sequence[Course]) -> Sparkline | None:
    """The curve of a tile, or None when there is nothing to draw a line of."""
    shown = [course for course in courses if any(value is not None for value in course.values)]
    known = [value for course in shown for value in course.values if value is not None]
    places = max((len(course.values) for course in shown), default=0)
    if len(known) < _ENDS or places < _ENDS:
        return None
    low, high = min(known), max(known)
    return Sparkline(WIDTH, HEIGHT, tuple(_curve(course, places, low, high) for course in shown))


def _curve(course: Course, places: int, low: Decimal, high: Decimal) -> Curve:
    points = [
        None if value is None else _point(place, value, places, low, high)
        for place, value in enumerate(course.values)
    ]
    path = " ".join(_steps(points))
    end = next(point for point in reversed(points) if point is not None)
    return Curve(course.label, course.role, path, end)


def _point(place: int, value: Decimal, places: int, low: Decimal, high: Decimal) -> tuple[str, str]:
    across = _EDGE + (WIDTH - 2 * _EDGE) * place / (places - 1)
    share = (value - low) / (high - low) if high > low else Decimal("0.5")
    up = HEIGHT - _EDGE - (HEIGHT - 2 * _EDGE) * float(share)
    return f"{across:.1f}", f"{up:.1f}"


def _steps(points: Sequence[tuple[str, str] | None]) -> Iterator[str]:
    """The path: a number alone between gaps is a dot, as a line of no length with round ends."""
    before = None
    for point in points:
        if point is not None:
            yield f"{'L' if before else 'M'}{point[0]} {point[1]}{'' if before else 'h0'}"
        before = point
