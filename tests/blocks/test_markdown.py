"""What is done to a page after its macros have run."""

from __future__ import annotations

import pytest

from planvaerk.blocks.markdown import one_full_stop

NUMBER = '<a class="pv-number" href="#x" title="y">{}</a>'


@pytest.mark.parametrize(
    ("number", "after", "shown"),
    [
        ("7,0 pct.", ". Det er", ". Det er".removeprefix(".")),
        ("7,0 pct.", " og", " og"),
        ("76", ". Det", ". Det"),
        ("7,0 pct.", "...", "..."),
    ],
)
def test_a_sentence_ends_with_one_full_stop(number: str, after: str, shown: str) -> None:
    assert one_full_stop(NUMBER.format(number) + after) == NUMBER.format(number) + shown
