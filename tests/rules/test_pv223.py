"""PV223 for-lys-farve."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from planvaerk.rules.pv223_pale_colour import LEAST_CONTRAST, contrast_to_white, darker
from tests.rules.two_years import Tree, two_years


def coloured(folder: Path, key: str, colour: str) -> Tree:
    tree = two_years(folder)
    file = tree.root / "plan/municipality.yml"
    text = re.sub(r"(?m)^colours:\n(?:  .*\n)+", "", file.read_text("utf-8"))
    file.write_text(f'{text}colours:\n  {key}: "{colour}"\n', "utf-8")
    return tree


@pytest.mark.parametrize("key", ["primary", "accent"])
def test_a_colour_that_white_text_cannot_be_read_on_is_told_of(key: str, tmp_path: Path) -> None:
    assert len(coloured(tmp_path, key, "#f2b01e").places("PV223")) == 1


def test_the_message_gives_the_contrast_and_a_colour_that_is_dark_enough(tmp_path: Path) -> None:
    assert coloured(tmp_path, "accent", "#f2b01e").told("PV223") == snapshot("""\
Accentfarven "#f2b01e" er for lys: Kontrasten til hvid er 1,91:1.
→ Den skal være mindst 4,5:1. Prøv "#986e12", som er mørkere.\
""")


@pytest.mark.parametrize("colour", ["#000000", "#1D4A3F", "#767676"])
def test_a_dark_colour_is_fine(colour: str, tmp_path: Path) -> None:
    assert coloured(tmp_path, "primary", colour).places("PV223") == []


@pytest.mark.parametrize(
    ("colour", "contrast"), [("#ffffff", 1), ("#000000", 21), ("#767676", 4.54), ("#ff0000", 4.0)]
)
def test_the_contrast_is_that_of_wcag(colour: str, contrast: float) -> None:
    assert contrast_to_white(colour) == pytest.approx(contrast, abs=0.01)


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_the_shade_that_is_proposed_is_dark_enough(colour: str) -> None:
    assert contrast_to_white(darker(colour)) >= LEAST_CONTRAST
