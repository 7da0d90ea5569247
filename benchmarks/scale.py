"""`planvaerk build --all`: time and memory for 1, 10, 50 and 98 municipalities.

What is built
    Denmark's 98 municipalities, each with the plan that `planvaerk init` writes for it: two
    editions, follow-up, and all that a page can show. So that no chart is another municipality's,
    each has its own numbers: those of the starter, moved by the municipality's place in the list.

Warm and cold
    Cold starts with empty caches and draws every chart, for 1, 10 and 98 municipalities. Warm
    finds all drawings, as when texts are changed. Documents are left out, as in
    `benchmarks/build.py`: what they cost is measured by itself, in `benchmarks/documents.py`.

What is told
    Seconds for each municipality, and the memory of the largest process there was. As each tree
    has a process of its own, what a build needs at most is that, once for each core.
    How the time grows with the count of municipalities is the slope of a line through the
    logarithms of both: 1 is in proportion. What the second core gives is one core's time over that
    of two, for ten warm municipalities; the two take turns and the medians are compared.

Budgets: a slope of at most 1.05; two cores at least 1.7 times as fast as one; the largest process
at most 1.1 times as large with 98 municipalities as with one.
"""

from __future__ import annotations

import math
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import PROGRAMS, Command, Fact, Gain, Limit, Result, report
from planvaerk.municipalities import municipalities
from planvaerk.starter_plan import STARTER_YEAR
from planvaerk.starting import Choice, starter_files

COUNTS = (1, 10, 50, 98)
COLD_COUNTS = (1, 10, 98)
SLOPE_BUDGET = 1.05
CORES_BUDGET = 1.7
MEMORY_BUDGET = 1.1
FOR_CORES = 10
ROUNDS = 3
_PEAK_MEMORY = str(Path(__file__).with_name("peak_memory.py"))
_BUDGET = re.compile(r"(budget_average: )([0-9.]+)")
_MEGABYTE = 1_000_000
_DAY = "1793491200"  # 1 November 2026, while the starter's plan of 2027 is a draft


class Taken(NamedTuple):
    """What a build took: seconds on the clock, and bytes of memory of its largest process."""

    seconds: float
    peak: int


def measure() -> list[Result]:
    """Time and memory by the count of municipalities, and what a second core gives."""
    with tempfile.TemporaryDirectory() as name:
        trees = [write_tree(Path(name), place) for place in range(COUNTS[-1])]
        cold = {count: _cold_build(trees[:count]) for count in COLD_COUNTS}
        warm = {count: _build(trees[:count]) for count in COUNTS}
        one, two = _with_cores(trees[:FOR_CORES])
    growth = warm[COUNTS[-1]].peak / warm[COUNTS[0]].peak
    return [
        *(_told("cold", count, taken) for count, taken in cold.items()),
        *(_told("warm", count, taken) for count, taken in warm.items()),
        Limit("scale, cold, slope of time", slope(cold), "", SLOPE_BUDGET),
        Limit("scale, warm, slope of time", slope(warm), "", SLOPE_BUDGET),
        Limit("scale, warm, largest process, 98 / 1", growth, "", MEMORY_BUDGET),
        Gain("scale, warm, one core / two cores", one, two, CORES_BUDGET),
    ]


def write_tree(folder: Path, place: int) -> Path:
    """The plan of the municipality at a place in the list of all, with numbers of its own."""
    municipality = tuple(municipalities().values())[place]
    tree = folder / municipality.code
    for path, text in starter_files(Choice(municipality, STARTER_YEAR)):
        file = tree / path
        file.parent.mkdir(parents=True, exist_ok=True)
        moved = _moved(text, place) if file.suffix == ".csv" else _budgets_moved(text, place)
        file.write_text(moved, "utf-8")
    return tree


def slope(taken: dict[int, Taken]) -> float:
    """The slope of the line of least squares through the logarithms of count and seconds."""
    counts = [math.log(count) for count in taken]
    return statistics.linear_regression(counts, [math.log(t.seconds) for t in taken.values()]).slope


def _moved(table: str, steps: int) -> str:
    """Observations with every number moved by steps of its last decimal."""
    head, *rows = table.splitlines()
    moved = [head]
    for row in rows:
        series, period, value, status = row.split(",")
        if value:
            number = Decimal(value)
            value = str(number + steps * Decimal((0, (1,), int(number.as_tuple().exponent))))
        moved.append(f"{series},{period},{value},{status}")
    return "\n".join(moved) + "\n"


def _budgets_moved(text: str, steps: int) -> str:
    """The budgets' averages moved with the target numbers, which are whole, so that they agree."""
    return _BUDGET.sub(lambda found: f"{found[1]}{Decimal(found[2]) + steps}", text)


def _cold_build(trees: Sequence[Path]) -> Taken:
    for tree in trees:
        shutil.rmtree(tree / ".cache", ignore_errors=True)
    return _build(trees)


def _build(trees: Sequence[Path], *more: str) -> Taken:
    folder = trees[0].parent
    note = folder / "peak"
    words = [sys.executable, _PEAK_MEMORY, str(note), str(PROGRAMS / "planvaerk"), "build", "--all"]
    words += ["--without-documents", *more, *(tree.name for tree in trees)]
    command = Command("build --all", words, folder, {"SOURCE_DATE_EPOCH": _DAY})
    return Taken(command.seconds(), int(note.read_text("utf-8")))


def _with_cores(trees: Sequence[Path]) -> tuple[float, float]:
    """The median seconds with one core and with two, which take turns."""
    rounds = [
        [_build(trees, "--jobs", cores).seconds for cores in ("1", "2")] for _ in range(ROUNDS)
    ]
    one, two = (statistics.median(seconds) for seconds in zip(*rounds, strict=True))
    return one, two


def _told(kind: str, count: int, taken: Taken) -> Fact:
    each, peak = taken.seconds / count, taken.peak / _MEGABYTE
    return Fact(f"scale, {kind}, {count} municipalities", f"{each:.2f} s each, {peak:.0f} MB")


if __name__ == "__main__":
    sys.exit(report(measure()))
