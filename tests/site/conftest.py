"""The built site that the tests read, and the commands that they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.running import Planvaerk
from tests.site.webpage import BuiltSite


@pytest.fixture(scope="session")
def site(lejre_site: Path) -> BuiltSite:
    """Lejre's built site."""
    return BuiltSite(lejre_site)


@pytest.fixture
def planvaerk(copy_of_lejre: Path, drawings: Path) -> Planvaerk:
    """The commands, run as processes of their own in a copy of Lejre's plan."""
    return Planvaerk(copy_of_lejre, drawings)
