"""What differs between alternatives: laws of every text, and Danish examples of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.alternatives import marked

_WORDS = st.sampled_from(
    ["vi", "at", "er", "job", "alle", "ledige", "får", "Alle", "fællesskaber", "ja,", "job.", "–"]
)
_SENTENCES = st.lists(_WORDS, max_size=12).map(" ".join)
_PARAGRAPHS = st.lists(_SENTENCES, min_size=1, max_size=3).map("\n\n".join)
_TEXTS = st.lists(st.one_of(_PARAGRAPHS, st.text(max_size=40)), min_size=1, max_size=4)


def shown(*texts: str) -> list[str]:
    """The texts with `[what only one has]` and `(what some have)`."""
    signs = {"own": "[{}]", "some": "({})", "": "{}"}
    return ["".join(signs[piece.mark].format(piece.text) for piece in row) for row in marked(texts)]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text.casefold()))


@given(_TEXTS)
def test_the_pieces_are_the_text(texts: list[str]) -> None:
    assert ["".join(piece.text for piece in row) for row in marked(texts)] == texts


@given(_TEXTS)
def test_a_mark_begins_and_ends_with_a_word_in_one_paragraph(texts: list[str]) -> None:
    for piece in (piece for row in marked(texts) for piece in row if piece.mark):
        assert piece.text[0].isalnum()
        assert piece.text[-1].isalnum()
        assert "\n\n" not in piece.text


@given(_PARAGRAPHS, st.integers(1, 4))
def test_the_same_text_has_no_marks(text: str, times: int) -> None:
    assert {piece.mark for row in marked([text] * times) for piece in row} <= {""}


@given(_TEXTS)
def test_capitals_and_signs_between_words_are_no_difference(texts: list[str]) -> None:
    pairs = [text.upper().casefold().replace(" ", ", ") for text in texts]
    for text, other in zip(texts, pairs, strict=True):
        if re.findall(r"\w+", text.casefold()) == re.findall(r"\w+", other):
            assert {piece.mark for row in marked([text, other]) for piece in row} <= {""}


@given(_TEXTS)
def test_every_mark_is_true_of_every_word(texts: list[str]) -> None:
    every = [_words(text) for text in texts]
    for row in marked(texts):
        for piece in row:
            having = {sum(word in words for words in every) for word in _words(piece.text)}
            match piece.mark:
                case "own":
                    assert having == {1}
                case "some":
                    assert having
                    assert 1 < min(having) <= max(having) < len(texts)
                case _:
                    assert having <= {len(texts)}


@given(_TEXTS)
def test_the_order_of_the_others_means_nothing(texts: list[str]) -> None:
    first, *others = texts
    assert marked([first, *others])[0] == marked([first, *reversed(others)])[0]


@pytest.mark.parametrize("texts", [["Alle er med."], ["Alle er med.", "ALLE er med!"]])
def test_what_is_the_same_has_no_mark(texts: list[str]) -> None:
    assert shown(*texts) == texts


def test_what_only_one_has_is_told_from_what_some_have() -> None:
    assert shown(
        "Vi hjælper ledige hurtigt i job.",
        "Vi hjælper ledige i uddannelse.",
        "Vi hjælper borgerne hurtigt i job.",
    ) == [
        "Vi hjælper (ledige hurtigt) i (job).",
        "Vi hjælper (ledige) i [uddannelse].",
        "Vi hjælper [borgerne] (hurtigt) i (job).",
    ]


def test_a_sentence_that_has_moved_is_the_same() -> None:
    texts = "Vi gør det, der virker. Vi er modige.", "Vi er modige. Vi gør det, der virker."

    assert shown(*texts) == list(texts)


def test_a_small_word_is_compared_as_any_other() -> None:
    assert shown("Fællesskabet er for os alle.", "Job er for de modige.") == [
        "[Fællesskabet] er for [os alle].",
        "[Job] er for [de modige].",
    ]


def test_a_mark_ends_with_its_paragraph() -> None:
    rows = marked(["Alle er med.\n\nIngen er uden.", "Vi hjælper hinanden."])
    assert [piece.text for piece in rows[0] if piece.mark] == ["Alle er med", "Ingen er uden"]
