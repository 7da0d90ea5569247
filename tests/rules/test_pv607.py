"""PV607 eksempler-tilbage."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.checking import check_tree, with_examples
from planvaerk.reporters import text
from planvaerk.rules.example_numbers import shows_examples
from planvaerk.store import read_plan
from tests.rules.test_pv606 import with_examples as tree_with_examples


def test_a_plan_in_hearing_is_told_where_examples_are_left(tmp_path: Path) -> None:
    tree = tree_with_examples(tmp_path, "hearing")

    assert tree.places("PV607") == snapshot(["data/series.yml:7:13"])
    assert tree.told("PV607") == snapshot("""\
Ét sted i filen har en kilde med eksempler: linje 7.
→ Skift tal og tekst ud, og skriv jeres egen kilde i source:. Er alt fra "opfundet" jeres
eget, så slet basis: example dér i data/sources.yml.\
""")


@pytest.mark.parametrize(("status", "count"), [("draft", 0), ("archived", 0), ("adopted", 1)])
def test_it_begins_when_others_see_the_plan(status: str, count: int, tmp_path: Path) -> None:
    assert len(tree_with_examples(tmp_path, status).places("PV607")) == count


def test_a_draft_is_told_how_many_files_and_shown_them_when_asked(tmp_path: Path) -> None:
    checked = check_tree(tree_with_examples(tmp_path, "draft").root)
    listed = text(with_examples(checked))

    assert text(checked).endswith(
        "\nÉn fil har stadig eksempler. Se dem med planvaerk check --examples."
    )
    assert "data/series.yml:7:13: PV607 eksempler-tilbage (advarsel)" in listed
    assert "Se dem med" not in listed


def test_a_source_of_examples_that_nothing_names_is_to_be_deleted(tmp_path: Path) -> None:
    tree = tree_with_examples(tmp_path, "hearing")
    tree.replace("data/series.yml", "source: opfundet", "source: kilden")

    assert tree.told("PV607") == snapshot("""\
Kilden "opfundet" er til eksempler, og intet bruger den.
→ Slet kilden.\
""")
    assert not shows_examples(read_plan(tree.root).plan)


def test_a_series_of_examples_that_no_page_uses_is_told_but_puts_up_no_banner(
    tmp_path: Path,
) -> None:
    tree = tree_with_examples(tmp_path, "hearing")
    series = (tree.root / "data/series.yml").read_text("utf-8")
    tree.replace("data/series.yml", "source: opfundet", "source: kilden")
    left_over = series[series.index("  - id:") :].replace("id: sygedagpenge", "id: glemt", 1)
    tree.write("data/series.yml", (tree.root / "data/series.yml").read_text("utf-8") + left_over)

    assert len(tree.places("PV607")) == 1
    assert not shows_examples(read_plan(tree.root).plan)

    tree.write("docs/om.md", '# Om\n\n{{ chart("glemt") }}\n')
    assert shows_examples(read_plan(tree.root).plan)
