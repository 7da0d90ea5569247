"""What a reader's first view costs: bytes, requests, and the time until the charts are there.

What is measured
    The first visit to a page in Chromium with an empty cache, from a server on this machine that
    compresses as hosts do, over a slow mobile network (1.6 Mbit/s, 150 ms) with a processor four
    times slower than this one. "Bytes" is everything transferred, headers too, until the page is
    at rest; "charts" is when the last chart on the screen had come. Then again with JavaScript off.

Budgets: a page with two charts 100 kB in 12 requests, one with six or more 120 kB; charts within
1.5 s; no other host. The municipality's own plan has at most four charts on a page, so the page
with more is the goals of the plan that the tests follow.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from benchmarks.gzip_server import serving
from benchmarks.measure import BenchmarkError, Limit, report

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
SLOWER_PROCESSOR = 4
CHARTS_BUDGET = 1.5
REQUESTS_BUDGET = 12
PAGES = (
    ("front page", "", 100),
    ("two charts", "2023/situation/", 100),
    ("goals", "2022/maal/#uddannelseshjaelp", 120),
)
FOLLOWED = ROOT / "tests" / "projects" / "followed"
MORE_PAGES = (("six charts and more", "2026/maal/#jobafklaring", 120),)
# When the last of the charts on the screen had come, in milliseconds; null when one never did.
_CHARTS = """() => {
  const shown = [...document.images].filter((image) => {
    const box = image.getBoundingClientRect();
    return image.closest(".pv-figure") && box.height && box.top < innerHeight && box.bottom > 0;
  });
  if (!shown.every((image) => image.complete && image.naturalWidth)) return null;
  const ends = shown.map((image) => performance.getEntriesByName(image.currentSrc)[0].responseEnd);
  return Math.max(0, ...ends);
}"""


@dataclass
class Visit:
    """What a visit transferred."""

    transferred: float = 0
    requests: int = 0
    hosts: set[str] = field(default_factory=set)
    charts: float = 0


def measure() -> list[Limit]:
    """The weight of the pages in PAGES; the site must have been built."""
    if not (SITE / "index.html").is_file():
        raise BenchmarkError("Build the site first: make site")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        followed = shutil.copytree(FOLLOWED, Path(folder, "plan"))
        command = [sys.executable, "-m", "planvaerk.cli", "build", str(followed)]
        subprocess.run(command, check=True, capture_output=True)
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        limits = [
            *_weights(browser, SITE, PAGES),
            *_weights(browser, followed / "site", MORE_PAGES),
        ]
        browser.close()
    return limits


def _weights(browser: Browser, site: Path, pages: tuple[tuple[str, str, int], ...]) -> list[Limit]:
    """The limits of a site's pages: (name, address, budget in kB)."""
    limits: list[Limit] = []
    with serving(site) as address:
        for name, page, budget in pages:
            visit = _visit(browser, address + page, script=True)
            without = _visit(browser, address + page, script=False)
            limits += [
                Limit(f"{name}, transferred", visit.transferred / 1000, "kB", budget),
                Limit(f"{name}, requests", visit.requests, "", REQUESTS_BUDGET),
                Limit(f"{name}, other hosts", len(visit.hosts | without.hosts), "", 0),
                Limit(f"{name}, charts", visit.charts, "s", CHARTS_BUDGET),
                Limit(f"{name}, charts, JavaScript off", without.charts, "s", CHARTS_BUDGET),
            ]
    return limits


def browser_path() -> str:
    """The browser on this machine, or the one that CHROMIUM names."""
    for name in (os.environ.get("CHROMIUM"), *BROWSERS):
        if name and (found := shutil.which(name)):
            return found
    raise BenchmarkError("Chromium is missing: make chromium installs it")


def _visit(browser: Browser, url: str, *, script: bool) -> Visit:
    context = browser.new_context(
        viewport={"width": 412, "height": 823}, java_script_enabled=script, locale="da-DK"
    )
    page = context.new_page()
    visit = Visit()
    _listen(context.new_cdp_session(page), visit, urlsplit(url).netloc)
    page.goto(url, wait_until="load")
    try:
        if script:  # the theme's is fetched last
            page.wait_for_function("() => 'document$' in window")
        page.wait_for_load_state("networkidle")
        page.wait_for_function(f"({_CHARTS})() !== null", timeout=10_000)
    except PlaywrightError as error:
        raise BenchmarkError(f"A chart or script on {url} was not loaded.") from error
    visit.charts = page.evaluate(_CHARTS) / 1000
    context.close()
    return visit


def _listen(session: CDPSession, visit: Visit, host: str) -> None:
    """Count what the page transfers, over a slow network and with a slow processor."""

    def requested(event: dict[str, Any]) -> None:
        url = urlsplit(event["request"]["url"])
        if url.scheme in {"http", "https"}:
            visit.requests += 1
            if url.netloc != host:
                visit.hosts.add(url.netloc)

    def finished(event: dict[str, Any]) -> None:
        visit.transferred += event["encodedDataLength"]

    session.on("Network.requestWillBeSent", requested)
    session.on("Network.loadingFinished", finished)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})


if __name__ == "__main__":
    sys.exit(report(measure()))
