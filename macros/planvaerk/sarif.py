"""Findings as SARIF 2.1.0, the format in which code hosts take findings from any tool.

A finding that an exception has switched off is told, too, as suppressed and with its reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from planvaerk import __version__
from planvaerk.checking import Checked
from planvaerk.findings import Code, Finding
from planvaerk.rules import RULES
from planvaerk.rules.base import Rule

type Json = Mapping[str, Json] | Sequence[Json] | str | int | bool | None
VERSION = "2.1.0"


def sarif(checked: Checked) -> str:
    """The findings as one SARIF run."""
    results = list(_results(checked))
    driver = {
        "name": "Planværk",
        "version": __version__,
        "language": "da",
        "rules": [_rule(rule) for rule in RULES if rule.code.id in _codes(checked)],
    }
    run = {
        "tool": {"driver": driver},
        "language": "da",
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2)


def _codes(checked: Checked) -> set[str]:
    found = [*checked.findings, *(item.finding for item in checked.excused)]
    return {finding.code.id for finding in found}


def _results(checked: Checked) -> Iterator[Json]:
    for finding in checked.findings:
        yield _result(finding)
    for item in checked.excused:
        if item.exception.action == "ignore":
            reason = {"kind": "external", "justification": item.exception.reason}
            yield {**_result(item.finding), "suppressions": [reason]}


def _result(finding: Finding) -> dict[str, Json]:
    file, line, column = finding.position
    parts = (part for part in (finding.message, finding.hint) if part)
    return {
        "ruleId": finding.code.id,
        "level": _level(finding.code),
        "message": {"text": "\n".join(parts)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(file)},
                    "region": {"startLine": line, "startColumn": column},
                }
            }
        ],
    }


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.code.id,
        "name": rule.code.name,
        "shortDescription": {"text": rule.page.partition("\n")[0]},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _level(rule.code)},
    }


def _level(code: Code) -> str:
    return "error" if code.severity == "error" else "warning"
