"""The compact figure of a monthly target: the aim of the year and what has come of it so far.

Many stand beside each other, so they are small and alike: the same two lines in the same styles,
the months of the report on a darker ground, and no more words than their names.
"""

from __future__ import annotations

from planvaerk import danish
from planvaerk.errors import DrawingError
from planvaerk.figures.direct_labels import LabelledFrame, end_label
from planvaerk.figures.figure import Figure, Spec
from planvaerk.figures.lines import Line
from planvaerk.figures.months_axis import months_frame, months_traces
from planvaerk.figures.style import ACTUAL, AIM, GRID, Size, Width
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
    ends = [end_label(line, size, line.label) for line in lines]
    frame = months_frame(lines, ends, size)
    name = danish.period(progress.period.year, progress.period.first, progress.period.last)
    layout = frame.layout(
        f"{years.target.title}, {name}", years.unit, LabelledFrame(frame, lines).annotations(ends)
    )
    return {
        "data": months_traces(lines, years.unit, size),
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
