"""LIX: words, sentences and long words as Björnsson counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.readability import band, readability


def _sentences(text: str) -> list[str]:
    return [sentence.text for sentence in readability(text).sentences]


def test_lix_is_words_a_sentence_plus_the_share_of_long_words() -> None:
    measured = readability("Ledigheden falder i Lejre. Det er godt nyt for kommunen.")

    assert (measured.words, len(measured.sentences), measured.long_words) == (10, 2, 2)
    assert measured.lix == 10 / 2 + 100 * 2 / 10
    assert measured.band == "let for øvede"


def test_a_long_word_has_more_than_six_letters() -> None:
    assert readability("seksss syvvvvv").long_words == 1
    assert readability("Covid-19 2.345.678 12345678").long_words == 0
    assert readability("a-kasserne").long_words == 1


@pytest.mark.parametrize(
    ("lix", "name"),
    [
        (0, "let"),
        (24, "let"),
        (25, "let for øvede"),
        (34, "let for øvede"),
        (35, "middel"),
        (44, "middel"),
        (45, "svær"),
        (54, "svær"),
        (55, "meget svær"),
        (90, "meget svær"),
    ],
)
def test_the_bands_are_those_of_the_literature(lix: int, name: str) -> None:
    assert band(lix) == name


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Et. To? Tre! Fire", ["Et.", "To?", "Tre!", "Fire"]),
        ("Der er to: Alle er med.", ["Der er to:", "Alle er med."]),
        ("Der er to: en og to.", ["Der er to: en og to."]),
        ("Den 12. maj faldt det i 3. kvartal.", ["Den 12. maj faldt det i 3. kvartal."]),
        ("Det var i 2022. Så faldt det.", ["Det var i 2022.", "Så faldt det."]),
        ("Bl.a. Lejre, jf. Loven, ca. 20.", ["Bl.a. Lejre, jf. Loven, ca. 20."]),
        ("Efter C.H. Björnsson.", ["Efter C.H. Björnsson."]),
        ("Lejre er med i. Her er fem.", ["Lejre er med i.", "Her er fem."]),
        ('Han sagde "nu." Og gik.', ['Han sagde "nu."', "Og gik."]),
        ("**Fed.** Ikke fed.", ["**Fed.**", "Ikke fed."]),
        ("Første\nlinje.\n\nNæste afsnit", ["Første linje.", "Næste afsnit"]),
        ("# Titel\nTekst\n## Afsnit\nMere", ["# Titel", "Tekst", "## Afsnit", "Mere"]),
        ("Vi har:\n\n- en\n- to\n  og tre\n1. fire", ["Vi har:", "- en", "- to og tre", "1. fire"]),
        (f"I juli.{' ' * 20}borgere", ["I juli.", "borgere"]),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_the_longest_sentence_is_found_with_its_place() -> None:
    text = "Kort.\n\n  Den her er lang. Kort."
    longest = readability(text).longest

    assert longest is not None
    assert (longest.text, longest.words) == ("Den her er lang.", 4)
    assert text[longest.offset :].startswith("Den her")


def test_nothing_has_no_lix() -> None:
    assert readability(" \n ***").lix == 0.0
    assert readability("").longest is None
    assert readability("").band == "let"


@given(st.text(st.sampled_from('ab æ.!?:\n-#1"(*é,…'), max_size=200))
def test_every_word_is_in_one_sentence(text: str) -> None:
    measured = readability(text)

    assert sum(sentence.words for sentence in measured.sentences) == measured.words
    offsets = [sentence.offset for sentence in measured.sentences]
    assert offsets == sorted(set(offsets))
    assert measured.long_words <= measured.words
