"""`planvaerk serve`: show the site on this machine while it is edited."""

from __future__ import annotations

import argparse
from typing import TextIO

from planvaerk.arguments import add_root
from planvaerk.preview import serve_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--address",
        default="127.0.0.1:8000",
        metavar="ADRESSE",
        help="Adressen. Normalt 127.0.0.1:8000.",
    )
    add_root(parser)


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Show the site at an address until stopped."""
    serve_site(options.root, options.address, lambda text: print(text, file=out, flush=True))
    return 0
