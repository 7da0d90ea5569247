"""The interactive twin of a figure: the same lines, with hover, as wide as its page allows."""

from __future__ import annotations

from typing import Any

from planvaerk.figures.figure import Figure, Spec
from planvaerk.figures.style import (
    BACKGROUND,
    LIGHT_TO_DARK,
    MUTED,
    PALETTE,
    RULE,
    TEXT,
    TRANSPARENT,
    band,
)


def interactive_figure(figure: Figure, narrow: Figure | None = None) -> dict[str, Any]:
    """The figure for plotly in the browser, its narrow form for phones, and its dark colours."""
    has_bands = any(trace.get("type") == "sankey" for trace in figure["data"])
    bands = dict(band(colour) for colour in PALETTE) if has_bands else {}
    twin: dict[str, Any] = {**_interactive(figure), "palette": LIGHT_TO_DARK | bands}
    return twin | ({"narrow": _interactive(narrow)} if narrow else {})


def _interactive(figure: Figure) -> Spec:
    layout = {key: value for key, value in figure["layout"].items() if key != "width"}
    font = {"family": layout["font"]["family"], "color": TEXT.light}
    return {
        "data": figure["data"],
        "layout": layout
        | {
            "autosize": True,
            "hovermode": "closest",
            "hoverdistance": 40,
            "hoverlabel": {
                "bgcolor": BACKGROUND.light,
                "bordercolor": RULE.light,
                "font": {**font, "size": layout["font"]["size"] + 1},
                "namelength": -1,
            },
            "modebar": {
                "bgcolor": TRANSPARENT,
                "color": MUTED.light,
                "activecolor": TEXT.light,
            },
            # Dragging would zoom, and keep a finger from scrolling the page.
            "dragmode": False,
        },
    }
