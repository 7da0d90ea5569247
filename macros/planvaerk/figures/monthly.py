"""The figure of a monthly target: the year before, the year itself and the aim, month by month."""

from __future__ import annotations

from planvaerk import danish
from planvaerk.errors import DrawingError
from planvaerk.figures.direct_labels import LabelledFrame, end_label
from planvaerk.figures.figure import Figure, Spec
from planvaerk.figures.frame import Frame
from planvaerk.figures.gaps import HIDDEN, NOT_GIVEN
from planvaerk.figures.labels import Box
from planvaerk.figures.lines import Line
from planvaerk.figures.months_axis import months_frame, months_traces
from planvaerk.figures.style import ACTUAL, AIM, BEFORE, MUTED, RULE, SIZES, LineStyle, Size, Width
from planvaerk.figures.text_width import text_width
from planvaerk.model.period import MONTHS, Period
from planvaerk.months import MonthlyYear, TargetYears

_BESIDE = 6


def target_figure(years: TargetYears, width: Width) -> Figure:
    """The figure of the target in one of two sizes; the years must not all be empty."""
    size = SIZES[width]
    lines = _lines(years)
    if not lines:
        raise DrawingError(years.target.id, "der er ingen tal at tegne.")
    ends = [end_label(line, size, line.label) for line in lines]
    words = _Words(years, size)
    frame = months_frame(lines, ends, size, 1 + words.has_band)
    labels = LabelledFrame(frame, lines, words.blocked(frame)).annotations(ends)
    title = f"{years.target.title} {years.edition.year}"
    layout = frame.layout(title, years.unit, [*labels, *words.annotations(frame)])
    return {
        "data": months_traces(lines, years.unit, size),
        "layout": layout | {"shapes": words.shapes(frame)},
    }


def _lines(years: TargetYears) -> tuple[Line, ...]:
    """The lines from the back to the front; what has happened lies on top of what was hoped."""
    styled: tuple[tuple[MonthlyYear, LineStyle], ...] = (
        (years.before, BEFORE),
        (years.aim, AIM),
        (years.actual, ACTUAL),
    )
    return tuple(
        Line(year.label, style, year.months) for year, style in styled if not year.is_empty
    )


class _Words:
    """The words above the plot: how far the realised numbers go, or that none are given."""

    def __init__(self, years: TargetYears, size: Size) -> None:
        self._small = size.small
        self._cut_off = _cut_off(years)
        self._has_projected = any(year.count("projected") for year in years.shown)
        self._empty = [year for year in years.shown if year.is_empty]

    @property
    def has_band(self) -> bool:
        """True when there is anything to say."""
        return bool(self._cut_off or self._empty)

    def blocked(self, frame: Frame) -> tuple[Box, ...]:
        """The rule at the cut-off, which no label may cover."""
        if self._cut_off is None:
            return ()
        rule = frame.at(_after(self._cut_off), frame.axis.low).x
        return (Box(rule - 2, frame.plot.top, rule + 2, frame.plot.bottom),)

    def shapes(self, frame: Frame) -> list[Spec]:
        """The rule at the cut-off, up to the words."""
        if self._cut_off is None:
            return []
        place = _after(self._cut_off)
        top = 1 + (frame.band - 2) / (frame.plot.bottom - frame.plot.top)
        ends = {"x0": place, "x1": place, "y0": 0, "y1": top}
        line = {"color": RULE.light, "width": 1}
        return [{"type": "line", "xref": "x", "yref": "paper", "line": line} | ends]

    def annotations(self, frame: Frame) -> list[Spec]:
        """The words at the rule: before it where there is room, else after it."""
        if self._cut_off is None:
            return [self._text(_no_numbers(year), 0, 0, "left") for year in self._empty[:1]]
        place = _after(self._cut_off)
        month = danish.month(self._cut_off.year, self._cut_off.last)
        text = f"Realiseret til og med {month}"
        if text_width(text, self._small) + _BESIDE > frame.at(place, frame.axis.low).x:
            return [self._text(text, place, _BESIDE, "left")]
        before = self._text(text, place, -_BESIDE, "right")
        after = self._text("Fremskrevet", place, _BESIDE, "left")
        return [before, after] if self._has_projected else [before]

    def _text(self, text: str, place: float, shift: float, anchor: str) -> Spec:
        return {
            "text": text,
            "x": place,
            "y": 1,
            "yref": "paper",
            "xanchor": anchor,
            "yanchor": "bottom",
            "xshift": shift,
            "yshift": 4,
            "align": anchor,
            "showarrow": False,
            "font": {"size": self._small, "color": MUTED.light},
        }


def _cut_off(years: TargetYears) -> Period | None:
    """The cut-off, when it parts a year that the figure shows."""
    cut_off = years.cut_off
    parted = {year.year for year in years.shown if year.role == "actual" and not year.is_empty}
    return cut_off if cut_off and cut_off.year in parted and cut_off.last < MONTHS else None


def _after(cut_off: Period) -> float:
    """The place between the last realised month and the next."""
    return cut_off.last - 0.5


def _no_numbers(year: MonthlyYear) -> str:
    why = HIDDEN if year.count("suppressed") else NOT_GIVEN
    return f"Tal for {year.year} er {why}" if year.role == "actual" else f"{year.label} er {why}"
