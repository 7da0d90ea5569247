"""PV509 sprunget-overskrift."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/maal.md"
FRONT = "docs/2023/index.md"


def with_page(folder: Path, text: str, page: str = PAGE) -> Tree:
    return two_years(folder).write(page, text)


@pytest.mark.parametrize(
    "text",
    [
        "# Mål\n\n## Lokale\n\n### Unge\n\n## Flere\n",
        '# Mål\n\n{{ target("sygedagpenge") }}\n\n### Baggrund\n',
        '# Mål\n\n## Syge\n\n{{ target("sygedagpenge", level=3) }}\n\n#### Baggrund\n',
        "# Mål\n\n```\n#### kode\n```\n",
        "# Mål\n\n{{ edition() }}\n\n### Mere\n",
        '# Mål\n\n{{ target("findes-ikke", level=4) }}\n',
        '# Mål\n\n{{ target("sygedagpenge", level=9) }}\n',
        "# Mål\n\n{{ ukendt(",
    ],
)
def test_levels_that_follow_each_other_are_fine(text: str, tmp_path: Path) -> None:
    assert with_page(tmp_path, text).places("PV509") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Mål\n\n### Unge\n", 3),
        ("# Mål\n\n## Lokale\n\n#### Unge\n", 5),
        ('# Mål\n\n{{ target("sygedagpenge", level=3) }}\n', 3),
        ('# Mål\n\n{{ target("sygedagpenge") }}\n\n#### Baggrund\n', 5),
        ("# Mål\n\n{{ strategy() }}\n\n#### Mere\n", 5),
    ],
)
def test_a_level_that_is_skipped_is_told_of(text: str, line: int, tmp_path: Path) -> None:
    assert [f.position.line for f in with_page(tmp_path, text).found("PV509")] == [line]


def test_the_hint_says_the_level(tmp_path: Path) -> None:
    tree = with_page(tmp_path, '# Mål\n\n{{ target("sygedagpenge", level=4) }}\n')

    assert tree.told("PV509") == snapshot("""\
Overskriften "Mål for sygedagpenge" er på niveau 4, men den før, "Mål", er på niveau 1.
→ Skriv ##, eller level=2 i målets makro.\
""")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Uden titel.\n", [f"{FRONT}:1:1"]),
        ("Tekst.\n\n## Afsnit\n", [f"{FRONT}:3:1"]),
        ("## Afsnit\n\n# Titel\n", [f"{FRONT}:1:1"]),
        ("# Titel\n\n# Titel igen\n", [f"{FRONT}:3:1"]),
        ("<h1>Titel</h1>\n\n## Afsnit\n", []),
    ],
)
def test_a_page_has_exactly_one_title(text: str, places: list[str], tmp_path: Path) -> None:
    assert with_page(tmp_path, text, FRONT).places("PV509") == places


def test_a_chapter_without_a_title_is_told_of_by_another_rule(tmp_path: Path) -> None:
    tree = with_page(tmp_path, "Uden titel.\n")

    assert tree.places("PV509") == []
    assert tree.places("PV203") == ["plan/2023.yml:14:11"]


def test_no_page_of_lejre_skips_a_heading(lejre: Path) -> None:
    assert Tree(lejre).told("PV509") == ""
