"""The direct labels of a figure's lines, as plotly annotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from planvaerk.figures.figure import Spec, literal
from planvaerk.figures.frame import Frame
from planvaerk.figures.gaps import gaps
from planvaerk.figures.labels import Anchored, Box, Place, crosses, free_box, spread
from planvaerk.figures.lines import Line
from planvaerk.figures.style import Colour, Size
from planvaerk.figures.text_width import LINE_HEIGHT, text_width, wrapped


class Label(NamedTuple):
    """A label for a point: what it says in which type, and where the point is."""

    lines: tuple[str, ...]
    colour: Colour
    place: float
    value: Decimal
    size: int
    bold: bool = False
    is_centred: bool = False

    @property
    def width(self) -> float:
        """The width in pixels."""
        return max(text_width(line, self.size, bold=self.bold) for line in self.lines)

    @property
    def height(self) -> float:
        """The height in pixels."""
        return self.size * LINE_HEIGHT * len(self.lines)


def end_label(line: Line, size: Size, text: str) -> Label:
    """The label at the end of a line that has at least one value."""
    place, value = line.points[-1]
    words = wrapped(text, size.text, size.label, bold=True)
    return Label(words, line.style.colour, place, value, size.text, bold=True)


def column_width(ends: Iterable[Label], last: int) -> float:
    """The margin that the labels of lines reaching the last place need."""
    return max((end.width + 14 for end in ends if end.place == last), default=12)


@dataclass(frozen=True)
class LabelledFrame:
    """A frame, the lines in it and the boxes that no label may cover."""

    frame: Frame
    lines: tuple[Line, ...]
    blocked: tuple[Box, ...] = ()

    def annotations(self, ends: Sequence[Label], values: Sequence[Label] = ()) -> list[Spec]:
        """The labels at line ends, the words in gaps and those values for which there is room."""
        last = len(self.frame.ticks.categories) - 1
        column = [end for end in ends if end.place == last]
        boxes = spread([self._anchored(end) for end in column], self.frame.whole)
        placed = list(zip(column, boxes, strict=True))
        inside = [end for end in ends if end.place != last]
        for label in (*inside, *self._gap_labels(), *values):
            taken = [box for _, box in placed]
            box = self._free(label, taken)
            if box is None and label not in values:
                box = self._between_labels(label, taken)
            placed += [(label, box)] if box else []
        return [self._annotation(label, box) for label, box in placed]

    def _gap_labels(self) -> list[Label]:
        size = self.frame.size
        return [
            Label(
                tuple(gap.words.split()),
                line.style.colour,
                gap.middle,
                gap.height,
                size.small,
                is_centred=True,
            )
            for line in self.lines
            for gap in gaps(line)
        ]

    @cached_property
    def _drawn(self) -> list[list[Place]]:
        return [
            [self.frame.at(place, value) for place, value in piece]
            for line in self.lines
            for piece in line.pieces
        ]

    def _free(self, label: Label, taken: Sequence[Box]) -> Box | None:
        def is_free(box: Box) -> bool:
            others = (*taken, *self.blocked)
            return not any(box.overlaps(other) for other in others) and not any(
                crosses(box, piece) for piece in self._drawn
            )

        return free_box(self._anchored(label), is_free, self.frame.plot)

    def _between_labels(self, label: Label, taken: Sequence[Box]) -> Box | None:
        """A line must have its name: rather on a line than nowhere, yet never on another label."""

        def is_free(box: Box) -> bool:
            return not any(box.overlaps(other) for other in taken)

        return free_box(self._anchored(label), is_free, self.frame.whole)

    def _anchored(self, label: Label) -> Anchored:
        return Anchored(self._point(label), label.width, label.height, label.is_centred)

    def _point(self, label: Label) -> Place:
        return self.frame.at(label.place, label.value)

    def _annotation(self, label: Label, box: Box) -> Spec:
        point = self._point(label)
        return {
            "text": "<br>".join(literal(line) for line in label.lines),
            "x": label.place,
            "y": float(label.value),
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": round(box.left - point.x, 1),
            "yshift": round(point.y - (box.top + box.bottom) / 2, 1),
            "align": "left",
            "showarrow": False,
            "font": {
                "size": label.size,
                "color": label.colour.light,
                "weight": 700 if label.bold else 400,
            },
        }
