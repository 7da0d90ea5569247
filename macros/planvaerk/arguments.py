"""Arguments that several commands take."""

from __future__ import annotations

import argparse
import shlex
import shutil
import sys
from datetime import date
from pathlib import Path

from planvaerk.errors import UsageError

_PROGRAM = "planvaerk"


def add_root(parser: argparse.ArgumentParser) -> None:
    """The folder that holds `plan/`, `goals/`, `data/` and `docs/`; here when left out.

    Add it after the command's own arguments, since it stands last on the line.
    """
    parser.add_argument(
        "root",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="MAPPE",
        help="Planens mappe. Udelades den, er det mappen her.",
    )


def add_folders(parser: argparse.ArgumentParser, doing: str) -> None:
    """The same for a command that also takes many plans, with `--all`; here when left out.

    `doing` is what the command does with them, such as `Byg`.
    """
    parser.add_argument(
        "--all",
        action="store_true",
        help=f"{doing} alle planer i de mapper, du skriver. En mappe med planer er alle dem i den.",
    )
    parser.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="MAPPE",
        help="Planens mappe. Udelades den, er det mappen her. Med --all kan der stå flere.",
    )


def one_folder(options: argparse.Namespace) -> Path:
    """The one folder that is given, or the one here; UsageError when there are more."""
    if len(options.folders) > 1:
        raise UsageError("Der står flere mapper. Skriv --all foran dem for at tage alle planerne.")
    return next(iter(options.folders), Path())


def day(text: str) -> date:
    """A day such as 2022-11-30, as the type of an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f'"{text}" er ikke en dato. Skriv den som 2022-11-30.'
        raise argparse.ArgumentTypeError(message) from None


def called() -> str:
    """The program as it is called here: `planvaerk` when the terminal knows it, else its path."""
    program = Path(sys.argv[0])
    if program.name != _PROGRAM or shutil.which(_PROGRAM) is not None:
        return _PROGRAM
    here = Path.cwd()
    path = program.absolute()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))


def folder_here(root: Path) -> str:
    """The plan's folder as seen from here, so that paths can be clicked; empty when it is here."""
    here, there = Path.cwd().resolve(), root.resolve()
    folder = there.relative_to(here).as_posix() if there.is_relative_to(here) else ""
    return "" if folder == "." else folder


def named_here(root: Path, file: str) -> str:
    """A file of the plan as it is written from here."""
    return (Path(folder_here(root)) / file).as_posix()


def there(root: Path) -> str:
    """What a command that is told of has to end with, to be about this plan and not one here."""
    return "" if root == Path() else f" {shlex.quote(str(root))}"


def place_here(root: Path) -> str:
    """The plan's folder as it is written before its files here; empty when it is here."""
    folder = shown_here(root)
    return "" if folder == "." else folder


def shown_here(path: Path) -> str:
    """A path as it is written from here; one that lies elsewhere is written whole."""
    here, there = Path.cwd().resolve(), path.resolve()
    return there.relative_to(here).as_posix() if there.is_relative_to(here) else str(there)
