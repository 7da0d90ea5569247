"""What the tests share: the content trees they read and the browser they look with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# A shared machine is slow now and then; that is no fault of the example at hand.
settings.register_profile("planvaerk", deadline=None)
settings.load_profile("planvaerk")

CONTENT = ("plan", "goals", "data", "docs", "mkdocs.yml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def lejre() -> Path:
    """The root of this repository: Lejre's plan, to be read and never changed."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture
def copy_of_lejre(lejre: Path, tmp_path: Path) -> Path:
    """A copy of Lejre's plan that a test may change."""
    root = tmp_path / "lejre"
    root.mkdir()
    for name in CONTENT:
        source = lejre / name
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
