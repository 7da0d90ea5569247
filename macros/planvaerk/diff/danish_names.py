"""What things, and the fixed choices of the models, are called in Danish."""

from __future__ import annotations

from collections.abc import Mapping

from planvaerk.diff.changes import Noun

TARGET = Noun("mål", "Målet", "Nyt mål", "Ikke længere mål")
MINISTERIAL_GOAL = Noun(
    "ministermål", "Ministermålet", "Nyt ministermål", "Ikke længere ministermål"
)
FOCUS_AREA = Noun("fokusområde", "Fokusområdet", "Nyt fokusområde", "Ikke længere fokusområde")
CORE_TASK = Noun("kerneopgave", "Kerneopgaven", "Ny kerneopgave", "Ikke længere kerneopgave")
INITIATIVE = Noun("indsats", "Indsatsen", "Ny indsats", "Ikke længere indsats")
EDITION = Noun("plan", "Planen", "Ny plan", "Slettet plan")
CHAPTER = Noun("kapitel", "Kapitlet", "Nyt kapitel", "Slettet kapitel")
PAGE = Noun("side", "Siden", "Ny side", "Slettet side")
SOURCE = Noun("kilde", "Kilden", "Ny kilde", "Slettet kilde")
SERIES = Noun("serie", "Serien", "Ny serie", "Slettet serie")
KEY_FIGURE = Noun("nøgletal", "Nøgletallet", "Nyt nøgletal", "Ikke længere nøgletal")
REPORT = Noun("opfølgning", "Opfølgningen", "Ny opfølgning", "Slettet opfølgning")
TERM = Noun("begreb", "Begrebet", "Nyt begreb", "Slettet begreb")
EXCEPTION = Noun("undtagelse", "Undtagelsen", "Ny undtagelse", "Slettet undtagelse")

# The words of the models that an author chooses between.
CHOICES: Mapping[str, str] = {
    "reduce": "skal ned",
    "increase": "skal op",
    "hold": "skal fastholdes",
    "lower": "lavere",
    "higher": "højere",
    "neutral": "hverken højere eller lavere",
    "draft": "udkast",
    "hearing": "i høring",
    "adopted": "vedtaget",
    "archived": "tidligere",
    "plan": "plan",
    "strategy": "strategi",
    "guideposts": "pejlemærker",
    "ministerial_goal": "ministermål",
    "focus_area": "fokusområde",
    "target": "mål",
    "better": "bedre end målet",
    "on_target": "på mål",
    "off_target": "ikke på mål",
    "monthly": "hver måned",
    "quarterly": "hvert kvartal",
    "half_yearly": "hvert halve år",
    "yearly": "hvert år",
    "example": "eksempeltal",
    "full": "fuldt",
    "partial": "delvist",
    "none": "ikke",
    "unknown": "ikke oplyst",
    "ignore": "slået fra",
    "warning": "advarsel",
}
