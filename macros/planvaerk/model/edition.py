"""An edition of the plan: `plan/2022.yml`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from planvaerk.model.base import Id, Line, Record, Text, Year
from planvaerk.model.period import MonthField, Period, PeriodField
from planvaerk.model.references import GoalId, SourceId
from planvaerk.model.supports import InitiativeSupports


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise PydanticCustomError("day", "Skriv en dato som 2022-12-31.") from None


Day = Annotated[date, BeforeValidator(_day)]
When = date | Period
PageName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.md$")]


class Letter(Record, title="Ministerens brev"):
    """A letter from the minister with the goals of a year."""

    minister: Line = Field(description="Ministerens titel.", examples=["beskæftigelsesministeren"])
    name: Line | None = Field(
        default=None, description="Ministerens navn.", examples=["Anna Andersen"]
    )
    date: Day = Field(description="Brevets dato.", examples=["2021-05-18"])
    goals_for: Year = Field(description="Året, som brevets mål gælder.", examples=[2022])
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["brev-2021"])


class Chapter(Record, title="Et kapitel"):
    """A chapter of an edition: one page in `docs/<year>/`. The engine gives it its number."""

    page: PageName = Field(
        description="Sidens filnavn i docs/<år>/. Titlen er sidens overskrift.",
        examples=["indledning.md"],
    )
    annex: bool = Field(
        default=False,
        strict=True,
        description="true, hvis kapitlet er et bilag uden kapitelnummer.",
        examples=[True],
    )


class ProcessStep(Record, title="Et trin i processen"):
    """A step on the way to an adopted plan, or after it."""

    title: Line = Field(description="Hvad der sker.", examples=["Planen vedtages"])
    body: Line | None = Field(
        default=None, description="Hvem der gør det.", examples=["Kommunalbestyrelsen"]
    )
    date: Day | None = Field(default=None, description="Datoen.", examples=["2021-11-30"])
    period: PeriodField | None = Field(
        default=None, description="Perioden, når dagen ikke er kendt.", examples=["2021-Q4"]
    )
    purpose: Text | None = Field(
        default=None,
        description="Formålet: hvad trinnet skal føre til.",
        examples=["Udvalget siger, hvad planen skal rumme."],
    )
    outcome: Text | None = Field(
        default=None,
        description="Udfaldet: hvad der kom ud af trinnet. Skriv det, når trinnet er gennemført.",
        examples=["Udvalget bad om et mål for unge."],
    )
    text: Text | None = Field(
        default=None, description="Andet om trinnet.", examples=["Målene brydes ned i delmål."]
    )

    @property
    def when(self) -> When | None:
        """The day of the step when it is known, else its period, or None."""
        return self.date or self.period


class FollowUp(Record, title="Opfølgningen"):
    """How the edition is followed up."""

    title: Line = Field(description="Navnet på opfølgningen.", examples=["Kvartalsbogen"])
    text: Text = Field(
        description="Hvordan og hvor tit der følges op.",
        examples=["Politikerne ser tallene hvert kvartal."],
    )


class Initiative(Record, title="En indsats"):
    """Something that the plan describes doing, and the goals that it says this contributes to."""

    id: Id = Field(description="Indsatsens id.", examples=["vaerdighed"])
    title: Line = Field(
        description="Indsatsens navn. Er det en overskrift i kapitlet, fører links dertil.",
        examples=["Indsatsstrategi"],
    )
    page: PageName = Field(
        description="Filnavnet på det kapitel i docs/<år>/, der beskriver indsatsen.",
        examples=["strategi.md"],
    )
    supports: InitiativeSupports = Field(
        default=InitiativeSupports(),
        description="Det, planen selv siger, at indsatsen bidrager til.",
    )
    note: Text | None = Field(
        default=None,
        description="Note til redaktionen, fx om hvad kilden lader stå åbent.",
        examples=["Kilden siger ikke, hvilket mål indsatsen støtter."],
    )


class Ended(Record, title="Det, der ikke fortsætter"):
    """A goal of the year before that is not carried on."""

    kind: Literal["ministerial_goal", "focus_area", "target"] = Field(
        description="ministerial_goal (ministermål), focus_area (fokusområde) eller target (mål).",
        examples=["target"],
    )
    id: GoalId = Field(description="Id'et i planen året før.", examples=["langtidsledighed"])
    reason: Line = Field(description="Hvorfor det ikke fortsætter.", examples=["Målet er nået."])


class Adoption(Record, title="Vedtagelsen"):
    """The adoption of an edition, with a digest that locks what was adopted."""

    date: Day = Field(description="Dagen, planen blev vedtaget.", examples=["2021-11-30"])
    body: Line = Field(description="Hvem der vedtog planen.", examples=["Kommunalbestyrelsen"])
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="Planens fingeraftryk. Det skrives af planvaerk adopt.",
        examples=["0" * 64],
    )


class Amendment(Record, title="En ændring efter vedtagelsen"):
    """A change that was made to an edition after its adoption."""

    date: Day = Field(description="Dagen, ændringen blev vedtaget.", examples=["2022-03-29"])
    body: Line = Field(description="Hvem der vedtog ændringen.", examples=["Kommunalbestyrelsen"])
    reason: Line = Field(
        description="Hvorfor planen blev ændret.", examples=["Budgettet blev ændret."]
    )
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="Fingeraftrykket efter ændringen. Det skrives af planvaerk adopt.",
        examples=["0" * 64],
    )


class EditionText(Record, title="Et års plan"):
    """What an edition says about itself; its goals lie in `goals/<year>/`."""

    title: Line = Field(description="Planens titel.", examples=["Beskæftigelsesplan 2022"])
    kind: Literal["plan", "strategy", "guideposts"] = Field(
        default="plan",
        description="plan (årlig plan), strategy (strategi) eller guideposts (pejlemærker).",
        examples=["plan"],
    )
    status: Literal["draft", "hearing", "adopted", "archived"] = Field(
        description=(
            "draft (udkast), hearing (i høring), adopted (vedtaget) eller archived (tidligere)."
        ),
        examples=["draft"],
    )
    summary: Text = Field(
        description="Planen i to-tre sætninger, til forsiden.", examples=["Fem mål for året."]
    )
    reproduction: Line | None = Field(
        default=None,
        description="Hvordan teksten er gengivet, når ordlyden ikke er den vedtagne plans egen. "
        "Læseren ser det på planens forside og i PDF og Word.",
        examples=["Planen er gengivet i enklere sprog. Ordlyden er ikke planens egen."],
    )
    letter: Letter | None = Field(
        default=None, description="Ministerens brev, som planens kapitel om mål henviser til."
    )
    cut_off: MonthField | None = Field(
        default=None,
        description="Sidste måned med realiserede tal, da planen blev skrevet. Senere måneder er "
        "fremskrevne.",
        examples=["2021-08"],
    )
    chapters: tuple[Chapter, ...] = Field(description="Kapitlerne i rækkefølge.", min_length=1)
    process: tuple[ProcessStep, ...] = Field(default=(), description="Planens proces.")
    process_as_of: Day | None = Field(
        default=None,
        description="Dagen, processen er gjort op. Siden siger da, hvilke trin der er passeret, og "
        "hvad der er det næste. Udelades den, siger siden ikke, hvor langt processen er.",
        examples=["2021-10-15"],
    )
    follow_up: FollowUp | None = Field(default=None, description="Opfølgningen på planen.")
    initiatives: tuple[Initiative, ...] = Field(
        default=(), description="Indsatserne, som planen beskriver, og det, de bidrager til."
    )
    ended: tuple[Ended, ...] = Field(
        default=(), description="Det fra året før, som ikke fortsætter, og hvorfor."
    )
    adoption: Adoption | None = Field(default=None, description="Vedtagelsen af planen.")
    amendments: tuple[Amendment, ...] = Field(
        default=(), description="Ændringer efter vedtagelsen."
    )
    source: SourceId = Field(description="Id på kilden i data/sources.yml.", examples=["plan-2022"])
