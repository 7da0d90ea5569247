"""Builds the sites of many content trees, as many at a time as there are cores.

Each tree has a process of its own, which ends with its site. So no tree's fault, crash or need of
memory reaches another, and what one has used is free for the next. On Linux that process is forked
from this one, which has loaded all modules that a build needs: to load them takes as long as to
build a small site. On other systems it is started anew.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planvaerk.arguments import shown_here
from planvaerk.boundary import bounded
from planvaerk.errors import EnvironmentFault
from planvaerk.mkdocs_speed import load_everything
from planvaerk.processes import (
    ASKED_TO_END,
    CORES,
    Terminated,
    cleared_away,
    cores,
    follow_parent,
    shielded,
)
from planvaerk.site import build_site
from planvaerk.site_messages import why
from planvaerk.tree_folders import site_folder

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

_OUR_FAULT = 3
_ENVIRONMENT = 2


class Choices(NamedTuple):
    """What holds for the builds of all trees."""

    documents: bool = True
    debug: bool = False


class Outcome(NamedTuple):
    """How the build of one tree went: its exit code, and what stopped it."""

    tree: Path
    code: int
    text: str = ""
    pages: int = 0
    seconds: float = 0.0

    @property
    def name(self) -> str:
        """The tree as seen from here."""
        return shown_here(self.tree)


class _Begun(NamedTuple):
    """A build that is going on in a process, and where it will tell its outcome."""

    tree: Path
    process: BaseProcess
    answer: Connection
    since: float

    def outcome(self) -> Outcome:
        """What the process has told; when it has not, how it ended."""
        try:
            told: Outcome = self.answer.recv()
        except EOFError:
            self.process.join()
            seconds = time.perf_counter() - self.since
            return Outcome(self.tree, *_broken_off(self.process.exitcode or 0), seconds=seconds)
        finally:
            self.answer.close()
        self.process.join()
        return told


def build_sites(trees: Sequence[Path], choices: Choices) -> Generator[Outcome]:
    """Build the site of every tree and give the outcomes as they come.

    When the iterator is closed, or stopped from outside, the builds that are going on are stopped;
    their old sites stand.
    """
    context, most = _context(), cores()
    waiting, running = deque(trees), dict[Connection, _Begun]()
    places = _Places()
    try:
        while waiting or running:
            while waiting and len(running) < most:
                tree = waiting.popleft()
                refusal = places.refusal(tree)
                if refusal is not None:
                    yield refusal
                    continue
                share = max(1, most // (len(running) + len(waiting) + 1))
                with shielded(*ASKED_TO_END):
                    begun = _begin(context, tree, choices, share)
                    running[begun.answer] = begun
            for answer in wait(list(running)):
                if isinstance(answer, Connection):
                    yield running.pop(answer).outcome()
    finally:
        _stop(running.values())


class _Places:
    """The folders of the sites so far, so that no site is built over another."""

    def __init__(self) -> None:
        self._sites: dict[Path, Path] = {}
        self._above: dict[Path, Path] = {}

    def refusal(self, tree: Path) -> Outcome | None:
        """Why a tree's site may not be built where its settings say, or None."""
        site = site_folder(tree)
        owners = (self._sites.get(folder) for folder in (site, *site.parents))
        owner = next((tree for tree in owners if tree), self._above.get(site))
        if owner is not None:
            message = f"Sitet skal ligge i {shown_here(site)}, men der ligger sitet fra"
            hint = f"Skriv en anden site_dir i {shown_here(tree / 'mkdocs.yml')}."
            return Outcome(tree, _ENVIRONMENT, f"{message} {shown_here(owner)}.\n{hint}")
        self._sites[site] = tree
        self._above |= dict.fromkeys(site.parents, tree)
        return None


def _context() -> ForkContext | SpawnContext:
    if sys.platform != "linux":  # what other systems' own libraries do may not be forked
        return get_context("spawn")
    load_everything()
    gc.freeze()
    return get_context("fork")


def _begin(context: ForkContext | SpawnContext, tree: Path, choices: Choices, share: int) -> _Begun:
    answer, tell = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(tree, choices, share, tell))
    try:
        process.start()
    except OSError as error:
        message = f"Maskinen kan ikke begynde flere processer: {why(error)}. Prøv med --jobs 1."
        raise EnvironmentFault(message) from error
    tell.close()  # held by the process alone, so that its end is heard
    return _Begun(tree, process, answer, time.perf_counter())


def _work(tree: Path, choices: Choices, share: int, tell: Connection) -> None:
    """Build a tree in this process and tell how it went."""
    os.environ[CORES] = str(share)
    gc.disable()
    try:
        with cleared_away():
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ASKED_TO_END)
            follow_parent()
            tell.send(_build(tree, choices))
    except Terminated as asked:
        sys.exit(asked.exit_code)


def _build(tree: Path, choices: Choices) -> Outcome:
    start = time.perf_counter()
    pages: list[Path] = []

    def build() -> int:
        site = build_site(tree, None, documents=choices.documents)
        pages.extend(site.rglob("*.html"))
        return 0

    code, text = bounded(build, debug=choices.debug)
    return Outcome(tree, code, text, len(pages), time.perf_counter() - start)


def _broken_off(code: int) -> tuple[int, str]:
    """Exit code and words for a build that ended without a word, by its process's exit code."""
    if code == -signal.SIGKILL:
        message = "Bygningen blev slået ihjel. Det gør maskinen, når den mangler hukommelse."
        return _ENVIRONMENT, f"{message}\nPrøv igen, og byg færre ad gangen med --jobs 1."
    if code == -signal.SIGTERM or code > 0:
        return _ENVIRONMENT, "Bygningen blev stoppet udefra. Prøv igen."
    name = signal.Signals(-code).name if code else "0"
    return _OUR_FAULT, f"Bygningen brød sammen ({name}). Sitet er ikke ændret."


def _stop(builds: Iterable[_Begun]) -> None:
    """Ask the builds to end, and wait until they have cleared away what is half made."""
    builds = list(builds)
    for begun in builds:
        begun.process.terminate()
    for begun in builds:
        begun.process.join()
        begun.answer.close()
