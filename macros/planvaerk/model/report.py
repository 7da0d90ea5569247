"""What was reported to the politicians on a quarter or a year: `follow_up/2026-Q1.yml`."""

from __future__ import annotations

from pydantic import Field

from planvaerk.model.base import Line, Record, Text
from planvaerk.model.edition import Day
from planvaerk.model.references import SourceId, TargetId


class TargetReport(Record, title="Opfølgningen på et mål"):
    """What people have to say of a target; its numbers come from the series."""

    target: TargetId = Field(
        description="Id på målet i årets plan, som opfølgningen gælder.",
        examples=["sygedagpenge"],
    )
    happened: Text = Field(
        description="Hvad der er sket. Tallene skal ikke gentages: Siden viser dem selv.",
        examples=["Flere er vendt tilbage til arbejdet på deltid."],
    )
    action: Text | None = Field(
        default=None,
        description="Hvad der bliver gjort nu; i årets evaluering, hvad der nu skal ske.",
        examples=["Alle nye sygemeldte får en samtale inden for en uge."],
    )
    responsible: Line | None = Field(
        default=None, description="Hvem der gør det.", examples=["Sygedagpengeteamet"]
    )


class FollowUpReport(Record, title="Opfølgningen på et kvartal eller et år"):
    """A quarter's follow-up or a year's evaluation; the period is the name of the file."""

    date: Day = Field(
        description="Dagen, opfølgningen blev lagt frem eller sendt.", examples=["2022-04-26"]
    )
    body: Line = Field(description="Hvem der fik den.", examples=["Udvalget for Job & Social"])
    text: Text | None = Field(
        default=None,
        description="Det samlede billede i få sætninger.",
        examples=["Kvartalet var præget af få ledige stillinger."],
    )
    targets: tuple[TargetReport, ...] = Field(
        default=(), description="Opfølgningen mål for mål. Et mål kan udelades."
    )
    note: Text | None = Field(
        default=None,
        description="Note til redaktionen, fx om tal, der er på vej.",
        examples=["Tallet for marts kom først efter mødet."],
    )
    source: SourceId = Field(
        description="Id på kilden i data/sources.yml.", examples=["kvartalsbog-2022"]
    )
