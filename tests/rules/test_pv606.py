"""PV606 eksempler-i-vedtaget-plan."""

from __future__ import annotations

import io
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.commands import adopt
from tests.rules.two_years import Tree, two_years

SOURCES = "data/sources.yml"
EXAMPLE = """\
  - id: opfundet
    title: Eksempeltal, ikke rigtige tal
    publisher: Eksempel Kommune
    basis: example
"""


def with_examples(folder: Path, status: str = "adopted") -> Tree:
    """Two years of plans, whose series and goals' reasons are from a source of examples."""
    tree = two_years(folder).replace("plan/2023.yml", "status: draft", f"status: {status}")
    text = (tree.root / SOURCES).read_text("utf-8")
    tree.write(SOURCES, text + EXAMPLE)
    return tree.replace("data/series.yml", "source: kilden", "source: opfundet")


def test_an_adopted_edition_built_on_examples_is_told_what_is_one(tmp_path: Path) -> None:
    tree = with_examples(tmp_path)
    tree.replace("goals/2023/targets.yml", "source: kilden", "source: opfundet")

    assert tree.told("PV606") == snapshot("""\
Planen for 2023 er vedtaget, men bygger på eksempler fra kilden "opfundet": målet
"sygedagpenge" og serien "sygedagpenge".
→ Giv dem kommunens egne tal og ord, og skriv deres rigtige kilde i source:. Er alt fra
kilden skiftet ud, så slet basis: example.\
""")


@pytest.mark.parametrize("status", ["draft", "hearing", "archived"])
def test_other_editions_may_show_examples(status: str, tmp_path: Path) -> None:
    assert with_examples(tmp_path, status).places("PV606") == []


def test_what_an_edition_does_not_build_on_is_no_hindrance(tmp_path: Path) -> None:
    tree = with_examples(tmp_path)
    tree.replace("data/series.yml", "source: opfundet", "source: kilden")

    assert tree.places("PV606") == []


@pytest.mark.parametrize("page", ["docs/2023/maal.md", "docs/2023/index.md"])
def test_a_number_in_the_text_counts(page: str, tmp_path: Path) -> None:
    tree = with_examples(tmp_path)
    tree.replace("data/series.yml", "source: opfundet", "source: kilden")
    tree.write(
        "data/key_figures.yml",
        "key_figures:\n  - id: antal\n    title: Antal\n    value: 3\n    period: 2022\n"
        "    source: opfundet\n",
    )
    assert tree.places("PV606") == []

    text = (tree.root / page).read_text("utf-8") if (tree.root / page).exists() else "# Planen\n"
    tree.write(page, f'{text}\nDer er {{{{ number("antal") }}}}.\n')
    assert len(tree.places("PV606")) == 1


def test_adopt_refuses_and_changes_nothing(tmp_path: Path) -> None:
    tree, out = with_examples(tmp_path, "draft"), io.StringIO()
    before = (tree.root / "plan/2023.yml").read_bytes()
    given = {"date": date(2022, 11, 30), "body": "Byrådet", "amendment": False, "reason": None}

    assert adopt.run(Namespace(year=2023, root=tree.root, **given), out) == 1
    assert "PV606" in out.getvalue()
    assert (tree.root / "plan/2023.yml").read_bytes() == before
