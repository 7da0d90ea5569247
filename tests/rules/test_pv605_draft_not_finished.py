"""PV605 udkast-ikke-færdigt."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PLAN = "plan/2023.yml"
TARGETS = "goals/2023/targets.yml"
DATA = "data/sygedagpenge.csv"


def marked(folder: Path) -> Tree:
    tree = two_years(folder)
    text = (tree.root / TARGETS).read_text("utf-8")
    tree.write(
        TARGETS, text.replace("    rationale:", "    # [Skriv begrundelsen om.]\n    rationale:")
    )
    return tree.replace(PLAN, "title: ", "# [Udfyld datoen.]\n# [Udfyld brevet.]\ntitle: ")


def test_what_is_left_is_told_of_once_a_file_with_its_lines(tmp_path: Path) -> None:
    assert marked(tmp_path).told("PV605") == snapshot("""\
To steder i filen er ikke skrevet færdigt til planen for 2023: linje 12 og 24.
→ Det første er "[Skriv begrundelsen om.]". Slet mærket, når stedet er skrevet.
To steder i filen er ikke skrevet færdigt til planen for 2023: linje 2-3.
→ Det første er "[Udfyld datoen.]". Slet mærket, når stedet er skrevet.\
""")


def test_aims_without_numbers_are_counted_in_their_file(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    for month in ("02", "03", "06"):
        text = (tree.root / DATA).read_text("utf-8").splitlines()
        begin = f"sygedagpenge-maal,2023-{month},"
        rows = (f"{begin},missing" if row.startswith(begin) else row for row in text)
        tree.write(DATA, "\n".join(rows) + "\n")

    assert tree.told("PV605") == snapshot("""\
Tre måltal for 2023 mangler i filen: linje 39-40 og 43. Serien er sygedagpenge-maal.
→ Skriv tallene, og ret status fra missing til target.\
""")


def test_a_number_and_a_wording_that_are_not_decided_are_told_of(tmp_path: Path) -> None:
    count = "count:\n      unit: samtaler\n      by: 2023-12-31"
    tree = two_years(tmp_path).replace(TARGETS, "activity: Alle syge får en samtale.", count)
    tree.write(
        "plan/vision.yml",
        "statement:\n  id: vision\n  title: Vores vision\n  alternatives:\n"
        "    - {id: kort, text: Alle er med.}\n    - {id: lang, text: Alle er i job.}\n"
        "source: kilden\n",
    )

    assert tree.told("PV605") == snapshot("""\
Målets antal samtaler er ikke fastsat endnu.
→ Skriv antallet som value: under count:, før planen bliver vedtaget.
«Vores vision» har flere ordlyde, og ingen er valgt endnu.
→ Skriv chosen: og id'et på den valgte ordlyd, før planen bliver vedtaget.\
""")


@pytest.mark.parametrize("status", ["adopted", "archived"])
def test_only_a_plan_that_is_being_written_is_a_draft(status: str, tmp_path: Path) -> None:
    assert (
        marked(tmp_path).replace(PLAN, "status: draft", f"status: {status}").places("PV605") == []
    )


def test_many_places_are_not_all_named(tmp_path: Path) -> None:
    page = "# Indledning\n\n" + "TODO skrives.\n\n" * 20
    tree = two_years(tmp_path).write("docs/2023/indledning.md", page)

    assert tree.told("PV605") == snapshot("""\
20 steder i filen er ikke skrevet færdigt til planen for 2023: linje 3, 5, 7, 9, 11, 13,
15, 17, 19, 21, 23 og 9 steder til.
→ Det første er "TODO". Slet mærket, når stedet er skrevet.\
""")
