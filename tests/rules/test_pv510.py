"""PV510 svær-at-læse."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.readability import readability
from planvaerk.rules.page_prose import page_prose
from planvaerk.store import read_plan
from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/indledning.md"
EASY = "Vi hjælper ledige i job. "
HARD = "Beskæftigelsesindsatsen forudsætter koordinering af kommunens virksomhedsservice. "


def with_prose(folder: Path, prose: str) -> Tree:
    return two_years(folder).write(PAGE, f"# Indledning\n\n{prose}\n")


def test_a_page_above_the_limit_is_told_of_with_its_lix(tmp_path: Path) -> None:
    tree = with_prose(tmp_path, HARD * 20)

    assert tree.places("PV510") == [f"{PAGE}:1:1"]
    assert tree.told("PV510") == snapshot("""\
Siden er meget svær at læse: LIX er 89, og grænsen er 45.
→ En sætning har i snit 6 ord, og 83 pct. af ordene er lange. Del lange sætninger, og brug
kortere ord.\
""")


def test_the_band_is_that_of_the_lix(tmp_path: Path) -> None:
    tree = with_prose(tmp_path, (HARD + EASY * 2) * 10)

    assert tree.told("PV510") == snapshot("""\
Siden er svær at læse: LIX er 49, og grænsen er 45.
→ En sætning har i snit 5 ord, og 44 pct. af ordene er lange. Del lange sætninger, og brug
kortere ord.\
""")


def test_an_easy_page_is_fine(tmp_path: Path) -> None:
    assert with_prose(tmp_path, EASY * 30).places("PV510") == []


def test_a_page_with_few_words_is_not_measured(tmp_path: Path) -> None:
    assert with_prose(tmp_path, HARD * 13).places("PV510") == []


def test_the_longest_sentence_is_told_of_where_it_begins(tmp_path: Path) -> None:
    prose = "Kort.\n\n- Et punkt.\n- Her er " + "en by og " * 13 + "en å.\n"
    tree = with_prose(tmp_path, prose)

    assert tree.places("PV510") == [f"{PAGE}:6:1"]
    assert tree.told("PV510") == snapshot("""\
Sætningen "Her er en by og en by og en by og en by og en by og en by …" har 43 ord.
→ Del den i flere. En sætning bør have højst 40 ord.\
""")


def test_a_sentence_of_forty_words_is_fine(tmp_path: Path) -> None:
    assert with_prose(tmp_path, "en by og " * 13 + "nu.").places("PV510") == []


@pytest.mark.parametrize(
    "other",
    [
        '{{ number("beskaeftigelsesindsatsen") }} ' * 30,
        "`beskæftigelsesindsatsen` " * 30,
        "```\n" + HARD * 20 + "\n```",
        "| Beskæftigelsesindsatsen | Virksomhedsservice |\n" * 30,
        "[her](https://www.eksempelkommune.example/beskaeftigelsesindsatsen) " * 5,
        "<!-- " + HARD * 20 + "-->",
    ],
)
def test_what_is_no_prose_does_not_count(other: str, tmp_path: Path) -> None:
    tree = with_prose(tmp_path, f"{EASY * 30}\n\n{other}")
    page = next(page for page in read_plan(tree.root).plan.pages if page.file == PAGE)

    assert tree.places("PV510") == []
    assert readability(page_prose(page)).long_words <= 1 + len(f"{EASY * 30}".split()) // 5


def test_no_page_of_lejre_is_hard_to_read(lejre: Path) -> None:
    assert Tree(lejre).told("PV510") == ""
