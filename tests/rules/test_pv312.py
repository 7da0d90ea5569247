"""PV312 kan-regnes-ud."""

from __future__ import annotations

from pathlib import Path

from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

DATA = "data/sygedagpenge.csv"
TARGETS = "goals/2023/targets.yml"
YEAR = "sygedagpenge,2022,334,projected\n"


def with_year(folder: Path) -> Tree:
    tree = two_years(folder).replace(DATA, "sygedagpenge,2022-12", f"{YEAR}sygedagpenge,2022-12")
    return tree.replace(DATA, "2022-06,331,realised", "2022-06,,suppressed")


def test_the_year_reveals_its_only_hidden_month(tmp_path: Path) -> None:
    tree = with_year(tmp_path)

    assert tree.places("PV312") == [f"{DATA}:19:23"]
    assert tree.told("PV312") == snapshot("""\
I serien "sygedagpenge" er kun juni 2022 skjult. Tallet kan regnes ud, for det samlede tal
for 2022 står i data/sygedagpenge.csv, linje 25.
→ Skjul ét tal mere, fx det mindste (august 2022), eller slet det samlede tal.\
""")


def test_two_hidden_months_hide_each_other(tmp_path: Path) -> None:
    tree = with_year(tmp_path).replace(DATA, "2022-07,323,realised", "2022-07,,suppressed")

    assert tree.places("PV312") == []


def test_a_missing_month_hides_it_too(tmp_path: Path) -> None:
    tree = with_year(tmp_path).replace(DATA, "2022-07,323,realised", "2022-07,,missing")

    assert tree.places("PV312") == []


def test_a_month_without_a_row_hides_it_too(tmp_path: Path) -> None:
    tree = with_year(tmp_path).replace(DATA, "sygedagpenge,2022-07,323,realised\n", "")

    assert tree.places("PV312") == []


def test_a_hidden_year_reveals_nothing(tmp_path: Path) -> None:
    tree = with_year(tmp_path).replace(DATA, "2022,334,projected", "2022,,suppressed")

    assert tree.places("PV312") == []


def test_without_the_year_nothing_can_be_worked_out(tmp_path: Path) -> None:
    assert with_year(tmp_path).replace(DATA, YEAR, "").places("PV312") == []


def test_a_quarter_reveals_its_month_and_the_year_its_quarter(tmp_path: Path) -> None:
    quarters = "".join(f"sygedagpenge,2021-Q{number},340,realised\n" for number in (2, 3, 4))
    tree = two_years(tmp_path).replace(
        DATA,
        "sygedagpenge,2022-01",
        f"{quarters}sygedagpenge,2021-Q1,,suppressed\n"
        "sygedagpenge,2021,342,realised\nsygedagpenge,2022-01",
    )
    tree.replace(DATA, "2021-05,348,realised", "2021-05,,suppressed")

    assert sorted(f.message.split(". ")[0] for f in tree.found("PV312")) == [
        'I serien "sygedagpenge" er kun 1',
        'I serien "sygedagpenge" er kun maj 2021 skjult',
    ]


def test_the_budget_reveals_the_only_hidden_aim(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(DATA, "maal,2023-06,321,target", "maal,2023-06,,suppressed")
    tree.replace(TARGETS, "    rationale: F", "    budget_average: 324.8\n    rationale: F")

    assert tree.places("PV312") == [f"{DATA}:43:28"]
    assert tree.told("PV312") == snapshot("""\
I serien "sygedagpenge-maal" er kun juni 2023 skjult. Tallet kan regnes ud, for det
samlede tal for 2023 står i goals/2023/targets.yml, linje 12.
→ Skjul ét tal mere, fx det mindste (august 2023), eller slet det samlede tal.\
""")


def test_a_key_figure_that_shows_the_year_shows_that_row(tmp_path: Path) -> None:
    figure = "  - id: aar\n    title: Året\n    series: sygedagpenge\n    period: 2022\n"
    tree = with_year(tmp_path).write(
        "data/key_figures.yml", f"key_figures:\n{figure}    source: kilden\n"
    )

    assert tree.places("PV312") == [f"{DATA}:19:23"]
