"""The blocks of the pages for authors: all rules, macros and keys, told by the code itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planvaerk import yaml_rendering
from planvaerk.addresses import slug
from planvaerk.blocks.context import Context, Link, render
from planvaerk.blocks.markdown import heading
from planvaerk.model.base import record_in
from planvaerk.model.data import Observation
from planvaerk.page_macros import MACROS
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
    files: dict[str, type[BaseModel]] = {**YAML_FILES, **EDITION_FILES, _CSV_FILE: Observation}
    told: set[type[BaseModel]] = set()
    parts = []
    for file, model in files.items():
        parts.append(_record(2, model, file.format(year="<år>")))
        below = [record for record in dict.fromkeys(_below(model)) if record not in told]
        parts += [_record(3, record) for record in below]
        told.update(below)
    return "\n".join(parts)


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The records below a record, each before those below it; one may come twice."""
    for field in model.model_fields.values():
        record = record_in(field.annotation)
        if record is not None:
            yield record
            yield from _below(record)


def _record(level: int, model: type[BaseModel], file: str | None = None) -> str:
    title, anchor = _title(model), slug(_title(model))
    keys = [
        _key(name, field, as_yaml=file != _CSV_FILE) for name, field in model.model_fields.items()
    ]
    table = render("keys", id=f"{anchor}-noegler", title=title, file=file, keys=keys)
    return f"{heading(level, title, anchor)}\n{table}\n"


def _title(model: type[BaseModel]) -> str:
    return model.model_config.get("title") or ""


def _key(name: str, field: FieldInfo, *, as_yaml: bool) -> _Key:
    record = record_in(field.annotation)
    example = None
    if field.examples:
        first = field.examples[0]
        example = yaml_example(name, first) if as_yaml else str(first)
    return _Key(
        name,
        field.is_required(),
        field.description or "",
        example,
        Link(_title(record), f"#{slug(_title(record))}") if record else None,
        get_origin(field.annotation) is tuple,
    )


def yaml_example(name: str, value: object) -> str:
    """A key with an example of its value as an author may write it, a list in brackets."""
    match value:
        case list():
            return f"{name}: {yaml_rendering.flow(value)}"
        case str() if not value.isdigit():
            return "\n".join(yaml_rendering.block_lines({name: value}, 0))
    # Other YAML readers take digits for a number, also where they are a name: "085".
    return f"{name}: {json.dumps(value)}"
