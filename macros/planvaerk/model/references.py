"""The fields that name another thing of the plan, and what kind of thing each of them names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from planvaerk.model.base import Digits3, Id

Referable = Literal[
    "source",
    "series",
    "key_figure",
    "core_task",
    "ministerial_goal",
    "focus_area",
    "target",
    "term",
    "rule",
    "municipality_name",
    "municipality_code",
    "region_name",
    "region_code",
    "area_code",
]
REF = "x-ref"


@dataclass(frozen=True)
class Ref:
    """Says that a field names a thing of one of these kinds, which stands elsewhere in the plan.

    An open field also takes what stands nowhere yet, such as a term that is still to be explained
    or the code of a municipality that is made by merging two.
    """

    kinds: tuple[Referable, ...]
    is_open: bool = False

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave itself in the JSON Schema, for `export/schemas.py` to put the plan's ids there."""
        return {**handler(core_schema), REF: self}


SourceId = Annotated[Id, Ref(("source",))]
SeriesId = Annotated[Id, Ref(("series",))]
KeyFigureId = Annotated[Id, Ref(("key_figure",))]
CoreTaskId = Annotated[Id, Ref(("core_task",))]
MinisterialGoalId = Annotated[Id, Ref(("ministerial_goal",))]
FocusAreaId = Annotated[Id, Ref(("focus_area",))]
TargetId = Annotated[Id, Ref(("target",))]
GoalId = Annotated[Id, Ref(("ministerial_goal", "focus_area", "target"))]
AreaCode = Annotated[Digits3, Ref(("area_code",), is_open=True)]
