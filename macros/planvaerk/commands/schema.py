"""`planvaerk schema`: write the JSON Schemas that help an editor complete keys and ids."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from planvaerk.arguments import add_root, folder_here, named_here, there
from planvaerk.checking import Checked
from planvaerk.errors import EnvironmentFault
from planvaerk.export.schemas import FOLDER, schema_texts
from planvaerk.reporters import text
from planvaerk.site_messages import why
from planvaerk.store import model_of, read_plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--check",
        action="store_true",
        help="Skriv intet, men slut med 1, hvis skemaerne ikke passer til planen.",
    )
    add_root(parser)


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Write or check the schemas of the tree below root; 1 when they are stale or unknown."""
    plan, findings = read_plan(options.root)
    faults = tuple(found for found in findings if found.is_error and model_of(found.position.file))
    if faults:
        print(text(Checked(plan, faults).below(folder_here(options.root))), file=out)
        print("\nRet fejlene først: Skemaerne skal kende alle planens id'er.", file=out)
        return 1
    folder = options.root / FOLDER
    texts = schema_texts(plan)
    stale = _stale(folder, texts)
    if options.check:
        return _report(options.root, stale, out)
    _write(folder, {name: texts[name] for name in stale})
    done = f"{len(stale)} er skrevet" if stale else "ingen er ændret"
    print(
        f"{len(texts)} skemaer i {named_here(options.root, FOLDER)}/ passer til planen: {done}.",
        file=out,
    )
    return 0


def _stale(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """The names of the schemas whose files are absent or hold something else."""
    return [name for name, text in texts.items() if _content(folder / name) != text.encode()]


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    try:
        folder.mkdir(exist_ok=True)
        for name, content in texts.items():
            (folder / name).write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"Skemaerne kan ikke skrives: {why(error)} ({error.filename})."
        raise EnvironmentFault(message) from error


def _report(root: Path, stale: list[str], out: TextIO) -> int:
    for name in stale:
        print(f"{named_here(root, f'{FOLDER}/{name}')} passer ikke til planen.", file=out)
    print(
        f"Kør planvaerk schema{there(root)}." if stale else "Skemaerne passer til planen.", file=out
    )
    return 1 if stale else 0
