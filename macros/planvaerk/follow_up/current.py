"""Which edition is this year's, as the plan itself tells: never by the clock."""

from __future__ import annotations

from planvaerk.follow_up.judging import target_status
from planvaerk.model.plan import Edition, Plan


def current_edition(plan: Plan) -> Edition | None:
    """The newest adopted edition whose year has begun to show in the numbers.

    Next year's plan is adopted before its year: until its first realised number, or until this
    year's plan is archived, this year's is the one to follow. Where no edition is in force, the
    newest is shown.
    """
    adopted = [edition for edition in plan.editions if edition.text.status == "adopted"]
    begun = [edition for edition in adopted if has_begun(plan, edition)]
    found = begun or adopted or list(plan.editions)
    return max(found, key=lambda edition: edition.year, default=None)


def has_begun(plan: Plan, edition: Edition) -> bool:
    """True when a target of the edition has a realised number of its year."""
    return any(
        target_status(plan, edition, target).latest_period is not None for target in edition.targets
    )
