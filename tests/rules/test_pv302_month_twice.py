"""PV302 periode-to-gange, and names of files that an author may choose."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import two_years

DATA = "data/sygedagpenge.csv"


def test_a_copied_file_is_told_of_once_and_as_the_copy(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    tree.write("data/sygedagpenge - Kopi.csv", (tree.root / DATA).read_text("utf-8"))

    assert tree.told("PV302") == snapshot("""\
Filen har 48 rækker, som også står i data/sygedagpenge.csv.
→ Er filen en kopi, så slet den. Ellers slet de rækker, der ikke gælder.\
""")
    assert tree.places("PV302")[0].startswith("data/sygedagpenge - Kopi.csv:")


def test_a_month_as_excel_writes_it_is_shown_as_a_cell(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "sygedagpenge,2022-06", "sygedagpenge,jun-22")

    assert tree.told("PV104") == snapshot("""\
"jun-22" kan ikke læses. Skriv en periode som 2022-07 (måned), 2022-Q3 (kvartal) eller
2022 (år).
→ Perioden. Fx 2022-07\
""")


def test_a_page_with_danish_letters_gets_a_name(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/2023/Nye mål.md", "# Nye mål\n\nTekst.\n")

    assert tree.told("PV204") == snapshot("""\
Siden er ikke et kapitel: "Nye mål.md" står ikke i chapters: i plan/2023.yml.
→ Omdøb filen til nye-maal.md: små bogstaver uden æ, ø og å. Tilføj - page: nye-maal.md
det sted, kapitlet skal stå, eller flyt siden.\
""")


def test_a_copy_of_a_plan_is_no_year(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("plan/2023 ny.yml", "title: a\n")

    assert tree.told("PV009") == snapshot("""\
Filen plan/2023 ny.yml bruges ikke: Planværk kender ikke navnet.
→ Et års plan hedder fx plan/2023.yml. Er filen en kopi, så slet den.\
""")


def test_a_year_without_a_plan_gets_the_years_there_are(tmp_path: Path) -> None:
    tree = two_years(tmp_path).write("docs/om.md", "# Om\n\n{{ focus_areas(year=2021) }}\n")

    assert tree.told("PV503") == snapshot("""\
Der er ingen plan for 2021.
→ Planerne er for 2022 og 2023. Eller slet linjen, og overskriften, hvis den så står tom.\
""")


def test_rows_of_separators_alone_are_empty(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    tree.write(DATA, (tree.root / DATA).read_text("utf-8") + ",,,\n,,,\n")

    assert tree.places("PV") == []
