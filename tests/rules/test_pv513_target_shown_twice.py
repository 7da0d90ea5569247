"""PV513 mål-to-gange, and PV512 mål-uden-side."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import two_years

PAGE = "docs/2023/indledning.md"


def test_the_other_place_and_a_link_to_it_are_told(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write(PAGE, '# Indledning\n\n{{ target("sygedagpenge") }}\n')

    assert tree.told("PV513") == snapshot("""\
Målet "sygedagpenge" vises også i docs/2023/indledning.md, linje 3.
→ Vis det ét sted, og link til det: [målet](indledning.md#sygedagpenge)\
""")


def test_a_page_outside_the_edition_may_show_the_target_too(tmp_path: Path) -> None:
    page = '# Forside\n\n{{ target("sygedagpenge", year=2023) }}\n'

    assert two_years(tmp_path).write("docs/index.md", page).places("PV51") == []


def test_but_only_once(tmp_path: Path) -> None:
    page = '# Forside\n\n{{ target("sygedagpenge", year=2023) }}\n'
    tree = two_years(tmp_path).write("docs/index.md", page + page[11:])

    assert tree.places("PV513") == ["docs/index.md:4:4"]


def test_a_target_on_no_page_gets_the_call_to_paste(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/2023/maal.md", "# Mål\n\nVi har et mål.\n")

    assert tree.told("PV512") == snapshot("""\
Målet "sygedagpenge" vises ikke på nogen side.
→ Sæt {{ target("sygedagpenge") }} ind på en side i docs/2023/, fx i kapitlet om mål.
Målet "samtaler" vises ikke på nogen side.
→ Sæt {{ target("samtaler") }} ind på en side i docs/2023/, fx i kapitlet om mål.\
""")


def test_a_misspelt_call_or_a_broken_page_is_told_of_alone(tmp_path: Path) -> None:
    tree = two_years(tmp_path)

    for page in ('# Mål\n\n{{ target("sygdagpenge") }}\n', "# Mål\n\n{{ target( }}\n", "\0"):
        assert tree.write("docs/2023/maal.md", page).places("PV512") == []
    assert tree.write("docs/2023/maal.md", "# Mål\n\n{{ target() }}\n").places("PV512") == []
