"""Draws figures as static SVG, behind one function.

plotly-print draws without a browser. It is young, so nothing else knows of it; Kaleido, which needs
Chrome, is the replacement should it ever fail. Both it and plotly are imported only when something
must be drawn: with a warm cache neither is touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, Self

from planvaerk.errors import DrawingError, EnvironmentFault
from planvaerk.figures.drawing_cache import DrawingCache
from planvaerk.figures.figure import Figure, title_of
from planvaerk.figures.style import to_dark
from planvaerk.figures.svg import tidy
from planvaerk.figures.text_width import measures
from planvaerk.processes import cores, follow_parent, shielded

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
    with Drawings(cache) as drawings:
        for name, figure in jobs.items():
            drawings.begin(name, figure)
        return drawings.finish()


class Drawings:
    """Figures being drawn on other cores while the rest of the site is made.

    A figure that the cache holds is taken from there. Where there is one core only, or no process
    can be started, the figures are drawn at the end instead, one by one.
    """

    def __init__(self, cache: Path) -> None:
        self._cache = DrawingCache(cache)
        self._keys: dict[str, str] = {}
        self._done: dict[str, str] = {}
        self._figures: dict[str, Figure] = {}
        self._begun: dict[str, Future[_Drawn]] = {}
        self._workers = cores()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin(self, name: str, figure: Figure) -> None:
        """Begin to draw a figure unless it is known."""
        key = self._keys[name] = self._cache.key(figure)
        if key in self._done or key in self._figures:
            return
        known = self._cache.read(key)
        if known is not None:
            self._done[key] = known
            return
        self._figures[key] = figure
        if self._workers == 1:
            return  # it is drawn at the end; a process of its own would only wait for this one
        if self._pool is None:
            # Spawned, not forked: the site is also built from the threads of a live preview.
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=follow_parent
            )
        with suppress(BrokenProcessPool, OSError), shielded():
            self._begun[key] = self._pool.submit(_attempt, figure)

    def finish(self) -> dict[str, SvgPair]:
        """Every drawing by its figure's name; DrawingError for the first that plotly refuses."""
        names = {key: name for name, key in self._keys.items()}
        for key, figure in self._figures.items():
            drawn = self._result(key) or _attempt(figure)
            if drawn.fault:
                raise DrawingError(names[key], drawn.fault)
            self._cache.write(key, drawn.drawing)
            self._done[key] = drawn.drawing
        return {
            name: SvgPair(self._done[key], to_dark(self._done[key]))
            for name, key in self._keys.items()
        }

    def close(self) -> None:
        """Stop what is still being drawn."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def _result(self, key: str) -> _Drawn | None:
        with suppress(BrokenProcessPool, OSError), shielded():
            return self._begun[key].result() if key in self._begun else None
        return None


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
