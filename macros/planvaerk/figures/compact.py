"""The compact figure of a monthly target: the aim of the year and what has come of it so far.

Many stand beside each other, so they are small and alike: the same two lines in the same styles,
the months of the report on a darker ground, and no more words than their names.
"""

from __future__ import annotations

from planvaerk import danish
from planvaerk.errors import DrawingError
from planvaerk.figures.direct_labels import LabelledFrame, column_width, end_label
from planvaerk.figures.figure import Figure, Spec
from planvaerk.figures.frame import Frame, Ticks
from planvaerk.figures.lines import Hover, Line, traces
from planvaerk.figures.style import ACTUAL, AIM, GRID, Size, Width
from planvaerk.figures.value_axis import decimals_of, value_axis
from planvaerk.model.period import MONTHS, Period
from planvaerk.progress import Progress

COMPACT: dict[Width, Size] = {
    "wide": Size(400, 250, 13, 12, 6, 2, 4, 110, 6),
    "narrow": Size(340, 240, 13, 12, 6, 3, 4, 110, 6),
}


def compact_figure(progress: Progress, width: Width) -> Figure:
    """The figure of a target in one of two sizes; its aim and its year must not both be empty."""
    size = COMPACT[width]
    years = progress.years
    styled = ((years.aim, AIM), (years.actual, ACTUAL))
    lines = tuple(
        Line("Mål" if year.role == "target" else year.label, style, year.months)
        for year, style in styled
        if not year.is_empty
    )
    if not lines:
        raise DrawingError(years.target.id, "der er ingen tal at tegne.")
    values = [value for line in lines for _, value in line.points]
    ends = [end_label(line, size, line.label) for line in lines]
    frame = Frame(
        size,
        value_axis(values, size.intervals),
        Ticks(danish.SHORT_MONTHS, tuple(enumerate(danish.SHORT_MONTHS))[:: size.month_step]),
        right=round(column_width(ends, MONTHS - 1)),
    )
    name = danish.period(progress.period.year, progress.period.first, progress.period.last)
    layout = frame.layout(
        f"{years.target.title}, {name}", years.unit, LabelledFrame(frame, lines).annotations(ends)
    )
    hover = Hover(years.unit, decimals_of(values))
    return {
        "data": [s for line in lines for s in traces(line, danish.SHORT_MONTHS, hover, size.point)],
        "layout": layout | {"shapes": _ground(progress.period)},
    }


def _ground(period: Period) -> list[Spec]:
    """The ground behind the months of a quarter; a whole year needs none."""
    if period.last - period.first + 1 == MONTHS:
        return []
    return [
        {
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": max(period.first - 1.5, -0.3),
            "x1": min(period.last - 0.5, MONTHS - 0.7),
            "y0": 0,
            "y1": 1,
            "fillcolor": GRID.light,
            "line": {"width": 0},
        }
    ]
