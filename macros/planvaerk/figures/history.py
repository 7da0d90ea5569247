"""The figure of a series over several years: a line a year, month by month, the newest bold."""

from __future__ import annotations

from collections.abc import Sequence

from planvaerk import danish
from planvaerk.errors import DrawingError
from planvaerk.figures.direct_labels import LabelledFrame, column_width, end_label
from planvaerk.figures.figure import Figure
from planvaerk.figures.frame import Frame, Ticks
from planvaerk.figures.lines import Hover, Line, traces
from planvaerk.figures.style import BLUE, MUTED, ORANGE, PINK, PLUM, SIZES, LineStyle, Width
from planvaerk.figures.value_axis import decimals_of, value_axis
from planvaerk.model.period import MONTHS
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
    values = [value for line in lines for _, value in line.points]
    ends = [end_label(line, size, line.label) for line in lines]
    frame = Frame(
        size,
        value_axis(values, size.intervals),
        Ticks(danish.SHORT_MONTHS, tuple(enumerate(danish.SHORT_MONTHS))[:: size.month_step]),
        right=round(column_width(ends, MONTHS - 1)),
    )
    unit = years[0].series.unit
    hover = Hover(unit, decimals_of(values))
    return {
        "data": [
            spec for line in lines for spec in traces(line, danish.SHORT_MONTHS, hover, size.point)
        ],
        "layout": frame.layout(title, unit, LabelledFrame(frame, tuple(lines)).annotations(ends)),
    }
