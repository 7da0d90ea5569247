"""The prose that stands in YAML files: every text that a reader sees, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planvaerk.model.base import Record
from planvaerk.model.plan import Plan
from planvaerk.positions import Position

_PROSE_FIELDS = frozenset(
    {
        "action",
        "activity",
        "annex_title",
        "definition",
        "experiences_title",
        "gist",
        "group",
        "guideposts_caption",
        "guideposts_text",
        "guideposts_title",
        "happened",
        "motto",
        "note",
        "outcome",
        "points",
        "practice_caption",
        "practice_text",
        "practice_title",
        "purpose",
        "rationale",
        "summary",
        "text",
        "title",
        "to",
        "values_caption",
        "values_text",
        "values_title",
        "ways_of_working_title",
    }
)


class YamlProse(NamedTuple):
    """A text in a YAML file and the place where it begins."""

    text: str
    position: Position


def yaml_prose(plan: Plan) -> Iterator[YamlProse]:
    """Every text of the plan's YAML files, but not the names of data."""
    for record in _with_prose(plan):
        yield from _in_record(plan, record, _PROSE_FIELDS)


def yaml_texts(plan: Plan) -> Iterator[YamlProse]:
    """Every value in the plan's YAML files that is a text."""
    data = (plan.municipality, *plan.sources, *plan.series, *plan.key_figures)
    for record in (*filter(None, data), *_with_prose(plan)):
        yield from _in_record(plan, record)


def _with_prose(plan: Plan) -> Iterator[Record]:
    yield from filter(None, (plan.vision, plan.core_tasks, plan.strategy, plan.glossary))
    for edition in plan.editions:
        records = (edition.text, edition.ministerial, *edition.focus_areas, *edition.targets)
        yield from filter(None, records)
    yield from plan.reports.values()


def offset_of(position: Position, text: str) -> int:
    """The offset of a position in its file's text."""
    lines = text.split("\n")[: position.line - 1]
    return sum(len(line) + 1 for line in lines) + position.column - 1


def _in_record(
    plan: Plan, record: Record, wanted: frozenset[str] | None = None
) -> Iterator[YamlProse]:
    for name in record.model_fields_set:
        value = getattr(record, name)
        for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(item, Record):
                yield from _in_record(plan, item, wanted)
            elif isinstance(item, str) and (wanted is None or name in wanted):
                path = (name, index) if isinstance(value, tuple) else (name,)
                yield YamlProse(item, plan.position(record, *path))
