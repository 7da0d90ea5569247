"""Every key of the plan's models is compared, and says what it is in Danish."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planvaerk.diff.compare import compare
from planvaerk.diff.danish_names import CHOICES
from planvaerk.diff.fields import FIELDS
from planvaerk.model.base import Record
from planvaerk.model.period import Period
from planvaerk.model.plan import Plan
from planvaerk.store import EDITION_FILES, YAML_FILES, read_plan
from tests.diff.conftest import TwoPlans

# What every part of a plan may hold, beyond what the small plan holds.
MORE = {
    "plan/strategy.yml": """\
title: Strategi
ambition: {id: ambition, title: Ambition, text: Vi vil videre., points: [Et punkt]}
mission:
  id: mission
  title: Mission
  motto: Job til alle
  alternatives: [{id: a, text: Alle er med.}, {id: b, text: Ingen er uden.}]
  chosen: a
vision: {id: vision, title: Vision, text: Alle er i job.}
elements: {title: Delelementer, text: Om dem., items: [{id: styring, title: Styring}]}
values: [{id: mod, title: Mod}]
guideposts: [{id: tillid, title: Tillid}]
sections: [{id: andet, title: Andet}]
source: planen
note: Uden dato.
""",
    "plan/exceptions.yml": """\
exceptions:
  - {rule: PV403, file: goals/2023/targets.yml, text: unge, action: ignore, reason: Derfor.}
""",
    "plan/2022.yml": f"""\
follow_up: {{title: Opfølgning, text: Hvert kvartal.}}
initiatives:
  - id: samtaler
    title: Samtaler
    page: maal.md
    supports:
      {{ministerial_goals: [mm], focus_areas: [fo], core_tasks: [arbejde], targets: [kurser]}}
    note: En note.
