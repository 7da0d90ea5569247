"""Findings as SARIF 2.1.0, held against what the standard requires of the parts that are used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from planvaerk.checking import Checked, check_tree
from planvaerk.rules import RULES
from planvaerk.sarif import sarif
from tests.trees import AS_OF, BAD, lay_out_bad

# The properties of each object that the standard knows (its schema allows no others), of those
# that are used; the required ones are marked.
_REQUIRED = True
OBJECTS: Mapping[str, Mapping[str, bool]] = {
    "sarifLog": {"version": _REQUIRED, "runs": _REQUIRED},
    "run": {"tool": _REQUIRED, "results": False, "language": False, "columnKind": False},
    "tool": {"driver": _REQUIRED},
    "toolComponent": {"name": _REQUIRED, "version": False, "language": False, "rules": False},
    "reportingDescriptor": {
        "id": _REQUIRED,
        "name": False,
        "shortDescription": False,
        "help": False,
        "defaultConfiguration": False,
    },
    "reportingConfiguration": {"level": False},
    "multiformatMessageString": {"text": _REQUIRED, "markdown": False},
    "result": {
        "ruleId": False,
        "level": False,
        "message": _REQUIRED,
        "locations": False,
        "suppressions": False,
    },
    "message": {"text": False},
    "location": {"physicalLocation": False},
    "physicalLocation": {"artifactLocation": False, "region": False},
    "artifactLocation": {"uri": False},
    "region": {"startLine": False, "startColumn": False},
    "suppression": {"kind": _REQUIRED, "justification": False},
}
LEVELS = {"none", "note", "warning", "error"}


def _hold(kind: str, found: Mapping[str, Any]) -> None:
    known = OBJECTS[kind]
    assert set(found) <= set(known), kind
    assert {name for name, required in known.items() if required} <= set(found), kind


def _hold_rule(rule: Mapping[str, Any]) -> None:
    _hold("reportingDescriptor", rule)
    _hold("multiformatMessageString", rule["shortDescription"])
    _hold("multiformatMessageString", rule["help"])
    _hold("reportingConfiguration", rule["defaultConfiguration"])
    assert rule["defaultConfiguration"]["level"] in LEVELS


def _hold_result(result: Mapping[str, Any], rules: set[str]) -> None:
    _hold("result", result)
    _hold("message", result["message"])
    assert result["level"] in LEVELS
    assert result["ruleId"] in rules
    for location in result["locations"]:
        _hold("location", location)
        place = location["physicalLocation"]
        _hold("physicalLocation", place)
        _hold("artifactLocation", place["artifactLocation"])
        _hold("region", place["region"])
        uri = place["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not uri.startswith("/")
        assert " " not in uri
        assert min(place["region"].values()) >= 1
    for suppression in result.get("suppressions", ()):
        _hold("suppression", suppression)
        assert suppression["kind"] in {"inSource", "external"}


def hold(log: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The results of a log that keeps to the standard."""
    _hold("sarifLog", log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    _hold("run", run)
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    _hold("tool", run["tool"])
    driver = run["tool"]["driver"]
    _hold("toolComponent", driver)
    for rule in driver["rules"]:
        _hold_rule(rule)
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for result in run["results"]:
        _hold_result(result, set(ids))
    return list(run["results"])


def _log(checked: Checked) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(sarif(checked))
    return log


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.name)
def test_the_findings_of_every_bad_tree_keep_to_the_standard(bad: Path, tmp_path: Path) -> None:
    checked = check_tree(lay_out_bad(tmp_path, bad), AS_OF)

    results = hold(_log(checked))

    assert len(results) == len(checked.findings)
    for result, finding in zip(results, checked.findings, strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert result["ruleId"] == finding.code.id
        assert unquote(place["artifactLocation"]["uri"]) == finding.position.file
        assert place["region"] == {
            "startLine": finding.position.line,
            "startColumn": finding.position.column,
        }


def test_a_tree_without_findings_has_a_run_without_results(tmp_path: Path) -> None:
    checked = check_tree(lay_out_bad(tmp_path, BAD[0]), AS_OF)

    assert hold(_log(checked._replace(findings=()))) == []


def test_lejre_s_exceptions_are_suppressed_results_with_their_reason(lejre: Path) -> None:
    checked = check_tree(lejre, AS_OF)
    suppressed = [result for result in hold(_log(checked)) if "suppressions" in result]

    assert len(suppressed) == len(checked.excused)
    for result, excused in zip(suppressed, checked.excused, strict=True):
        assert result["suppressions"][0]["justification"] == excused.exception.reason


def test_a_rule_brings_its_page(tmp_path: Path) -> None:
    bad = next(path for path in BAD if path.name == "two-letters")
    (run,) = _log(check_tree(lay_out_bad(tmp_path, bad), AS_OF))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]

    assert rule["help"]["text"] == next(r.page for r in RULES if r.code.id == rule["id"])
    assert "Hvorfor:" in rule["help"]["text"]
