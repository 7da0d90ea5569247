"""Finding things in a plan, and where they stand."""

from __future__ import annotations

from planvaerk.model.period import Period
from planvaerk.model.plan import Plan
from planvaerk.positions import FilePositions, Position, PositionMap
from tests.trees import BASE, EVERYTHING, plan_of


def test_editions_targets_and_observations_are_found_or_none() -> None:
    plan = plan_of(BASE)
    edition = plan.edition(2023)

    assert edition is not None
    assert edition.target("jobordrer") is edition.targets[1]
    assert edition.target("noget-andet") is None
    assert plan.edition(2021) is None
    row = plan.observation("sygedagpenge", Period(2022, 3, 3))
    assert row is not None
    assert row.value == 117
    assert plan.observation("sygedagpenge", Period(2022, 12, 1)) is None
    assert plan.observation("ukendt", Period(2022, 3, 3)) is None


def test_a_value_is_placed_where_it_stands_and_an_absent_one_at_its_record() -> None:
    plan = plan_of(BASE)
    target = plan.editions[1].targets[0]
    file = "goals/2023/targets.yml"

    assert plan.position(target) == Position(file, 3, 5)
    assert plan.position(target, "title") == Position(file, 4, 12)
    assert plan.position(target, "series", "actual") == Position(file, 7, 15)
    assert plan.position(target, "supports", "core_tasks", 1) == Position(file, 16, 29)
    assert plan.position(target, "tolerance") == Position(file, 3, 5)
    assert plan.position(target, "supports", "focus_areas", 7) == Position(file, 15, 7)


def test_a_key_is_placed_before_its_value() -> None:
    at_key, at_value = Position("a.yml", 1, 1), Position("a.yml", 1, 8)
    known = PositionMap({"a.yml": FilePositions({("title",): at_value}, {("title",): at_key})})

    assert known.nearest("a.yml", ("title",), key=True) == at_key
    assert known.nearest("a.yml", ("title",)) == at_value
    assert known.nearest("a.yml", ("text",), key=True) == Position("a.yml")
    assert known.nearest("b.yml", ("title",)) == Position("b.yml")


def test_a_statement_is_decided_by_its_text_or_the_chosen_alternative() -> None:
    plan = plan_of(EVERYTHING)
    assert plan.vision is not None
    assert plan.strategy is not None
    assert plan.strategy.mission is not None
    assert plan.strategy.vision is not None

    assert plan.vision.statement.decided == "Alle, der kan, er i arbejde eller uddannelse."
    assert plan.strategy.mission.decided is None
    assert plan.strategy.vision.decided == "En kommune i arbejde."


def test_an_empty_plan_has_nothing() -> None:
    assert Plan().edition(2022) is None
    assert Plan().editions == ()
