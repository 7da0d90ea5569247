"""The command line: which commands there are, what they take, and how they end.

Each command is a module in `commands/`: `add_arguments(parser)` says what it takes, and
`run(options, out)` does it and returns its exit code. A module is loaded only when its command is
called, so that a check never waits for MkDocs.

Exit codes: 0 clean, 1 findings, 2 usage or environment, 3 a fault in Planværk itself.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import re
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol, TextIO, cast

from planvaerk import __version__
from planvaerk.boundary import bounded
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.processes import Terminated, cleared_away

COMMANDS: Mapping[str, str] = {
    "check": "Find alle fejl i planen.",
    "build": "Byg sitet. Det gamle site bliver stående, hvis noget fejler.",
    "serve": "Vis sitet på egen maskine, og følg med, når du gemmer.",
    "init": "Begynd en ny kommunes plan med eksempeltal.",
    "new-year": "Lav næste års plan ud fra den seneste.",
    "adopt": "Skriv, at et års plan er vedtaget eller ændret, og lås indholdet.",
    "diff": "Vis, hvad der er ændret i planen, ikke i filerne.",
    "schema": "Skriv de skemaer, der hjælper dig i VS Code.",
}
_HEADINGS = {"usage": "Brug", "positional arguments": "argumenter", "options": "valg"}


class Command(Protocol):
    """What a module in `commands/` offers; `new-year` is the module `new_year`."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command takes; `arguments.add_root` adds the plan's folder."""

    def run(self, options: argparse.Namespace, out: TextIO) -> int:
        """Do the work and return the exit code."""


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Danish."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"Kommandoen kan ikke læses: {_danish(message)}\nSe {self.prog} --help")

    def format_help(self) -> str:
        text = super().format_help()
        for english, danish in _HEADINGS.items():
            text = re.sub(rf"^{english}:", f"{danish}:", text, count=1, flags=re.MULTILINE)
        return text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in words
    _write_any_character()
    try:
        with cleared_away():
            code, text = bounded(lambda: _run(words, debug=debug), debug=debug)
    except Terminated as asked:
        return asked.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    if text:
        print(text, file=sys.stderr)
    return code


def _write_any_character() -> None:
    """Show a character that the terminal or the file lacks as its code instead of stopping."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run(words: Sequence[str], *, debug: bool) -> int:
    options = _parser(words).parse_args(words)
    options.debug = debug
    root: Path | None = getattr(options, "root", None)
    if root is not None and not root.is_dir():
        raise EnvironmentFault(f"Mappen {root} findes ikke.")
    return command(options.command).run(options, sys.stdout)


def command(name: str) -> Command:
    """The module of a command."""
    # Modules leave no rubbish and stay; to look among them takes a tenth of a check's time.
    gc.disable()
    module = import_module(f"planvaerk.commands.{name.replace('-', '_')}")
    gc.freeze()
    gc.enable()
    return cast(Command, module)


def _parser(words: Sequence[str]) -> _Parser:
    """The parser; of the commands only the one that is called has its arguments."""
    parser = _Parser(
        prog="planvaerk",
        description="Kontrollér og udgiv en kommunes beskæftigelsesplan.",
        add_help=False,
        allow_abbrev=False,
    )
    _add_common(parser)
    parser.add_argument(
        "--version", action="version", version=f"planvaerk {__version__}", help="Vis versionen."
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="KOMMANDO", title="kommandoer"
    )
    called = next((word for word in words if word in COMMANDS), None)
    for name, description in COMMANDS.items():
        added = commands.add_parser(
            name, help=description, description=description, add_help=False, allow_abbrev=False
        )
        _add_common(added)
        if name == called:
            command(name).add_arguments(added)
    return parser


def _add_common(parser: _Parser) -> None:
    parser.add_argument("-h", "--help", action="help", help="Vis denne hjælp.")
    parser.add_argument("--debug", action="store_true", help="Vis tekniske oplysninger ved fejl.")


def _danish(message: str) -> str:
    for english, danish in (
        ("unrecognized arguments:", "ukendt argument:"),
        ("ignored explicit argument", "kan ikke have en værdi:"),
        ("invalid choice:", "ukendt mulighed:"),
        ("(choose from", "(vælg mellem"),
        ("the following arguments are required:", "der mangler:"),
        ("argument ", ""),
        ("expected one argument", "der mangler en værdi"),
        ("expected 2 arguments", "der skal stå to værdier"),
        ("invalid int value:", "skal være et helt tal, ikke"),
        ("not allowed with", "kan ikke bruges sammen med"),
    ):
        message = message.replace(english, danish)
    return message


if __name__ == "__main__":
    sys.exit(main())
