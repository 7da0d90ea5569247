"""The picture that a link to a page is shown with: its title in the municipality's colours, as PNG.

Typst draws them all at once in some milliseconds each, without a browser and with its own fonts, so
every page can have its own. They are kept by their content.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 1200, 630  # pixels; what the sites that show previews ask for
FOLDER = "assets/cards"
_PIXELS_PER_INCH = 72  # a point is a pixel


class Card(NamedTuple):
    """What a picture shows: the title, whose site it is, and the colours as `#1d4a3f`."""

    title: str
    site: str
    municipality: str
    primary: str
    accent: str


def card_path(address: str) -> str:
    """Where the picture of a page lies below the site's root."""
    return f"{FOLDER}/{address.rstrip('/') or 'index'}.png"


def draw_cards(cards: Mapping[str, Card], cache: Path) -> dict[str, bytes]:
    """The pictures by their names; only those that the cache does not hold are drawn."""
    drawn_by = f"{version('typst')}\n{_template()}"
    kept = {card: cache / f"{_key(drawn_by, card)}.png" for card in cards.values()}
    new = [card for card, file in kept.items() if not file.is_file()]
    if new:
        cache.mkdir(parents=True, exist_ok=True)
        for card, picture in zip(new, _draw(new), strict=True):
            unfinished = kept[card].with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(picture)
            unfinished.replace(kept[card])
    return {name: kept[card].read_bytes() for name, card in cards.items()}


def _key(drawn_by: str, card: Card) -> str:
    content = json.dumps([drawn_by, card], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _template() -> str:
    return files("planvaerk").joinpath("templates/card.typ").read_text(encoding="utf-8")


def _draw(cards: Iterable[Card]) -> list[bytes]:
    """One picture a card. Texts are handed over as data, so nothing in a title is code."""
    typst = import_module("typst")  # takes a twentieth of a second, which most builds save
    drawn = typst.compile(
        _template().encode(),
        format="png",
        ppi=_PIXELS_PER_INCH,
        ignore_system_fonts=True,
        sys_inputs={"cards": json.dumps([card._asdict() for card in cards])},
    )
    return list(drawn) if isinstance(drawn, list) else [drawn]
