"""How many cores a command uses, and how it ends."""

from __future__ import annotations

import os
import signal
from threading import Thread

import pytest

from planvaerk.errors import EnvironmentFault
from planvaerk.processes import CORES, Terminated, cleared_away, cores


def test_all_cores_are_used_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CORES, raising=False)
    given = os.sched_getaffinity(0)
    assert cores() == len(given)
    try:
        os.sched_setaffinity(0, {min(given)})
        assert cores() == 1
    finally:
        os.sched_setaffinity(0, given)
    monkeypatch.setenv(CORES, "3")
    assert cores() == 3


@pytest.mark.parametrize("told", ["0", "-1", "mange", "", "1.5"])
def test_a_number_of_cores_that_is_none_is_told_in_danish(
    monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    monkeypatch.setenv(CORES, told)
    with pytest.raises(EnvironmentFault, match="skal være et antal kerner, fx 2"):
        cores()


def test_to_be_asked_to_end_stops_the_work_once() -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    cleared = []

    def work() -> None:
        with cleared_away():
            try:
                signal.raise_signal(signal.SIGTERM)
            finally:
                signal.raise_signal(signal.SIGTERM)
                cleared.append(True)

    try:
        with pytest.raises(Terminated):
            work()
        assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)
    assert cleared == [True]


def test_a_thread_leaves_the_signals_alone() -> None:
    seen = []

    def work() -> None:
        with cleared_away():
            seen.append(signal.getsignal(signal.SIGTERM))

    before = signal.getsignal(signal.SIGTERM)
    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [before]
