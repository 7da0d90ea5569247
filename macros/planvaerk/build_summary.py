"""How the builds of many sites are told: while they go on, and when all are done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planvaerk import danish
from planvaerk.many_sites import Outcome

_WIDTH = 24
_RESULTS = {0: "bygget", 1: "fejl i planen", 2: "kunne ikke bygges", 3: "fejl i Planværk"}
_HEADS = ("Plan", "Resultat", "Sider", "Sekunder")
_NUMBERS = (2, 3)  # the columns that are set to the right


def bar(done: int, count: int, name: str, columns: int, encoding: str) -> str:
    """One line that shows how far the builds are and which site is the latest, with a bar."""
    full, empty = _signs(encoding)
    filled = _WIDTH * done // count
    line = f"{full * filled}{empty * (_WIDTH - filled)} {_so_far(done, count)} {name}"
    return line if len(line) < columns else f"{line[: max(columns - 2, 0)]}…"


def line(done: int, count: int, outcome: Outcome) -> str:
    """The same for a log, which cannot take back what is written."""
    said = "er bygget" if outcome.code == 0 else "er ikke bygget"
    return f"{_so_far(done, count)}: {outcome.name} {said}."


def table(outcomes: Sequence[Outcome]) -> str:
    """Every tree with its result, pages and seconds, in columns."""
    rows = [_HEADS, *(_row(outcome) for outcome in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in _NUMBERS else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What stopped each tree that is not built, told fully."""
    for outcome in outcomes:
        if outcome.code != 0:
            yield f"{outcome.name} er ikke bygget:\n\n{outcome.text}"


def total(outcomes: Sequence[Outcome], seconds: float) -> str:
    """One line that sums up."""
    built = sum(outcome.code == 0 for outcome in outcomes)
    count = len(outcomes)
    sites = "site" if count == 1 else "sites"
    shown = f"{built} {sites}" if built == count else f"{built} af {count} {sites}"
    return f"{shown} er bygget på {danish.decimal(seconds, 1)} sekunder."


def _row(outcome: Outcome) -> tuple[str, str, str, str]:
    pages = str(outcome.pages) if outcome.code == 0 else "–"
    return (outcome.name, _RESULTS[outcome.code], pages, danish.decimal(outcome.seconds, 1))


def _so_far(done: int, count: int) -> str:
    return f"{str(done).rjust(len(str(count)))} af {count}"


def _signs(encoding: str) -> tuple[str, str]:
    """What the bar is drawn with; a terminal that lacks the blocks gets signs it has."""
    try:
        "█░".encode(encoding)
    except UnicodeEncodeError:
        return "#", "-"
    return "█", "░"
