"""En vedtaget plan har stadig startplanens tekst, tal eller kontakt.

Startplanen fra `planvaerk init` er fundet på. Reglen gælder vedtagne planer og ser kun på filer,
hvor al tekst eller alle tal er startplanens: planens egen fil, dens mål og kapitler, visionen,
strategien, kerneopgaverne og tallene i `data/`. Den ser også på kontakten i
`plan/municipality.yml`. At slette `basis: example` gør ikke teksten til kommunens egen.

Hvorfor: Det, en kommunalbestyrelse vedtager, skal være kommunens egne ord og tal. Vil I vedtage
startplanens ord, så skriv en undtagelse med en grund i `plan/exceptions.yml`.

Forkert: `docs/2027/indledning.md` er, som `planvaerk init` skrev den.

Rigtigt: Kapitlet er skrevet om, eller det er slettet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.starter_plan import YEAR, first_plan, starter_texts

CODE = Code("PV608", "startplanens-tekst-i-vedtaget-plan")
# The other chapters only show what stands elsewhere.
CHAPTERS = ("indledning.md", "situation.md", "indsats.md")
_GOALS = ("targets.yml", "focus_areas.yml", "ministerial.yml")
_COMMON = ("plan/vision.yml", "plan/strategy.yml", "plan/core_tasks.yml")
_WORD = re.compile(r"[^\W\d_]+")
# A line with fewer words, or a file with fewer lines or rows, may be the same by chance.
_FEWEST_WORDS, _FEWEST_LINES, _FEWEST_ROWS = 5, 2, 12
CONTACT = "jobcenter@eksempelkommune.example"


def check(plan: Plan) -> Iterator[Finding]:
    """Every file of an adopted edition in which nothing is the municipality's own."""
    adopted = [edition for edition in plan.editions if edition.text.status == "adopted"]
    texts = {**plan.texts, **{page.file: page.text for page in plan.pages}}
    for edition in adopted[-1:]:
        for file in _files(plan, edition):
            line = _unchanged(file, texts.get(file, ""))
            if line:
                yield _finding(edition, file, line)
        contact = plan.municipality.contact if plan.municipality else None
        if contact and contact.email == CONTACT:
            message = f"Planen for {edition.year} er vedtaget, men kontakten er startplanens."
            yield Finding(
                plan.position(contact, "email"), CODE, message, "Skriv jeres egen kontakt."
            )


def _finding(edition: Edition, file: str, line: int) -> Finding:
    what, own = ("tal", "egne tal") if file.endswith(".csv") else ("tekst", "egen tekst")
    message = f"Planen for {edition.year} er vedtaget, men filen har kun startplanens {what}."
    hint = f"Skriv jeres {own}. Bruger I ikke filen, så slet den."
    return Finding(Position(file, line), CODE, message, hint)


def _files(plan: Plan, edition: Edition) -> Iterator[str]:
    year = edition.year
    yield f"plan/{year}.yml"
    yield from (f"goals/{year}/{name}" for name in _GOALS)
    yield from (f"docs/{year}/{name}" for name in CHAPTERS)
    yield from _COMMON
    yield from sorted(file for file in plan.files if file.endswith(".csv"))


def _unchanged(file: str, text: str) -> int:
    """The first line that the starter has, too, when it has them all; else 0."""
    lines = _lines(file, text)
    fewest = _FEWEST_ROWS if file.endswith(".csv") else _FEWEST_LINES
    known = _starter_lines().get(YEAR.sub("", file), frozenset())
    return min(lines.values()) if len(lines) >= fewest and lines.keys() <= known else 0


def _lines(file: str, text: str) -> dict[str, int]:
    """The lines that say something, without their years, and where each stands first."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        said = YEAR.sub("", line).strip()
        is_row = file.endswith(".csv") and number > 1
        if is_row or (len(_WORD.findall(said)) >= _FEWEST_WORDS and not said.startswith("#")):
            found.setdefault(said, number)
    return found


@cache
def _starter_lines() -> Mapping[str, frozenset[str]]:
    """The lines of the starter that say something, by the file without its year."""
    found: dict[str, frozenset[str]] = {}
    texts = starter_texts()
    for file, text in (*texts.items(), *first_plan(texts).items()):
        name = YEAR.sub("", file)
        found[name] = found.get(name, frozenset()) | _lines(file, text).keys()
    return found


RULE = Rule(CODE, check, __name__)
