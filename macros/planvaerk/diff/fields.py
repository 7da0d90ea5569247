"""Every key of the plan's models: how it is compared, what it is called, how much it matters.

A test holds this table and the models together: a new key must be written here.
"""

from __future__ import annotations

from collections.abc import Mapping

from planvaerk.diff.changes import Area, Noun
from planvaerk.diff.danish_names import INITIATIVE
from planvaerk.diff.field import ID as _ID
from planvaerk.diff.field import NOTE as _NOTE
from planvaerk.diff.field import SOURCE as _SOURCE
from planvaerk.diff.field import TEXT as _TEXT
from planvaerk.diff.field import Field, Refers
from planvaerk.diff.field import title as _title
from planvaerk.diff.strategy_fields import STRATEGY
from planvaerk.model.base import Record
from planvaerk.model.data import KeyFigure, Series, Source
from planvaerk.model.edition import (
    Adoption,
    Amendment,
    EditionText,
    Ended,
    FollowUp,
    Initiative,
    Letter,
    ProcessStep,
)
from planvaerk.model.exceptions import RuleException
from planvaerk.model.glossary import Term
from planvaerk.model.goals import FocusArea, MinisterialGoal
from planvaerk.model.municipality import (
    Accessibility,
    Colours,
    Contact,
    Municipality,
    Region,
    Shortcoming,
)
from planvaerk.model.report import FollowUpReport, TargetReport
from planvaerk.model.supports import InitiativeSupports, Supports
from planvaerk.model.target import (
    Ambition,
    Count,
    Direction,
    Link,
    StatusOverride,
    Target,
    TargetSeries,
)


def _continues(refers: Refers) -> Field:
    return Field("continues", "link", "fortsætter", Area.LINKS, refers=refers)


_SUPPORTED = (
    Field("ministerial_goals", "link", "støtter", refers="ministerial_goal"),
    Field("focus_areas", "link", "støtter", refers="focus_area"),
    Field("core_tasks", "link", "støtter", refers="core_task"),
)

_GOALS: Mapping[type[Record], tuple[Field, ...]] = {
    Target: (
        _ID,
        Field("title", "words", "titel", Area.TITLES),
        Field("group", "words", "målgruppe", Area.TITLES),
        Field("local", "value", "lokal målsætning", Area.LINKS),
        Field("series", "part", "måltal måned for måned", Area.LINKS),
        Field("count", "part", "antal", Area.TARGET_NUMBERS),
        Field("direction", "part", "retning", Area.TARGET_NUMBERS),
        Field("activity", "words", "aktivitet", Area.REASONS),
        Field("measured_by", "link", "måles ved", Area.LINKS, refers="target"),
        Field("ambition", "part", "ambition", Area.REASONS),
        Field("rationale", "words", "begrundelse", Area.REASONS),
        Field("supports", "part", "støtter", Area.LINKS),
        Field("cut_off", "value", "sidste realiserede måned", Area.OBSERVATIONS),
        Field("budget_average", "value", "budgettets årsgennemsnit", Area.TARGET_NUMBERS),
        Field("tolerance", "value", "tilladt udsving", Area.TARGET_NUMBERS),
        Field("status_overrides", "items", area=Area.OBSERVATIONS, noun=Noun("vurdering")),
        Field(
            "links",
            "items",
            area=Area.LINKS,
            noun=Noun("link"),
            is_ordered=False,
        ),
        _continues("target"),
        Field("caution", "words", "forbehold", Area.REASONS),
        _NOTE,
        _SOURCE,
    ),
    TargetSeries: (
        Field("actual", "link", "viser", refers="series"),
        Field("target", "link", "har måltal fra", refers="series"),
    ),
    Count: (
        Field("value", "value", "antal"),
        Field("unit", "value", "enhed"),
        Field("by", "value", "frist"),
        Field("better", "choice", "bedst, når antallet er"),
        Field("series", "link", "tælles med", Area.LINKS, refers="series"),
    ),
    StatusOverride: (
        Field("period", "elsewhere"),
        Field("state", "choice", "vurderes som"),
        Field("reason", "words", "grund"),
        Field("name", "value", "vurderet af"),
    ),
    Direction: (
        Field("go", "choice", "retning"),
        Field("to", "words", "niveau"),
        Field("series", "link", "følges med", Area.LINKS, refers="series"),
    ),
    Ambition: (
        Field("go", "choice", "ambitionen"),
        Field("text", "words", "ambition"),
    ),
    Supports: _SUPPORTED,
    Link: (Field("title", "words", "tekst"), Field("url", "value", "adresse")),
    MinisterialGoal: (
        _ID,
        _title(),
        Field("annex_title", "words", "titel i bilaget", Area.TITLES),
        Field("gist", "words", "begrundelse", Area.REASONS),
        _continues("ministerial_goal"),
    ),
    FocusArea: (
        _ID,
        _title("navn"),
        Field("text", "words", "tekst", Area.REASONS),
        _continues("focus_area"),
    ),
}

