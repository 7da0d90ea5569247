"""Data and where it comes from: the files in `data/`."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from planvaerk.model.base import Id, Line, Number, Record, Text, Url
from planvaerk.model.edition import Day
from planvaerk.model.period import PeriodField
from planvaerk.model.references import AreaCode, KeyFigureId, SeriesId, SourceId

Status = Literal["realised", "projected", "target", "missing", "suppressed"]
COUNTRY = "000"
EXAMPLES = "Eksempeltal"
WITH_VALUE = frozenset({"realised", "projected", "target"})


class Source(Record, title="En kilde"):
    """Where numbers and texts come from."""

    id: Id = Field(description="Kildens id.", examples=["dst-aup01"])
    title: Line = Field(description="Kildens titel.", examples=["Fuldtidsledige i procent"])
    publisher: Line = Field(description="Udgiveren.", examples=["Danmarks Statistik"])
    table: Line | None = Field(
        default=None, description="Tabellens navn hos udgiveren.", examples=["AUP01"]
    )
    url: Url | None = Field(
        default=None,
        description="Kildens adresse.",
        examples=["https://www.statistikbanken.dk/AUP01"],
    )
    licence: Line | None = Field(default=None, description="Licensen.", examples=["CC BY 4.0"])
    dated: PeriodField | None = Field(
        default=None,
        description=(
            "Perioden, kilden er fra: et år, et kvartal eller en måned. Kender du dagen, så skriv "
            "måneden her og dagen i title."
        ),
        examples=["2022-05"],
    )
    retrieved: Day | None = Field(
        default=None, description="Dagen, tallene er hentet.", examples=["2021-10-01"]
    )
    next_update: Day | None = Field(
        default=None, description="Dagen, kilden ventes opdateret.", examples=["2022-01-15"]
    )
    frequency: Literal["monthly", "quarterly", "half_yearly", "yearly"] | None = Field(
        default=None,
        description=(
            "Hvor tit tallene her på sitet opdateres: monthly (hver måned), quarterly (hvert "
            "kvartal), half_yearly (hvert halve år) eller yearly (hvert år)."
        ),
        examples=["monthly"],
    )
    basis: Literal["example"] | None = Field(
        default=None,
        description=(
            "example, når tal og tekst fra kilden er eksempler, som skal skiftes ud. Så siger "
            "sitet det, og planen kan ikke vedtages. Udelades for rigtige kilder."
        ),
        examples=["example"],
    )
    note: Text | None = Field(
        default=None,
        description="Forbehold for kilden.",
        examples=["Tallene er læst af en scannet plan."],
    )


class Series(Record, title="En serie"):
    """A series of observations in one unit for one area."""

    id: Id = Field(description="Seriens id.", examples=["sygedagpenge"])
    title: Line = Field(description="Seriens titel.", examples=["Sygedagpenge, faktiske tal"])
    unit: Line = Field(description="Enheden i flertal.", examples=["fuldtidspersoner"])
    better: Literal["lower", "higher", "neutral"] = Field(
        description=(
            "Om et lavere (lower) eller højere (higher) tal er bedre; neutral, hvis ingen af dem."
        ),
        examples=["lower"],
    )
    source: SourceId = Field(
        description="Id på kilden i data/sources.yml.", examples=["jobindsats"]
    )
    area: AreaCode = Field(
        default_factory=str,  # filled in when the tree is read
        description="Områdets kode: kommune, region eller 000 for hele landet. Udelades den, er "
        "det kommunen selv.",
        examples=["999"],
    )
    note: Text | None = Field(
        default=None, description="Forbehold for serien.", examples=["Tallene er fremskrevet."]
    )


class KeyFigure(Record, title="Et nøgletal"):
    """A single number that the prose uses, shown with the decimals it is written with.

    The number stands here, or is what a series shows in the period, so that it is kept once.
    """

    id: Id = Field(description="Nøgletallets id.", examples=["ledighed-2022-07"])
    title: Line = Field(description="Hvad tallet viser.", examples=["Ledighed i juli 2022"])
    value: Number | None = Field(
        default=None, description="Tallet. Udelades, når kilden ikke giver det.", examples=[2.1]
    )
    value_to: Number | None = Field(
        default=None, description="Øverste ende, når tallet er et interval.", examples=[4]
    )
    series: SeriesId | None = Field(
        default=None,
        description="Id på serien, som tallet er en måling i. Så skrives value ikke her.",
        examples=["ledighed"],
    )
    unit: Line | None = Field(default=None, description="Enheden efter tallet.", examples=["pct."])
    period: PeriodField = Field(description="Perioden, tallet gælder.", examples=["2022-07"])
    area: AreaCode | None = Field(
        default=None, description="Områdets kode, når tallet gælder ét område.", examples=["999"]
    )
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["dst-aup01"])
    continues: KeyFigureId | None = Field(
        default=None,
        description="Id på nøgletallet for det samme i en tidligere plan. "
        "Så viser planvaerk diff --editions de to tal ved siden af hinanden.",
        examples=["ledighed-2021-07"],
    )
    note: Text | None = Field(
        default=None, description="Forbehold for tallet.", examples=["Afrundet i kilden."]
    )

    @model_validator(mode="after")
    def _is_kept_once(self) -> Self:
        if self.series is not None and self.value is not None:
            raise PydanticCustomError(
                "key_figure_twice", "Skriv enten value: eller series:, ikke begge."
            )
        if self.value_to is not None and self.value is None:
            raise PydanticCustomError("key_figure_range", "value_to: kræver value:.")
        return self


class Sources(Record, title="Kilderne"):
    """All sources."""

    sources: tuple[Source, ...] = Field(description="Kilderne.", min_length=1)


class SeriesList(Record, title="Serierne"):
    """All series."""

    series: tuple[Series, ...] = Field(description="Serierne.", min_length=1)


class KeyFigures(Record, title="Nøgletallene"):
    """All key figures."""

    key_figures: tuple[KeyFigure, ...] = Field(description="Nøgletallene.", min_length=1)


class Observation(Record, title="En række med et tal"):
    """One row of a CSV file: what a series shows in a period."""

    series: SeriesId = Field(
        description="Id på serien i data/series.yml.", examples=["sygedagpenge"]
    )
    period: PeriodField = Field(description="Perioden.", examples=["2022-07"])
    value: Number | None = Field(
        description="Tallet; tomt, når status er missing eller suppressed.", examples=[325]
    )
    status: Status = Field(
        description=(
            "realised (realiseret), projected (fremskrevet), target (mål), "
            "missing (ikke oplyst) eller suppressed (skjult af hensyn til fortrolighed)."
        ),
        examples=["target"],
    )

    @model_validator(mode="after")
    def _value_fits_status(self) -> Self:
        if (self.value is not None) != (self.status in WITH_VALUE):
            message = (
                "Status er {status}, men her står et tal. Er tallet kendt, så ret status til "
                "realised, projected eller target. Ellers slet tallet."
                if self.value is not None
                else "Status er {status}, men value er tom. Skriv tallet, eller brug missing."
            )
            raise PydanticCustomError("value_status", message, {"status": self.status})
        return self
