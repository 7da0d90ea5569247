"""The schemas say what the models say, in Danish, with the ids of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel

from planvaerk.export.schemas import editor_mapping, schema_name, schema_texts, schemas
from planvaerk.model.base import Record
from planvaerk.rules import RULES
from planvaerk.store import EDITION_FILES, YAML_FILES
from tests.trees import BASE, EVERYTHING, plan_of

type Schema = dict[str, Any]

FILES = {**YAML_FILES, **EDITION_FILES}
SCHEMAS = schemas(plan_of(EVERYTHING))


class Described(NamedTuple):
    """A record in a file's schema, and the model that it is made from."""

    file: str
    schema: Schema
    model: type[BaseModel]


def _records() -> Iterator[Described]:
    models = {model.__name__: model for model in Record.__subclasses__()}
    for file, model in FILES.items():
        schema = SCHEMAS[schema_name(file)]
        yield Described(file, schema, model)
        for name, part in schema.get("$defs", {}).items():
            yield Described(file, part, models[name])


RECORDS = list(_records())


def _name(record: Described) -> str:
    return f"{record.file}-{record.model.__name__}"


def _values(schema: Schema, key: str) -> list[list[str]]:
    """The values that a key, or a key in a record, may hold; an open one has none."""
    *holders, name = key.split(".")
    made = (schema["$defs"][holders[0]] if holders else schema)["properties"][name]
    alternatives = (made, made.get("items", {}), *made.get("anyOf", ()))
    return [part["enum"] for part in alternatives if "enum" in part]


def test_every_kind_of_file_has_a_schema_of_its_own() -> None:
    assert sorted(SCHEMAS) == [
        "core_tasks.json",
        "edition.json",
        "exceptions.json",
        "focus_areas.json",
        "follow_up.json",
        "glossary.json",
        "key_figures.json",
        "ministerial.json",
        "municipality.json",
        "series.json",
        "sources.json",
        "strategy.json",
        "targets.json",
        "vision.json",
    ]
    assert len(SCHEMAS) == len(FILES)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_begins_with_its_dialect_name_and_title(name: str) -> None:
    schema = SCHEMAS[name]

    assert list(schema)[:3] == ["$schema", "$id", "title"]
    assert schema["$schema"].endswith("/draft/2020-12/schema")
    assert schema["$id"] == name


@pytest.mark.parametrize("record", RECORDS, ids=_name)
def test_a_schema_has_exactly_the_keys_of_its_model(record: Described) -> None:
    fields = record.model.model_fields
    required = [name for name, field in fields.items() if field.is_required()]

    assert list(record.schema["properties"]) == list(fields)
    assert record.schema.get("required", []) == required
    assert record.schema["additionalProperties"] is False


@pytest.mark.parametrize("record", RECORDS, ids=_name)
def test_a_schema_speaks_only_the_danish_of_its_model(record: Described) -> None:
    assert record.schema["title"] == record.model.model_config["title"]
    assert "description" not in record.schema
    for name, key in record.schema["properties"].items():
        assert key["description"] == record.model.model_fields[name].description
        assert "title" not in key


@pytest.mark.parametrize("record", RECORDS, ids=_name)
def test_a_default_is_only_there_when_it_says_something(record: Described) -> None:
    keys = record.schema["properties"].values()

    assert all(isinstance(key.get("default", ""), str | int) for key in keys)


@pytest.mark.parametrize(
    ("name", "key", "wanted"),
    [
        ("targets.json", "Supports.core_tasks", ["arbejde", "trivsel"]),
        ("targets.json", "Supports.focus_areas", ["fo-unge"]),
        ("targets.json", "Supports.ministerial_goals", ["mm-flygtninge", "mm-handicap"]),
        ("ministerial.json", "MinisterialGoal.continues", ["mm-flygtninge", "mm-handicap"]),
        ("focus_areas.json", "FocusArea.continues", ["fo-unge"]),
    ],
)
def test_a_key_that_names_another_thing_takes_only_what_there_is(
    name: str, key: str, wanted: list[str]
) -> None:
    assert _values(SCHEMAS[name], key) == [wanted]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("vision.json", "source"),
        ("glossary.json", "Term.source"),
        ("edition.json", "Letter.source"),
        ("key_figures.json", "KeyFigure.source"),
    ],
)
def test_a_source_is_one_of_the_plans(name: str, key: str) -> None:
    wanted = sorted(source.id for source in plan_of(EVERYTHING).sources)

    assert _values(SCHEMAS[name], key) == [wanted]


