"""An edition as data: `plan-<year>.json`, and the JSON Schema that it keeps.

The records are those that the authors write, with the same keys and the ids that never change, so
the schema comes from the same models as the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field
from pydantic.json_schema import GenerateJsonSchema

from planvaerk import danish
from planvaerk.addresses import Addresses
from planvaerk.export.licences import own_licence
from planvaerk.export.place import Place
from planvaerk.export.schemas import record_schema
from planvaerk.model.base import Digits3, Id, Line, Number, Record, Url, Year, by_id
from planvaerk.model.core_tasks import CoreTask
from planvaerk.model.data import Observation, Series, Source
from planvaerk.model.edition import EditionText
from planvaerk.model.goals import FocusArea, MinisterialGoals
from planvaerk.model.municipality import Region
from planvaerk.model.period import PeriodField
from planvaerk.model.plan import Edition, Plan
from planvaerk.model.report import FollowUpReport
from planvaerk.model.target import Target
from planvaerk.months import MonthlyYear, target_years

PLAN_SCHEMA = "plan.schema.json"
_DECIMALS = 10


class Publisher(Record, title="Kommunen, som planen hører til"):
    """Who the plan belongs to."""

    name: Line = Field(description="Kommunens fulde navn.", examples=["Eksempel Kommune"])
    code: Digits3 = Field(description="Kommunekode, tre cifre.", examples=["999"])
    region: Region = Field(description="Regionen, som kommunen ligger i.")
    website: Url = Field(
        description="Kommunens hjemmeside.", examples=["https://www.eksempelkommune.example/"]
    )


class Average(Record, title="Et årsgennemsnit"):
    """The yearly average of a monthly target, worked out by Planværk."""

    target: Id = Field(description="Målets id.", examples=["sygedagpenge"])
    series: Id = Field(description="Id på serien, som er regnet.", examples=["sygedagpenge-maal"])
    year: Year = Field(description="Året.", examples=[2023])
    role: Literal["before", "aim"] = Field(
        description="before (det, målet holdes op imod) eller aim (målet).", examples=["aim"]
    )
    value: Number | None = Field(
        description=(
            "Gennemsnittet af de tolv måneder; null, når ikke alle tolv er oplyst i kilden."
        ),
        examples=[325.5],
    )


class PublishedReport(Record, title="En opfølgning på et kvartal eller et år"):
    """What was reported on a period."""

    period: PeriodField = Field(description="Kvartalet eller året.", examples=["2022-Q1"])
    report: FollowUpReport = Field(description="Opfølgningen.")


class PlanData(Record, title="En beskæftigelsesplan som data"):
    """An edition with everything that it is made of."""

    id: Line = Field(description="Planens id. Det ændres aldrig.", examples=["plan-2023"])
    year: Year = Field(description="Planens år.", examples=[2023])
    url: Line = Field(
        description="Planens side. Uden værtsnavn er den set fra sitets rod.",
        examples=["https://plan.eksempelkommune.example/2023/"],
    )
    licence: Line | None = Field(
        description="Licensen for planens egne tekster og tal; null, når ingen er valgt.",
        examples=["CC BY 4.0"],
    )
    municipality: Publisher | None = Field(description="Kommunen.")
    edition: EditionText = Field(description="Det, planen skriver om sig selv.")
    core_tasks: tuple[CoreTask, ...] = Field(description="Kerneopgaverne.")
    ministerial: MinisterialGoals | None = Field(description="Årets ministermål.")
    focus_areas: tuple[FocusArea, ...] = Field(description="Årets lokale fokusområder.")
    targets: tuple[Target, ...] = Field(description="Årets mål.")
    target_urls: dict[str, str] = Field(description="Siden, der viser hvert mål, efter målets id.")
    averages: tuple[Average, ...] = Field(
        description="Årsgennemsnit af de mål, der følges måned for måned."
    )
    series: tuple[Series, ...] = Field(description="Serierne, som målene bruger.")
    observations: tuple[Observation, ...] = Field(description="Alle tal i de serier.")
    reports: tuple[PublishedReport, ...] = Field(
        description="Opfølgningen på årets kvartaler og evalueringen af året."
    )
    sources: tuple[Source, ...] = Field(
        description="Kilderne til planen, serierne og opfølgningen."
    )


def plan_path(year: int) -> str:
    """Where the data of a year's edition lie."""
    return f"plan-{year}.json"


def plan_schema(place: Place) -> dict[str, Any]:
    """The JSON Schema (2020-12) of an edition's data."""
    made = record_schema(PlanData.model_json_schema(mode="serialization"), {})
    made["properties"]["$schema"] = {"type": "string", "description": "Adressen på dette skema."}
    head = {"$schema": GenerateJsonSchema.schema_dialect, "$id": place.address(PLAN_SCHEMA)}
    return head | made


def plan_data(plan: Plan, edition: Edition, place: Place, addresses: Addresses) -> dict[str, Any]:
    """An edition as plain data; numbers are still Decimal and days still dates."""
    series = tuple(_series(plan, edition))
    reports = tuple(
        PublishedReport.model_construct(period=period, report=report)
        for period, report in sorted(plan.reports.items())
        if period.year == edition.year
    )
    used = {edition.text.source, *(item.source for item in series)}
    used |= {item.report.source for item in reports}
    licence = own_licence(plan.municipality)
    urls = {
        target.id: place.address(address)
        for target in edition.targets
        if (address := addresses.find("target", target.id, edition.year))
    }
    record = PlanData.model_construct(
        id=f"plan-{edition.year}",
        year=edition.year,
        url=place.address(f"{edition.year}/"),
        licence=licence.title if licence else None,
        municipality=_publisher(plan),
        edition=edition.text,
        core_tasks=plan.core_tasks.tasks if plan.core_tasks else (),
        ministerial=edition.ministerial,
        focus_areas=edition.focus_areas,
        targets=edition.targets,
        target_urls=urls,
        averages=tuple(_averages(plan, edition)),
        series=series,
        observations=tuple(row for item in series for row in plan.observations.get(item.id, ())),
        reports=reports,
        sources=tuple(source for source in plan.sources if source.id in used),
    )
    return {"$schema": place.address(PLAN_SCHEMA), **record.model_dump()}


def _publisher(plan: Plan) -> Publisher | None:
    who = plan.municipality
    if who is None:
        return None
    return Publisher(name=who.name, code=who.code, region=who.region, website=who.website)


def _series(plan: Plan, edition: Edition) -> Iterator[Series]:
    """The series that the targets of an edition are made of, each once."""
    wanted: dict[str, None] = {}
    for target in edition.targets:
        if target.series:
            wanted |= dict.fromkeys((target.series.actual, target.series.target))
        counted = target.count.series if target.count else None
        followed = target.direction.series if target.direction else None
        wanted |= dict.fromkeys(name for name in (counted, followed) if name)
    yield from (found for name in wanted if (found := by_id(plan.series, name)))


def _averages(plan: Plan, edition: Edition) -> Iterator[Average]:
    for target in edition.targets:
        years = target_years(plan, edition, target)
        if years is not None:
            yield _average(target, years.before, "before")
            yield _average(target, years.aim, "aim")


def _average(target: Target, months: MonthlyYear, role: Literal["before", "aim"]) -> Average:
    mean = months.average
    return Average(
        target=target.id,
        series=months.series.id,
        year=months.year,
        role=role,
        value=None if mean is None else danish.rounded(mean, _DECIMALS),
    )
