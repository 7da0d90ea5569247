"""The blocks of the pages for authors: all rules, macros and keys, told by the code itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from planvaerk import yaml_rendering
from planvaerk.addresses import slug
from planvaerk.blocks.context import Context, Link, render
from planvaerk.blocks.markdown import heading
from planvaerk.model.data import Observation
from planvaerk.pages import MACROS
from planvaerk.rules import RULES
from planvaerk.rules.base import Rule
from planvaerk.store import EDITION_FILES, YAML_FILES

FAMILIES = {
    "PV0": "Filer",
    "PV1": "Nøgler og værdier",
    "PV2": "Id'er og henvisninger",
    "PV3": "Tal og serier",
    "PV4": "Planens logik",
    "PV5": "Tekst og makroer",
    "PV6": "Før planen bliver vedtaget",
}
_PARAGRAPHS = re.compile(r"\n{2,}(?=\S)")
_LABELLED = re.compile(
    r"(?P<label>(?P<word>Hvorfor|Forkert|Rigtigt)[^:\n]*):(?P<text>.*?)(?P<code>\n\n +.*)?",
    re.DOTALL,
)
_CLASSES = {
    "Hvorfor": "pv-rule__why",
    "Forkert": "pv-rule__wrong",
    "Rigtigt": "pv-rule__right",
}
_CSV_FILE = "data/*.csv"


class _Key(NamedTuple):
    """A key of a file or a column of a CSV file, as the template takes it."""

    name: str
    is_required: bool
    description: str
    example: str | None
    record: Link | None
    is_list: bool


def rule_list(_context: Context) -> str:
    """Every rule under a heading of its own, family by family, in the words of its docstring."""
    parts = []
    for family, title in FAMILIES.items():
        parts.append(heading(2, title, family.lower()))
        parts += [_rule(rule) for rule in RULES if rule.code.id.startswith(family)]
    return "\n".join(parts)


def _rule(rule: Rule) -> str:
    code = rule.code
    kind = "Advarsel" if code.severity == "warning" else "Fejl"
    firm = ", der ikke kan slås fra" if rule.firm or rule.check is None else ""
    paragraphs = (_labelled(paragraph) for paragraph in _PARAGRAPHS.split(rule.page))
    return "\n\n".join(
        [
            heading(3, f"{code.id} {code.name}", code.id.lower()),
            f"{kind}{firm}.\n{{: .pv-rule__kind }}",
            *paragraphs,
        ]
    )


def _labelled(paragraph: str) -> str:
    """A paragraph in Markdown; the class of a labelled one lets the theme mark it."""
    match = _LABELLED.fullmatch(paragraph)
    if match is None:
        return paragraph
    first = f"**{match['label']}:**{match['text']}"
    return f"{first}\n{{: .{_CLASSES[match['word']]} }}{match['code'] or ''}"


def macro_list(_context: Context) -> str:
    """Every macro with what it shows, what it takes and an example."""
    return render("macros", id="makroer-liste", caption="Makroer", macros=MACROS)


def key_list(_context: Context) -> str:
    """Every key of every file, file by file; what several files share is told where it is first."""
    shown: set[str] = set()
    files: Mapping[str, type[BaseModel]] = {
        **YAML_FILES,
        **EDITION_FILES,
        _CSV_FILE: Observation,
    }
    return "\n".join(part for file, model in files.items() for part in _file(file, model, shown))


def _file(file: str, model: type[BaseModel], shown: set[str]) -> Iterator[str]:
    made = model.model_json_schema()
    definitions: Mapping[str, Mapping[str, Any]] = made.get("$defs", {})
    as_yaml = file != _CSV_FILE
    yield _record(2, made, definitions, file.format(year="<år>"), as_yaml=as_yaml)
    for name in _referred(made, definitions):
        if name not in shown:
            shown.add(name)
            yield _record(3, definitions[name], definitions)


def _record(
    level: int,
    made: Mapping[str, Any],
    definitions: Mapping[str, Mapping[str, Any]],
    file: str | None = None,
    *,
    as_yaml: bool = True,
) -> str:
    title, anchor = made["title"], slug(made["title"])
    required = made.get("required", ())
    described = [
        _key(name, key, definitions, is_required=name in required, as_yaml=as_yaml)
        for name, key in made["properties"].items()
    ]
    table = render("keys", id=f"{anchor}-noegler", title=title, file=file, keys=described)
    return f"{heading(level, title, anchor)}\n{table}\n"


def _key(
    name: str,
    made: Mapping[str, Any],
    definitions: Mapping[str, Mapping[str, Any]],
    *,
    is_required: bool,
    as_yaml: bool,
) -> _Key:
    record = next((definitions[found]["title"] for found in _names(made)), None)
    example = made.get("examples", [None])[0]
    written = None
    if example is not None:
        written = yaml_example(name, example) if as_yaml else str(example)
    link = Link(record, f"#{slug(record)}") if record else None
    return _Key(name, is_required, made["description"], written, link, "items" in made)


def yaml_example(name: str, value: object) -> str:
    """A key with an example of its value as an author may write it, a list in brackets."""
    match value:
        case list():
            return f"{name}: {yaml_rendering.flow(value)}"
        case str() if not value.isdigit():
            return "\n".join(yaml_rendering.block_lines({name: value}, 0))
    # Other YAML readers take digits for a number, also where they are a name: "085".
    return f"{name}: {json.dumps(value)}"


def _referred(
    made: Mapping[str, Any], definitions: Mapping[str, Mapping[str, Any]]
) -> Iterator[str]:
    """The records below a record, each before those below it; one may come twice."""
    for key in made["properties"].values():
        for name in _names(key):
            yield name
            yield from _referred(definitions[name], definitions)


def _names(key: Mapping[str, Any]) -> Iterator[str]:
    """The definition that a key's value is made of, if it is a record or a list of them."""
    for part in (key, key.get("items", {}), *key.get("anyOf", ())):
        if "$ref" in part:
            yield part["$ref"].rpartition("/")[2]
