"""Splices in YAML: read back as meant, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planvaerk.yaml_reader import read_yaml
from planvaerk.yaml_splice import Data, add_key, append_item, remove, set_value

PLAN = """\
# Planen for 2023. Ret kun her.
title: Beskæftigelsesplan 2023   # officiel titel
status: draft # skal vedtages

# Sammenfatning
summary: >-
  Planen sætter mål
  for seks grupper.

chapters:
  - page: indledning.md
  # målene
  - page: maal.md
    annex: true
tags: [a, b]   # to
source: plan-2023
"""


def test_a_value_is_replaced_and_its_comment_stays() -> None:
    text = set_value(PLAN, ("status",), "adopted")

    assert text == PLAN.replace("status: draft #", "status: adopted #")


def test_a_key_is_added_after_another() -> None:
    adoption: Data = {"date": "2022-11-30", "body": "Kommunalbestyrelsen"}

    text = add_key(PLAN, ("adoption",), adoption, after="status")

    assert text == PLAN.replace(
        "skal vedtages\n",
        "skal vedtages\nadoption:\n  date: 2022-11-30\n  body: Kommunalbestyrelsen\n",
    )


def test_a_key_is_added_last() -> None:
    assert add_key(PLAN, ("note",), "Læst: ikke set") == PLAN + 'note: "Læst: ikke set"\n'


def test_a_key_is_added_after_a_folded_text_and_before_the_blank_line() -> None:
    text = add_key(PLAN, ("kind",), "plan", after="summary")

    assert text == PLAN.replace("seks grupper.\n", "seks grupper.\nkind: plan\n")


def test_a_key_is_added_after_the_comments_of_the_one_before() -> None:
    text = "a:\n  - b\n\n  # - c\n\n# d\ne: 1\n"

    assert add_key(text, ("f",), "g\n\nh", after="a") == (
        "a:\n  - b\n\n  # - c\nf: >-\n  g\n\n  h\n\n# d\ne: 1\n"
    )


def test_a_text_above_a_comment_that_it_would_swallow_stays_on_its_line() -> None:
    assert set_value("a: b\n    # c\n", ("a",), "d\n\ne") == 'a: "d\\ne"\n    # c\n'


def test_an_item_is_added_to_a_list() -> None:
    text = append_item(PLAN, ("chapters",), {"page": "bilag.md", "annex": True})

    assert text == PLAN.replace(
        "annex: true\n", "annex: true\n  - page: bilag.md\n    annex: true\n"
    )


def test_an_item_is_added_inside_brackets() -> None:
    assert append_item(PLAN, ("tags",), "c, d") == PLAN.replace("[a, b]", '[a, b, "c, d"]')


def test_a_key_is_added_inside_brackets() -> None:
    assert add_key("a: {b: 1}  # c\n", ("a", "d"), "x, y") == 'a: {b: 1, d: "x, y"}  # c\n'
    assert add_key("{a: 1, b: 2}\n", ("c",), 3, after="a") == "{a: 1, c: 3, b: 2}\n"


def test_an_item_is_replaced() -> None:
    assert set_value("- a  # c\n- b\n", (0,), {"d": 1, "e": 2}) == "- d: 1  # c\n  e: 2\n- b\n"
    assert set_value("a: [1, 2]\n", ("a", 1), [3]) == "a: [1, [3]]\n"


def test_a_key_is_added_to_an_item() -> None:
    text = add_key(PLAN, ("chapters", 0, "annex"), value=False)

    assert text == PLAN.replace("indledning.md\n", "indledning.md\n    annex: false\n")


def test_a_removed_key_takes_its_lines_and_leaves_the_comments_above() -> None:
    assert remove(PLAN, ("summary",)) == PLAN.replace(
        "summary: >-\n  Planen sætter mål\n  for seks grupper.\n", ""
    )


def test_a_removed_key_takes_the_comments_that_are_indented_below_it() -> None:
    assert remove("a:\n  - b\n  # - c\n# d\ne: 1\n", ("a",)) == "# d\ne: 1\n"


def test_a_removed_first_key_leaves_its_dash() -> None:
    text = remove(PLAN, ("chapters", 1, "page"))

    assert text == PLAN.replace("- page: maal.md\n    annex", "- annex")


def test_a_removed_first_key_leaves_the_comment_below_it() -> None:
    text = remove("- a: 1  # en\n  # to\n  b: 2\n", (0, "a"))

    assert text == "-\n  # to\n  b: 2\n"


def test_a_removed_item_takes_its_comma() -> None:
    assert remove(PLAN, ("tags", 0)) == PLAN.replace("[a, b]", "[b]")
    assert remove(PLAN, ("tags", 1)) == PLAN.replace("[a, b]", "[a]")
    assert remove("tags: [a, ]\n", ("tags", 0)) == "tags: [ ]\n"


def test_what_is_emptied_is_still_a_list_or_a_mapping() -> None:
    assert remove("a:\n  b: 1\n", ("a", "b")) == "a:\n  {}\n"
    assert remove("a:\n- b # c\n", ("a", 0)) == "a:\n  [] # c\n"
    assert remove("a: 1\n", ("a",)) == "{}\n"


def test_what_is_empty_can_be_filled() -> None:
    assert add_key("", ("a",), 1) == "a: 1\n"
    assert add_key("# Tom\n", ("a",), 1) == "# Tom\na: 1\n"
    assert add_key("{}\n", ("a",), 1) == "a: 1\n"
    assert add_key("a:  # b\nc: 1\n", ("a", "d"), 2) == "a:  # b\n  d: 2\nc: 1\n"
    assert append_item("a: []  # b\n", ("a",), {"c": 1, "d": 2}) == "a:  # b\n  - c: 1\n    d: 2\n"
    assert append_item("a:\n", ("a",), "b") == "a:\n  - b\n"
    assert add_key("- {a: {}}\n", (0, "a", "b"), 1) == "- {a: {b: 1}}\n"


def test_a_value_becomes_a_mapping_and_back() -> None:
    text = "a: 1  # en\nb: 2\n"
    mapping = set_value(text, ("a",), {"c": [1, 2]})

    assert mapping == "a:  # en\n  c:\n    - 1\n    - 2\nb: 2\n"
    assert set_value(mapping, ("a",), 1) == text


def test_a_comment_beside_a_key_outlives_a_folded_text() -> None:
    text = "a: >-  # kort\n  en\n  to\nb: 2\n"

    assert set_value(text, ("a",), "tre") == "a: tre  # kort\nb: 2\n"


def test_a_text_with_paragraphs_is_folded() -> None:
    text = set_value("a: b\n", ("a",), "En kort.\n\nOg en til.")

    assert text == "a: >-\n  En kort.\n\n  Og en til.\n"


def test_a_long_text_is_folded_to_the_width() -> None:
    words = "Planen sætter retningen for indsatsen. " * 6

    text = set_value("a:\n  b: c\n", ("a", "b"), words.strip())

    assert text.startswith("a:\n  b: >-\n    Planen")
    assert max(map(len, text.splitlines())) <= 100
    assert read_yaml("", text).data == {"a": {"b": words.strip()}}


def test_lines_of_their_own_are_kept() -> None:
    text = set_value("a: b\n", ("a",), "  en\nto\n\n\ntre")

    assert text == "a: |2-\n    en\n  to\n\n\n  tre\n"


def test_the_file_s_own_line_ends_are_used() -> None:
    text = PLAN.replace("\n", "\r\n")

    spliced = add_key(text, ("adoption",), {"date": "2022-11-30"}, after="status")

    assert spliced == add_key(PLAN, ("adoption",), {"date": "2022-11-30"}, after="status").replace(
        "\n", "\r\n"
    )


def test_a_file_without_a_last_line_end_gets_one_where_it_must() -> None:
    assert add_key("a: 1", ("b",), 2) == "a: 1\nb: 2\n"
    assert set_value("a: 1", ("a",), 2) == "a: 2"
    assert set_value("a: 1", ("a",), [2]) == "a:\n  - 2\n"


REFUSED: dict[str, tuple[type[Exception], Callable[[], str]]] = {
    "no such key": (LookupError, lambda: set_value("a: 1\n", ("b",), 1)),
    "the whole document": (LookupError, lambda: set_value("a: 1\n", (), 1)),
    "no such item": (LookupError, lambda: set_value("a: [1]\n", ("a", 1), 1)),
    "a key of a number": (LookupError, lambda: remove("a: 1\n", ("a", "b"))),
    "a key below no key": (LookupError, lambda: add_key("a: 1\n", ("b", "c"), 1)),
    "after no key": (LookupError, lambda: add_key("a: 1\n", ("b",), 1, after="c")),
    "a key that is there": (ValueError, lambda: add_key("a: 1\n", ("a",), 1)),
    "a key for a number": (ValueError, lambda: add_key("a: 1\n", ("a", "b"), 1)),
    "an item for a number": (ValueError, lambda: append_item("a: 1\n", ("a",), 1)),
    "no YAML": (ValueError, lambda: set_value("a: [\n", ("a",), 1)),
    "YAML that surprises": (ValueError, lambda: set_value("a: no\n", ("a",), 1)),
    "a last line break": (ValueError, lambda: set_value("a: 1\n", ("a",), "b\n")),
    "a control character": (ValueError, lambda: set_value("a: 1\n", ("a",), "\x07")),
    "a key of two lines": (ValueError, lambda: set_value("a: 1\n", ("a",), {"b\nc": 1})),
    "a line in brackets": (ValueError, lambda: set_value("a: [1]\n", ("a", 0), "b\nc")),
    "a number too long": (ValueError, lambda: set_value("a: 1\n", ("a",), 10**20)),
}


@pytest.mark.parametrize(("error", "change"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_done_is_refused(error: type[Exception], change: Callable[[], str]) -> None:
    with pytest.raises(error):
        change()