_EDITION: Mapping[type[Record], tuple[Field, ...]] = {
    EditionText: (
        _title(),
        Field("kind", "choice", "slags", Area.GOALS),
        Field("status", "status", "status", Area.GOALS),
        Field("summary", "words", "resumé", Area.REASONS),
        Field("reproduction", "words", "bemærkning om gengivelsen", Area.REASONS),
        Field("letter", "part", "ministerens brev", noun=Noun("brev", "Ministerens brev")),
        Field("cut_off", "value", "sidste realiserede måned", Area.OBSERVATIONS),
        Field("chapters", "elsewhere"),
        Field("process", "items", noun=Noun("trin")),
        Field("process_as_of", "value", "opgørelse af processen"),
        Field("follow_up", "part", "opfølgning"),
        Field("initiatives", "items", area=Area.LINKS, noun=INITIATIVE, is_ordered=False),
        Field(
            "ended",
            "items",
            area=Area.GOALS,
            noun=Noun("afslutning"),
            is_ordered=False,
        ),
        Field("adoption", "part", "vedtagelse", Area.GOALS),
        Field(
            "amendments",
            "items",
            area=Area.GOALS,
            noun=Noun("ændring"),
        ),
        _SOURCE,
    ),
    Letter: (
        Field("minister", "value", "minister"),
        Field("name", "value", "ministerens navn"),
        Field("date", "value", "dato"),
        Field("goals_for", "value", "år for målene"),
        _SOURCE,
    ),
    ProcessStep: (
        _title("hvad der sker"),
        Field("body", "value", "hvem"),
        Field("date", "value", "tidspunkt", reads="when"),  # the day, else the period
        Field("period", "elsewhere"),
        Field("purpose", "words", "formål"),
        Field("outcome", "words", "udfald"),
        _TEXT,
    ),
    FollowUp: (_title("navn på opfølgningen"), Field("text", "words", "opfølgning")),
    Initiative: (
        _ID,
        _title("navn"),
        Field("page", "value", "kapitel"),
        Field("supports", "part", "støtter"),
        _NOTE,
    ),
    InitiativeSupports: (*_SUPPORTED, Field("targets", "link", "støtter", refers="target")),
    Ended: (
        Field("kind", "choice", "slags"),
        Field("id", "elsewhere"),
        Field("reason", "words", "grund"),
    ),
    Adoption: (
        Field("date", "value", "vedtaget"),
        Field("body", "value", "vedtaget af"),
        Field("digest", "elsewhere"),
    ),
    Amendment: (
        Field("date", "elsewhere"),
        Field("body", "value", "vedtaget af"),
        Field("reason", "words", "grund"),
        Field("digest", "elsewhere"),
    ),
}

