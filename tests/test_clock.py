"""The day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from planvaerk.clock import today
from planvaerk.errors import EnvironmentFault


def test_the_day_of_a_repeated_build_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1669766400")

    assert today() == date(2022, 11, 30)


def test_else_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert abs(today() - datetime.now(UTC).date()) <= timedelta(days=1)


@pytest.mark.parametrize("seconds", ["i dag", "1e99", "9" * 30])
def test_what_is_no_moment_is_refused_in_danish(
    seconds: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    with pytest.raises(EnvironmentFault, match="antal sekunder siden 1970"):
        today()
