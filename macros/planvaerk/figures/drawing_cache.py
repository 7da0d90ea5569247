"""Keeps drawings by the content of their figure, so that a figure is drawn once."""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import version
from pathlib import Path

from planvaerk.figures.figure import Figure

# Raise it when the same figure is to be drawn to other bytes than before.
DRAWING_VERSION = 2


class DrawingCache:
    """A directory of drawings; one that was cut short or changed is as if it was not there."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._version = f"{DRAWING_VERSION} {version('plotly-print')} {version('plotly')}"

    def key(self, figure: Figure) -> str:
        """What the drawing is kept under: the figure's content and what draws it."""
        content = json.dumps(figure, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return _digest(f"{self._version}\n{content}")

    def read(self, key: str) -> str | None:
        """The drawing, or None when it is not there or not whole."""
        try:
            digest, _, drawing = self._file(key).read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        return drawing if digest == _digest(drawing) else None

    def write(self, key: str, drawing: str) -> None:
        """Keep the drawing; a reader at the same time meets all of it or nothing."""
        self._directory.mkdir(parents=True, exist_ok=True)
        unfinished = self._directory / f"{key}.{os.getpid()}"
        unfinished.write_text(f"{_digest(drawing)}\n{drawing}", encoding="utf-8", newline="\n")
        unfinished.replace(self._file(key))

    def _file(self, key: str) -> Path:
        return self._directory / f"{key}.drawing"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
