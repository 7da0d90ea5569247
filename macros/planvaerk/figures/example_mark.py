"""The mark on a figure whose numbers are examples, so that it goes with the picture everywhere."""

from __future__ import annotations

from planvaerk.figures.figure import Figure
from planvaerk.figures.style import TEXT
from planvaerk.model.data import EXAMPLES

_BAND = 22


def marked(figure: Figure) -> Figure:
    """The figure with a band on top that says that its numbers are examples."""
    layout = figure["layout"]
    margin = layout["margin"]
    mark = {
        "text": f"<b>{EXAMPLES}</b>",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 2 - margin["l"],
        "yshift": margin["t"] + _BAND / 2,
        "align": "left",
        "showarrow": False,
        "font": {"size": layout["font"]["size"], "color": TEXT.light},
    }
    return {
        "data": figure["data"],
        "layout": layout
        | {
            "height": layout["height"] + _BAND,
            "margin": margin | {"t": margin["t"] + _BAND},
            "annotations": [*layout.get("annotations", ()), mark],
        },
    }
