"""Lighthouse on the front page and on the chapter of goals, as on a slow phone.

Lighthouse is an npm package; `make benchmark` installs it from benchmarks/package-lock.json. Each
score is the median of three runs, out of 100. Budget: at least 95 in every category.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.gzip_server import serving
from benchmarks.measure import MAX_SHOWN, BenchmarkError, Score, report
from benchmarks.weight import SITE, browser_path

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (("front page", ""), ("goals", "2022/maal/"))
BUDGET = 95
RUNS = 3
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"


def measure() -> list[Score]:
    """The scores of the pages; the site must have been built."""
    with serving(SITE) as address:
        return [
            Score(f"Lighthouse, {name}, {category}", score, BUDGET)
            for name, page in PAGES
            for category, score in _scores(address + page).items()
        ]


def _scores(url: str) -> dict[str, float]:
    runs = [_run(url) for _ in range(RUNS)]
    return {name: statistics.median(run[name] for run in runs) for name in CATEGORIES}


def _run(url: str) -> dict[str, float]:
    categories = f"--only-categories={','.join(CATEGORIES)}"
    done = subprocess.run(
        [PROGRAM, url, "--quiet", "--output=json", categories, f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": browser_path()},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise BenchmarkError(f"Lighthouse ended with {done.returncode}: {done.stderr[-MAX_SHOWN:]}")
    found = json.loads(done.stdout)["categories"]
    return {name: found[name]["score"] * 100 for name in CATEGORIES}


if __name__ == "__main__":
    sys.exit(report(measure()))
