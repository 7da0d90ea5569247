"""The figure of how an edition hangs together: a Sankey diagram with its names beside it.

What is supported stands to the left, grouped by kind; what supports it, to the right. plotly would
write the names over the bands and over each other, so they are placed here: in the margins, broken
into lines, each with as much height as its lines or its band need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planvaerk.coherence import SUPPORTABLE, SUPPORTERS, Coherence, Kind, Support, Thing
from planvaerk.coherence_sentences import PLURALS, support, title
from planvaerk.errors import DrawingError
from planvaerk.figures.figure import Figure, Spec, literal
from planvaerk.figures.style import (
    BLUE,
    FONT_FAMILY,
    MUTED,
    ORANGE,
    PINK,
    PLUM,
    RULE,
    SIZES,
    TEXT,
    TRANSPARENT,
    Colour,
    Size,
    Width,
    band,
)
from planvaerk.figures.text_width import LINE_HEIGHT, text_width, wrapped

COLOURS: Mapping[Kind, Colour] = {
    "core_task": BLUE,
    "ministerial_goal": ORANGE,
    "focus_area": PLUM,
    "target": PINK,
    "initiative": RULE,
}
FEWEST = 2  # links that are worth a figure
# The share of the width that the names on each side have, and the most a long word gives them.
_SIDES: Mapping[Width, float] = {"wide": 0.335, "narrow": 0.36}
_WIDEST = 0.44
# The height of a band, the width of a bar, and the distances between and around, in pixels.
_LINK: Mapping[Width, float] = {"wide": 9, "narrow": 7}
_BAR = 8
_GAP = 8
_BESIDE = 6
_EDGE = 4
_PADDING = 8
_HAIR = 0.01


@dataclass(frozen=True)
class _Slot:
    """A thing in one of the two columns, or the heading of a kind, and where it stands.

    Top and height are pixels below the top of the plot.
    """

    thing: Thing | None
    lines: tuple[str, ...]
    links: int
    height: float
    top: float = 0

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.top + self.height / 2


def bands_figure(coherence: Coherence, width: Width) -> Figure:
    """The figure of an edition in one of two sizes; the edition must have two links at least."""
    if len(coherence.supports) < FEWEST:
        raise DrawingError(f"sammenhæng {coherence.edition.year}", "der er for lidt at tegne.")
    picture = _Picture(coherence, SIZES[width], _SIDES[width], _LINK[width])
    # Higher bands need more height, but never as much more: this comes to rest.
    while picture.link_drawn > picture.link + _HAIR:
        picture = replace(picture, link=picture.link_drawn)
    return {"data": [picture.trace()], "layout": picture.layout()}


@dataclass(frozen=True)
class _Picture:
    """The two columns placed so that no name covers another, and what plotly draws of them."""

    coherence: Coherence
    size: Size
    side: float
    link: float

    @cached_property
    def _left(self) -> tuple[_Slot, ...]:
        return tuple(self._slots(SUPPORTABLE, [link.supported for link in self._links]))

    @cached_property
    def _right(self) -> tuple[_Slot, ...]:
        return tuple(self._slots(SUPPORTERS, [link.supporter for link in self._links]))

    @property
    def _links(self) -> tuple[Support, ...]:
        return self.coherence.supports

    def _slots(self, kinds: Iterable[Kind], linked: Sequence[Thing]) -> Iterator[_Slot]:
        """A heading for each kind, then its things; a target is supported only when it is named."""
        for kind in kinds:
            things = self.coherence.things(kind)
            if kind == "target" and "initiative" not in kinds:
                things = tuple(thing for thing in things if thing in linked)
            if things:
                yield self._slot(None, PLURALS[kind], 0)
            for thing in things:
                links = linked.count(thing)
                gap = "intet oplyst" if kind in SUPPORTERS else "intet nævnt"
                yield self._slot(thing, thing.title if links else f"{thing.title}: {gap}", links)

    def _slot(self, thing: Thing | None, text: str, links: int) -> _Slot:
        lines = wrapped(text, self.size.small, self._room, bold=thing is None)
        height = max(links * self.link, len(lines) * self.size.small * LINE_HEIGHT)
        return _Slot(thing, lines, links, height)

    @cached_property
    def _margin(self) -> float:
        """The width of each side: its share, or more for a word that is longer than that."""
        kinds: set[Kind] = {*SUPPORTABLE, *SUPPORTERS}
        titles = [thing.title for kind in kinds for thing in self.coherence.things(kind)]
        words = {word for title in titles for word in title.split()}
        widest = max(text_width(word, self.size.small) for word in words)
        wanted = max(self.side * self.size.width, widest + _BESIDE + _EDGE)
        return round(min(wanted, _WIDEST * self.size.width))

    @property
    def _room(self) -> float:
        return self._margin - _BESIDE - _EDGE

    @cached_property
    def _height(self) -> float:
        """The height of the plot: that of the higher column."""
        columns = (self._left, self._right)
        return round(max(sum(s.height for s in c) + _GAP * (len(c) - 1) for c in columns))

    def _placed(self, slots: Sequence[_Slot]) -> Iterator[_Slot]:
        """The slots one below the other, spread over the height."""
        gap = (self._height - sum(slot.height for slot in slots)) / max(len(slots) - 1, 1)
        top = 0.0
        for slot in slots:
            yield replace(slot, top=top)
            top += slot.height + gap

    @cached_property
    def _columns(self) -> tuple[tuple[_Slot, ...], tuple[_Slot, ...]]:
        return tuple(self._placed(self._left)), tuple(self._placed(self._right))

    @property
    def link_drawn(self) -> float:
        """The height that plotly gives a band: a third of the whole is theirs at the least."""
        return max(self.link, self._height / (3 * len(self._links)))

    def trace(self) -> Spec:
        """The bands and the bars that they join."""
        left, right = ([s for s in column if s.thing and s.links] for column in self._columns)
        nodes = [*left, *right]
        index = {(slot.thing, slot in right): place for place, slot in enumerate(nodes)}
        edge = _BAR / 2 / (self.size.width - 2 * self._margin)
        # Bars as high as their bands: plotly takes this distance off the height, and shares the
        # rest among the bands.
        most = max(len(left), len(right))
        pad = (self._height - len(self._links) * self.link) / (most - 1)
        return {
            "type": "sankey",
            "arrangement": "fixed",
            "node": {
                "label": [""] * len(nodes),
                "customdata": [_told(slot) for slot in nodes],
                "hovertemplate": "%{customdata}<extra></extra>",
                "color": [_colour(slot).light for slot in nodes],
                "line": {"width": 0},
                "thickness": _BAR,
                "pad": round(pad, 2),
                "x": [round(edge, 4)] * len(left) + [round(1 - edge, 4)] * len(right),
                "y": [round(slot.middle / self._height, 4) for slot in nodes],
            },
            "link": {
                "source": [index[link.supported, False] for link in self._links],
                "target": [index[link.supporter, True] for link in self._links],
                "value": [1] * len(self._links),
                "color": [band(COLOURS[link.supported.kind]).light for link in self._links],
                "customdata": [literal(support(link)) for link in self._links],
                "hovertemplate": "%{customdata}<extra></extra>",
            },
        }

    def layout(self) -> Spec:
        """The frame, with the names in it."""
        left, right = self._columns
        return {
            "width": self.size.width,
            "height": self._height + 2 * _PADDING,
            "margin": {
                "l": self._margin,
                "r": self._margin,
                "t": _PADDING,
                "b": _PADDING,
                "autoexpand": False,
            },
            "font": {"family": FONT_FAMILY, "size": self.size.small, "color": TEXT.light},
            "paper_bgcolor": TRANSPARENT,
            "plot_bgcolor": TRANSPARENT,
            "showlegend": False,
            "hovermode": False,
            "annotations": [
                *(self._name(slot, 0) for slot in left),
                *(self._name(slot, 1) for slot in right),
            ],
            "shapes": [
                self._empty_bar(slot, side)
                for side, column in enumerate((left, right))
                for slot in column
                if slot.thing and not slot.links
            ],
            "meta": {"title": title(self.coherence)},
        }

    def _name(self, slot: _Slot, side: int) -> Spec:
        text = "<br>".join(literal(line) for line in slot.lines)
        anchor = "left" if side else "right"
        is_heading = slot.thing is None
        colour = _colour(slot) if is_heading else TEXT if slot.links else MUTED
        return {
            "text": f"<b>{text}</b>" if is_heading else text,
            "xref": "paper",
            "yref": "paper",
            "x": side,
            "y": self._share(slot.middle),
            "xanchor": anchor,
            "yanchor": "middle",
            "xshift": _BESIDE if side else -_BESIDE,
            "align": anchor,
            "showarrow": False,
            "font": {"size": self.size.small, "color": colour.light},
        }

    def _empty_bar(self, slot: _Slot, side: int) -> Spec:
        """The open bar of what nothing joins."""
        return {
            "type": "rect",
            "xref": "paper",
            "yref": "paper",
            "xsizemode": "pixel",
            "xanchor": side,
            "x0": -_BAR if side else 0,
            "x1": 0 if side else _BAR,
            "y0": self._share(slot.middle - self.link / 2),
            "y1": self._share(slot.middle + self.link / 2),
            "line": {"color": MUTED.light, "width": 1},
        }

    def _share(self, pixels: float) -> float:
        """A height below the top of the plot as a share of it above its bottom."""
        return round(1 - pixels / self._height, 4)


def _colour(slot: _Slot) -> Colour:
    return COLOURS[slot.thing.kind] if slot.thing else MUTED


def _told(slot: _Slot) -> str:
    return literal(slot.thing.title) if slot.thing else ""
