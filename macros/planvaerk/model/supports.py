"""What targets and initiatives contribute to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planvaerk.model.base import Record
from planvaerk.model.references import CoreTaskId, FocusAreaId, MinisterialGoalId, TargetId

_MinisterialGoals = Annotated[
    tuple[MinisterialGoalId, ...],
    Field(description="Id'er på ministermål.", examples=[["mm-handicap"]]),
]
_FocusAreas = Annotated[
    tuple[FocusAreaId, ...],
    Field(description="Id'er på fokusområder.", examples=[["fo-ungeindsatsen"]]),
]
_CoreTasks = Annotated[
    tuple[CoreTaskId, ...],
    Field(description="Id'er på kerneopgaver.", examples=[["uddannelse-beskaeftigelse"]]),
]


class Supports(Record, title="Det, målet bidrager til"):
    """What a target contributes to."""

    ministerial_goals: _MinisterialGoals = ()
    focus_areas: _FocusAreas = ()
    core_tasks: _CoreTasks = ()


class InitiativeSupports(Record, title="Det, indsatsen bidrager til"):
    """What an initiative contributes to."""

    ministerial_goals: _MinisterialGoals = ()
    focus_areas: _FocusAreas = ()
    core_tasks: _CoreTasks = ()
    targets: tuple[TargetId, ...] = Field(
        default=(), description="Id'er på mål.", examples=[["sygedagpenge"]]
    )
