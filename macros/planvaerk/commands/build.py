"""`planvaerk build`: check one content tree or many, and build the sites."""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TextIO

from planvaerk import build_summary, danish
from planvaerk.arguments import add_folders, called, one_folder
from planvaerk.errors import UsageError
from planvaerk.many_sites import Choices, Outcome, build_sites
from planvaerk.processes import CORES
from planvaerk.site import build_site
from planvaerk.tree_folders import find_trees

_CLEAR_LINE = "\r\033[K"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--site-dir",
        type=Path,
        default=None,
        metavar="MAPPE",
        help="Mappen til sitet. Ellers site_dir i mkdocs.yml.",
    )
    parser.add_argument(
        "--without-documents",
        action="store_true",
        help="Lav ikke PDF og Word. Så går det hurtigere.",
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=None,
        metavar="ANTAL",
        help="Så mange af maskinens kerner må bruges. Ellers alle.",
    )
    add_folders(parser, "Byg")


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Build the sites of the trees; an old site stands when something fails in its tree."""
    if options.jobs is not None:
        if options.jobs < 1:
            raise UsageError(f"--jobs er {options.jobs}, men skal være mindst 1.")
        os.environ[CORES] = str(options.jobs)
    if options.all:
        return _build_all(options, out)
    return _build(one_folder(options), options, out)


def _build(root: Path, options: argparse.Namespace, out: TextIO) -> int:
    start = time.perf_counter()
    # A build is short and makes little rubbish; looking for it takes a tenth of the time.
    gc.disable()
    folder = build_site(root, options.site_dir, documents=not options.without_documents)
    pages = sum(1 for _ in folder.rglob("*.html"))
    seconds = danish.decimal(time.perf_counter() - start, 1)
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    print(f"Sitet er bygget: {pages} sider i {shown}/ på {seconds} sekunder.", file=out)
    if "loc>" not in (folder / "sitemap.xml").read_text(encoding="utf-8"):
        text = "Skriv sitets adresse som site_url i mkdocs.yml, når det skal på nettet."
        print(text, file=out)
    print(f"Se det med {called()} serve.", file=out)
    return 0


def _build_all(options: argparse.Namespace, out: TextIO) -> int:
    if options.site_dir is not None:
        raise UsageError("--site-dir er til én plan. Med --all står site_dir i hver mkdocs.yml.")
    start = time.perf_counter()
    trees, files = find_trees(options.folders or [Path()])
    if not trees:
        raise UsageError("Der er ingen planer at bygge. Skriv mapper, som hver har en mkdocs.yml.")
    outcomes = _outcomes(trees, Choices(not options.without_documents, options.debug), out)
    print(build_summary.table(outcomes), file=out, flush=True)
    for file in files:
        print(f"{file} er en fil og ingen plan. Den er sprunget over.", file=out, flush=True)
    for text in build_summary.failures(outcomes):
        print(f"\n{text}", file=sys.stderr, flush=True)
    print(f"\n{build_summary.total(outcomes, time.perf_counter() - start)}", file=out)
    print(f"Se et af dem med {called()} serve og planens mappe.", file=out)
    return max(outcome.code for outcome in outcomes)


def _outcomes(trees: Sequence[Path], choices: Choices, out: TextIO) -> list[Outcome]:
    """Build all, showing how far the builds are, and give the outcomes in the trees' order."""
    outcomes: list[Outcome] = []
    encoding = getattr(out, "encoding", None) or "ascii"
    try:
        _show_bar(build_summary.bar(0, len(trees), "", _columns(), encoding), out)
        with closing(build_sites(trees, choices)) as builds:
            for outcome in builds:
                outcomes.append(outcome)
                so_far = (len(outcomes), len(trees))
                if out.isatty():
                    bar = build_summary.bar(*so_far, outcome.name, _columns(), encoding)
                    _show_bar(bar, out)
                else:
                    print(build_summary.line(*so_far, outcome), file=out, flush=True)
    finally:
        _show_bar("", out)
    return sorted(outcomes, key=lambda outcome: trees.index(outcome.tree))


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _show_bar(bar: str, out: TextIO) -> None:
    """Show a bar in place of the one before; a log has none."""
    if out.isatty():
        print(f"{_CLEAR_LINE}{bar}", end="", file=out, flush=True)
