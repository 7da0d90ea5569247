"""The glossary: `plan/glossary.yml`."""

from __future__ import annotations

from pydantic import Field

from planvaerk.model.base import Id, Line, Record, Text
from planvaerk.model.references import SourceId


class Term(Record, title="Et begreb"):
    """A term of the field in plain Danish."""

    id: Id = Field(description="Begrebets id.", examples=["fuldtidsperson"])
    title: Line = Field(
        description="Begrebet, som det skrives i teksten.", examples=["fuldtidsperson"]
    )
    definition: Text = Field(
        description="Forklaring i almindeligt sprog.",
        examples=["Én person på en ydelse på fuld tid i hele perioden."],
    )
    forms: tuple[Line, ...] = Field(
        default=(),
        description=(
            "Andre måder, ordet står på i teksten. Almindelige endelser som -er og -erne kender "
            "sitet selv."
        ),
        examples=[["forsikrede ledige"]],
    )
    source: SourceId = Field(
        description="Id på kilden i data/sources.yml.", examples=["jobindsats"]
    )


class Glossary(Record, title="Begreberne"):
    """The terms that the plans use."""

    terms: tuple[Term, ...] = Field(description="Begreberne.", min_length=1)
