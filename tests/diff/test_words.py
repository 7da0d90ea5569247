"""Prose compared word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planvaerk.diff.phrases import plain
from planvaerk.diff.words import Word, WordDiff, likeness, shift_years, word_diff, words_of

ALPHABET = st.sampled_from(["a", "b", "og", "2022", "¶", "•"])
TEXTS = st.lists(ALPHABET, max_size=40).map(" ".join)


def _diff(before: str, after: str, years: int = 0) -> str:
    found = word_diff(words_of(before), words_of(after), years)
    return "" if found is None else plain(found.phrases)


def test_only_what_differs_is_marked() -> None:
    assert _diff("Niveauet er lavt i år.", "Niveauet er højt i år.") == (
        "Niveauet er [-lavt-]{+højt+} i år."
    )


def test_words_that_come_or_go_are_marked_alone() -> None:
    assert _diff("Alle er med.", "Alle unge er med.") == "Alle {+unge+} er med."
    assert _diff("Alle unge er med.", "Alle er med.") == "Alle [-unge-] er med."


def test_long_unchanged_stretches_are_left_out() -> None:
    words = [f"ord{number}" for number in range(40)]
    changed = [*words[:8], "nyt", *words[9:30], "andet", *words[31:]]

    assert _diff(" ".join(words), " ".join(changed)) == (
        "… ord4 ord5 ord6 ord7 [-ord8-]{+nyt+} ord9 ord10 ord11 ord12 … "
        "ord26 ord27 ord28 ord29 [-ord30-]{+andet+} ord31 ord32 ord33 ord34 …"
    )


def test_line_breaks_spaces_and_kind_of_bullet_are_no_difference() -> None:
    before = "En tekst\nover to  linjer:\n\n- et punkt\n- to punkter\n"
    after = "\nEn tekst over\nto linjer:\n\n\n* et punkt\n+ to\n  punkter"

    assert _diff(before, after) == ""


def test_a_new_paragraph_is_a_difference() -> None:
    assert _diff("En. To.", "En.\n\nTo.") == "En. {+¶+} To."


def test_a_paragraph_mark_beside_a_gap_is_left_out() -> None:
    start, end = "en to tre fire fem", "seks syv otte ni ti elleve tolv"

    assert _diff(f"x {start}\n\n{end} y", f"a {start}\n\n{end} b") == (
        "[-x-]{+a+} en to tre fire … ni ti elleve tolv [-y-]{+b+}"
    )
    assert _diff(f"en to tre\n\n{end} x", f"en to tre\n\n{end} y") == (
        "… ni ti elleve tolv [-x-]{+y+}"
    )
    assert _diff("x en to tre\n\nfire fem seks", "y en to tre\n\nfire fem seks") == (
        "[-x-]{+y+} en to tre …"
    )


def test_a_word_that_two_large_changes_share_is_taken_along() -> None:
    assert _diff(
        "Faldet i antallet skal fortsætte gennem hele året.",
        "Det lave niveau skal fastholdes i 2023 som helhed.",
    ) == (
        "[-Faldet i antallet skal fortsætte gennem hele året.-]"
        "{+Det lave niveau skal fastholdes i 2023 som helhed.+}"
    )


def test_a_text_with_little_left_of_it_is_rewritten() -> None:
    found = word_diff(words_of("gammel " * 30), words_of("ny " * 25))

    assert found == WordDiff((), 30, 25, is_rewritten=True, is_shortened=True)


def test_only_the_first_places_are_shown() -> None:
    words = [f"ord{number}" for number in range(200)]
    changed = ["nyt" if number % 20 == 0 else word for number, word in enumerate(words)]

    assert _diff(" ".join(words), " ".join(changed)).endswith("… (og 4 steder til)")


def test_of_a_long_stretch_the_first_and_last_words_are_shown() -> None:
    kept = " ".join(f"ord{number}" for number in range(200))
    added = " ".join(f"nyt{number}" for number in range(100))

    said = _diff(kept, f"{kept} {added}")

    assert "nyt55 … nyt96 nyt97 nyt98 nyt99+}" in said


def test_an_endless_word_is_cut() -> None:
    assert len(_diff("a", "a " + "x" * 10_000)) < 200


def test_texts_of_many_thousand_words_are_compared_at_once() -> None:
    before, after = "ens før " * 4_000, "ens nu " * 4_000

    found = word_diff(words_of(before), words_of(after))

    assert found is not None
    assert found.is_rewritten
    assert likeness(words_of(before), words_of(after)) == 0


def test_years_that_follow_the_edition_are_no_difference() -> None:
    before = "I 2022 ligger målet lavere end i 2021 (budget 2022-2025)."
    after = "I 2023 ligger målet lavere end i 2022 (budget 2023-2026)."

    assert _diff(before, after, years=1) == ""
    assert _diff(before, before, years=1) == ""
    assert _diff(before, after) != ""


def test_a_year_that_moves_in_a_sentence_that_changes_is_not_marked() -> None:
    assert _diff("I 2022 går det godt.", "I 2023 går det skidt.", years=1) == (
        "I 2023 går det [-godt.-]{+skidt.+}"
    )


def test_only_whole_years_are_moved() -> None:
    assert shift_years("2022, 20220, 1.2022 og x2022", 1) == "2023, 20220, 1.2023 og x2022"


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert word_diff(words_of(text), words_of(text)) is None


@given(TEXTS, TEXTS)
def test_two_texts_differ_just_when_their_words_do(before: str, after: str) -> None:
    found = word_diff(words_of(before), words_of(after))

    assert (found is None) == (words_of(before) == words_of(after))


@given(st.lists(ALPHABET, max_size=6), st.lists(ALPHABET, max_size=6))
def test_both_texts_can_be_read_from_the_difference(before: list[str], after: list[str]) -> None:
    one = [Word(word, word) for word in before]
    other = [Word(word, word) for word in after]

    found = word_diff(one, other)

    if found is not None:
        kept = [p for p in found.phrases if p.mark != "inserted"]
        now = [p for p in found.phrases if p.mark != "deleted"]
        assert " ".join(phrase.text for phrase in kept) == " ".join(before)
        assert " ".join(phrase.text for phrase in now) == " ".join(after)
