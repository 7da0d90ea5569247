"""PV208 dobbelt-nummer."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import two_years

PAGE = "docs/2023/maal.md"
TARGETS = "goals/2023/targets.yml"


def test_a_heading_has_its_number_written_by_hand(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PAGE, "## Hvad", "## 4.7 Hvad")

    assert tree.places("PV208") == [f"{PAGE}:7:4"]
    assert tree.told("PV208") == snapshot("""\
Overskriften begynder med "4.7", men Planværk sætter selv nummer på. Så ville der stå to
numre.
→ Skriv kun titlen.\
""")


@pytest.mark.parametrize(
    "title",
    [
        "4.7.2 mål og midler",
        "4. Mål",
        "4) mål",
        "4 Mål",
        "12 Økonomi",
        "Kapitel 4: Mål",
        "Kapitel 4 Mål",
        "Afsnit 4.1 Mål",
        "Bilag: Brevet",
        "Bilag 2 - Brevet",
        "**4.7** Mål",
    ],
)
def test_numbers_of_chapters_and_sections_are_known(title: str, tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PAGE, "# Mål", f"# {title}")

    assert tree.places("PV208") == [f"{PAGE}:1:3"]


@pytest.mark.parametrize(
    "title",
    [
        "2022 i tal",
        "75 jobordrer",
        "10 års reformer",
        "4 EU-borgere",
        "1. kvartal 2023",
        "2. halvår",
        "1. maj",
        "12. Maj",
        "2.1 pct. ledige",
        "3. fase af indsatsen",
        "12.5.2022 Mødet",
        "Bilagene til planen",
        "Kapitlerne",
        "Afsnit 5 i loven",
    ],
)
def test_numbers_that_count_or_date_may_begin_a_heading(title: str, tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PAGE, "## Hvad måler vi?", f"## {title}")

    assert tree.places("PV208") == []


def test_a_target_whose_heading_has_a_number(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(TARGETS, "title: Mål for", "title: 4.3 Mål for")

    assert tree.places("PV208") == [f"{TARGETS}:4:12"]


def test_in_an_annex_only_the_title_is_numbered(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/2023/bilag.md", "# Brevet\n\n## 1. Mål\n\nTekst.\n")

    assert tree.places("PV208") == []


def test_a_page_that_is_no_chapter_is_not_numbered(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/om.md", "# Om sitet\n\n## 1. Det første\n\nTekst.\n")

    assert tree.places("PV208") == []


def test_two_chapters_name_the_same_page(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace("plan/2023.yml", "page: bilag.md", "page: maal.md")

    assert tree.places("PV208") == ["plan/2023.yml:15:11"]
    assert tree.told("PV208") == snapshot("""\
Siden "maal.md" er allerede et kapitel i planen.
→ Slet den ene linje, eller ret filnavnet.\
""")


def test_two_pages_of_a_year_have_the_same_title(tmp_path: Path) -> None:
    found = two_years(tmp_path).replace(PAGE, "# Mål", "# Indledning").found("PV208")

    assert [(f.position.file, f.position.line, f.is_error) for f in found] == [(PAGE, 1, False)]
    assert found[0].message == snapshot('Siden hedder "Indledning", og det gør indledning.md også.')
