"""Who the plan belongs to: `plan/municipality.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from planvaerk.model.base import Digits3, Line, Record, Text, Url
from planvaerk.model.edition import Day
from planvaerk.model.references import Ref

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class Region(Record, title="Regionen"):
    """The region that the municipality lies in."""

    code: Annotated[Digits3, Ref(("region_code",), is_open=True)] = Field(
        description="Regionens kode i Danmarks Statistik.", examples=["085"]
    )
    name: Annotated[Line, Ref(("region_name",), is_open=True)] = Field(
        description="Regionens navn.", examples=["Region Sjælland"]
    )


class Contact(Record, title="Kontakten"):
    """Where readers can turn with questions about the plan."""

    unit: Line = Field(description="Den enhed, der svarer på spørgsmål.", examples=["Jobcentret"])
    email: Line | None = Field(
        default=None, description="Enhedens e-mailadresse.", examples=["jobcenter@kommune.dk"]
    )
    phone: Line | None = Field(
        default=None, description="Enhedens telefonnummer.", examples=["12 34 56 78"]
    )
    address: Line | None = Field(
        default=None, description="Enhedens adresse.", examples=["Rådhusvej 1, 1000 Byen"]
    )


class Colours(Record, title="Farverne"):
    """The municipality's colours on the site, with enough contrast to carry white text."""

    primary: Colour = Field(
        default="#1d4a3f",
        description="Hovedfarve til sidehoved og links. Mørk nok til hvid tekst.",
        examples=["#1d4a3f"],
    )
    accent: Colour = Field(
        default="#b4531a",
        description="Accentfarve til knapper og fremhævning. Mørk nok til hvid tekst.",
        examples=["#b4531a"],
    )


class Shortcoming(Record, title="En mangel"):
    """Content of the site that not everyone can use."""

    what: Text = Field(
        description="Hvad ikke alle kan bruge.", examples=["Den trykte plan er et scannet billede."]
    )
    reason: Text | None = Field(
        default=None, description="Hvorfor det er sådan.", examples=["Den er fra før loven."]
    )
    alternative: Text | None = Field(
        default=None,
        description="Hvordan læseren ellers får det samme.",
        examples=["Alle planens kapitler står på sitet."],
    )


class Accessibility(Record, title="Tilgængeligheden"):
    """What the law asks a municipality to state of its site; what is left out is not told."""

    compliance: Literal["full", "partial", "none", "unknown"] = Field(
        default="unknown",
        description=(
            "Om sitet overholder standarden: fuldt (full), delvist (partial), ikke (none) "
            "eller ikke oplyst (unknown)."
        ),
        examples=["partial"],
    )
    assessed: Day | None = Field(
        default=None, description="Dagen, sitet sidst er vurderet.", examples=["2022-09-01"]
    )
    assessed_by: Line | None = Field(
        default=None,
        description="Hvem der har vurderet sitet.",
        examples=["Kommunen selv"],
    )
    updated: Day | None = Field(
        default=None,
        description="Dagen, erklæringen sidst er ajourført. Det skal ske mindst en gang om året.",
        examples=["2022-09-15"],
    )
    statement: Url | None = Field(
        default=None,
        description="Erklæringens adresse i Digitaliseringsstyrelsens WAS-Tool.",
        examples=["https://www.was.digst.dk/plan-eksempelkommune-example"],
    )
    shortcomings: tuple[Shortcoming, ...] | None = Field(
        default=None,
        description="Det, ikke alle kan bruge. En tom liste siger, at kommunen ikke kender noget.",
    )


class Municipality(Record, title="Kommunen"):
    """A municipality."""

    name: Annotated[Line, Ref(("municipality_name",), is_open=True)] = Field(
        description="Kommunens fulde navn.", examples=["Eksempel Kommune"]
    )
    short_name: Line = Field(description="Kommunens navn i løbende tekst.", examples=["Eksempel"])
    code: Annotated[Digits3, Ref(("municipality_code",), is_open=True)] = Field(
        description="Kommunekode, tre cifre.", examples=["999"]
    )
    region: Region = Field(description="Regionen, som kommunen ligger i.")
    website: Url = Field(
        description="Kommunens hjemmeside.", examples=["https://www.eksempelkommune.example/"]
    )
    contact: Contact = Field(description="Hvem læseren kan spørge.")
    disclosure_limit: int = Field(
        default=5,
        ge=0,
        le=1000,
        description="Antal personer under denne grænse vises ikke af hensyn til fortrolighed.",
        examples=[5],
    )
    terms: tuple[Annotated[Line, Ref(("term",), is_open=True)], ...] = Field(
        default=(),
        description="Fagord, der skal være forklaret blandt begreberne, når de bruges i teksten.",
        examples=[["ledighedsydelse"]],
    )
    licence: Line | None = Field(
        default=None,
        description=(
            "Licensen for det, kommunen selv har skrevet og talt, fx CC BY 4.0, eller licensens "
            "adresse. Udelades, når kommunen ikke har valgt en."
        ),
        examples=["CC BY 4.0"],
    )
    accessibility: Accessibility = Field(
        default=Accessibility(), description="Det, loven kræver oplyst om sitets tilgængelighed."
    )
    colours: Colours = Field(
        default=Colours(),
        description=(
            "Kommunens farver på sitet. Graferne har deres egne farver, som er ens hos alle: de "
            "kan skelnes i gråt og har kontrast nok."
        ),
    )
