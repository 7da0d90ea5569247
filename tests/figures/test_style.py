from __future__ import annotations

from itertools import pairwise

import pytest

from planvaerk.figures import style
from planvaerk.figures.style import BACKGROUND, COMPARED, LIGHT_TO_DARK, Colour, LineStyle

TARGET_LINES = (style.BEFORE, style.AIM, style.ACTUAL)
LINES = {line.colour for line in (*TARGET_LINES, *COMPARED)}


@pytest.mark.parametrize("colour", [*LINES, style.TEXT, style.MUTED])
def test_text_in_any_text_colour_meets_aa_on_both_backgrounds(colour: Colour) -> None:
    assert style.contrast(colour.light, BACKGROUND.light) >= 4.5
    assert style.contrast(colour.dark, BACKGROUND.dark) >= 4.5


def test_the_rule_meets_aa_for_graphics_on_both_backgrounds() -> None:
    assert style.contrast(style.RULE.light, BACKGROUND.light) >= 3
    assert style.contrast(style.RULE.dark, BACKGROUND.dark) >= 3


def test_contrast_is_the_ratio_that_wcag_defines() -> None:
    assert style.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert style.contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (style.BEFORE, style.AIM),
        (style.BEFORE, style.ACTUAL),
        (style.AIM, style.ACTUAL),
        *pairwise(COMPARED),
    ],
)
def test_neighbouring_lines_are_told_apart_in_black_and_white(
    one: LineStyle, other: LineStyle
) -> None:
    light = style.lightness(one.colour.light) - style.lightness(other.colour.light)
    dark = style.lightness(one.colour.dark) - style.lightness(other.colour.dark)
    assert abs(light) >= 10
    assert abs(dark) >= 10


def test_lines_of_one_figure_differ_in_the_shape_of_their_points() -> None:
    assert len({line.symbol for line in TARGET_LINES}) == 3
    assert len({line.symbol for line in COMPARED}) == len(COMPARED)


def test_no_light_colour_is_also_a_dark_one_so_that_the_exchange_is_safe() -> None:
    assert not set(LIGHT_TO_DARK) & set(LIGHT_TO_DARK.values())
    assert len(LIGHT_TO_DARK) == len(style.PALETTE) == len(set(LIGHT_TO_DARK.values()))


def test_the_dark_drawing_is_the_light_one_with_every_colour_exchanged() -> None:
    light = " ".join(LIGHT_TO_DARK)
    assert style.to_dark(light) == " ".join(LIGHT_TO_DARK.values())
