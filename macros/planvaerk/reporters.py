"""Findings as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from planvaerk.findings import Finding


def text(findings: Sequence[Finding], files: int) -> str:
    """Every finding with its place, message and way out, then one line that sums up."""
    blocks = []
    for finding in findings:
        file, line, column = finding.position
        mark = "" if finding.is_error else " (advarsel)"
        lines = [f"{file}:{line}:{column}: {finding.code.id} {finding.code.name}{mark}"]
        lines += [f"  {part}" for part in (finding.message, finding.hint) if part]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, _summary(findings, files)])


def json_text(findings: Sequence[Finding], files: int) -> str:
    """The findings as a JSON object with a list and a summary."""
    errors = sum(finding.is_error for finding in findings)
    report = {
        "findings": [
            {
                "code": finding.code.id,
                "name": finding.code.name,
                "severity": finding.code.severity,
                **finding.position._asdict(),
                "message": finding.message,
                "hint": finding.hint,
            }
            for finding in findings
        ],
        "summary": {"errors": errors, "warnings": len(findings) - errors, "files": files},
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _summary(findings: Sequence[Finding], files: int) -> str:
    errors = sum(finding.is_error for finding in findings)
    warnings = len(findings) - errors
    shown_warnings = f"{warnings} advarsel" if warnings == 1 else f"{warnings} advarsler"
    if not findings:
        return f"Ingen fejl i {files} filer."
    return f"{errors} fejl og {shown_warnings} i {files} filer."


REPORTERS: Mapping[str, Callable[[Sequence[Finding], int], str]] = {
    "text": text,
    "json": json_text,
}
