"""Draws figures as static SVG, behind one function.

plotly-print draws without a browser. It is young, so nothing else knows of it; Kaleido, which needs
Chrome, is the replacement should it ever fail. Both it and plotly are imported only when something
must be drawn: with a warm cache neither is touched.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from planvaerk.errors import DrawingError, EnvironmentFault
from planvaerk.figures.drawing_cache import DrawingCache
from planvaerk.figures.figure import Figure, title_of
from planvaerk.figures.style import to_dark
from planvaerk.figures.svg import tidy
from planvaerk.figures.text_width import measures

# A new process spends as long on starting as on drawing about this many figures.
_WORTH_A_PROCESS = 8

# plotly remembers the size of a text by its words and its style, and plotly-print's document tells
# it no style: the same words in another size would be placed as in the figure drawn before.
_TELL_STYLE = """
(function (element) {
  if (element.tellsStyle) return;
  var plain = element.getAttribute;
  element.getAttribute = function (name) {
    return name === "style" ? this.style.cssText() : plain.call(this, name);
  };
  element.tellsStyle = true;
})(Element.prototype);
"""


class SvgPair(NamedTuple):
    """A drawing for light and for dark pages."""

    light: str
    dark: str


class _Drawn(NamedTuple):
    """What a worker gives back: a drawing, or why there is none."""

    drawing: str
    fault: str = ""


def draw(figure: Figure, name: str = "figur") -> str:
    """The figure as SVG in light colours; DrawingError when plotly refuses it."""
    drawn = _attempt(figure)
    if drawn.fault:
        raise DrawingError(name, drawn.fault)
    return drawn.drawing


def draw_all(jobs: Mapping[str, Figure], cache: Path) -> dict[str, SvgPair]:
    """Every figure for light and dark pages, drawing only those that the cache does not hold."""
    store = DrawingCache(cache)
    keys = {name: store.key(figure) for name, figure in jobs.items()}
    drawings = {key: drawing for key in set(keys.values()) if (drawing := store.read(key))}
    missing = {key: name for name, key in keys.items() if key not in drawings}
    figures = [jobs[name] for name in missing.values()]
    for (key, name), drawn in zip(missing.items(), _draw_many(figures), strict=True):
        if drawn.fault:
            raise DrawingError(name, drawn.fault)
        store.write(key, drawn.drawing)
        drawings[key] = drawn.drawing
    return {name: SvgPair(drawings[key], to_dark(drawings[key])) for name, key in keys.items()}


def _draw_many(figures: list[Figure]) -> list[_Drawn]:
    workers = min(os.cpu_count() or 1, len(figures) // _WORTH_A_PROCESS)
    if workers > 1:
        chunk = math.ceil(len(figures) / workers / 2)
        # Spawned, not forked: the site is also built from the threads of a live preview.
        pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
        with suppress(BrokenProcessPool), pool:
            return list(pool.map(_attempt, figures, chunksize=chunk))
    return [_attempt(figure) for figure in figures]


def _attempt(figure: Figure) -> _Drawn:
    try:
        plotly = import_module("plotly.graph_objects")
        plotly_print = import_module("plotly_print.engine")
        quickjs = import_module("quickjs")
    except ImportError as error:
        message = f"Figurer kan ikke tegnes, fordi Python-pakken {error.name} mangler."
        raise EnvironmentFault(message) from error
    try:
        plotly.Figure(figure)
    except ValueError as error:
        return _Drawn("", _first_line(error))
    engine = plotly_print.get_engine()
    engine.context.add_callable("_measureTextRaw", measures)
    engine.context.eval(_TELL_STYLE)
    try:
        drawing = engine.render_svg(figure["data"], figure["layout"])
    except (quickjs.JSException, RuntimeError, TypeError, ValueError) as error:
        return _Drawn("", _first_line(error))
    return _Drawn(tidy(drawing, title_of(figure)))


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), "ukendt fejl")
