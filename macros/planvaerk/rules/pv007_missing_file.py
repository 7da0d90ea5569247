"""En fil mangler, selv om andre filer bygger på den.

Alle planer har `plan/municipality.yml` og `data/sources.yml`. Andre filer skal være der, når noget
henviser til det, der står i dem.

Hvorfor: Sitet kan ikke bygges uden. Ofte er filen slettet eller flyttet ved en fejl.

Forkert: Et mål i `goals/2023/targets.yml` støtter et fokusområde, men `goals/2023/focus_areas.yml`
findes ikke.

Rigtigt: Filen er hentet tilbage med `git restore goals/2023/focus_areas.yml` eller lavet på ny.
Eller er den slettet med vilje, og så er henvisningerne til den fjernet.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import MISSING_FILE, Finding
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.absent_files import absent_files
from planvaerk.rules.base import Rule
from planvaerk.rules.gathering import listed_lines
from planvaerk.store import REQUIRED

_SHOWN = 6


def check(plan: Plan) -> Iterator[Finding]:
    """Every file that is not there although others build on it, told once."""
    for file, places in absent_files(plan).items():
        if file in REQUIRED:
            continue  # the store tells of these
        if all(place.file.startswith("follow_up/") for place in places):
            yield from _without_plan(plan, file, places)
            continue
        count = "ét sted" if len(places) == 1 else f"{danish.counting_word(len(places))} steder"
        message = f"Filen {file} mangler, men {count} bygger på den: {_listed(places)}."
        them = "henvisningen" if len(places) == 1 else "henvisningerne"
        hint = (
            f"Er den slettet ved en fejl, så kør git restore {file}. Er den slettet med vilje, så "
            f"fjern {them}. Ellers lav filen."
        )
        yield Finding(Position(file), MISSING_FILE, message, hint)


def _listed(places: list[Position]) -> str:
    """The places file by file, as far as they fit: the others are met when these are mended."""
    files: dict[str, list[Position]] = {}
    for place in places:
        files.setdefault(place.file, []).append(place)
    shown = [f"{file}, {listed_lines(found)}" for file, found in files.items()]
    if len(shown) > _SHOWN:
        left = danish.counting_word(len(shown) - _SHOWN + 1)
        shown = [*shown[: _SHOWN - 1], f"{left} filer til"]
    return "; ".join(shown)


def _without_plan(plan: Plan, file: str, places: list[Position]) -> Iterator[Finding]:
    """Reports on a year without a plan: most often the year in the file's name is wrong."""
    year = file.removeprefix("plan/").removesuffix(".yml")
    newest = max((edition.year for edition in plan.editions), default=None)
    message = f"Filen er en opfølgning på planen for {year}, men {file} findes ikke."
    hint = "Ret årstallet i filens navn."
    if newest is not None and newest < int(year):
        hint += f" Er det rigtigt, så lav planen med planvaerk new-year {year}."
    else:
        hint += f" Er planen slettet ved en fejl, så kør git restore {file}."
    for report in sorted({place.file for place in places}):
        yield Finding(Position(report), MISSING_FILE, message, hint)


RULE = Rule(MISSING_FILE, check, __name__, firm=True)
