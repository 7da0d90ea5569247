"""What the strategy and its alternatives put on a page: headings, and anchors to link to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planvaerk.model.plan import Plan
from planvaerk.model.statements import Statement
from planvaerk.model.strategy import Strategy
from planvaerk.pages import Value

_LEVELS = range(2, 5)


def strategy_headings(
    plan: Plan, macro: str, values: Mapping[str, Value]
) -> Iterator[tuple[int, str]]:
    """The level and the title of every heading that a macro makes of the strategy."""
    strategy = plan.strategy
    if macro == "strategy" and strategy:
        yield from ((2, title) for _, title in _headings(strategy, values))
    elif macro == "practice" and strategy and strategy.practice:
        level = values.get("level", _LEVELS[0])
        if isinstance(level, int) and level in _LEVELS:
            yield from ((level, section.title) for section in strategy.practice)
    elif macro == "alternatives":
        level = values.get("level", _LEVELS[0])
        for statement in _statements(plan, macro, values):
            if isinstance(level, int) and level in _LEVELS:
                yield level, statement.title


def strategy_anchors(plan: Plan, macro: str, values: Mapping[str, Value]) -> Iterator[str]:
    """The anchors that a macro makes of the strategy or of a statement, in the order they stand."""
    if macro == "strategy" and plan.strategy:
        strategy = plan.strategy
        yield from (anchor for anchor, _ in _headings(strategy, values))
        items = strategy.elements.items if strategy.elements else ()
        yield from (item.id for item in (*items, *strategy.values, *strategy.guideposts))
    is_shown = macro == "practice" or (macro == "strategy" and values.get("practice") is not False)
    if plan.strategy and is_shown:
        yield from (section.id for section in plan.strategy.practice)
    for statement in _statements(plan, macro, values):
        if macro == "alternatives":
            yield statement.id
        yield from (f"{statement.id}-{alternative.id}" for alternative in statement.alternatives)


def _headings(strategy: Strategy, values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The anchor and the title of every part that stands under a heading."""
    practice = () if values.get("practice") is False else strategy.practice
    if strategy.ambition:
        yield strategy.ambition.id, strategy.ambition.title
    for statement in filter(None, (strategy.mission, strategy.vision)):
        yield statement.id, statement.title
    if strategy.elements:
        yield "delelementer", strategy.elements.title
    for anchor, title, items in (
        ("vaerdier", strategy.values_title, strategy.values),
        ("pejlemaerker", strategy.guideposts_title, strategy.guideposts),
        ("praksis", strategy.practice_title, practice),
    ):
        if items:
            yield anchor, title
    yield from ((section.id, section.title) for section in strategy.sections)


def _statements(plan: Plan, macro: str, values: Mapping[str, Value]) -> Iterable[Statement]:
    if macro == "vision" and plan.vision:
        return (plan.vision.statement,)
    if macro == "strategy" and plan.strategy:
        return filter(None, (plan.strategy.mission, plan.strategy.vision))
    if macro == "alternatives":
        wanted = values.get("statement")
        return plan.to_decide(str(wanted) if wanted else None)
    return ()
