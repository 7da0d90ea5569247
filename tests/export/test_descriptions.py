"""The description of a page is what a reader would read first, without the marks around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planvaerk.export.descriptions import MOST, description

SENTENCE = "Her står, hvad kommunen vil, og hvorfor den vil det."
FROM_A_MACRO = """# Titel

<div>
<p>Kort</p>
<details><p>Et langt afsnit, der er foldet sammen, og som ingen ser.</p></details>
<p class='a'>Sådan <em>lyder</em> den første sætning af en makro.</p></div>
"""


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f"# Titel\n\n{SENTENCE}\n\nMere.", SENTENCE),
        (f"!!! note\n    Ikke her, for det er en note, som står for sig.\n\n{SENTENCE}", SENTENCE),
        (f"- et punkt på en liste, der er langt nok til at tælle\n\n{SENTENCE}", SENTENCE),
        (
            f"``` yaml\nen: lang linje kode, der kunne ligne tekst\n\nto: 2\n```\n\n{SENTENCE}",
            SENTENCE,
        ),
        (f"| En | tabel |\n|---|---|\n\n{SENTENCE}", SENTENCE),
        (f"Kort.\n\n{SENTENCE}", SENTENCE),
        (
            "Et **fedt** ord, et [link](../a.md), en note[^1], `kode`, snake_case og 3 * 4.",
            "Et fedt ord, et link, en note, kode, snake_case og 3 * 4.",
        ),
        (
            'I <a class="pv-number" href="#x">2,1&nbsp;pct.</a> af alle tilfælde er &lt; et tegn.',
            "I 2,1 pct. af alle tilfælde er < et tegn.",
        ),
        (FROM_A_MACRO, "Sådan lyder den første sætning af en makro."),
        ("# Kun en titel\n\n- og en liste", ""),
        ("", ""),
    ],
)
def test_the_first_paragraph_is_taken_as_plain_text(markdown: str, expected: str) -> None:
    assert description(markdown) == expected


def test_whole_sentences_are_taken_while_they_are_shown() -> None:
    assert description(" ".join([SENTENCE] * 9)) == " ".join([SENTENCE] * 3)


def test_a_sentence_without_end_is_cut_between_words() -> None:
    text = description("ordene " * 200)

    assert text.endswith("ordene …")
    assert len(text) <= MOST + 2
    assert len(description("æ" * 5000)) <= MOST + 2


@given(st.text(alphabet=st.sampled_from("ab .\n#<>*_`[](){}!?&;:|-/p"), max_size=200))
def test_any_text_gives_one_line_of_bounded_length(markdown: str) -> None:
    text = description(markdown)

    assert "\n" not in text
    assert len(text) <= MOST + 2
