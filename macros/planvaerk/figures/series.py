"""The figure of one or several series over their periods."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from planvaerk import danish
from planvaerk.errors import DrawingError
from planvaerk.figures.direct_labels import Label, LabelledFrame, column_width, end_label
from planvaerk.figures.figure import Figure
from planvaerk.figures.frame import Frame, Ticks
from planvaerk.figures.lines import Hover, Line, traces
from planvaerk.figures.style import COMPARED, SIZES, Size, Width
from planvaerk.figures.text_width import text_width
from planvaerk.figures.value_axis import decimals_of, value_axis
from planvaerk.model.data import Observation, Series
from planvaerk.model.period import MONTHS, Period

# With few periods the points stand in the middle of wide columns, in a lower figure.
_FEW = 3
_WIDE_PADDING = 0.5
_LOW = 0.8
_LEFT = 44
_TICK_GAP = 14
# Points of long series shrink so that they still stand apart.
_DENSE = 0.6


class SeriesLine(NamedTuple):
    """A series in a figure: the name at its line, and its observations."""

    label: str
    series: Series
    observations: tuple[Observation, ...]


def series_figure(title: str, lines: Sequence[SeriesLine], width: Width) -> Figure:
    """The figure of series in one unit; at least one observation has a value."""
    size = SIZES[width]
    periods = periods_of(lines)
    if len(periods) <= _FEW:
        size = size._replace(height=round(size.height * _LOW))
    drawn = tuple(
        Line(line.label, COMPARED[index % len(COMPARED)], filled(line, periods))
        for index, line in enumerate(lines)
        if any(row.value is not None for row in line.observations)
    )
    if not drawn:
        raise DrawingError(title, "der er ingen tal at tegne.")
    values = [value for line in drawn for _, value in line.points]
    decimals = decimals_of(values)
    ends = [_end(line, size, decimals) for line in drawn]
    right = _right_margin(size, ends, len(periods))
    ticks = _ticks(periods, size, size.width - right - _LEFT)
    frame = Frame(size, value_axis(values, size.intervals), ticks, right)
    more = _values(drawn, size, decimals) if len(periods) <= size.point_labels else ()
    annotations = LabelledFrame(frame, drawn).annotations(ends, more)
    hover = Hover(lines[0].series.unit, decimals)
    point = min(size.point, frame.spacing * _DENSE)
    data = [spec for line in drawn for spec in traces(line, ticks.categories, hover, point)]
    return {"data": data, "layout": frame.layout(title, lines[0].series.unit, annotations)}


def periods_of(lines: Sequence[SeriesLine]) -> tuple[Period, ...]:
    """The periods of the lines in time; of one kind of period also those that no line has."""
    known = sorted({row.period for line in lines for row in line.observations})
    lengths = {period.last - period.first + 1 for period in known}
    if len(lengths) != 1:
        return tuple(known)
    length = lengths.pop()
    counted = (known[0].year * MONTHS + known[0].last, known[-1].year * MONTHS + known[-1].last)
    return tuple(
        Period((count - 1) // MONTHS, (count - 1) % MONTHS + 1, (count - length) % MONTHS + 1)
        for count in range(counted[0], counted[1] + 1, length)
    )


def filled(line: SeriesLine, periods: Sequence[Period]) -> tuple[Observation, ...]:
    """The line's observations in every period; one that it has no row for is missing."""
    known = {row.period: row for row in line.observations}
    return tuple(
        known.get(period)
        or Observation.model_construct(
            series=line.series.id, period=period, value=None, status="missing"
        )
        for period in periods
    )


def _end(line: Line, size: Size, decimals: int) -> Label:
    _, value = line.points[-1]
    return end_label(line, size, f"{line.label} {danish.number(value, decimals)}")


def _values(lines: Sequence[Line], size: Size, decimals: int) -> list[Label]:
    """The values of the points that no end label tells."""
    return [
        Label((danish.number(value, decimals),), line.style.colour, place, value, size.text)
        for line in lines
        for place, value in line.points[:-1]
    ]


def _right_margin(size: Size, ends: Sequence[Label], places: int) -> float:
    """Room for the widest label; few places leave that room inside the plot."""
    widest = column_width(ends, places - 1)
    inside = (size.width - _LEFT) / places * _WIDE_PADDING if places <= _FEW else 0
    return 12 if inside > widest else round(widest)


def _ticks(periods: Sequence[Period], size: Size, room: float) -> Ticks:
    names = tuple(danish.period(period.year, period.first, period.last) for period in periods)
    if len(periods) <= _FEW:
        return Ticks(names, tuple(enumerate(names)), _WIDE_PADDING)
    shown = tuple(enumerate(_short(period) for period in periods))
    widest = max(text_width(name, size.small) for _, name in shown) + _TICK_GAP
    return Ticks(names, shown[:: math.ceil(widest * len(periods) / room)])


def _short(period: Period) -> str:
    if period.is_month:
        return f"{danish.SHORT_MONTHS[period.last - 1]} {period.year}"
    return danish.period(period.year, period.first, period.last).replace("kvartal", "kv.")
