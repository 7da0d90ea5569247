"""The look of every figure: colours for light and dark pages, type, and the two sizes.

A figure is specified in light colours only; its dark twin is the same drawing with each light
colour exchanged for its dark partner. So no light colour may also be a dark one.
"""

from __future__ import annotations

import math
import re
from typing import Literal, NamedTuple

Width = Literal["wide", "narrow"]
WIDTHS: tuple[Width, Width] = ("wide", "narrow")

# "Liberation Sans" has Arial's measures: it serves where a drawing is set without a browser.
FONT_FAMILY = "Arial, Helvetica, Liberation Sans, sans-serif"
TRANSPARENT = "rgba(0,0,0,0)"


class Colour(NamedTuple):
    """A colour on light pages and its partner on dark pages."""

    light: str
    dark: str


class LineStyle(NamedTuple):
    """How a line is told apart: by colour, by the shape of its points and by its weight."""

    colour: Colour
    symbol: str
    weight: float


class Size(NamedTuple):
    """The measures of a figure, in pixels, and how many ticks it has room for."""

    width: int
    height: int
    text: int
    small: int
    point: int
    month_step: int
    intervals: int
    label: int
    point_labels: int


BACKGROUND = Colour("#ffffff", "#1e2129")
TEXT = Colour("#3d4446", "#cdd2d9")
MUTED = Colour("#5c6466", "#a9b0bb")
RULE = Colour("#7d8587", "#8791a0")
GRID = Colour("#e4e8e6", "#333945")

BLUE = Colour("#1c5686", "#5f9fd8")
ORANGE = Colour("#b4500c", "#f7b36d")
PLUM = Colour("#3a1140", "#f3e4f7")
PINK = Colour("#bd3a8a", "#ee93c9")

BEFORE = LineStyle(BLUE, "circle", 2)
AIM = LineStyle(ORANGE, "diamond", 3.5)
ACTUAL = LineStyle(PLUM, "square", 2.5)
# The order matters: neighbours differ in lightness too, so they hold in black and white.
COMPARED = (
    LineStyle(BLUE, "circle", 3),
    LineStyle(ORANGE, "diamond", 2),
    LineStyle(PLUM, "square", 2),
    LineStyle(PINK, "triangle-up", 2),
)

# How much of its colour a band has between the two things that it joins, 0-1.
BAND_STRENGTH = 0.35

PALETTE = (BACKGROUND, TEXT, MUTED, RULE, GRID, BLUE, ORANGE, PLUM, PINK)
LIGHT_TO_DARK = {colour.light: colour.dark for colour in PALETTE}
# Below this share of full strength sRGB is linear.
_LINEAR_TO = 0.04045
_LIGHT = re.compile("|".join(LIGHT_TO_DARK))

SIZES: dict[Width, Size] = {
    "wide": Size(760, 380, 15, 14, 8, 1, 5, 170, 12),
    "narrow": Size(340, 320, 13, 12, 7, 3, 4, 110, 6),
}


def to_dark(drawing: str) -> str:
    """The drawing for dark pages."""
    return _LIGHT.sub(lambda match: LIGHT_TO_DARK[match[0]], drawing)


def band(colour: Colour) -> Colour:
    """A colour as a band has it: bands that cross are seen through each other."""
    return Colour(_faint(colour.light), _faint(colour.dark))


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{BAND_STRENGTH})"


def luminance(colour: str) -> float:
    """The relative luminance of a `#rrggbb` colour, 0–1, as WCAG 2.1 defines it."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_TO else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio between two colours, 1–21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """How light the colour is in black and white, 0–100 (CIE L*)."""
    return 116 * math.cbrt(luminance(colour)) - 16
