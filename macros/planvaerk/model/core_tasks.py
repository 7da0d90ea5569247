"""The municipality's core tasks: `plan/core_tasks.yml`."""

from __future__ import annotations

from pydantic import Field

from planvaerk.model.base import Id, Line, Record, Text, Url
from planvaerk.model.references import SourceId


class CoreTask(Record, title="En kerneopgave"):
    """One of the tasks that the whole municipality works on."""

    id: Id = Field(description="Kerneopgavens id.", examples=["uddannelse-beskaeftigelse"])
    title: Line = Field(description="Kerneopgavens navn.", examples=["Uddannelse & beskæftigelse"])
    text: Text | None = Field(
        default=None,
        description="Hvad opgaven betyder for beskæftigelsesområdet.",
        examples=["Rammen om jobcentrets arbejde."],
    )


class CoreTasks(Record, title="Kerneopgaverne"):
    """The strategy that names the core tasks, and the tasks."""

    title: Line = Field(description="Strategiens navn.", examples=["Vores Sted"])
    text: Text = Field(
        description="Kort om strategien.", examples=["Fælles strategi for kommunen."]
    )
    website: Url | None = Field(
        default=None,
        description="Mere om strategien.",
        examples=["https://www.eksempelkommune.example/"],
    )
    tasks: tuple[CoreTask, ...] = Field(description="Kerneopgaverne.", min_length=1)
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["plan-2023"])
