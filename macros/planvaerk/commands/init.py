"""`planvaerk init`: begin a municipality's first plan from one that is whole and made up."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from planvaerk.arguments import called
from planvaerk.clock import today
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.export.schemas import FOLDER, schema_texts
from planvaerk.municipalities import FICTIONAL, KnownMunicipality
from planvaerk.site_folder import workshop
from planvaerk.site_messages import why
from planvaerk.starting import (
    Choice,
    check_year,
    find_municipality,
    is_invented,
    starter_files,
)
from planvaerk.store import read_plan

# From then on the plan that is being written is next year's.
_SUMMER = 7


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "folder", type=Path, metavar="MAPPE", help="Den nye mappe, planen skal ligge i."
    )
    parser.add_argument(
        "--name", metavar="NAVN", help=f"Kommunens navn. Ellers {FICTIONAL.title}, som er opdigtet."
    )
    parser.add_argument("--code", metavar="KODE", help="Kommunens kode, fx 265.")
    parser.add_argument(
        "--year", type=int, metavar="ÅR", help="Planens år. Ellers det år, der nu skrives plan for."
    )
    parser.add_argument(
        "--without-previous-year",
        action="store_true",
        help="Udelad planen for året før og opfølgningen på den. Til jeres første plan.",
    )


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Write the plan into a new folder: all of it or nothing."""
    folder: Path = options.folder
    _refuse_to_overwrite(folder)
    given = (options.name, options.code, options.year)
    asks = given == (None, None, None) and sys.stdin.isatty()
    year, previous = _usual_year(), not options.without_previous_year
    if asks:
        choice = _asked(year, out, previous=previous)
    else:
        municipality = find_municipality(options.name, options.code)
        wanted = year if options.year is None else check_year(options.year)
        choice = Choice(municipality, wanted, previous)
    count = _write(folder, dict(starter_files(choice)))
    _tell(folder, choice, count, out)
    return 0


def _refuse_to_overwrite(folder: Path) -> None:
    if folder.resolve() == Path.cwd().resolve():
        raise UsageError(f"Skriv navnet på en ny mappe, fx {called()} init min-plan.")
    try:
        if folder.is_dir() and not any(folder.iterdir()):
            return
    except OSError as error:
        raise EnvironmentFault(f"Mappen {folder} kan ikke læses: {why(error)}.") from error
    if folder.exists() or folder.is_symlink():
        what = "Mappen er ikke tom" if folder.is_dir() else "Det er ikke en mappe"
        raise UsageError(
            f"{folder} findes allerede og bliver ikke overskrevet. {what}.\n"
            "Vælg en mappe, der er tom eller ikke findes."
        )


def _usual_year() -> int:
    now = today()
    return now.year + (now.month >= _SUMMER)


def _asked(year: int, out: TextIO, *, previous: bool) -> Choice:
    """The choice of the person at the terminal; an answer that cannot be used is asked again."""
    print("Tryk Enter for at tage det, der står i parentes.", file=out)
    municipality = _ask(f"Kommunens navn eller kode ({FICTIONAL.title}): ", _municipality, out)
    wanted = _ask(f"Planens år ({year}): ", lambda text: _year(text, year), out)
    if previous:
        previous = _ask(f"Skal planen for {wanted - 1} også være på sitet? (ja): ", _yes, out)
    return Choice(municipality, wanted, previous)


def _ask[T](question: str, read: Callable[[str], T], out: TextIO) -> T:
    while True:
        print(question, end="", file=out, flush=True)
        answer = sys.stdin.readline()
        if not answer:
            raise UsageError("\nDer kom intet svar. Intet er skrevet.")
        try:
            return read(answer.strip())
        except UsageError as error:
            print(error, file=out)


def _municipality(answer: str) -> KnownMunicipality:
    if answer.isdecimal():
        return find_municipality(None, answer)
    return find_municipality(answer or None, None)


def _year(answer: str, usual: int) -> int:
    if not answer:
        return usual
    if not answer.isdecimal():
        raise UsageError(f'"{answer}" er ikke et år. Skriv det som {usual}.')
    return check_year(int(answer))


def _yes(answer: str) -> bool:
    known = {"": True, "ja": True, "j": True, "nej": False, "n": False}
    if answer.casefold() not in known:
        raise UsageError("Skriv ja eller nej.")
    return known[answer.casefold()]


def _write(folder: Path, texts: Mapping[str, str]) -> int:
    """Make the plan beside its place and move it there whole; how many files it has."""
    place = folder.resolve()
    try:
        with workshop(place.parent) as beside:
            made = beside / place.name
            for name, text in texts.items():
                _write_file(made / name, text)
            schemas = schema_texts(read_plan(made).plan)
            for name, text in schemas.items():
                _write_file(made / FOLDER / name, text)
            made.rename(place)
    except OSError as error:
        _refuse_to_overwrite(folder)  # somebody else may have made it meanwhile
        message = f"{folder} kan ikke laves: {why(error)} ({error.filename}). Intet er skrevet."
        raise EnvironmentFault(message) from error
    return len(texts) + len(schemas)


def _write_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _tell(folder: Path, choice: Choice, count: int, out: TextIO) -> None:
    year, here = choice.year, shlex.quote(str(folder))
    before = f", og planen for {year - 1} er en tidligere plan" if choice.previous else ""
    if is_invented(choice.municipality):
        print(
            f"Ingen kommune hedder {choice.municipality.title}. Planen får derfor koden "
            f"{FICTIONAL.code}, som er til kommuner, der ikke findes.",
            file=out,
        )
    lines = (
        f"Startplanen for {choice.municipality.title} ligger i {folder}: {count} filer.",
        f"Planen for {year} er et udkast{before}.",
        "Alle tal og tekster er eksempler. Sitet siger det, til de er skiftet ud.",
        "",
        "Kontrollér planen, byg sitet, og se det:",
        f"  {called()} check {here}",
        f"  {called()} build {here}",
        f"  {called()} serve {here}",
        "",
        f"Læs {folder / 'README.md'}: De næste skridt.",
    )
    print("\n".join(lines), file=out)
