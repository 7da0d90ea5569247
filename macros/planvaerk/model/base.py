"""The base record and the small value types that every model shares."""

from __future__ import annotations

import types
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Protocol, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """A frozen record; a key that the model does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


def _number(value: object) -> Decimal:
    """Accept the numbers that the readers make (int, Decimal), never text or booleans."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise PydanticCustomError("number_type", "Skriv et tal med punktum som decimaltegn, fx 12.5.")


def _text_of_int(value: object) -> object:
    """Let an author write `350` or `2022` unquoted where digits are a name."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\n]*$", max_length=300)
]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", max_length=2_000)]
Year = Annotated[int, Field(ge=1970, le=2100, strict=True)]
Digits3 = Annotated[
    str,
    BeforeValidator(_text_of_int),
    StringConstraints(pattern=r"^\d{3}$"),
    WithJsonSchema(
        {"type": ["string", "integer"], "pattern": r"^\d{3}$", "minimum": 100, "maximum": 999}
    ),
]


class Identified(Protocol):
    """Anything with an id that others refer to."""

    @property
    def id(self) -> str:
        """The id, unique within its kind."""


def by_id[T: Identified](things: Sequence[T], wanted: str) -> T | None:
    """The thing with this id, or None."""
    return next((thing for thing in things if thing.id == wanted), None)


def record_in(annotation: object) -> type[BaseModel] | None:
    """The record that a field's value is, or is a list of; None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Union, types.UnionType, tuple}:
        found = (record_in(inner) for inner in get_args(annotation))
        return next((inner for inner in found if inner), None)
    return None
