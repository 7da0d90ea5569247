"""The figure of a monthly target: the year before, the year itself and the aim, month by month."""

from __future__ import annotations

from decimal import Decimal

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
# How far the mark across a curve goes up and down.
_MARK = 12


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
        self._parted = _parted(years, self._cut_off) if self._cut_off else None
        self._has_projected = any(year.count("projected") for year in years.shown)
        self._empty = [year for year in years.shown if year.is_empty]

    @property
    def has_band(self) -> bool:
        """True when there is anything to say."""
        return bool(self._cut_off or self._empty)

    def blocked(self, frame: Frame) -> tuple[Box, ...]:
        """The mark across the curve, which no label may cover."""
        if self._cut_off is None or self._parted is None:
            return ()
        at = frame.at(_after(self._cut_off), self._parted)
        return (Box(at.x - 2, at.y - _MARK, at.x + 2, at.y + _MARK),)

    def shapes(self, frame: Frame) -> list[Spec]:
        """The rule between the words, and a mark across the curve of the year that they are about.

        The other curves are of other years, which the cut-off does not part.
        """
        if self._cut_off is None:
            return []
        place, height = _after(self._cut_off), frame.plot.bottom - frame.plot.top
        found = [_rule(place, 1, 1 + (frame.band - 2) / height, 1)]
        for box in self.blocked(frame):
            low, high = ((frame.plot.bottom - y) / height for y in (box.bottom, box.top))
            found.append(_rule(place, max(low, 0), min(high, 1), 2))
        return found

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
    """The cut-off, when it parts a year that the figure shows; later numbers have overtaken it."""
    cut_off = years.cut_off
    actual = [year for year in years.shown if year.role == "actual" and not year.is_empty]
    if cut_off is None or cut_off.last == MONTHS or cut_off.year not in {y.year for y in actual}:
        return None
    realised = (m for year in actual for m in year.months if m.status == "realised")
    return None if any(month.period > cut_off for month in realised) else cut_off


def _parted(years: TargetYears, cut_off: Period) -> Decimal | None:
    """Where the curve passes from its last realised month to the next; None where it ends."""
    values = next(
        year.values for year in years.shown if year.role == "actual" and year.year == cut_off.year
    )
    last, following = values[cut_off.last - 1], values[cut_off.last]
    return None if last is None or following is None else (last + following) / 2


def _rule(place: float, low: float, high: float, width: int) -> Spec:
    ends = {"x0": place, "x1": place, "y0": low, "y1": high}
    line = {"color": RULE.light, "width": width}
    return {"type": "line", "xref": "x", "yref": "paper", "line": line} | ends


def _after(cut_off: Period) -> float:
    """The place between the last realised month and the next."""
    return cut_off.last - 0.5


def _no_numbers(year: MonthlyYear) -> str:
    why = HIDDEN if year.count("suppressed") else NOT_GIVEN
    return f"Tal for {year.year} er {why}" if year.role == "actual" else f"{year.label} er {why}"
