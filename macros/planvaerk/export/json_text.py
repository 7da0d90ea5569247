"""Plain data as JSON: numbers as numbers, days as text, the same bytes for the same data."""

from __future__ import annotations

from decimal import Decimal
from math import isinf

from pydantic_core import to_json


def json_text(value: object, indent: int | None = 2) -> str:
    """The data as JSON, with a line end."""
    return f"{to_json(_plain(value), indent=indent).decode()}\n"


def _plain(value: object) -> object:
    """The data with its numbers as JSON has them; its readers hold them as doubles anyway."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        is_whole = value == value.to_integral_value() or isinf(float(value))
        return int(value) if is_whole else float(value)
    return value
