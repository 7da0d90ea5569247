"""What the tests share: the content trees they read and the browser they look with."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

# A shared machine is slow now and then; that is no fault of the example at hand.
settings.register_profile("planvaerk", deadline=None)
settings.load_profile("planvaerk")

# When the tests build: the documents tell the day.
ALWAYS = {"SOURCE_DATE_EPOCH": "1700000000"}
CONTENT = ("plan", "goals", "data", "follow_up", "docs", "mkdocs.yml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A browser that draws without a screen and calls no one.
BROWSER_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def lejre() -> Path:
    """The root of this repository: Lejre's plan, to be read and never changed."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture
def copy_of_lejre(lejre: Path, tmp_path: Path) -> Path:
    """A copy of Lejre's plan that a test may change."""
    return copy_content(lejre, tmp_path)


def copy_content(tree: Path, folder: Path) -> Path:
    """Copy a content tree, without what is built or kept beside it, into a new folder below one."""
    return copied(tree, folder / "lejre")


def copied(tree: Path, root: Path) -> Path:
    """Copy a content tree, without what is built or kept beside it, into a new folder."""
    root.mkdir(parents=True)
    for name in CONTENT:
        source = tree / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        elif source.exists():
            shutil.copy2(source, root / name)
    return root


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser that `make test` has found or installed; its absence fails the test."""
    for name in (os.environ.get("CHROMIUM"), *BROWSERS):
        found = shutil.which(name) if name else None
        if found:
            return Path(found)
    pytest.fail("Testen mangler Chromium. Kør `make test`, eller sæt CHROMIUM til programmets sti.")


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """One browser for all tests of a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def drawings(shared_folder: Path) -> Path:
    """The cache of drawings that the builds of this test run share."""
    return shared_folder / "drawings"


@pytest.fixture(scope="session")
def lejre_site(lejre: Path, shared_folder: Path, drawings: Path) -> Path:
    """Lejre's site, built once however many processes run the tests; to be read only."""
    return _built(lejre, shared_folder / "lejre-site", drawings)


@pytest.fixture(scope="session")
def followed_site(lejre: Path, shared_folder: Path, drawings: Path) -> Path:
    """The site of a plan that is followed up, with reports; to be read only."""
    return _built(lejre / "tests/projects/followed", shared_folder / "followed-site", drawings)


@pytest.fixture(scope="session")
def hedensted_site(lejre: Path, shared_folder: Path, drawings: Path) -> Path:
    """The site of the second municipality, in `examples/`; to be read only."""
    return _built(lejre / "examples/hedensted", shared_folder / "hedensted-site", drawings)


def _built(tree: Path, site: Path, drawings: Path) -> Path:
    with site.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            done = subprocess.run(
                [sys.executable, "-m", "planvaerk.cli", "build", "--site-dir", site],
                cwd=tree,
                env={**os.environ, **ALWAYS, "PLANVAERK_CACHE": str(drawings)},
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout + done.stderr
    return site
