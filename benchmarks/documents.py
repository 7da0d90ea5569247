"""What it takes to make the documents of Lejre's editions, PDF and Word, with an empty cache.

It is a number of its own: the plain build that `benchmarks/build.py` compares with makes no such
files. Both files of an edition are made from the built site, one edition at a time. What counts is
the processor time of this process and of pandoc's, in the median of the rounds: it is the time of
the clock on a single core with nothing else to do, and most machines have more than one.

Budget: 1 second for both files of an edition. A document that was made is kept, so a build that
changes no word of an edition takes it from the cache.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import PROGRAMS, Command, Ratio, report
from planvaerk.clock import today
from planvaerk.documents.contents import Document
from planvaerk.documents.making import make
from planvaerk.site_documents import plan_documents
from planvaerk.store import read_plan

ROOT = Path(__file__).resolve().parents[1]
BUDGET = 1.0
ROUNDS = 5


def measure() -> list[Ratio]:
    """The processor seconds for each edition's two files, against one second."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        command = [str(PROGRAMS / "planvaerk"), "build", "--without-documents"]
        Command("build", [*command, "--site-dir", str(site)], ROOT).seconds()
        documents = plan_documents(read_plan(ROOT).plan, site, "", today())
        return [
            Ratio(f"{stem}, PDF and Word", statistics.median(_seconds(one, site)), 1.0, BUDGET)
            for stem, one in documents.items()
        ]


def _seconds(document: Document, site: Path) -> Iterator[float]:
    make(document, site)  # loads fonts and programs, which a build does once
    for _ in range(ROUNDS):
        before = sum(os.times()[:4])
        make(document, site)
        yield sum(os.times()[:4]) - before


if __name__ == "__main__":
    sys.exit(report(measure()))
