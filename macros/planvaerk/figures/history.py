"""The figure of a series over several years: a line a year, month by month, the newest bold."""

from __future__ import annotations

from collections.abc import Sequence

from planvaerk.errors import DrawingError
from planvaerk.figures.direct_labels import LabelledFrame, end_label
from planvaerk.figures.figure import Figure
from planvaerk.figures.lines import Line
from planvaerk.figures.months_axis import months_frame, months_traces
from planvaerk.figures.style import BLUE, MUTED, ORANGE, PINK, PLUM, SIZES, LineStyle, Width
from planvaerk.months import MonthlyYear

_NEWEST = LineStyle(PLUM, "square", 4)
# From the year before and back; told apart by the shape of their points too.
_EARLIER = (
    LineStyle(BLUE, "circle", 2),
    LineStyle(ORANGE, "diamond", 1.5),
    LineStyle(PINK, "triangle-up", 1.5),
    LineStyle(MUTED, "cross", 1.5),
)


def history_figure(title: str, years: Sequence[MonthlyYear], width: Width) -> Figure:
    """The figure of years in time, each with a value; at most five."""
    if not years or any(year.is_empty for year in years):
        raise DrawingError(title, "der er ingen tal at tegne.")
    size = SIZES[width]
    styles = (_NEWEST, *_EARLIER)[: len(years)][::-1]
    lines = [
        Line(str(year.year), style, year.months) for year, style in zip(years, styles, strict=True)
    ]
    ends = [end_label(line, size, line.label) for line in lines]
    frame = months_frame(lines, ends, size)
    unit = years[0].series.unit
    return {
        "data": months_traces(lines, unit, size),
        "layout": frame.layout(title, unit, LabelledFrame(frame, tuple(lines)).annotations(ends)),
    }
