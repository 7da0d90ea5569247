"""The frame around the lines: margins, axes and the words above the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from planvaerk import danish
from planvaerk.figures.figure import Spec, json_number, literal
from planvaerk.figures.labels import Box, Place
from planvaerk.figures.style import FONT_FAMILY, GRID, MUTED, RULE, TEXT, TRANSPARENT, Size
from planvaerk.figures.text_width import LINE_HEIGHT, text_width
from planvaerk.figures.value_axis import ValueAxis

_GAP = 8
# plotly leaves out a grid line that lies exactly at the end of the axis.
_HAIR = Decimal("0.04")
_NOT_ZERO = "Aksen begynder ikke ved 0"


@dataclass(frozen=True)
class Ticks:
    """The places across the axis: their names, and the few that are written under it."""

    categories: tuple[str, ...]
    shown: tuple[tuple[int, str], ...]
    padding: float = 0.3

    @property
    def range(self) -> tuple[float, float]:
        """The ends of the axis in places."""
        return -self.padding, len(self.categories) - 1 + self.padding


@dataclass(frozen=True)
class Frame:
    """A frame with room for its words; turns places and values into pixels."""

    size: Size
    axis: ValueAxis
    ticks: Ticks
    right: float
    bands: int = 1

    @cached_property
    def left(self) -> float:
        """The left margin: room for the tick labels, and half of the first one across."""
        labels = (danish.number(tick, self.axis.decimals) for tick in self.axis.ticks)
        widest = max(text_width(label, self.size.small) for label in labels) + _GAP + 4
        _, first = self.ticks.shown[0]
        return round(max(widest, text_width(first, self.size.small) / 2))

    @property
    def top(self) -> float:
        """The top margin: a band of text for the unit, and one more for a cut-off."""
        return round(self.bands * self.band + _GAP + 2)

    @property
    def band(self) -> float:
        """The height of a line of small text above the plot."""
        return round(self.size.small * LINE_HEIGHT + 6)

    @property
    def bottom(self) -> float:
        """The bottom margin."""
        return round(self.size.small * LINE_HEIGHT + 14)

    @cached_property
    def plot(self) -> Box:
        """The plot area."""
        return Box(
            self.left, self.top, self.size.width - self.right, self.size.height - self.bottom
        )

    @property
    def whole(self) -> Box:
        """The whole figure."""
        return Box(0, 0, self.size.width, self.size.height)

    @property
    def _high(self) -> Decimal:
        return self.axis.high + self.axis.step * _HAIR

    @property
    def spacing(self) -> float:
        """The distance between two neighbouring places."""
        first, last = self.ticks.range
        return (self.plot.right - self.plot.left) / (last - first)

    def at(self, place: float, value: Decimal) -> Place:
        """Where a place and a value meet."""
        first, last = self.ticks.range
        plot, axis = self.plot, self.axis
        across = (place - first) / (last - first)
        up = float((value - axis.low) / (self._high - axis.low))
        return Place(
            plot.left + across * (plot.right - plot.left),
            plot.bottom - up * (plot.bottom - plot.top),
        )

    def layout(self, title: str, unit: str, annotations: Sequence[Spec]) -> Spec:
        """The plotly layout, all of it but shapes."""
        return {
            "width": self.size.width,
            "height": self.size.height,
            "margin": {
                "l": self.left,
                "r": self.right,
                "t": self.top,
                "b": self.bottom,
                "autoexpand": False,
            },
            "font": {"family": FONT_FAMILY, "size": self.size.small, "color": TEXT.light},
            "paper_bgcolor": TRANSPARENT,
            "plot_bgcolor": TRANSPARENT,
            "separators": ",.",
            "showlegend": False,
            "hovermode": False,
            "xaxis": self._across(),
            "yaxis": self._up(),
            "annotations": [self._unit(unit), *annotations],
            "meta": {"title": title},
        }

    def _across(self) -> Spec:
        return {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": list(self.ticks.categories),
            "range": list(self.ticks.range),
            "tickmode": "array",
            "tickvals": [place for place, _ in self.ticks.shown],
            "ticktext": [literal(name) for _, name in self.ticks.shown],
            "tickangle": 0,
            "ticks": "outside",
            "ticklen": 5,
            "tickcolor": RULE.light,
            "showline": True,
            "linecolor": RULE.light,
            "showgrid": False,
            "zeroline": False,
        }

    def _up(self) -> Spec:
        axis = self.axis
        return {
            "range": [json_number(axis.low), json_number(self._high)],
            "tickmode": "linear",
            "tick0": json_number(axis.low),
            "dtick": json_number(axis.step),
            "tickformat": f",.{axis.decimals}f",
            "ticks": "",
            "ticklabelstandoff": 6,
            "gridcolor": GRID.light,
            "gridwidth": 1,
            "zeroline": False,
        }

    def _unit(self, unit: str) -> Spec:
        note = "" if self.axis.begins_at_zero else f"  ·  {_NOT_ZERO}"
        return {
            "text": f"<b>{literal(danish.sentence_case(unit))}</b>{note}",
            "xref": "paper",
            "yref": "paper",
            "x": 0,
            "y": 1,
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": -self.left + 2,
            "yshift": self.top - self.band / 2 - 2,
            "align": "left",
            "showarrow": False,
            "font": {"size": self.size.small, "color": MUTED.light},
        }
