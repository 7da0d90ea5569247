"""PV515 intet-at-vise."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.blocks import BLOCKS
from planvaerk.page_macros import MACROS
from planvaerk.rules.pv515_nothing_to_show import PARTS, PARTS_OF_YEAR
from planvaerk.store import read_plan
from tests.blocks.shown import context_of, words
from tests.rules.two_years import two_years

LETTER = """\
letter:
  minister: beskæftigelsesministeren
  date: 2021-05-18
  goals_for: 2022
  source: kilden
"""
WHOLE = ("vision", "core_tasks", "strategy", "glossary")


def test_a_part_that_is_deleted_is_told_where_a_page_still_shows_it(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/om.md", "# Om\n\n## Strategien\n\n{{ strategy() }}\n")

    assert tree.places("PV515") == ["docs/om.md:5:4"]
    assert tree.told("PV515") == snapshot("""\
Makroen strategy() viser intet her: Planen har ikke en strategi.
→ Slet linjen, og overskriften, hvis den så står tom.\
""")


def test_a_part_of_a_year_is_that_of_the_page_or_the_call(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write(
        "docs/om.md",
        "# Om\n\n{{ letter(2022) }}\n\n{{ letter(year=2023) }}\n\n{{ letter(2021) }}\n",
    )
    tree.replace("plan/2022.yml", LETTER, "")

    assert tree.places("PV515") == ["docs/om.md:3:4"]


def test_a_file_that_cannot_be_read_lacks_nothing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/om.md", "# Om\n\n{{ strategy() }}\n")
    tree.write("plan/strategy.yml", "title: [\n")

    assert tree.places("PV515") == []


@pytest.mark.parametrize("name", sorted({*PARTS, *PARTS_OF_YEAR}))
def test_what_is_told_to_show_nothing_shows_nothing(name: str, tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    for part in WHOLE:
        (tree.root / f"plan/{part}.yml").unlink(missing_ok=True)
    tree.replace("plan/2022.yml", LETTER, "")
    for file in ("focus_areas", "ministerial"):
        (tree.root / f"goals/2022/{file}.yml").unlink(missing_ok=True)
    context = context_of(read_plan(tree.root).plan, "docs/2022/index.md")

    assert words(BLOCKS[name](context)).strip() == ""
    assert name in {macro.name for macro in MACROS}
