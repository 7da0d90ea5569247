"""En fil mangler, selv om andre filer bygger på den.

Alle planer har `plan/municipality.yml` og `data/sources.yml`. Andre filer skal være der, når noget
henviser til det, der står i dem.

Hvorfor: Sitet kan ikke bygges uden. Ofte er filen slettet eller flyttet ved en fejl.

Forkert: Et mål i `goals/2023/targets.yml` støtter et fokusområde, men `goals/2023/focus_areas.yml`
findes ikke.

Rigtigt: Filen er hentet tilbage med `git restore goals/2023/focus_areas.yml` eller lavet på ny.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import MISSING_FILE, Finding
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.rules.absent_files import absent_files
from planvaerk.rules.base import Rule
from planvaerk.store import REQUIRED


def check(plan: Plan) -> Iterator[Finding]:
    """Every file that is not there although others build on it, told once."""
    for file, places in absent_files(plan).items():
        if file in REQUIRED:
            continue  # the store tells of these
        first = places[0]
        if all(place.file.startswith("follow_up/") for place in places):
            yield from _without_plan(plan, file, places)
            continue
        if len(places) == 1:
            message = f"Filen {file} mangler, men {first.file}, linje {first.line}, bygger på den."
        else:
            message = (
                f"Filen {file} mangler, men {danish.counting_word(len(places))} steder bygger på "
                f"den, det første i {first.file}, linje {first.line}."
            )
        hint = f"Er den slettet ved en fejl, så kør git restore {file}. Ellers lav filen."
        yield Finding(Position(file), MISSING_FILE, message, hint)


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
