"""Writes what the blocks of a site leave behind: drawings, figures for the browser, numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from planvaerk.blocks.context import Artefacts
from planvaerk.figures.interactive import interactive_figure


def write_artefacts(artefacts: Artefacts, folder: Path) -> None:
    """Write every drawing, figure and text below the site's folder."""
    for path, text in _files(artefacts):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def write_pictures(pictures: Mapping[str, bytes], folder: Path) -> None:
    """Write every picture below the site's folder."""
    for path, picture in pictures.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)


def _files(artefacts: Artefacts) -> Iterator[tuple[str, str]]:
    yield from artefacts.texts.items()
    figures = artefacts.figures
    for name, drawing in artefacts.drawings.finish().items():
        yield f"{name}.light.svg", drawing.light
        yield f"{name}.dark.svg", drawing.dark
    for name, figure in figures.items():
        stem, _, width = name.rpartition(".")
        if width == "wide":
            twin = interactive_figure(figure, figures[f"{stem}.narrow"])
            text = json.dumps(twin, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            yield f"{stem}.json", text
