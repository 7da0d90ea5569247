"""Which plan is this year's: told by the plans and their numbers, not by the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planvaerk.follow_up.current import current_edition
from planvaerk.model.plan import Edition, Plan
from tests.trees import FOLLOWED, plan_of


def _with(*statuses: tuple[int, str]) -> Plan:
    """The followed plan with editions of these years and statuses; only 2026 has numbers."""
    plan = plan_of(FOLLOWED)
    followed = plan.edition(2026)
    assert followed is not None
    return replace(
        plan,
        editions=tuple(
            Edition(
                year, followed.text.model_copy(update={"status": status}), targets=followed.targets
            )
            for year, status in statuses
        ),
    )


@pytest.mark.parametrize(
    ("statuses", "year"),
    [
        ([(2026, "adopted")], 2026),
        ([(2025, "archived"), (2026, "adopted"), (2027, "draft")], 2026),
        ([(2026, "adopted"), (2027, "adopted")], 2026),
        ([(2026, "archived"), (2027, "adopted")], 2027),
        ([(2026, "archived"), (2027, "hearing")], 2027),
        ([(2025, "archived"), (2026, "archived")], 2026),
    ],
)
def test_this_years_plan(statuses: list[tuple[int, str]], year: int) -> None:
    found = current_edition(_with(*statuses))

    assert found is not None
    assert found.year == year


def test_without_plans_there_is_none() -> None:
    assert current_edition(Plan()) is None
