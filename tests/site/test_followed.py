"""A plan with realised numbers, built as a site: what a reader meets on the front page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.site.running import Planvaerk
from tests.trees import FOLLOWED

WHEN = "1786500000"  # 12 August 2026


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory, drawings: Path) -> Path:
    """The built site, while its plan is still in hearing."""
    root = tmp_path_factory.mktemp("followed") / "plan"
    shutil.copytree(FOLLOWED, root)
    file = root / "plan/2026.yml"
    text = re.sub(
        r"(?m)^status: .*\nadoption:\n(?:  .*\n)+", "status: hearing\n", file.read_text("utf-8")
    )
    file.write_text(text, encoding="utf-8")
    done = Planvaerk(root, drawings).build(SOURCE_DATE_EPOCH=WHEN)
    assert done.code == 0, done.out + done.err
    return root / "site"


def test_the_front_page_answers_how_it_goes(followed: Path) -> None:
    page = (followed / "index.html").read_text("utf-8")

    assert "ét går bedre end målet" in page
    assert page.count('<li class="pv-tile ') == 8


def test_every_page_of_a_plan_in_hearing_has_a_banner(followed: Path) -> None:
    pages = sorted(followed.glob("2026/**/index.html"))

    assert len(pages) > 1
    for page in pages:
        assert page.read_text("utf-8").count('class="pv-banner"') == 1
    assert 'class="pv-banner"' not in (followed / "2025/index.html").read_text("utf-8")
