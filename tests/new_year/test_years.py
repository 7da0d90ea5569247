"""What moves with the year."""

from __future__ import annotations

from datetime import date

import pytest

from planvaerk.new_year.years import Step


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Beskæftigelsesplan 2023", "Beskæftigelsesplan 2024"),
        ("Niveauet fra 2022 skal holdes i 2023.", "Niveauet fra 2023 skal holdes i 2024."),
        ("Niveauet i 2019", "Niveauet i 2019"),
        ("Indsatsplan 2022-2023", "Indsatsplan 2023-2024"),
        ("Strategi 2023–2026", "Strategi 2024–2027"),
        ("Strategi 2018-2021", "Strategi 2018-2021"),
        ("Skoleåret 2022/23", "Skoleåret 2023/24"),
        ("Inden 2023-12-31", "Inden 2024-12-31"),
        ("I alt 12.023 og 20231", "I alt 12.023 og 20231"),
    ],
)
def test_the_plans_own_year_and_the_year_before_move(text: str, moved: str) -> None:
    assert Step(2023, 2024).words(text) == moved


@pytest.mark.parametrize(
    ("step", "day", "moved"),
    [
        (Step(2023, 2024), date(2023, 12, 31), date(2024, 12, 31)),
        (Step(2023, 2025), date(2023, 6, 30), date(2025, 6, 30)),
        (Step(2024, 2025), date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_a_date_moves_as_many_years_as_the_plan(step: Step, day: date, moved: date) -> None:
    assert step.day(day) == moved
