"""The check of a content tree: reading it and running every rule over what was read."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planvaerk.findings import Finding
from planvaerk.model.plan import Plan
from planvaerk.rules import RULES
from planvaerk.store import read_plan


class Checked(NamedTuple):
    """A plan and all its findings, sorted by place."""

    plan: Plan
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """True when a finding stops the build."""
        return any(finding.is_error for finding in self.findings)


def check_tree(root: Path) -> Checked:
    """Read the content tree below a root folder and check it with every rule."""
    plan, findings = read_plan(root)
    found = list(findings)
    for rule in RULES:
        if rule.check is not None:
            found += rule.check(plan)
    return Checked(plan, tuple(sorted(found, key=lambda f: (f.position, f.code.id))))
