from __future__ import annotations

from planvaerk.figures.text_width import measures, text_width, wrapped


def test_widths_are_those_of_arial() -> None:
    assert text_width("Mål 2022", 1000) == 833 + 556 + 222 + 278 + 4 * 556
    assert text_width("Mål", 10, bold=True) > text_width("Mål", 10)


def test_an_unknown_character_has_a_middling_width() -> None:
    assert text_width("\N{SNOWMAN}", 1000) == 600


def test_text_is_wrapped_at_spaces_and_a_long_word_stays_whole() -> None:
    assert wrapped("Region Sjælland 2,3", 13, 110) == ("Region Sjælland", "2,3")
    assert wrapped("Arbejdsmarkedsuddannelse", 13, 20) == ("Arbejdsmarkedsuddannelse",)
    assert wrapped("Lejre", 13, 110) == ("Lejre",)


def test_the_engine_gets_width_height_ascent_and_descent() -> None:
    assert measures("ab", "Arial", "10") == "11.12,11.17,9.05,2.12"
    assert measures("ab", "Arial", "10", "bold") == "12.01,11.17,9.05,2.12"
