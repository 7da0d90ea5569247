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
    """Ambition, strategy elements, mission, values, guideposts and practice."""

    title: Line = Field(description="Strategiens titel.", examples=["Strategi for jobcentret"])
    ambition: Section | None = Field(default=None, description="Den fælles ambition.")
    mission: Statement | None = Field(default=None, description="Missionen, evt. med alternativer.")
    vision: Statement | None = Field(default=None, description="Visionen, evt. med alternativer.")
    elements: Elements | None = Field(default=None, description="Strategiens delelementer.")
    values_title: Line = Field(
        default="Værdier",
        description="Overskrift over værdierne.",
        examples=["Værdier i indsatsen"],
    )
    values_text: Text | None = Field(
        default=None,
        description="Indledning til værdierne, fx den værdi, de andre bygger på.",
        examples=["Alle kan bidrage i et arbejdsfællesskab."],
    )
    values_caption: Line | None = Field(
        default=None,
        description="Tekst under værdierne, når de er en figur.",
        examples=["Figur 3: Værdier i indsatsen"],
    )
    values: tuple[Section, ...] = Field(default=(), description="Værdierne i indsatsen.")
    guideposts_title: Line = Field(
        default="Pejlemærker",
        description="Overskrift over pejlemærkerne.",
        examples=["Pejlemærker for indsatsen"],
    )
    guideposts_text: Text | None = Field(
        default=None,
        description="Indledning til pejlemærkerne, fx hvad de bygger på.",
        examples=["Pejlemærkerne bygger på erfaringer gennem flere år."],
    )
    guideposts_caption: Line | None = Field(
        default=None,
        description="Tekst under pejlemærkerne, når de er en figur.",
        examples=["Figur 4: Pejlemærker for indsatsen"],
    )
    guideposts: tuple[Section, ...] = Field(default=(), description="Pejlemærkerne.")
    practice_title: Line = Field(
        default="I praksis",
        description="Overskrift over praksis.",
        examples=["Hvad det betyder i praksis"],
    )
    practice_text: Text | None = Field(
        default=None,
        description="Indledning til praksis.",
        examples=["Mission, vision og værdier skal kunne mærkes i hverdagen."],
    )
    practice_caption: Line | None = Field(
        default=None,
        description="Tekst under praksis, når det er en figur.",
        examples=["Figur 5: Elementer i praksis"],
    )
    practice: tuple[Section, ...] = Field(
        default=(),
        description=(
            "Hvad strategien betyder i praksis: et afsnit for hver målgruppe, fx borgere, "
            "virksomheder og medarbejdere, med punkter. Vises i spalter."
        ),
    )
    sections: tuple[Section, ...] = Field(default=(), description="Øvrige afsnit.")
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["strategi"])
    note: Text | None = Field(
        default=None,
        description="Note til redaktionen, fx om kildens alder.",
        examples=["Kilden er uden dato."],
    )
