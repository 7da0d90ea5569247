"""Findings of one kind gathered to one, save those that an exception is meant for."""

from __future__ import annotations

from collections.abc import Iterable

from planvaerk import danish
from planvaerk.findings import Finding
from planvaerk.model.exceptions import RuleException
from planvaerk.model.plan import Plan
from planvaerk.positions import Position

SHOWN = 12


def is_meant(plan: Plan, exception: RuleException, finding: Finding) -> bool:
    """True when an exception names the rule, the file and a text of the finding or its line."""
    if (exception.rule, exception.file) != (finding.code.id, finding.position.file):
        return False
    lines = plan.texts.get(finding.position.file, "").split("\n")
    line = lines[finding.position.line - 1] if finding.position.line <= len(lines) else ""
    return exception.text is None or exception.text in line or exception.text in finding.message


def is_excepted(plan: Plan, finding: Finding) -> bool:
    """True when any exception is meant for a finding: then it must stand alone to be found."""
    return any(is_meant(plan, exception, finding) for exception in plan.exceptions)


def listed_lines(places: Iterable[Position]) -> str:
    """The lines of places in a file, lines that follow each other as one: "linje 2-13 og 26-37"."""
    lines = sorted({place.line for place in places})
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    shown = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    if len(shown) > SHOWN:
        shown = [*shown[: SHOWN - 1], f"{len(shown) - SHOWN + 1} steder til"]
    return f"linje {danish.listing(shown)}"
