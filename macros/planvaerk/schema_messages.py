"""Pydantic's faults as Danish findings: what was found, what is allowed, what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from planvaerk.findings import (
    INVALID_VALUE,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
    Code,
    Finding,
    closest,
    suggestion,
)
from planvaerk.model.base import record_in
from planvaerk.positions import FilePositions, Position

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_SHOWN = 60
# Faults of a whole record that stand at one of its keys.
_AT_KEY = {
    "statement_both": "alternatives",
    "statement_single": "alternatives",
    "statement_chosen": "chosen",
    "key_figure_twice": "value",
    "key_figure_range": "value_to",
    "value_status": "value",
}
_QUOTED = re.compile(r"'([^']*)'")
_TYPES = {
    "string_type": "en tekst",
    "int_type": "et helt tal",
    "int_from_float": "et helt tal",
    "int_parsing": "et helt tal",
    "number_type": "et tal med punktum som decimaltegn, fx 12.5",
    "bool_type": "true eller false",
    "bool_parsing": "true eller false",
    "tuple_type": 'en liste, hvor hvert punkt begynder med "- "',
    "list_type": 'en liste, hvor hvert punkt begynder med "- "',
    "model_type": "nøgler med værdier",
    "model_attributes_type": "nøgler med værdier",
    "dict_type": "nøgler med værdier",
}
_LIMITS: dict[str, Callable[[dict[str, Any]], str]] = {
    "string_too_short": lambda _: "Teksten er tom.",
    "string_too_long": lambda c: f"Teksten er for lang: højst {c['max_length']} tegn.",
    "too_short": lambda _: "Listen er tom. Den skal have mindst ét punkt.",
    "greater_than_equal": lambda c: f"Tallet er for lille: mindst {c['ge']}.",
    "less_than_equal": lambda c: f"Tallet er for stort: højst {c['le']}.",
}


def schema_findings(
    error: ValidationError, model: type[BaseModel], file: str, positions: FilePositions
) -> Iterator[Finding]:
    """One finding for every fault that Pydantic found in a file, or in a row of it."""
    faults = error.errors(include_url=False)
    holders = {fault["loc"][:length] for fault in faults for length in range(len(fault["loc"]))}
    for fault in faults:
        # Pydantic counts only the sound items of a list: one with faults in all seems empty, too.
        if fault["type"] != "too_short" or fault["loc"] not in holders:
            yield _finding(fault, model, file, positions)


def _finding(
    fault: ErrorDetails, model: type[BaseModel], file: str, positions: FilePositions
) -> Finding:
    path = tuple(fault["loc"])
    kind = fault["type"]
    if kind == "missing":
        position = _key_position(positions, file, path[:-1])
        return Finding(position, MISSING_KEY, *_missing(model, path))
    if kind == "extra_forbidden":
        position = _position(positions, file, path, key=True)
        holder = _model_at(model, path[:-1])
        known = holder.model_fields if holder else ()
        return Finding(
            position,
            UNKNOWN_KEY,
            f'Nøglen "{path[-1]}" kendes ikke her.',
            suggestion(str(path[-1]), known),
        )
    code, message, hint = _value_fault(fault, model)
    if path and file.endswith(".csv"):  # a cell has no name before it
        hint = hint.replace(f" Fx {path[-1]}: ", " Fx ")
    if kind in _AT_KEY:
        path = (*path, _AT_KEY[kind])
    return Finding(_position(positions, file, path), code, message, hint)


def _value_fault(fault: ErrorDetails, model: type[BaseModel]) -> tuple[Code, str, str]:
    kind, found, context = fault["type"], _shown(fault["input"]), fault.get("ctx", {})
    field = _field_at(model, tuple(fault["loc"]))
    help_text = _help(str(fault["loc"][-1]) if fault["loc"] else "", field)
    if kind in _TYPES:
        wanted = _TYPES[kind]
        return WRONG_TYPE, f"Her skal stå {wanted}, men der står {found}.", help_text
    if kind == "literal_error":
        known = _QUOTED.findall(str(context.get("expected", "")))
        word = fault["input"] if isinstance(fault["input"], str) else ""
        hint = suggestion(word, known)
        if field and field.description and all(option in field.description for option in known):
            match = closest(word, known)  # the description says what the words mean
            hint = f"{f'''Mente du "{match}"?  ''' if match else ''}Muligheder: {field.description}"
        return INVALID_VALUE, f"{found} er ikke en mulighed her.", hint
    if kind in _LIMITS:
        return INVALID_VALUE, _LIMITS[kind](context), help_text
    if kind == "string_pattern_mismatch":
        return INVALID_VALUE, f"{found} har ikke den form, der skal stå her.", help_text
    if kind in {"period", "month", "day"}:
        return INVALID_VALUE, f"{found} kan ikke læses. {fault['msg']}", help_text
    if kind == "statement_chosen":
        return INVALID_VALUE, fault["msg"], suggestion(context["chosen"], context["known"])
    if _is_our_own(kind):
        return INVALID_VALUE, fault["msg"], ""
    return INVALID_VALUE, f"{found} kan ikke bruges her.", help_text


def _is_our_own(kind: str) -> bool:
    return kind.startswith(("statement_", "target_", "key_figure_", "value_status"))


def _missing(model: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, str]:
    return f'Nøglen "{path[-1]}" mangler.', _help(str(path[-1]), _field_at(model, path))


def _help(name: str, field: FieldInfo | None) -> str:
    if field is None or not field.description:
        return ""
    example = field.examples[0] if field.examples else None
    if example is None or isinstance(example, list):
        return field.description
    written = str(example).lower() if isinstance(example, bool) else example
    return f"{field.description} Fx {name}: {written}"


def _shown(value: object) -> str:
    match value:
        case None:
            return "ingenting"
        case bool():
            return str(value).lower()
        case int() | Decimal():
            return f"tallet {value}"
        case str():
            text = " ".join(value.split())
            return f'"{text[:_SHOWN]}{"…" if len(text) > _SHOWN else ""}"'
        case dict():
            return "nøgler med værdier"
    return "en liste"


def _key_position(positions: FilePositions, file: str, path: tuple[str | int, ...]) -> Position:
    """The key that holds a value (or the value itself in a list), where something is missing."""
    return _position(positions, file, path, key=bool(path) and isinstance(path[-1], str))


def _position(
    positions: FilePositions, file: str, path: tuple[str | int, ...], *, key: bool = False
) -> Position:
    if key and path in positions.keys:
        return positions.keys[path]
    for length in range(len(path), -1, -1):
        if path[:length] in positions.values:
            return positions.values[path[:length]]
    return Position(file)


def _field_at(model: type[BaseModel], path: tuple[str | int, ...]) -> FieldInfo | None:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    if not path:
        return None
    holder = _model_at(model, path[:-1])
    return holder.model_fields.get(str(path[-1])) if holder else None


def _model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    holder: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int) or holder is None:
            continue
        field = holder.model_fields.get(step)
        holder = record_in(field.annotation) if field else None
    return holder
