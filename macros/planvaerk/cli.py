"""The command line: arguments, and the one boundary where errors end.

Exit codes: 0 clean, 1 findings, 2 usage or environment, 3 a fault in Planværk itself.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from planvaerk import __version__
from planvaerk.errors import EnvironmentFault, PlanvaerkError, UsageError


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Danish."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"Kommandoen kan ikke læses: {_danish(message)}\nSe {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    debug = "--debug" in (arguments if arguments is not None else sys.argv)
    try:
        options = _parser().parse_args(arguments)
        return _run(options)
    except PlanvaerkError as error:
        if debug:
            traceback.print_exc()
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the one boundary: no author meets a traceback
        if debug:
            traceback.print_exc()
        text = f"Der er en fejl i Planværk ({type(error).__name__}). Din plan er ikke ændret."
        print(f"{text}\nKør igen med --debug, og send det, der bliver skrevet.", file=sys.stderr)
        return 3


def _run(options: argparse.Namespace) -> int:
    root: Path = options.root
    if not root.is_dir():
        raise EnvironmentFault(f"Mappen {root} findes ikke.")
    command = import_module(f"planvaerk.commands.{options.command}")
    if options.command == "check":
        return int(command.run(root, options.format, sys.stdout))
    if options.command == "build":
        return int(command.run(root, options.site_dir, sys.stdout))
    return int(command.run(root, options.address, sys.stdout))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="planvaerk",
        description="Kontrollér og udgiv en kommunes beskæftigelsesplan.",
        add_help=False,
    )
    _add_common(parser)
    parser.add_argument(
        "--version", action="version", version=f"planvaerk {__version__}", help="Vis versionen."
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="KOMMANDO", title="kommandoer"
    )
    check = _command(commands, "check", "Find alle fejl i planen.")
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help="Sådan vises fejlene."
    )
    build = _command(
        commands, "build", "Byg sitet. Det gamle site bliver stående, hvis noget fejler."
    )
    build.add_argument(
        "--site-dir",
        type=Path,
        default=None,
        help="Mappen til sitet. Ellers site_dir i mkdocs.yml.",
    )
    serve = _command(commands, "serve", "Vis sitet på egen maskine, og følg med, når du gemmer.")
    serve.add_argument(
        "--address", default="127.0.0.1:8000", help="Adressen. Normalt 127.0.0.1:8000."
    )
    return parser


def _command(
    commands: argparse._SubParsersAction[_Parser], name: str, description: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=description, description=description, add_help=False)
    _add_common(parser)
    parser.add_argument(
        "root", nargs="?", type=Path, default=Path(), metavar="MAPPE", help="Planens mappe."
    )
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="Vis denne hjælp.")
    parser.add_argument("--debug", action="store_true", help="Vis tekniske oplysninger ved fejl.")


def _danish(message: str) -> str:
    for english, danish in (
        ("unrecognized arguments:", "ukendt argument:"),
        ("invalid choice:", "ukendt mulighed:"),
        ("(choose from", "(vælg mellem"),
        ("the following arguments are required:", "der mangler:"),
        ("argument ", ""),
        ("expected one argument", "der mangler en værdi"),
    ):
        message = message.replace(english, danish)
    return message


if __name__ == "__main__":
    sys.exit(main())
