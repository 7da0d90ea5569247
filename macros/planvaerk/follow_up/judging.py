"""The status of a target as of a period, whichever way the target is measured."""

from __future__ import annotations

from dataclasses import replace

from planvaerk.follow_up.case import Case
from planvaerk.follow_up.counts import count
from planvaerk.follow_up.directions import direction
from planvaerk.follow_up.monthly import monthly
from planvaerk.follow_up.periods import ends_with, is_by
from planvaerk.follow_up.status import Status
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.target import StatusOverride, Target
from planvaerk.months import target_years


def target_status(
    plan: Plan, edition: Edition, target: Target, until: Period | None = None
) -> Status:
    """How it goes with a target of an edition, by the realised numbers up to a period's end.

    Without `until` all realised numbers of the edition's year count. There is never a verdict
    without a realised number and one to hold it against, unless a person has given it.
    """
    status = _computed(Case(plan, edition, target, until), frozenset())
    return replace(status, override=_override(status, until))


def _computed(case: Case, passed: frozenset[str]) -> Status:
    target = case.target
    if target.count is not None:
        return count(case, target.count)
    if target.direction is not None:
        return direction(case, target.direction)
    if target.measured_by is not None:
        return _elsewhere(case, target.measured_by, passed | {target.id})
    years = target_years(case.plan, case.edition, target)
    if years is not None:
        return monthly(case, years)
    status = case.status("activity", "", "neutral", ())
    return replace(status, computed="no_verdict", reason="En aktivitet måles ikke med tal.")


def _elsewhere(case: Case, other_id: str, passed: frozenset[str]) -> Status:
    """The status of the target that this one is measured by."""
    other = case.edition.target(other_id)
    if other is None or other.id in passed:  # a ring is a finding of its own
        status = case.status("activity", "", "neutral", ())
        return replace(status, computed="no_verdict", reason="Målet, det måles ved, findes ikke.")
    status = _computed(replace(case, target=other), passed)
    computed = replace(status, override=_override(status, case.until)).state
    return replace(status, target=case.target, computed=computed, measured_by=other)


def _override(status: Status, until: Period | None) -> StatusOverride | None:
    """The status that a person has set on these very numbers; newer numbers end it."""
    given = [
        override
        for override in status.target.status_overrides
        if (
            is_by(override.period, until)
            if status.latest_period is None
            else ends_with(override.period, status.latest_period)
        )
    ]
    return max(given, key=lambda override: override.period) if given else None
