"""JSON Schemas of the content files, for editors: the models, with the ids of the plan in them.

An editor that knows the schemas completes keys and ids, shows the help of a key and underlines what
the check would refuse. The ids of all editions stand together, as one schema is for all years.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from planvaerk.model.data import COUNTRY
from planvaerk.model.plan import Plan
from planvaerk.model.references import REF, Ref, Referable
from planvaerk.municipalities import municipalities, regions
from planvaerk.rules import RULES
from planvaerk.store import EDITION_FILES, YAML_FILES

FOLDER = "schemas"
_YEAR = "[0-9][0-9][0-9][0-9]"
_REPORT = "follow_up/{year}-Q1.yml"
# What the ids of the plan stand in place of.
_REPLACED = frozenset({"pattern", "maxLength", "minLength"})

type Schema = dict[str, Any]
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
        body = record_schema(model.model_json_schema(), ids)
        head = {"$schema": GenerateJsonSchema.schema_dialect, "$id": name, "title": body["title"]}
        made[name] = head | body
    return made


def schema_name(file: str) -> str:
    """The schema's name for a file of the plan: `goals/{year}/targets.yml` has `targets.json`."""
    path = PurePosixPath(file)
    if path.stem == "{year}":
        return "edition.json"
    return f"{path.parent if file == _REPORT else path.stem}.json"


def editor_mapping(folder: str = "") -> dict[str, str]:
    """Which files of the plan each schema is for, as the editor's setting `yaml.schemas` has it.

    The folder is the plan's in what the editor has opened, such as `examples/vores/`.
    """
    files = (*YAML_FILES, *EDITION_FILES)
    return {
        f"./{folder}{FOLDER}/{schema_name(file)}": f"/{folder}{_pattern(file)}" for file in files
    }


def _pattern(file: str) -> str:
    """The files that a name stands for; that of a report stands for every quarter and the year."""
    name = "follow_up/{year}*.yml" if file == _REPORT else file
    return name.replace("{year}", _YEAR)


def _ids(plan: Plan) -> Ids:
    ministerial = (edition.ministerial for edition in plan.editions)
    return {
        "source": {source.id for source in plan.sources},
        "series": {series.id for series in plan.series},
        "key_figure": {figure.id for figure in plan.key_figures},
        "core_task": {task.id for task in plan.core_tasks.tasks} if plan.core_tasks else set(),
        "ministerial_goal": {goal.id for goals in ministerial if goals for goal in goals.goals},
        "focus_area": {area.id for edition in plan.editions for area in edition.focus_areas},
        "target": {target.id for edition in plan.editions for target in edition.targets},
        "term": {term.title for term in plan.glossary.terms} if plan.glossary else set(),
        "rule": {rule.code.id for rule in RULES if rule.check and not rule.firm},
        **_areas(plan),
    }


def _areas(plan: Plan) -> Ids:
    own = plan.municipality
    return {
        "municipality_name": {known.title for known in municipalities().values()},
        "municipality_code": municipalities().keys(),
        "region_name": {region.name for region in regions().values()},
        "region_code": regions().keys(),
        "area_code": {COUNTRY, *((own.code, own.region.code) if own else ())},
    }


def record_schema(made: Schema, ids: Ids) -> Schema:
    """What Pydantic made of a record, without its docstring (for developers), and with ids."""
    parts = {key: value for key, value in made.items() if key != "description"}
    parts["properties"] = {name: _key(key, ids) for name, key in made["properties"].items()}
    if "$defs" in made:
        records = made["$defs"].items()
        parts["$defs"] = {name: record_schema(record, ids) for name, record in records}
    return parts


def _key(made: Schema, ids: Ids) -> object:
    """A key without what says nothing to an author or is of another plan than this."""
    left_out = {"title"}  # made by Pydantic from the English name
    if not isinstance(made.get("default"), str | int):
        left_out.add("default")
    if any(REF in part for part in (made, made.get("items", ()), *made.get("anyOf", ()))):
        left_out.add("examples")
    return _with_ids({n: part for n, part in made.items() if n not in left_out}, ids)


def _with_ids(part: object, ids: Ids) -> object:
    """A part of a schema with the ids of the plan where it refers to them."""
    if isinstance(part, list):
        return [_with_ids(item, ids) for item in part]
    if not isinstance(part, dict):
        return part
    inner = {name: _with_ids(value, ids) for name, value in part.items() if name != REF}
    ref: Ref | None = part.get(REF)
    known = sorted({name for kind in ref.kinds for name in ids.get(kind, ())}) if ref else []
    if ref is None or not known:
        return inner
    if ref.is_open:
        # An editor shows the help of a key, not of one of its alternatives.
        told = {"description": inner.pop("description")} if "description" in inner else {}
        return told | {"anyOf": [{"enum": known}, inner]}
    return {name: value for name, value in inner.items() if name not in _REPLACED} | {"enum": known}
