"""What holds for the status of every target, whatever its numbers are."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planvaerk.follow_up import Status
from tests.follow_up.plans import Better, Go, directed, monthly

_RANK = {"better": 0, "on": 1, "off": 2}
_SWAPPED = {"better": "off", "on": "on", "off": "better"}
_VALUES = st.decimals(0, 5000, places=1)
_MONTHS = st.lists(
    st.one_of(_VALUES.map(str), _VALUES.map("{}p".format), st.sampled_from("-x")),
    min_size=12,
    max_size=12,
)
_AIMS = st.lists(st.one_of(_VALUES.map(str), st.sampled_from("-x")), min_size=12, max_size=12)
_TOLERANCE = st.none() | st.decimals(0, 100, places=1)


def _status(
    months: list[str],
    aims: list[str],
    better: Better = "lower",
    tolerance: Decimal | None = None,
) -> Status:
    return monthly(" ".join(months), " ".join(aims), better, tolerance=tolerance)


def _is_measured(text: str) -> bool:
    return text[-1] not in "-xp"


@given(_MONTHS, _AIMS, _TOLERANCE, st.integers(0, 11), st.decimals(0, 900, places=1))
def test_a_higher_number_is_never_better_when_lower_is(
    months: list[str], aims: list[str], tolerance: Decimal | None, at: int, more: Decimal
) -> None:
    if _is_measured(months[at]):
        raised = [*months[:at], str(Decimal(months[at]) + more), *months[at + 1 :]]
        before, after = (_status(m, aims, tolerance=tolerance) for m in (months, raised))

        assert before.has_verdict == after.has_verdict
        if before.has_verdict:
            assert _RANK[before.state] <= _RANK[after.state]


@given(_MONTHS, _AIMS, _TOLERANCE)
def test_what_is_better_one_way_is_off_the_other(
    months: list[str], aims: list[str], tolerance: Decimal | None
) -> None:
    lower = _status(months, aims, "lower", tolerance)
    higher = _status(months, aims, "higher", tolerance)

    assert higher.state == _SWAPPED.get(lower.state, lower.state)


@given(_MONTHS, _AIMS)
def test_there_is_a_verdict_when_and_only_when_a_month_has_both_numbers(
    months: list[str], aims: list[str]
) -> None:
    status = _status(months, aims)
    both = [m for m, a in zip(months, aims, strict=True) if _is_measured(m) and a not in "-x"]

    assert status.has_verdict == bool(both)
    assert (status.so_far is not None) == bool(both)
    assert (status.latest_value is not None) == any(map(_is_measured, months))


@given(_MONTHS, _AIMS, st.decimals(0, 100, places=1), st.decimals(0, 100, places=1))
def test_a_wider_tolerance_never_takes_a_target_off(
    months: list[str], aims: list[str], tolerance: Decimal, more: Decimal
) -> None:
    narrow = _status(months, aims, tolerance=tolerance)
    wide = _status(months, aims, tolerance=tolerance + more)

    assert wide.state in {narrow.state, "on"}


@given(_MONTHS, _AIMS, _TOLERANCE)
def test_a_reader_gets_the_same_verdict_from_the_numbers_shown(
    months: list[str], aims: list[str], tolerance: Decimal | None
) -> None:
    so_far = _status(months, aims, tolerance=tolerance).so_far
    if so_far is not None:
        beyond = abs(so_far.difference) > so_far.tolerance

        assert (so_far.verdict != "on") == beyond
        assert not beyond or (so_far.verdict == "better") == (so_far.difference < 0)


_GO = st.sampled_from(["reduce", "increase", "hold"])
_TURNED: dict[Go, Go] = {"reduce": "increase", "increase": "reduce", "hold": "hold"}


def _directed(
    months: list[str], before: list[str], go: Go, tolerance: Decimal | None = None
) -> Status:
    return directed(" ".join(months), " ".join(before), go, "neutral", tolerance=tolerance)


@given(_MONTHS, _MONTHS, _GO, _TOLERANCE)
def test_a_direction_has_a_verdict_only_when_a_month_is_measured_in_both_years(
    months: list[str], before: list[str], go: Go, tolerance: Decimal | None
) -> None:
    status = _directed(months, before, go, tolerance)
    both = [
        one
        for one, other in zip(months, before, strict=True)
        if _is_measured(one) and _is_measured(other)
    ]

    assert status.has_verdict == bool(both)


@given(_MONTHS, _MONTHS, _GO, st.decimals(0, 100, places=1), st.decimals(0, 100, places=1))
def test_a_wider_tolerance_never_turns_a_direction_wrong(
    months: list[str], before: list[str], go: Go, tolerance: Decimal, more: Decimal
) -> None:
    narrow = _directed(months, before, go, tolerance)
    wide = _directed(months, before, go, tolerance + more)

    assert wide.state in {narrow.state, "on"}


@given(_MONTHS, _MONTHS, st.sampled_from(["reduce", "increase"]))
def test_the_right_way_down_is_the_wrong_way_up(
    months: list[str], before: list[str], go: Go
) -> None:
    one, other = (_directed(months, before, way, Decimal()) for way in (go, _TURNED[go]))

    if one.has_verdict and one.so_far is not None and one.so_far.difference:
        assert {one.state, other.state} == {"on", "off"}
    else:  # without a step there is nothing that goes the right way
        assert one.state == other.state


@given(_MONTHS, _GO)
def test_the_same_year_twice_holds_its_level_and_goes_nowhere(months: list[str], go: Go) -> None:
    status = _directed(months, months, go)

    if status.has_verdict:
        assert status.state == ("on" if go == "hold" else "off")
