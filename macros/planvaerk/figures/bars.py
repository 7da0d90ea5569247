"""The figure of a few values side by side: horizontal bars from zero, in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from planvaerk import danish
from planvaerk.errors import DrawingError
from planvaerk.figures.figure import Figure, Spec, json_number, literal
from planvaerk.figures.style import (
    BLUE,
    FONT_FAMILY,
    MUTED,
    RULE,
    SIZES,
    TEXT,
    TRANSPARENT,
    Colour,
    Size,
    Width,
)
from planvaerk.figures.text_width import LINE_HEIGHT, text_width, wrapped

_GAP = 8
# The share of the width that labels may take before they are broken into lines.
_LABELS = 0.4
_BAR = 22
_BETWEEN = 10
_HEADING = 12
_EDGE = 4


class Bar(NamedTuple):
    """A bar: its label, its value or the words for why it has none; the main bar stands out."""

    label: str
    value: Decimal | None
    shown: str
    is_main: bool = False


class BarGroup(NamedTuple):
    """Bars under one heading, such as a month."""

    title: str
    bars: tuple[Bar, ...]


class _Row(NamedTuple):
    """A bar and where it lies: the middle of it in pixels from the top."""

    bar: Bar
    lines: tuple[str, ...]
    middle: float


def bars_figure(title: str, groups: Sequence[BarGroup], unit: str, width: Width) -> Figure:
    """The figure of grouped bars in one unit; at least one bar has a value, none is negative."""
    known = [bar.value for group in groups for bar in group.bars if bar.value is not None]
    if not known or min(known) < 0:
        raise DrawingError(title, "der er ingen tal, der kan vises som søjler.")
    chart = _Chart(groups, unit, SIZES[width], max(known) or Decimal(1))
    return {"data": list(chart.traces()), "layout": chart.layout(title)}


class _Chart:
    """The places of the bars and their words."""

    def __init__(self, groups: Sequence[BarGroup], unit: str, size: Size, highest: Decimal) -> None:
        self._groups, self._unit, self._size, self._highest = groups, unit, size, highest
        self._line = size.text * LINE_HEIGHT
        limit = size.width * _LABELS
        lines = {
            bar.label: wrapped(bar.label, size.text, limit)
            for group in groups
            for bar in group.bars
        }
        widest = max(text_width(line, size.text) for part in lines.values() for line in part)
        self._left = round(min(widest, limit) + 2 * _GAP)
        ends = (
            text_width(bar.shown, size.text, bold=True)
            for group in groups
            for bar in group.bars
            if bar.value is not None
        )
        self._right = round(max(ends)) + 2 * _GAP
        self._headings: list[tuple[str, float]] = []
        self._rows: list[_Row] = []
        self.height = round(self._stack(lines))

    def _stack(self, lines: dict[str, tuple[str, ...]]) -> float:
        """Lay the groups below each other; the height of all."""
        top = self._size.small * LINE_HEIGHT + _HEADING
        for group in self._groups:
            if group.title:
                self._headings.append((group.title, top + self._line / 2))
                top += self._line + _EDGE
            for bar in group.bars:
                height = max(_BAR, self._line * len(lines[bar.label]))
                self._rows.append(_Row(bar, lines[bar.label], top + height / 2))
                top += height + _BETWEEN
            top += _HEADING
        return top - _HEADING

    def traces(self) -> Iterator[Spec]:
        """The bars, the main ones apart."""
        for is_main in (True, False):
            rows = [
                row
                for row in self._rows
                if row.bar.is_main == is_main and row.bar.value is not None
            ]
            if rows:
                yield {
                    "type": "bar",
                    "orientation": "h",
                    "x": [json_number(row.bar.value or Decimal()) for row in rows],
                    "y": [-row.middle for row in rows],
                    "width": [_BAR] * len(rows),
                    "marker": {"color": _colour(is_main=is_main).light, "line": {"width": 0}},
                    "text": [literal(f"{row.bar.label}: {row.bar.shown}") for row in rows],
                    "textposition": "none",
                    "hovertemplate": "%{text}<extra></extra>",
                }

    def layout(self, title: str) -> Spec:
        """The plotly layout."""
        hidden = {"visible": False, "showgrid": False, "zeroline": False, "fixedrange": True}
        return {
            "width": self._size.width,
            "height": self.height,
            "margin": {"l": self._left, "r": self._right, "t": 0, "b": 0, "autoexpand": False},
            "font": {"family": FONT_FAMILY, "size": self._size.text, "color": TEXT.light},
            "paper_bgcolor": TRANSPARENT,
            "plot_bgcolor": TRANSPARENT,
            "separators": ",.",
            "showlegend": False,
            "hovermode": False,
            "barmode": "overlay",
            "xaxis": {**hidden, "range": [0, json_number(self._highest)]},
            "yaxis": {**hidden, "range": [-self.height, 0]},
            "shapes": [self._zero()],
            "annotations": list(self._annotations()),
            "meta": {"title": title},
        }

    def _zero(self) -> Spec:
        first, last = self._rows[0].middle, self._rows[-1].middle
        ends = {"x0": 0, "x1": 0, "y0": -(first - _BAR), "y1": -(last + _BAR)}
        line = {"color": RULE.light, "width": 1}
        return {"type": "line", "xref": "x", "yref": "y", "line": line} | ends

    def _annotations(self) -> Iterator[Spec]:
        middle = self._size.small * LINE_HEIGHT / 2
        unit = f"<b>{literal(danish.sentence_case(self._unit))}</b>"
        small = {"size": self._size.small, "color": MUTED.light}
        yield _Words(unit, middle, -self._left, small).annotation()
        plain = {"size": self._size.text, "color": TEXT.light}
        bold = plain | {"weight": 700}
        for heading, middle in self._headings:
            yield _Words(literal(heading), middle, -self._left, bold).annotation()
        for row in self._rows:
            bar, font = row.bar, bold if row.bar.is_main else plain
            label = "<br>".join(literal(line) for line in row.lines)
            yield _Words(label, row.middle, -_GAP, font, anchor="right").annotation()
            absent = plain | {"color": MUTED.light}
            words = _Words(literal(bar.shown), row.middle, _GAP, absent)
            if bar.value is not None:
                words = words._replace(font=font, at=bar.value)
            yield words.annotation()


class _Words(NamedTuple):
    """Words beside a value on the axis, a height from the top and a shift to the right."""

    text: str
    middle: float
    shift: float
    font: Spec
    at: Decimal = Decimal()
    anchor: str = "left"

    def annotation(self) -> Spec:
        """The words as plotly takes them."""
        return {
            "text": self.text,
            "x": json_number(self.at),
            "y": -self.middle,
            "xanchor": self.anchor,
            "yanchor": "middle",
            "xshift": self.shift,
            "align": self.anchor,
            "showarrow": False,
            "font": self.font,
        }


def _colour(*, is_main: bool) -> Colour:
    return BLUE if is_main else RULE
