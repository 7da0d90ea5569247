"""Findings as text for people, as JSON and SARIF for programs, as notes in a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import groupby

from planvaerk import danish
from planvaerk.checking import Checked, Excused
from planvaerk.findings import Finding
from planvaerk.rules.example_numbers import examples_left
from planvaerk.rules.pv607_examples_left import CODE as EXAMPLES_LEFT
from planvaerk.sarif import sarif


def text(checked: Checked) -> str:
    """Every finding with its place, message and way out; the exceptions; one line that sums up.

    Errors come last, where a terminal shows them.
    """
    ordered = sorted(checked.findings, key=lambda finding: finding.is_error)
    blocks = [_block(finding) for finding in ordered]
    summary = "\n".join([_summary(checked), *_examples(checked)])
    return "\n\n".join([*blocks, *_exceptions(checked), summary])


def _block(finding: Finding) -> str:
    file, line, column = finding.position
    mark = "" if finding.is_error else " (advarsel)"
    lines = [f"{file}:{line}:{column}: {finding.code.id} {finding.code.name}{mark}"]
    told = (*finding.message.split("\n"), *finding.hint.split("\n"))
    lines += [f"  {part}" for part in told if part]
    return "\n".join(lines)


def _exceptions(checked: Checked) -> list[str]:
    """The reasons for exceptions, each told once."""
    lines = []
    ordered = sorted(checked.excused, key=_key)
    for (rule, file, action, reason), items in groupby(ordered, key=_key):
        count = sum(1 for _ in items)
        done = "slået fra" if action == "ignore" else "gjort til advarsel"
        lines.append(f"{file}: {rule} er {done} for {count} fund. Grund: {reason}")
    return ["Undtagelser\n" + "\n".join(f"  {line}" for line in lines)] if lines else []


def _key(item: Excused) -> tuple[str, str, str, str]:
    exception, file = item.exception, item.finding.position.file
    return exception.rule, file, exception.action, exception.reason


def json_text(checked: Checked) -> str:
    """The findings as a JSON object with a list, the exceptions and a summary."""
    errors = sum(finding.is_error for finding in checked.findings)
    report = {
        "findings": [_record(finding) for finding in checked.findings],
        "exceptions": [
            {
                **_record(item.finding),
                "action": item.exception.action,
                "reason": item.exception.reason,
            }
            for item in checked.excused
        ],
        "summary": {
            "errors": errors,
            "warnings": len(checked.findings) - errors,
            "files": len(checked.plan.files),
            "hidden": checked.hidden,
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _record(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code.id,
        "name": finding.code.name,
        "severity": finding.code.severity,
        **finding.position._asdict(),
        "message": finding.message,
        "hint": finding.hint,
    }


def github(checked: Checked) -> str:
    """The findings as GitHub's workflow commands, which it shows on the lines of a pull request."""
    lines = [*map(_annotation, checked.findings), *_exceptions(checked), _summary(checked)]
    return "\n".join(lines)


def _annotation(finding: Finding) -> str:
    file, line, column = finding.position
    kind = "error" if finding.is_error else "warning"
    title = f"{finding.code.id} {finding.code.name}"
    message = "\n".join(part for part in (finding.message, finding.hint) if part)
    place = f"file={_property(file)},line={line},col={column},title={_property(title)}"
    return f"::{kind} {place}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(checked: Checked) -> str:
    return f"{_counts(checked)}{_hidden(checked.hidden)}"


def _examples(checked: Checked) -> list[str]:
    """How much is left of examples, while the findings do not tell it."""
    told = any(finding.code == EXAMPLES_LEFT for finding in checked.findings)
    files = set() if told else {place.position.file for place in examples_left(checked.plan)}
    if not files:
        return []
    shown = "Én fil" if len(files) == 1 else f"{danish.counting_word(len(files))} filer"
    shown = danish.sentence_case(shown)
    return [f"{shown} har stadig eksempler. Se dem med planvaerk check --examples."]


def _hidden(count: int) -> str:
    if not count:
        return ""
    return f" {count} fund er skjult af --only eller --skip."


def _counts(checked: Checked) -> str:
    errors = sum(finding.is_error for finding in checked.findings)
    warnings = len(checked.findings) - errors
    files = len(checked.plan.files)
    shown_files = f"{files} fil" if files == 1 else f"{files} filer"
    if not checked.findings:
        return f"Ingen fejl i {shown_files}."
    shown_warnings = f"{warnings} advarsel" if warnings == 1 else f"{warnings} advarsler"
    verdict = "" if errors else " Planen kan bygges."
    return f"{errors} fejl og {shown_warnings} i {shown_files}.{verdict}"


REPORTERS: Mapping[str, Callable[[Checked], str]] = {
    "text": text,
    "json": json_text,
    "github": github,
    "sarif": sarif,
}
