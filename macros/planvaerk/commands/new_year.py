"""`planvaerk new-year`: begin next year's plan from the last one."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from planvaerk.arguments import add_root, called, folder_here, there
from planvaerk.checking import Checked, check_reading
from planvaerk.clock import today
from planvaerk.findings import MISSING_FILE, Finding
from planvaerk.model.plan import Edition
from planvaerk.new_year.checklist import checklist
from planvaerk.new_year.preparing import NewYear, prepare
from planvaerk.new_year.refusals import edition_before, refuse_to_overwrite
from planvaerk.new_year.writing import write
from planvaerk.reporters import REPORTERS
from planvaerk.store import read_plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("year", type=int, metavar="ÅR", help="Den nye plans år, fx 2024.")
    add_root(parser)


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Write the new edition's files and print what is left; 1 when the tree has errors."""
    root: Path = options.root
    refuse_to_overwrite(root, options.year)
    reading = read_plan(root, today())
    checked = check_reading(reading)
    errors = tuple(_in_the_way(checked, options.year))
    if errors:
        shown = checked._replace(findings=errors, excused=()).below(folder_here(root))
        print(REPORTERS["text"](shown), file=out)
        print(f"\nPlanen for {options.year} kan først laves, når fejlene er rettet.", file=out)
        print("Intet er ændret.", file=out)
        return 1
    before = edition_before(reading.plan, options.year, root)
    new = prepare(reading.plan, before, options.year)
    write(root, new)
    _tell(new, root, out)
    for doubt in _doubts(before, options.year):
        print(doubt, file=out)
    return 0


def _in_the_way(checked: Checked, year: int) -> Iterator[Finding]:
    """All errors, save that a report awaits the very plan that is to be made."""
    for finding in checked.findings:
        awaits = finding.position.file.startswith((f"follow_up/{year}.", f"follow_up/{year}-"))
        if finding.is_error and not (awaits and finding.code == MISSING_FILE):
            yield finding


def _doubts(before: Edition, year: int) -> Iterator[str]:
    """What the author may not have meant."""
    if year > before.year + 1:
        yield f"\nBemærk: Der er ingen plan for {before.year + 1}. Var det den, du mente?"
    if before.is_being_written:
        yield f"\nBemærk: Planen for {before.year} er selv et udkast. Var det den, du mente?"


def _tops(new: NewYear, root: Path) -> list[Path]:
    """The new files, and the folders that hold nothing else."""
    year, here = str(new.step.new), Path(folder_here(root))
    return [here / path for path in sorted({_own(Path(file), year) for file in new.files})]


def _own(path: Path, year: str) -> Path:
    """The year's own folder that a path lies in, else the path."""
    above = [parent for parent in (path, *path.parents) if parent.name == year]
    return above[-1] if above else path


def _tell(new: NewYear, root: Path, out: TextIO) -> None:
    old, year = new.step
    lines = (
        f"Planen for {year} er begyndt ud fra planen for {old}: {len(new.files)} nye filer.",
        "Ingen af de andre filer er ændret.",
        "",
        "Det mangler. Slet mærket i filen, fx # [Skriv …], når stedet er skrevet. Planen kan først",
        "vedtages, når mærkerne er væk. Kontrollen viser hver gang, hvad der er tilbage.",
        "",
        checklist(new.tasks, folder_here(root)),
        "",
        "Kontrollér planen, og byg sitet:",
        f"  {called()} check{there(root)}",
        f"  {called()} build{there(root)}",
        "",
        "Fortryder du, så slet de nye filer igen:",
        f"  rm -r {' '.join(shlex.quote(str(path)) for path in _tops(new, root))}",
    )
    print("\n".join(lines), file=out)
