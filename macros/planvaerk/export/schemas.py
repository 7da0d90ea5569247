"""JSON Schemas of the content files, for editors: the models, with the ids of the plan in them.

An editor that knows the schemas completes keys and ids, shows the help of a key and underlines what
the check would refuse. The ids of all editions stand together, as one schema is for all years.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from typing import cast

from pydantic.json_schema import GenerateJsonSchema

from planvaerk.model.plan import Plan
from planvaerk.model.references import REF, Ref, Referable
from planvaerk.rules import RULES
from planvaerk.store import EDITION_FILES, YAML_FILES

FOLDER = "schemas"
_YEAR = "[0-9][0-9][0-9][0-9]"
# What the ids of the plan stand in place of.
_REPLACED = frozenset({"pattern", "maxLength", "minLength"})

type Schema = dict[str, object]
type Ids = Mapping[Referable, Collection[str]]


def schema_texts(plan: Plan) -> dict[str, str]:
    """The files of `schemas/` by their names, such as `targets.json`."""
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas(plan).items()
    }


def schemas(plan: Plan) -> dict[str, Schema]:
    """The JSON Schema of each kind of file by its name."""
    ids = _ids(plan)
    made = {}
    for file, model in {**YAML_FILES, **EDITION_FILES}.items():
        name = schema_name(file)
        body = _record(model.model_json_schema(), ids)
        made[name] = {"$schema": GenerateJsonSchema.schema_dialect, "$id": name} | body
    return made


def schema_name(file: str) -> str:
    """The schema's name for a file of the plan: `goals/{year}/targets.yml` has `targets.json`."""
    stem = PurePosixPath(file).stem
    return "edition.json" if stem == "{year}" else f"{stem}.json"


def editor_mapping() -> dict[str, str]:
    """Which files of the plan each schema is for, as the editor's setting `yaml.schemas` has it."""
    files = (*YAML_FILES, *EDITION_FILES)
    return {
        f"./{FOLDER}/{schema_name(file)}": f"/{file.replace('{year}', _YEAR)}" for file in files
    }


def _ids(plan: Plan) -> Ids:
    ministerial = (edition.ministerial for edition in plan.editions)
    return {
        "source": {source.id for source in plan.sources},
        "series": {series.id for series in plan.series},
        "core_task": {task.id for task in plan.core_tasks.tasks} if plan.core_tasks else set(),
        "ministerial_goal": {goal.id for goals in ministerial if goals for goal in goals.goals},
        "focus_area": {area.id for edition in plan.editions for area in edition.focus_areas},
        "target": {target.id for edition in plan.editions for target in edition.targets},
        "term": {term.title for term in plan.glossary.terms} if plan.glossary else set(),
        "rule": {rule.code.id for rule in RULES if rule.check and not rule.firm},
    }


def _record(made: Mapping[str, object], ids: Ids) -> Schema:
    """What Pydantic made of a record, without its docstring: that is for developers."""
    parts = {key: value for key, value in made.items() if key != "description"}
    for name, of_part in (("properties", _key), ("$defs", _record)):
        if name in parts:
            inner = cast(Mapping[str, Mapping[str, object]], parts[name])
            parts[name] = {key: of_part(value, ids) for key, value in inner.items()}
    return parts


def _key(made: Mapping[str, object], ids: Ids) -> Schema:
    """A key without what Pydantic made of its English name, and without an empty default."""
    left_out = {"title"}
    if not isinstance(made.get("default"), str | int):
        left_out.add("default")
    if any(REF in part for part in _nested(made)):
        left_out.add("examples")  # they are of no plan; the ids are of this one
    return {key: _with_ids(value, ids) for key, value in made.items() if key not in left_out}
