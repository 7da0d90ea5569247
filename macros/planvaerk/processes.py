"""The processes of a command: how many cores they may use, and how they are stopped."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Thread, current_thread, main_thread
from types import FrameType

from planvaerk.errors import EnvironmentFault

CORES = "PLANVAERK_CORES"
# By another process, or by the window that is closed.
ASKED_TO_END = (signal.SIGTERM, signal.SIGHUP)


class Terminated(KeyboardInterrupt):
    """Somebody has asked the process to end; what is half made is cleared away on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number  # as a shell has it


def cores() -> int:
    """How many cores a build may use: those this process is given, or what PLANVAERK_CORES says."""
    told = os.environ.get(CORES)
    if told is None:
        # A container is often given fewer than the machine has.
        return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    if not told.isdecimal() or int(told) == 0:
        message = f'{CORES} er "{told}", men skal være et antal kerner, fx 2.'
        raise EnvironmentFault(message)
    return int(told)


@contextmanager
def cleared_away() -> Iterator[None]:
    """Being asked to end stops the work as Ctrl+C does: it clears up, and is not asked twice."""
    if current_thread() is not main_thread():
        yield
        return
    ours = [number for number in ASKED_TO_END if signal.getsignal(number) == signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _terminate)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _terminate(number: int, _: FrameType | None) -> None:
    for again in ASKED_TO_END:
        signal.signal(again, signal.SIG_IGN)
    raise Terminated(number)


@contextmanager
def shielded(*more: signal.Signals) -> Iterator[None]:
    """What begins here never hears Ctrl+C, which a terminal sends to all processes of a command."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *more})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def follow_parent() -> None:
    """End when the process that began this one ends, however it ends."""
    Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    # Only here: a check begins no process, and should not wait for what begins them.
    parent = import_module("multiprocessing").parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)  # to the main thread, which may be waiting
