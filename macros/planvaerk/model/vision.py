"""The vision: `plan/vision.yml`."""

from __future__ import annotations

from pydantic import Field

from planvaerk.model.base import Line, Record, Text
from planvaerk.model.references import SourceId
from planvaerk.model.statements import Section, Statement


class Vision(Record, title="Visionen"):
    """What the municipality wants, how it works towards it and what people then experience."""

    statement: Statement = Field(description="Visionens ordlyd.")
    ways_of_working_title: Line = Field(
        default="Sådan arbejder vi",
        description="Overskrift over arbejdsmåderne.",
        examples=["Vi arbejder mod visionen ved at"],
    )
    ways_of_working: tuple[Section, ...] = Field(
        default=(), description="De måder, kommunen arbejder mod visionen på."
    )
    experiences_title: Line = Field(
        default="Det oplever I",
        description="Overskrift over det, borgere, virksomheder og medarbejdere skal opleve.",
        examples=["Vores ambition i mødet med borgere og virksomheder"],
    )
    experiences: tuple[Section, ...] = Field(
        default=(), description="Hvad borgere, virksomheder og medarbejdere skal opleve."
    )
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["vision"])
    note: Text | None = Field(
        default=None,
        description="Note til redaktionen, fx om kildens alder.",
        examples=["Kilden er uden dato."],
    )
