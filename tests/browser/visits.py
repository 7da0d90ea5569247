"""A visit to a page, which remembers what the browser said and asked for."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]  # theirs
from playwright.sync_api import ConsoleMessage, Locator, Page, Request

HEIGHT = 800
FRONT, EDITION, TEXT, GOALS = "", "2023/", "2022/indledning/", "2022/maal/"
PAGE_TYPES = {
    "front": FRONT,
    "edition": EDITION,
    "text": TEXT,
    "goals": GOALS,
    "annex": "2023/bilag/",
    "overview": "maal/",
    "coherence": "sammenhaeng/",
    "vision": "vision/",
    "strategy": "strategi/",
    "follow-up": "opfoelgning/",
    "data": "data/",
    "glossary": "begreber/",
    "news": "nyt/",
    "not-found": "findes/ikke/",
}
WITH_CHARTS = (GOALS, "2023/situation/", "sammenhaeng/")
PHONE, DESK = 360, 1280
# The theme's script remembers the look as the last it does when it starts.
_IS_READY = """() => "document$" in window
  && Object.keys(localStorage).some((key) => key.endsWith(".__palette"))"""
_AXE = """async (rules) => {
  const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
  const found = await axe.run(document, { resultTypes: ["violations"], ...only });
  return found.violations.map((fault) => `${fault.id}: ${fault.nodes[0].html.slice(0, 200)}`);
}"""


class Visit:
    """A page in the browser."""

    def __init__(self, page: Page, address: str, *, script: bool = True) -> None:
        self.page = page
        self.script = script
        self.address = address
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._lose)

    def go(self, path: str) -> None:
        """Open another page of the site, and wait until Material's script, which is late, runs."""
        self.page.goto(self.address + path)
        if self.script:
            self.page.wait_for_function(_IS_READY)

    def resize(self, width: int) -> None:
        """Make the window as wide as another screen, and wait until nothing moves any more."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.evaluate(
            "() => Promise.allSettled(document.getAnimations().map((moving) => moving.finished))"
        )

    def end(self) -> None:
        """Forget what the site has stored, and close the page."""
        self.page.evaluate("() => { try { localStorage.clear() } catch { } }")
        self.page.close()

    def foreign_requests(self) -> list[str]:
        """What was asked of other hosts."""
        own = (self.address, "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]

    def measure(self, script: str, argument: Any = None) -> Any:
        """What a script on the page finds."""
        return self.page.evaluate(script, argument)

    def axe(self, *rules: str) -> list[str]:
        """What axe finds wrong by all its rules, or by some, with the first place of each."""
        if not self.measure("() => 'axe' in window"):
            self.measure(AXE_SCRIPT)
        return list(self.measure(_AXE, list(rules)))

    def figure(self, name: str) -> Locator:
        """The block of a chart."""
        return self.page.locator(f".pv-figure[data-pv-figure$='{name}.json']")

    def search(self, words: str) -> Locator:
        """What the search finds for words that are typed."""
        box = self.page.get_by_role("textbox", name="Søg på sitet")
        if not box.is_visible():
            self.page.get_by_role("button", name="Søg", exact=True).click()
        box.press_sequentially(words)
        return self.page.locator(".md-search-result")

    def _lose(self, request: Request) -> None:
        # A page that is left gives up what it was still fetching; that is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)