@pytest.mark.parametrize("key", ["TargetSeries.actual", "TargetSeries.target", "Direction.series"])
def test_a_target_is_drawn_from_the_series_of_the_plan(key: str) -> None:
    assert _values(SCHEMAS["targets.json"], key) == [
        sorted(series.id for series in plan_of(EVERYTHING).series)
    ]


@pytest.mark.parametrize("key", ["Target.continues", "Target.measured_by"])
def test_the_targets_of_all_years_stand_together(key: str) -> None:
    plan = plan_of(EVERYTHING)
    wanted = {target.id for edition in plan.editions for target in edition.targets}

    assert len(plan.editions) > 1
    assert _values(SCHEMAS["targets.json"], key) == [sorted(wanted)]


def test_what_ended_is_a_goal_of_any_kind() -> None:
    (values,) = _values(SCHEMAS["edition.json"], "Ended.id")

    assert {"mm-handicap", "fo-unge", "sygedagpenge"} <= set(values)


def test_an_exception_is_made_only_from_a_rule_that_can_be_switched_off() -> None:
    (values,) = _values(SCHEMAS["exceptions.json"], "RuleException.rule")
    firm = {rule.code.id for rule in RULES if rule.firm or rule.check is None}

    assert set(values) == {rule.code.id for rule in RULES} - firm


def test_a_term_is_suggested_but_may_also_be_one_that_is_not_explained_yet() -> None:
    known, other = SCHEMAS["municipality.json"]["properties"]["terms"]["items"]["anyOf"]
    glossary = plan_of(EVERYTHING).glossary

    assert glossary is not None
    assert known == {"enum": sorted(term.title for term in glossary.terms)}
    assert other["type"] == "string"


@pytest.mark.parametrize("record", RECORDS, ids=_name)
def test_every_key_that_is_described_as_an_id_of_another_thing_is_completed(
    record: Described,
) -> None:
    for name, key in record.schema["properties"].items():
        names_another = key["description"].startswith(("Id på", "Id'er på", "Id'et i"))
        if names_another and name != "chosen":  # chosen names a thing of the same record
            assert _values(record.schema, name), name
            assert "examples" not in key, "an example is of another plan"


def test_without_ids_a_reference_keeps_its_form_and_example() -> None:
    schema = schemas(replace(plan_of(BASE), core_tasks=None))["targets.json"]
    key = schema["$defs"]["Supports"]["properties"]["core_tasks"]

    assert key["items"]["pattern"] == "^[a-z0-9]+(-[a-z0-9]+)*$"
    assert list(key["items"]) == ["maxLength", "pattern", "type"]


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert schema_texts(plan_of(EVERYTHING)) == schema_texts(plan_of(EVERYTHING))


def _schemas_for(file: str) -> Sequence[str]:
    return [name for name, files in editor_mapping().items() if fnmatchcase(f"/{file}", files)]


@pytest.mark.parametrize("tree", [BASE, EVERYTHING], ids=lambda tree: tree.name)
def test_an_editor_finds_one_schema_for_every_yaml_file(tree: Path) -> None:
    files = [path.relative_to(tree).as_posix() for path in tree.rglob("*.yml")]

    assert {file: len(_schemas_for(file)) for file in files} == dict.fromkeys(files, 1)
    assert _schemas_for("plan/2023.yml") == ["./schemas/edition.json"]
    assert _schemas_for("goals/2023/targets.yml") == ["./schemas/targets.json"]


def test_the_municipality_may_be_chosen_among_all_but_another_is_no_fault() -> None:
    municipality = SCHEMAS["municipality.json"]

    assert "Roskilde Kommune" in _values(municipality, "name")[0]
    assert "265" in _values(municipality, "code")[0]
    assert "Region Sjælland" in _values(municipality, "Region.name")[0]
    assert len(municipality["properties"]["code"]["anyOf"]) == 2
    assert municipality["properties"]["code"]["description"] == "Kommunekode, tre cifre."
