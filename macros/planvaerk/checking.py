"""The check of a content tree: reading it and running every rule over what was read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planvaerk.findings import USELESS_EXCEPTION, Finding, suggestion
from planvaerk.model.exceptions import RuleException
from planvaerk.model.plan import Plan
from planvaerk.rules import RULES, pv607_examples_left
from planvaerk.rules.absent_files import absent_files
from planvaerk.rules.gathering import is_meant
from planvaerk.store import Reading, read_plan


class Excused(NamedTuple):
    """A finding that an exception switches off or lowers."""

    finding: Finding
    exception: RuleException


class Checked(NamedTuple):
    """A plan, its findings sorted by place, and those that exceptions took away or lowered."""

    plan: Plan
    findings: tuple[Finding, ...]
    excused: tuple[Excused, ...] = ()
    hidden: int = 0  # findings that the choice of rules leaves out

    @property
    def has_errors(self) -> bool:
        """True when a finding stops the build."""
        return any(finding.is_error for finding in self.findings)

    def below(self, folder: str) -> Checked:
        """The same with every file named from outside the tree's own folder; empty is as it is."""
        if not folder:
            return self
        return self._replace(
            findings=tuple(_below(folder, finding) for finding in self.findings),
            excused=tuple(
                item._replace(finding=_below(folder, item.finding)) for item in self.excused
            ),
        )


def with_examples(checked: Checked) -> Checked:
    """The same with all that is left of examples, whatever the plan's status."""
    findings = {*checked.findings, *pv607_examples_left.left(checked.plan)}
    ordered = sorted(findings, key=lambda f: (f.position, f.code.id, f.message))
    return checked._replace(findings=tuple(ordered))


def together(trees: Mapping[str, Checked]) -> Checked:
    """The checks of several trees as one, by the folders that their files are named with.

    Of the plans only the names of their files are kept.
    """
    named = [checked.below(folder) for folder, checked in trees.items()]
    files = {
        f"{folder}/{file}" if folder else file
        for folder, checked in trees.items()
        for file in checked.plan.files
    }
    return Checked(
        Plan(files=frozenset(files)),
        tuple(finding for checked in named for finding in checked.findings),
        tuple(item for checked in named for item in checked.excused),
        sum(checked.hidden for checked in named),
    )


def _below(folder: str, finding: Finding) -> Finding:
    position = finding.position
    return finding._replace(position=position._replace(file=f"{folder}/{position.file}"))


def check_tree(
    root: Path,
    as_of: date | None = None,
    only: Collection[str] = (),
    skip: Collection[str] = (),
) -> Checked:
    """Read the content tree below a root folder and check it with every rule.

    `as_of` is the day that rules on stale data look from. `only` and `skip` hold codes or their
    beginnings, such as `PV4`. What cannot be read, or cannot be built, is never left out: without
    it the rest says nothing.
    """
    return check_reading(read_plan(root, as_of), only, skip)


def check_reading(
    reading: Reading, only: Collection[str] = (), skip: Collection[str] = ()
) -> Checked:
    """Check a tree that has been read, or a plan that was changed after it was read."""
    plan, findings = reading
    found = list(findings)
    # A file that is not there is told of once, and not again by all that builds on it.
    plan = replace(plan, broken=plan.broken | absent_files(plan).keys())
    for rule in RULES:
        if rule.check is not None:
            found += rule.check(plan)
    kept, excused = _excuse(plan, found)
    kept += _useless(plan, excused)
    every = set(kept)
    wanted = {f for f in every if _is_vital(f) or is_chosen(f.code.id, only, skip)}
    ordered = sorted(wanted, key=lambda f: (f.position, f.code.id, f.message))
    told = (item for item in excused if is_chosen(item.exception.rule, only, skip))
    return Checked(plan, tuple(ordered), tuple(told), len(every) - len(wanted))


_VITAL = frozenset(rule.code.id for rule in RULES if rule.firm or rule.check is None)


def _is_vital(finding: Finding) -> bool:
    """True when nothing else can be trusted, or nothing built, before the fault is mended."""
    return finding.is_error and finding.code.id in _VITAL


def is_chosen(code: str, only: Collection[str], skip: Collection[str]) -> bool:
    """True when a rule is among those that are asked for."""
    chosen = not only or any(code.startswith(beginning) for beginning in only)
    return chosen and not any(code.startswith(beginning) for beginning in skip)


def _excuse(plan: Plan, findings: Iterable[Finding]) -> tuple[list[Finding], list[Excused]]:
    kept: list[Finding] = []
    excused: list[Excused] = []
    for finding in findings:
        exception = next((e for e in plan.exceptions if _covers(plan, e, finding)), None)
        if exception is None:
            kept.append(finding)
            continue
        excused.append(Excused(finding, exception))
        if exception.action == "warning":
            kept.append(finding._replace(code=finding.code._replace(severity="warning")))
    return kept, excused


def _covers(plan: Plan, exception: RuleException, finding: Finding) -> bool:
    if any(rule.firm or rule.check is None for rule in RULES if rule.code.id == exception.rule):
        return False
    return is_meant(plan, exception, finding)


def _useless(plan: Plan, excused: Collection[Excused]) -> Iterable[Finding]:
    used = {id(item.exception) for item in excused}
    codes = {rule.code.id: rule for rule in RULES}
    for exception in plan.exceptions:
        if id(exception) in used:
            continue
        rule = codes.get(exception.rule)
        position = plan.position(exception, "rule")
        if rule is None:
            message, hint = (
                f"Reglen {exception.rule} findes ikke.",
                suggestion(exception.rule, codes),
            )
        elif rule.firm or rule.check is None:
            message = (
                f"Reglen {exception.rule} kan ikke slås fra: uden den kan planen ikke udgives."
            )
            hint = "Ret fejlen, og slet undtagelsen."
        elif plan.broken:
            continue  # what cannot be read cannot be found fault with either
        else:
            message = f"Undtagelsen fra {exception.rule} passer ikke på noget fund."
            hint = "Slet den, eller ret file: og text:."
        yield Finding(position, USELESS_EXCEPTION, message, hint)
