"""The employment strategy: `plan/strategy.yml`. Every part is optional."""

from __future__ import annotations

from pydantic import Field

from planvaerk.model.base import Line, Record, Text
from planvaerk.model.references import SourceId
from planvaerk.model.statements import Section, Statement


class Elements(Record, title="Strategiens delelementer"):
    """What a strategy consists of."""

    title: Line = Field(description="Overskrift.", examples=["Indsatsstrategi"])
    text: Text | None = Field(
        default=None,
        description="Formålet med strategien.",
        examples=["Strategien styrer området."],
    )
    items: tuple[Section, ...] = Field(description="Strategiens delelementer.", min_length=1)


class Strategy(Record, title="Strategien"):
    """Ambition, strategy elements, mission, values and guideposts."""

    title: Line = Field(description="Strategiens titel.", examples=["Strategi for jobcentret"])
    ambition: Section | None = Field(default=None, description="Den fælles ambition.")
    mission: Statement | None = Field(default=None, description="Missionen, evt. med alternativer.")
    vision: Statement | None = Field(default=None, description="Visionen, evt. med alternativer.")
    elements: Elements | None = Field(default=None, description="Strategiens delelementer.")
    values: tuple[Section, ...] = Field(default=(), description="Værdierne i indsatsen.")
    guideposts: tuple[Section, ...] = Field(default=(), description="Pejlemærkerne.")
    sections: tuple[Section, ...] = Field(default=(), description="Øvrige afsnit.")
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["strategi"])
    note: Text | None = Field(
        default=None,
        description="Note til redaktionen, fx om kildens alder.",
        examples=["Kilden er uden dato."],
    )
