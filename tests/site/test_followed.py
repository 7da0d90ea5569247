"""A plan with realised numbers, built as a site: what a reader meets on the front page."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from planvaerk.checking import check_tree
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

    assert "ét er bedre end målet" in page
    assert page.count('<li class="pv-tile ') == 8


def test_every_page_of_a_plan_in_hearing_has_a_banner(followed: Path) -> None:
    pages = sorted(followed.glob("2026/**/index.html"))

    assert len(pages) > 1
    for page in pages:
        assert page.read_text("utf-8").count('class="pv-banner"') == 1
    assert 'class="pv-banner"' not in (followed / "2025/index.html").read_text("utf-8")


def test_the_check_finds_nothing_while_the_numbers_are_new() -> None:
    assert check_tree(FOLLOWED, date(2026, 8, 12)).findings == ()


def test_every_report_is_in_the_menu_and_on_the_list(followed_site: Path) -> None:
    listed = (followed_site / "opfoelgning/index.html").read_text("utf-8")

    reports = sorted(path.parent.name for path in followed_site.glob("opfoelgning/*/index.html"))
    assert reports == ["2025", "2025-q1", "2025-q2", "2025-q3", "2026-q1", "2026-q2"]
    for report in reports:
        assert len(re.findall(rf'href="(?:\./)?{report}/"', listed)) >= 2


def test_a_report_that_was_written_in_spring_does_not_know_of_summer(followed_site: Path) -> None:
    page = (followed_site / "opfoelgning/2026-q1/index.html").read_text("utf-8")
    [line] = [
        line
        for line in (followed_site / "data/opfoelgning/2026-q1/dagpenge.csv")
        .read_text("utf-8")
        .splitlines()
        if line.startswith("dagpenge,2026-04")
    ]

    assert line == "dagpenge,2026-04,,missing"
    assert "Målene til og med marts 2026" in page


def test_a_status_that_a_person_has_set_says_who_and_why(followed_site: Path) -> None:
    page = (followed_site / "opfoelgning/2026-q2/index.html").read_text("utf-8")

    assert "Anna Andersen, jobcenterchef" in page
