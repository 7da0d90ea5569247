"""Lejre's site, shown by a server on this machine and looked at in Chromium."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.visits import HEIGHT, Visit

type Scheme = Literal["light", "dark"]
type Visitor = Callable[..., Visit]


# A shared machine is slow now and then.
expect.set_options(timeout=20_000)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that leaves before the answer is whole is no fault."""


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page, as its host does."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while it is shown."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(lejre_site: Path) -> Iterator[str]:
    """Where the site is shown."""
    with served(lejre_site) as shown:
        yield shown


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Callable[[int, Scheme, bool], BrowserContext]:
    """A context for each width, scheme and use of script, kept for the next test."""
    known: dict[tuple[int, Scheme, bool], BrowserContext] = {}

    def context(width: int, scheme: Scheme, script: bool) -> BrowserContext:  # noqa: FBT001 - a key
        key = (width, scheme, script)
        if key not in known:
            known[key] = browser.new_context(
                viewport={"width": width, "height": HEIGHT},
                color_scheme=scheme,
                java_script_enabled=script,
                locale="da-DK",
            )
        return known[key]

    return context


@pytest.fixture
def visit(
    contexts: Callable[[int, Scheme, bool], BrowserContext], address: str
) -> Iterator[Visitor]:
    """Opens a page of the site; what it stores is forgotten with the test."""
    visits: list[Visit] = []

    def open_page(
        path: str, *, width: int = 1280, scheme: Scheme = "light", script: bool = True
    ) -> Visit:
        page = contexts(width, scheme, script).new_page()
        visits.append(Visit(page, address, script=script))
        visits[-1].go(path)
        return visits[-1]

    yield open_page
    for made in visits:
        made.end()
