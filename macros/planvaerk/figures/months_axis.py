"""What the figures with the months of a year across share: their frame, and their lines in it."""

from __future__ import annotations

from collections.abc import Sequence

from planvaerk import danish
from planvaerk.figures.direct_labels import Label, column_width
from planvaerk.figures.figure import Spec
from planvaerk.figures.frame import Frame, Ticks
from planvaerk.figures.lines import Hover, Line, traces
from planvaerk.figures.style import Size
from planvaerk.figures.value_axis import decimals_of, value_axis
from planvaerk.model.period import MONTHS


def months_frame(lines: Sequence[Line], ends: Sequence[Label], size: Size, bands: int = 1) -> Frame:
    """The frame of lines of twelve months, with room for the labels at their ends."""
    return Frame(
        size,
        value_axis([value for line in lines for _, value in line.points], size.intervals),
        Ticks(danish.SHORT_MONTHS, tuple(enumerate(danish.SHORT_MONTHS))[:: size.month_step]),
        right=round(column_width(ends, MONTHS - 1)),
        bands=bands,
    )


def months_traces(lines: Sequence[Line], unit: str, size: Size) -> list[Spec]:
    """The traces of the lines, from the back to the front."""
    hover = Hover(unit, decimals_of(value for line in lines for _, value in line.points))
    return [s for line in lines for s in traces(line, danish.SHORT_MONTHS, hover, size.point)]
