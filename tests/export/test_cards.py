"""The pictures that links are shown with: PNG of the asked size, drawn once."""

from __future__ import annotations

import struct
from pathlib import Path

from planvaerk.export.cards import HEIGHT, WIDTH, Card, card_path, draw_cards

COLOURS = ("#1f4d3a", "#8a3b12")


def _card(title: str) -> Card:
    return Card(title, "Beskæftigelsesplan", "Prøve Kommune", *COLOURS)


def test_a_picture_has_the_size_that_is_asked_for_whatever_the_title(tmp_path: Path) -> None:
    titles = ("Mål", '#panic("nej") $x$ [*]', "Lange ord " * 60, "æ" * 400, "", "🍏")
    drawn = draw_cards({title: _card(title) for title in titles}, tmp_path)

    for picture in drawn.values():
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    assert len(set(drawn.values())) > 3


def test_a_picture_is_drawn_once_and_always_the_same(tmp_path: Path) -> None:
    cards = {"a": _card("Mål"), "b": _card("Mål"), "c": _card("Data")}
    first = draw_cards(cards, tmp_path / "en")

    assert first["a"] == first["b"] != first["c"]
    assert first == draw_cards(cards, tmp_path / "to")
    for file in (tmp_path / "en").iterdir():
        file.write_bytes(b"kept")
    assert set(draw_cards(cards, tmp_path / "en").values()) == {b"kept"}


def test_every_page_has_a_place_for_its_picture() -> None:
    assert card_path("") == "assets/cards/index.png"
    assert card_path("2023/maal/") == "assets/cards/2023/maal.png"
