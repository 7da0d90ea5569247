"""PV514 id-to-gange."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import two_years

PAGE = "docs/2023/maal.md"


def test_both_lines_and_a_free_id_are_told(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    tree.replace(PAGE, "# Mål\n", "# Mål\n\n## Hvad måler vi? { #sygedagpenge }\n\nVi måler.\n")

    assert tree.places("PV514") == [f"{PAGE}:3:1"]
    assert tree.told("PV514") == snapshot("""\
Overskriften "Hvad måler vi?" får id'et "sygedagpenge", og det får linje 13 på siden også.
→ Giv overskriften et andet id: ## Hvad måler vi? { #hvad-maaler-vi }\
""")


@pytest.mark.parametrize(
    ("headings", "lines"),
    [
        ("## Sygedagpenge", [3]),
        ("## A { #a }\n\n## B { #a }", [5]),
        ("## A { #a }\n\n## A\n\n## A", []),
        ("## Samtaler i år { #sygedagpenge-i-aar }", []),
        ('{{ target_table("sygedagpenge") }}', []),
        ("```\n## A { #sygedagpenge }\n```", []),
    ],
)
def test_only_equal_ids_are_told_of(headings: str, lines: list[int], tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PAGE, "# Mål\n", f"# Mål\n\n{headings}\n")

    assert [finding.position.line for finding in tree.found("PV514")] == lines


def test_the_same_id_on_another_page_is_another_place(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write(
        "docs/2023/indledning.md", "# Indledning\n\n## Syge { #sygedagpenge }\n\nTekst.\n"
    )

    assert tree.places("PV514") == []


def test_a_series_and_a_key_figure_with_one_id_need_a_page_each(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    tree.write(
        "data/key_figures.yml",
        "key_figures:\n  - id: sygedagpenge\n    title: Antal\n    value: 3\n    period: 2022\n"
        "    source: kilden\n",
    )
    tree.write("docs/data.md", "# Data\n\n{{ series() }}\n\n{{ key_figures() }}\n")

    assert tree.places("PV514") == ["docs/data.md:5:4"]
    assert tree.told("PV514") == snapshot("""\
Makroen key_figures viser "sygedagpenge", som linje 3 også viser.
→ Vis det kun ét sted på siden. Er det to ting, så giv den ene et andet id, eller vis dem
på hver sin side.\
""")
