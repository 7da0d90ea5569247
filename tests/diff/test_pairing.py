"""Which thing is which, and which have moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planvaerk.diff.pairing import Key, Pairing, pair


def _letters(before: str, after: str) -> Pairing[str]:
    return pair(before, after, [Key[str].same(str)])


def _moved(before: str, after: str) -> str:
    return "".join(one.after for one in _letters(before, after).pairs if one.is_moved)


def test_what_is_on_one_side_only_is_removed_or_added() -> None:
    found = _letters("abc", "bcd")

    assert (found.removed, found.added) == (("a",), ("d",))
    assert [(one.after, one.place_before, one.place_after) for one in found.pairs] == [
        ("b", 2, 1),
        ("c", 3, 2),
    ]


def test_nothing_is_moved_by_what_comes_and_goes_around_it() -> None:
    assert _moved("abc", "xbyc") == ""


def test_as_few_as_possible_have_moved() -> None:
    assert _moved("abcdef", "fabcde") == "f"
    assert _moved("abcdef", "bcdefa") == "a"
    assert _moved("abcdef", "adbcef") == "d"


def test_twins_are_paired_in_order() -> None:
    found = _letters("aab", "aba")

    assert (found.removed, found.added) == ((), ())


def test_the_next_key_takes_what_the_first_has_left() -> None:
    first_letter = Key[str].same(lambda word: word[:1])

    found = pair(["abe", "ko"], ["ko", "and"], [Key[str].same(str), first_letter])

    assert [(one.before, one.after) for one in found.pairs] == [("ko", "ko"), ("abe", "and")]


def test_a_key_of_none_matches_nothing() -> None:
    found = pair(["a"], ["a"], [Key[str].same(lambda _: None)])

    assert found.pairs == ()


def test_the_likest_are_paired_first_and_the_unlike_not_at_all() -> None:
    likeness = {("a", "x"): 0.7, ("a", "y"): 0.9, ("b", "x"): 0.6, ("b", "y"): 0.8}

    found = pair(["a", "b", "c"], ["x", "y"], [], lambda a, b: likeness.get((a, b), 0.5))

    assert [(one.before, one.after) for one in found.pairs] == [("b", "x"), ("a", "y")]
    assert found.removed == ("c",)


@given(st.permutations(range(12)))
def test_what_has_not_moved_stands_in_the_old_order(after: list[int]) -> None:
    found = pair(range(12), after, [Key[int].same(int)])

    stayed = [one.after for one in found.pairs if not one.is_moved]
    assert stayed == sorted(stayed)
    assert [one.after for one in found.pairs] == after
