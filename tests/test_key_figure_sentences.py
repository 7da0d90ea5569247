"""Key figures in sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk import sentences
from planvaerk.model.base import by_id
from tests.trees import EVERYTHING, plan_of


@pytest.mark.parametrize(
    ("figure_id", "with_unit", "without"),
    [
        ("kommuner", "98 kommuner", "98"),
        ("ansatte", "2–4 ansatte pr. sted", "2–4"),
        ("ledighed-juli", "2,1 pct.", "2,1"),
        (
            "langtidsledige-marts",
            "skjult af hensyn til fortrolighed",
            "skjult af hensyn til fortrolighed",
        ),
        ("ukendt", None, None),
    ],
)
def test_a_key_figure_is_shown_with_or_without_its_unit(
    figure_id: str, with_unit: str | None, without: str | None
) -> None:
    plan = plan_of(EVERYTHING)
    figure = by_id(plan.key_figures, figure_id)
    assert figure is not None

    assert sentences.key_figure(plan, figure) == with_unit
    assert sentences.key_figure(plan, figure, unit=False) == without


def test_a_key_figure_whose_series_lacks_the_period_has_no_text(tmp_path: Path) -> None:
    plan = plan_of(tmp_path)
    figure = by_id(plan_of(EVERYTHING).key_figures, "ledighed-juli")
    assert figure is not None

    assert sentences.key_figure(plan, figure) is None
