"""Timing whole commands side by side, and judging the ratios by their budgets.

A shared machine is never equally fast for long. So the commands of a comparison take turns, round
after round, each in a process of its own, and the medians are compared.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

MAX_SHOWN = 2_000
PROGRAMS = Path(sys.executable).parent


class BenchmarkError(Exception):
    """A measured command failed, so its time says nothing."""


@dataclass(frozen=True)
class Command:
    """A command to time: its arguments, its folder and what it adds to the environment."""

    name: str
    arguments: Sequence[str | Path]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def seconds(self) -> float:
        """Run the command once and return the wall-clock time; raise when it fails."""
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **self.environment}
        # Installed packages have their bytecode with them; the code in this folder keeps its own.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        start = time.perf_counter()
        done = subprocess.run(
            self.arguments,
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        taken = time.perf_counter() - start
        if done.returncode != 0:
            said = (done.stdout + done.stderr)[-MAX_SHOWN:]
            raise BenchmarkError(f"{self.name} ended with {done.returncode}: {said}")
        return taken


class Ratio(NamedTuple):
    """A median time as a multiple of another, and the most it may be."""

    name: str
    seconds: float
    other_seconds: float
    budget: float

    @property
    def value(self) -> float:
        """How many times as long it takes."""
        return self.seconds / self.other_seconds

    @property
    def is_within_budget(self) -> bool:
        """True when the budget is kept."""
        return self.value <= self.budget

    @property
    def shown(self) -> str:
        """The two times and how many times as long one takes, beside the budget."""
        times = f"{self.seconds:.2f} s / {self.other_seconds:.2f} s"
        return f"{times} = {self.value:.2f} (≤ {self.budget})"


class Limit(NamedTuple):
    """A measured amount, and the most it may be."""

    name: str
    amount: float
    unit: str
    budget: float

    @property
    def is_within_budget(self) -> bool:
        """True when the budget is kept."""
        return self.amount <= self.budget

    @property
    def shown(self) -> str:
        """The amount beside its budget."""
        return f"{self.amount:.4g} {self.unit} (≤ {self.budget})"


class Score(NamedTuple):
    """A score out of 100, and the least it may be."""

    name: str
    points: float
    budget: float

    @property
    def is_within_budget(self) -> bool:
        """True when the budget is kept."""
        return self.points >= self.budget

    @property
    def shown(self) -> str:
        """The score beside its budget."""
        return f"{self.points:.0f} (≥ {self.budget})"


class Gain(NamedTuple):
    """How many times as fast something is, and the least it must be."""

    name: str
    slow_seconds: float
    fast_seconds: float
    budget: float

    @property
    def value(self) -> float:
        """How many times as fast it is."""
        return self.slow_seconds / self.fast_seconds

    @property
    def is_within_budget(self) -> bool:
        """True when the budget is kept."""
        return self.value >= self.budget

    @property
    def shown(self) -> str:
        """The two times and their ratio, beside the budget."""
        times = f"{self.slow_seconds:.2f} s / {self.fast_seconds:.2f} s"
        return f"{times} = {self.value:.2f} (≥ {self.budget})"


class Fact(NamedTuple):
    """Something measured that has no budget."""

    name: str
    shown: str
    is_within_budget: bool = True


type Result = Ratio | Limit | Score | Gain | Fact


def medians(rounds: Sequence[Sequence[Command]]) -> dict[str, float]:
    """The median time of each command; every round runs its commands one after the other."""
    times: dict[str, list[float]] = {}
    for commands in rounds:
        for command in commands:
            times.setdefault(command.name, []).append(command.seconds())
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def report(results: Sequence[Result]) -> int:
    """Print the results beside their budgets; 1 when one is exceeded, else 0."""
    for result in results:
        verdict = "ok" if result.is_within_budget else "OVER BUDGET"
        print(f"{result.name:<58} {result.shown:>38} {verdict}")
    return 0 if all(result.is_within_budget for result in results) else 1
