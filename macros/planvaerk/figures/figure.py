"""What a figure is: a plain plotly specification, so that nobody imports plotly to make one."""

from __future__ import annotations

import html
from decimal import Decimal
from typing import Any, TypedDict

type Spec = dict[str, Any]


class Figure(TypedDict):
    """A plotly figure as plain JSON; `layout.meta.title` names it in words."""

    data: list[Spec]
    layout: Spec


def literal(text: str) -> str:
    """The text so that plotly shows it as it is: tags and template fields in data stay text."""
    return html.escape(text, quote=False).replace("{", "&#123;").replace("$", "&#36;")


def json_number(value: Decimal) -> int | float:
    """The number as JSON writes it shortest."""
    return int(value) if value == value.to_integral_value() else float(value)


def title_of(figure: Figure) -> str:
    """The title of the figure in words, or an empty text."""
    meta = figure["layout"].get("meta")
    title = meta.get("title") if isinstance(meta, dict) else None
    return title if isinstance(title, str) else ""