ended: [{{kind: target, id: gammelt, reason: Det er nået.}}]
adoption: {{date: 2021-11-30, body: Byrådet, digest: {"a" * 64}}}
amendments: [{{date: 2022-03-01, body: Byrådet, reason: Nyt budget., digest: {"b" * 64}}}]
""",
    "goals/2022/targets.yml": """\
    ambition: {go: hold, text: Fasthold det.}
    cut_off: 2021-07
    budget_average: 100
    tolerance: 5
    status_overrides: [{period: 2022-06, state: on_target, reason: Talt dobbelt., name: Anna}]
    links: [{title: Aftalen, url: https://www.eksempelkommune.example/}]
    caution: Et forbehold.
    note: En note.
  - id: kurser
    title: Kurser
    group: ledige
    local: true
    count: {value: 12, unit: kurser, by: 2022-06-30, better: higher, series: sygedagpenge}
    rationale: Flere kurser.
    supports: {ministerial_goals: [mm], focus_areas: [fo]}
    source: planen
  - id: retning
    title: Retning
    group: ledige
    direction: {go: reduce, to: niveauet før, series: sygedagpenge}
    rationale: Færre ledige.
    source: planen
""",
    "follow_up/2022-Q1.yml": """\
date: 2022-04-26
body: Byrådet
text: Kvartalet gik godt.
targets:
  - target: sygedagpenge
    happened: Flere er på deltid.
    action: Flere møder.
    responsible: Jobcentret
note: En note.
source: planen
""",
    "plan/municipality.yml": """\
accessibility:
  shortcomings:
    - what: Den trykte plan er et billede.
      reason: Den er fra før loven.
      alternative: Alle kapitler står på sitet.
terms: [ledighedsydelse]
colours: {primary: "#111111", accent: "#222222"}
""",
}
# Known by these, shown by a module of their own or of no meaning to people.
NOT_COMPARED = {
    "EditionText.chapters",
    "ProcessStep.period",  # told as the step's time, when its day is not known
    "KeyFigure.value",
    "KeyFigure.value_to",
    "KeyFigure.unit",
    "Ended.id",
    "Adoption.digest",
    "Amendment.date",
    "Amendment.digest",
    "TargetReport.target",
    "Shortcoming.what",
    "RuleException.rule",
    "RuleException.file",
    "StatusOverride.period",
}
_DANISH = re.compile(r"[a-zæøåé0-9 ,.-]+")


def _records(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """A model and those that its keys hold."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in _types(field.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from _records(inner, seen)


def _types(annotation: object) -> Iterator[object]:
    yield annotation
    for inner in get_args(annotation):
        yield from _types(inner)


FILES = (*YAML_FILES.values(), *EDITION_FILES.values())
SEEN: set[type[BaseModel]] = set()
MODELS = [model for file in FILES for model in _records(file, SEEN)]
# The file of a list holds only the list; goals and chapters have modules of their own.
WRAPPERS = {
    "Chapter",
    "FocusAreas",
    "Glossary",
    "KeyFigures",
    "MinisterialGoals",
    "RuleExceptions",
    "SeriesList",
    "Sources",
    "Targets",
}


def test_every_key_of_every_model_stands_in_the_table() -> None:
    expected = {m: list(m.model_fields) for m in MODELS if m.__name__ not in WRAPPERS}
    table = {model: [field.name for field in fields] for model, fields in FIELDS.items()}

    assert table == expected


def test_only_these_keys_are_left_to_others() -> None:
    left = {
        f"{model.__name__}.{field.name}"
        for model, fields in FIELDS.items()
        for field in fields
        if field.how == "elsewhere"
    }

    assert left == NOT_COMPARED


def test_every_choice_has_a_danish_word() -> None:
    choices = {
        word
        for model, fields in FIELDS.items()
        for field in fields
        if field.how in {"choice", "status"}
        for annotation in _types(model.model_fields[field.name].annotation)
        if get_origin(annotation) is Literal
        for word in get_args(annotation)
    }

    assert choices == set(CHOICES)


def test_every_label_is_danish_and_short() -> None:
    labels = [field.label for fields in FIELDS.values() for field in fields if field.label]

    assert [label for label in labels if not _DANISH.fullmatch(label) or len(label) > 40] == []


@pytest.fixture
def full(plans: TwoPlans) -> Plan:
    """A plan that has something in every key."""
    for file, text in MORE.items():
        plans.add(file, text)
    plan, findings = read_plan(plans.after)
    assert [finding for finding in findings if finding.is_error] == []
    return plan


def _other(value: Any, annotation: object) -> Any:
    """Another value of the same kind."""
    choices = [word for t in _types(annotation) if get_origin(t) is Literal for word in get_args(t)]
    match value:
        case bool():
            return not value
        case int() | Decimal():
            return value + 1
        case Period():
            return value._replace(year=value.year + 1)
        case date():
            return value + timedelta(days=1)
        case str():
            return next((word for word in choices if word != value), f"{value} nyt")
        case tuple():
            return value[:-1] if isinstance(value[0], Record) else (*value, "ny")
    return None


def _example(field: FieldInfo) -> Any:
    """What may stand in a key that is left out."""
    example = field.examples[0] if field.examples else None
    return Decimal(str(example)) if isinstance(example, int | float) else example


def _variants(record: Record) -> Iterator[tuple[str, Record]]:
    """The record with each of its keys changed, and each of the keys of the records it holds."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if isinstance(value, Record):
            inner = [(label, new) for label, new in _variants(value)]
        elif value in (None, ()):
            inner = [(f"{type(record).__name__}.{name}", _example(field))]
        else:
            inner = [(f"{type(record).__name__}.{name}", _other(value, field.annotation))]
        for label, new in inner:
            if new is not None:
                yield label, record.model_copy(update={name: new})
        for place, item in enumerate(value) if isinstance(value, tuple) else ():
            for label, new in _variants(item) if isinstance(item, Record) else ():
                items = (*value[:place], new, *value[place + 1 :])
                yield label, record.model_copy(update={name: items})


def _changed(thing: Any) -> Iterator[tuple[str, Any]]:
    """The plan, or an edition, with each key of each record below it changed."""
    for part in dataclasses.fields(thing):
        value = getattr(thing, part.name)
        if isinstance(value, Record):
            for label, new in _variants(value):
                yield label, dataclasses.replace(thing, **{part.name: new})
        elif part.name == "reports":
            for period, report in value.items():
                for label, new in _variants(report):
                    yield label, dataclasses.replace(thing, reports=value | {period: new})
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                below = _variants(item) if isinstance(item, Record) else ()
                for label, new in _changed(item) if part.name == "editions" else below:
                    items = (*value[:place], new, *value[place + 1 :])
                    yield label, dataclasses.replace(thing, **{part.name: items})


def test_a_change_of_any_key_is_seen(full: Plan) -> None:
    tried: set[str] = set()
    seen: set[str] = set()
    for label, other in _changed(full):
        tried.add(label)
        said = [change.explain() for change in compare(full, other)]
        assert all("None" not in line and "  " not in line for line in said), said
        if said:
            seen.add(label)

    leaves = {
        f"{model.__name__}.{name}"
        for model in MODELS
        for name, field in model.model_fields.items()
        if not any(isinstance(t, type) and issubclass(t, Record) for t in _types(field.annotation))
    }
    # The period of a step whose day is known is not shown to anybody.
    assert tried - seen == {"Adoption.digest", "Amendment.digest", "ProcessStep.period"}
    assert leaves - tried == set()
