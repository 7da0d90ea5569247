"""Result targets of a year: `goals/<year>/targets.yml`."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from planvaerk.model.base import Id, Line, Number, Record, Text, Url
from planvaerk.model.edition import Day
from planvaerk.model.period import MonthField, PeriodField
from planvaerk.model.references import SeriesId, SourceId, TargetId
from planvaerk.model.supports import Supports


class TargetSeries(Record, title="Målets to serier"):
    """The two series of a monthly target: how it goes, and what is aimed for."""

    actual: SeriesId = Field(
        description="Id på serien med realiserede og fremskrevne tal.", examples=["sygedagpenge"]
    )
    target: SeriesId = Field(description="Id på serien med måltal.", examples=["sygedagpenge-maal"])


class Count(Record, title="Et antal inden en dato"):
    """A number to reach by a date, such as 75 job orders by 31 December."""

    value: Number | None = Field(
        default=None,
        description="Antallet, der skal nås. Udelades, når det ikke er fastsat endnu.",
        examples=[75],
    )
    unit: Line = Field(description="Enheden i flertal.", examples=["jobordrer"])
    by: Day = Field(description="Datoen, antallet skal være nået.", examples=["2022-12-31"])
    better: Literal["lower", "higher"] = Field(
        default="higher",
        description="higher, hvis et højere antal er bedre; lower, hvis et lavere er.",
        examples=["higher"],
    )
    series: SeriesId | None = Field(
        default=None,
        description="Id på serien med det realiserede antal i hver periode. "
        "Perioderne lægges sammen fra årets begyndelse.",
        examples=["jobordrer"],
    )


class Direction(Record, title="En retning"):
    """A target that says which way, not how much."""

    go: Literal["reduce", "increase", "hold"] = Field(
        description="reduce (ned), increase (op) eller hold (fasthold).", examples=["reduce"]
    )
    to: Line | None = Field(
        default=None,
        description='Niveauet, der sigtes mod. Det står efter "skal ned på", "skal op på" eller '
        '"skal fastholdes på", så skriv fx "niveauet i 2019" og ikke "færre end i 2019". '
        "Er der intet niveau, så udelad det.",
        examples=["niveauet i 2019"],
    )
    series: SeriesId | None = Field(
        default=None,
        description="Id på serien, der viser udviklingen.",
        examples=["langtidsledige"],
    )


class Ambition(Record, title="Ambitionen"):
    """What the plan's words promise, so that the numbers can be held against them."""

    go: Literal["reduce", "increase", "hold"] = Field(
        description="reduce (ned), increase (op) eller hold (fasthold).", examples=["hold"]
    )
    text: Line = Field(
        description="Ambitionen som en kort sætning.",
        examples=["Det lave niveau skal fastholdes i 2022."],
    )


class Link(Record, title="Et link"):
    """A link that a reader may follow."""

    title: Line = Field(description="Linkets tekst.", examples=["Budgetaftalen"])
    url: Url = Field(description="Adressen.", examples=["https://www.eksempelkommune.example/"])


class StatusOverride(Record, title="En status, et menneske har sat"):
    """A status that a person gives instead of the computed one, as of a period."""

    period: PeriodField = Field(
        description="Den seneste måned, vurderingen bygger på. "
        "Når der er nyere tal, gælder den beregnede status igen.",
        examples=["2022-06"],
    )
    # `on` and `off` would be yes and no in YAML.
    state: Literal["better", "on_target", "off_target"] = Field(
        description="better (bedre end målet), on_target (på mål) eller off_target (ikke på mål).",
        examples=["on_target"],
    )
    reason: Line = Field(
        description="Hvorfor den beregnede status ikke passer. Begrundelsen står på sitet.",
        examples=["Tallet for juni er højt, fordi en gruppe er registreret to gange."],
    )
    name: Line = Field(
        description="Hvem der har vurderet det.", examples=["Anna Andersen, jobcenterchef"]
    )


_WAYS = ("series", "count", "direction", "activity", "measured_by")


class Target(Record, title="Et mål"):
    """A result target, measured in exactly one way."""

    id: Id = Field(description="Målets id.", examples=["sygedagpenge"])
    title: Line = Field(description="Målets overskrift.", examples=["Mål for sygedagpenge"])
    group: Line = Field(
        description="Målgruppen, som den omtales i en sætning.",
        examples=["modtagere af sygedagpenge"],
    )
    local: bool = Field(
        default=False,
        strict=True,
        description="true, hvis målet hører til de lokale målsætninger.",
        examples=[True],
    )
    series: TargetSeries | None = Field(default=None, description="Månedligt mål: de to serier.")
    count: Count | None = Field(default=None, description="Antal, der skal nås inden en dato.")
    direction: Direction | None = Field(default=None, description="Mål med retning uden måltal.")
    activity: Line | None = Field(
        default=None, description="Mål, der er en aktivitet.", examples=["Fælles kursus for alle."]
    )
    measured_by: TargetId | None = Field(
        default=None, description="Id på det mål, som dette måles ved.", examples=["sygedagpenge"]
    )
    ambition: Ambition | None = Field(default=None, description="Ambitionen i ord og retning.")
    rationale: Text = Field(
        description="Hvorfor målet er valgt, og hvad det bygger på.",
        examples=["Ophobningen af sager skal ned."],
    )
    supports: Supports = Field(default=Supports(), description="Hvad målet bidrager til.")
    cut_off: MonthField | None = Field(
        default=None,
        description="Sidste måned med realiserede tal, når den afviger fra planens.",
        examples=["2021-07"],
    )
    budget_average: Number | None = Field(
        default=None, description="Budgettets årsgennemsnit i målets enhed.", examples=[350]
    )
    tolerance: Number | None = Field(
        default=None,
        description="Hvor meget tallene må afvige, i målets enhed. Det gælder to steder: Så langt "
        "fra måltallet er målet stadig på mål, og så langt må måltallenes gennemsnit være fra "
        "budget_average. Udelades det, er det 2 pct. af måltallet, og budgettet skal passe.",
        examples=[5],
    )
    status_overrides: tuple[StatusOverride, ...] = Field(
        default=(), description="Vurderinger, der gælder i stedet for den beregnede status."
    )
    links: tuple[Link, ...] = Field(default=(), description="Links til mere om målet.")
    continues: TargetId | None = Field(
        default=None,
        description="Id på målet året før, som dette fortsætter.",
        examples=["sygedagpenge"],
    )
    caution: Text | None = Field(
        default=None,
        description="Det, læseren skal være opmærksom på, fx at planens ord og tal siger hver sit.",
        examples=["Ambitionen er at holde niveauet, men måltallene stiger sidst på året."],
    )
    note: Text | None = Field(
        default=None,
        description="Note til redaktionen, fx om en rettelse af kildens sprog.",
        examples=["Kilden bruger to navne for målet."],
    )
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["plan-2022"])

    @model_validator(mode="after")
    def _is_measured_one_way(self) -> Self:
        used = [way for way in _WAYS if getattr(self, way) is not None]
        if len(used) != 1:
            raise PydanticCustomError(
                "target_ways",
                "Et mål måles på præcis én måde. Her er {used}; skriv én af: {ways}.",
                {"used": ", ".join(used) or "ingen", "ways": ", ".join(_WAYS)},
            )
        return self


class Targets(Record, title="Målene for et år"):
    """The result targets of a year."""

    targets: tuple[Target, ...] = Field(description="Målene.", min_length=1)