_REPORTS: Mapping[type[Record], tuple[Field, ...]] = {
    FollowUpReport: (
        Field("date", "value", "dato"),
        Field("body", "value", "forelagt"),
        _TEXT,
        Field("targets", "items", noun=Noun("målet"), is_ordered=False),
        _NOTE,
        _SOURCE,
    ),
    TargetReport: (
        Field("target", "elsewhere"),
        Field("happened", "words", "hvad der er sket"),
        Field("action", "words", "hvad der bliver gjort"),
        Field("responsible", "value", "hvem"),
    ),
}

_DATA: Mapping[type[Record], tuple[Field, ...]] = {
    Source: (
        _ID,
        _title(),
        Field("publisher", "value", "udgiver"),
        Field("table", "value", "tabel"),
        Field("url", "value", "adresse"),
        Field("licence", "value", "licens"),
        Field("dated", "value", "fra"),
        Field("retrieved", "value", "hentet"),
        Field("next_update", "value", "næste opdatering"),
        Field("frequency", "choice", "opdateres"),
        Field("basis", "choice", "grundlag"),
        _NOTE,
    ),
    Series: (
        _ID,
        _title(),
        Field("unit", "value", "enhed"),
        Field("better", "choice", "bedst, når tallet er"),
        _SOURCE,
        Field("area", "value", "område"),
        _NOTE,
    ),
    KeyFigure: (
        _ID,
        _title(),
        Field("value", "elsewhere"),
        Field("value_to", "elsewhere"),
        Field("series", "link", "hentes fra", Area.LINKS, refers="series"),
        Field("unit", "elsewhere"),
        Field("period", "value", "periode"),
        Field("area", "value", "område"),
        _SOURCE,
        _continues("key_figure"),
        _NOTE,
    ),
    Term: (
        _ID,
        _title("ord"),
        Field("definition", "words", "forklaring"),
        Field("forms", "link", "andre former"),
        _SOURCE,
    ),
    RuleException: (
        Field("rule", "elsewhere"),
        Field("file", "elsewhere"),
        Field("text", "value", "tekst"),
        Field("action", "choice", "virkning"),
        Field("reason", "words", "grund"),
    ),
    Municipality: (
        Field("name", "value", "navn"),
        Field("short_name", "value", "kort navn"),
        Field("code", "value", "kode"),
        Field("region", "part", "region"),
        Field("website", "value", "hjemmeside"),
        Field("contact", "part", "kontakt"),
        Field("disclosure_limit", "value", "grænse for at skjule antal"),
        Field("terms", "link", "forklarer"),
        Field("licence", "value", "licens"),
        Field("accessibility", "part", "tilgængelighed"),
        Field("colours", "part", "farver"),
    ),
    Accessibility: (
        Field("compliance", "choice", "overholdelse af standarden"),
        Field("assessed", "value", "vurderet"),
        Field("assessed_by", "value", "vurderet af"),
        Field("updated", "value", "ajourført"),
        Field("statement", "value", "erklæring"),
        Field("shortcomings", "items", noun=Noun("mangel", "mangler")),
    ),
    Shortcoming: (
        Field("what", "elsewhere"),
        Field("reason", "words", "grund"),
        Field("alternative", "words", "alternativ"),
    ),
    Region: (Field("code", "value", "regionens kode"), Field("name", "value", "region")),
    Contact: (
        Field("unit", "value", "kontakt"),
        Field("email", "value", "e-mail"),
        Field("phone", "value", "telefon"),
        Field("address", "value", "adresse"),
    ),
    Colours: (
        Field("primary", "value", "hovedfarve"),
        Field("accent", "value", "accentfarve"),
    ),
}

FIELDS: Mapping[type[Record], tuple[Field, ...]] = {
    **_GOALS,
    **_EDITION,
    **_REPORTS,
    **STRATEGY,
    **_DATA,
}
# What a record in a list is known by; else by its id.
IDENTITY: Mapping[type[Record], tuple[str, ...]] = {
    Link: ("url",),
    ProcessStep: ("title",),
    Ended: ("kind", "id"),
    Amendment: ("date",),
    StatusOverride: ("period",),
    TargetReport: ("target",),
    Shortcoming: ("what",),
    RuleException: ("rule", "file", "text"),
}
