"""PV222 ukendt-område."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.store import read_plan
from tests.rules.two_years import Tree, two_years

SERIES = "data/series.yml"
SOURCE = "    source: kilden\n"


def of_roskilde(folder: Path, code: str = "") -> Tree:
    """The tree with a real municipality, and the first series with the code of an area."""
    tree = two_years(folder)
    file = "plan/municipality.yml"
    tree.replace(file, "name: Eksempel Kommune", "name: Roskilde Kommune")
    tree.replace(file, 'code: "999"', 'code: "265"')
    return tree.replace(SERIES, SOURCE, f'{SOURCE}    area: "{code}"\n') if code else tree


def test_the_code_of_the_examples_is_told_of_and_the_own_one_offered(tmp_path: Path) -> None:
    tree = of_roskilde(tmp_path, "999")

    assert tree.places("PV222") == [f"{SERIES}:8:11"]
    assert tree.told("PV222") == snapshot("""\
"sygedagpenge" har området "999", men intet område har den kode.
→ Koden er til eksempler. Skriv "265", som er Roskilde Kommune.\
""")


def test_the_region_of_the_examples_is_told_of(tmp_path: Path) -> None:
    assert '"085", som er Region Sjælland' in of_roskilde(tmp_path, "099").told("PV222")


def test_a_code_that_is_nearly_one_gets_the_closest(tmp_path: Path) -> None:
    told = of_roskilde(tmp_path, "256").told("PV222")

    assert 'Mente du "' in told
    assert "plan/exceptions.yml" in told


@pytest.mark.parametrize("code", ["000", "265", "253", "085", "084"])
def test_the_country_and_others_are_known(code: str, tmp_path: Path) -> None:
    assert of_roskilde(tmp_path, code).places("PV222") == []


def test_a_series_without_an_area_is_the_municipalitys_own(tmp_path: Path) -> None:
    tree = of_roskilde(tmp_path)

    plan = read_plan(tree.root).plan
    assert [series.area for series in plan.series] == ["265", "265"]
    assert plan.position(plan.series[0], "title").line == 4
    assert tree.places("PV222") == []


def test_a_broken_municipality_gives_no_area_and_no_finding(tmp_path: Path) -> None:
    tree = of_roskilde(tmp_path).write("plan/municipality.yml", "name: [")

    assert read_plan(tree.root).plan.series[0].area == ""
    assert tree.places("PV222") == []
