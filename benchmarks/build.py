"""`planvaerk build` against plain Material for MkDocs building the same pages.

What is compared
    Planværk builds this repository's site: it checks the content tree, runs the macros, draws the
    charts, builds every page and replaces the old site in one step. The plain site is what is left
    when all of that is taken for granted: each page as Markdown after its macros have run, the same
    menu, Markdown extensions and theme features, built by `mkdocs build` with the theme `material`.

Warm and cold
    Warm finds every drawing and every page but the longest in the cache, as when an author has
    changed the text of that page. Cold starts with an empty cache, as on a new machine, and draws
    every chart on all cores.

Without documents
    Plain Material makes no PDF and no Word file, so they are left out on this side, too. What they
    cost is measured by itself, in `benchmarks/documents.py`.

How it is kept fair
    The three builds take turns, each in a process of its own with an empty folder to write to, and
    both sites must hold the same pages.

Budgets: warm at most 1.25, cold at most 2.5 times the plain build.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import PROGRAMS, BenchmarkError, Command, Ratio, medians, report

ROOT = Path(__file__).resolve().parents[1]
WARM_BUDGET = 1.25
COLD_BUDGET = 2.5
ROUNDS = 7


def measure() -> list[Ratio]:
    """The time of a warm and of a cold build as multiples of the plain build's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain, warm_cache = folder / "plain", folder / "warm-cache"
        plain.mkdir()
        _write_plain_site(plain, warm_cache).seconds()
        rounds = [
            (
                _plain_build(plain, folder / f"plain-{number}"),
                _build("warm", folder / f"warm-{number}", _changed(warm_cache, number)),
                _build("cold", folder / f"cold-{number}", folder / f"cold-cache-{number}"),
            )
            for number in range(ROUNDS)
        ]
        taken = medians(rounds)
        pages = _same_pages(folder / "plain-0", folder / "warm-0", folder / "cold-0")
    return [
        Ratio(f"build, {name} / plain, {pages} pages", taken[name], taken["plain"], budget)
        for name, budget in (("warm", WARM_BUDGET), ("cold", COLD_BUDGET))
    ]


def _changed(cache: Path, number: int) -> Path:
    """A copy of the cache for one round, in which the longest page is not kept."""
    copy = shutil.copytree(cache, cache.with_name(f"{cache.name}-{number}"))
    max((copy / "pages").iterdir(), key=lambda file: file.stat().st_size).unlink()
    return copy


def _write_plain_site(folder: Path, cache: Path) -> Command:
    """The command that writes the plain site, and fills the cache of charts as it goes."""
    command = [sys.executable, "-m", "benchmarks.plain_site", str(ROOT), str(folder)]
    return Command("plain_site", command, ROOT, {"PLANVAERK_CACHE": str(cache)})


def _plain_build(folder: Path, site: Path) -> Command:
    command = [str(PROGRAMS / "mkdocs"), "build", "--site-dir", str(site)]
    return Command("plain", command, folder)


def _build(name: str, site: Path, cache: Path) -> Command:
    command = [str(PROGRAMS / "planvaerk"), "build", "--without-documents", "--site-dir", str(site)]
    return Command(name, command, ROOT, {"PLANVAERK_CACHE": str(cache)})


def _same_pages(*sites: Path) -> int:
    """How many pages the sites have; raises when they do not have the same."""
    first, *others = (
        {path.relative_to(site).as_posix() for path in site.rglob("*.html")} for site in sites
    )
    for other in others:
        if other != first:
            raise BenchmarkError(f"Only one of two sites has the pages {sorted(other ^ first)}")
    return len(first)


if __name__ == "__main__":
    sys.exit(report(measure()))
