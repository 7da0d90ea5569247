"""PV309 skæring-og-status."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import two_years

DATA = "data/sygedagpenge.csv"


def test_a_month_before_the_cut_off_is_projected(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-08,321,realised", "2022-08,321,projected")

    assert tree.places("PV309") == [f"{DATA}:21:26"]
    assert tree.told("PV309") == snapshot("""\
I planen for 2023 er tallene realiserede til og med august 2022, men i serien
"sygedagpenge" er august 2022 fremskrevet.
→ Skriv realised, eller ret cut_off i plan/2023.yml eller på målet.\
""")


def test_a_month_before_the_cut_off_is_missing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-05,336,realised", "2022-05,,missing")

    assert tree.places("PV309") == [f"{DATA}:18:23"]
    assert tree.told("PV309") == snapshot("""\
I planen for 2023 er tallene realiserede til og med august 2022, men i serien
"sygedagpenge" er maj 2022 ikke oplyst.
→ Skriv tallet, eller ret cut_off i plan/2023.yml eller på målet. Giver kilden ikke
tallet, så skriv en undtagelse med grund i plan/exceptions.yml.\
""")


def test_the_cut_off_of_the_target_counts_before_that_of_the_plan(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-08,321,realised", "2022-08,321,projected")
    tree.replace(
        "goals/2023/targets.yml", "    continues: syge", "    cut_off: 2022-07\n    continues: syge"
    )

    assert tree.places("PV309") == []


def test_a_hidden_month_is_realised(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-05,336,realised", "2022-05,,suppressed")

    assert tree.places("PV309") == []


def test_a_series_without_numbers_says_nothing_of_the_cut_off(tmp_path: Path) -> None:
    tree = two_years(tmp_path)
    rows = (tree.root / DATA).read_text("utf-8").splitlines()
    cleared = [
        f"{row.rsplit(',', 2)[0]},,missing" if row.startswith("sygedagpenge,2022") else row
        for row in rows
    ]
    tree.write(DATA, "\n".join([*cleared, ""]))

    assert tree.places("PV309") == []


def test_a_plan_without_cut_off_promises_nothing(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace("plan/2023.yml", "cut_off: 2022-08\n", "")
    tree.replace(DATA, "2022-08,321,realised", "2022-08,321,projected")

    assert tree.places("PV309") == []


def test_a_projected_month_before_a_realised_one_is_left_to_pv304(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-07,323,realised", "2022-07,323,projected")

    assert tree.places("PV309") == []
    assert tree.places("PV304") == [f"{DATA}:20:26"]


def test_nothing_is_said_when_a_data_file_cannot_be_read(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "2022-05,336,realised", "2022-05,,missing")
    tree.replace(DATA, "2022-01,341,realised", "2022-01,341,set")

    assert tree.places("PV309") == []
