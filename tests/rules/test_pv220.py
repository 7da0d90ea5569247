"""PV220 ukendt-kommune and PV221 kommune-og-kode-uenige."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

FILE = "plan/municipality.yml"


def _tree(folder: Path, name: str, code: str, region: str) -> Tree:
    tree = two_years(folder)
    text = (tree.root / FILE).read_text("utf-8")
    rest = text[text.index("website:") :]
    region_code, _, region_name = region.partition(" ")
    head = f'name: {name}\nshort_name: Byen\ncode: "{code}"\n'
    return tree.write(
        FILE, f'{head}region:\n  code: "{region_code}"\n  name: {region_name}\n{rest}'
    )


@pytest.mark.parametrize(
    ("name", "code", "region"),
    [
        ("Roskilde Kommune", "265", "085 Region Sjælland"),
        ("Roskilde", "265", "085 region sjælland"),
        ("Bornholms Regionskommune", "400", "084 Region Hovedstaden"),
        ("Eksempel Kommune", "999", "099 Region Eksempel"),
        ("Skoven Kommune", "999", "099 Region Eksempel"),
    ],
)
def test_what_belongs_together_is_left_alone(
    name: str, code: str, region: str, tmp_path: Path
) -> None:
    assert _tree(tmp_path, name, code, region).found("PV22") == []


def test_a_code_that_nobody_has_is_told_with_that_of_the_name(tmp_path: Path) -> None:
    tree = _tree(tmp_path, "Roskilde Kommune", "256", "085 Region Sjælland")

    assert tree.places("PV22") == [f"{FILE}:3:7"]
    assert tree.told("PV220") == snapshot("""\
Ingen kommune har koden "256".
→ Roskilde Kommune har koden "265".  Er kommunen eller regionen ny, så skriv en undtagelse
i plan/exceptions.yml.\
""")


def test_a_region_that_is_made_by_law_is_a_warning_only(tmp_path: Path) -> None:
    tree = _tree(tmp_path, "Roskilde Kommune", "265", "086 Region Østdanmark")

    assert [finding.is_error for finding in tree.found("PV22")] == [False]
    assert tree.told("PV220") == snapshot("""\
Ingen region har koden "086".
→ Muligheder: 081 Region Nordjylland, 082 Region Midtjylland, 083 Region Syddanmark, 084
Region Hovedstaden, 085 Region Sjælland.  Er kommunen eller regionen ny, så skriv en
undtagelse i plan/exceptions.yml.\
""")


@pytest.mark.parametrize(
    ("name", "code", "region", "told"),
    [
        (
            "Roskilde Kommune",
            "259",
            "085 Region Sjælland",
            snapshot("""\
Koden "259" er Køge Kommune, men kommunen hedder "Roskilde Kommune".
→ Roskilde Kommune har koden "265".\
"""),
        ),
        (
            "Fjordby Kommune",
            "259",
            "085 Region Sjælland",
            snapshot("""\
Koden "259" er Køge Kommune, men kommunen hedder "Fjordby Kommune".
→ Skriv name: Køge Kommune, eller ret koden.\
"""),
        ),
        (
            "Køge Kommune",
            "259",
            "084 Region Hovedstaden",
            snapshot("""\
Køge Kommune ligger i Region Sjælland, ikke i Region Hovedstaden.
→ Skriv code: "085" og name: Region Sjælland under region:.\
"""),
        ),
        (
            "Køge Kommune",
            "259",
            "085 Region Hovedstaden",
            snapshot("""\
Koden "085" er Region Sjælland, men regionen hedder "Region Hovedstaden".
→ Skriv code: "085" og name: Region Sjælland under region:.\
"""),
        ),
        (
            "Køge Kommune",
            "999",
            "085 Region Sjælland",
            snapshot("""\
Koden "999" er til eksempler, men kommunen hedder "Køge Kommune".
→ Skriv code: "259".\
"""),
        ),
    ],
)
def test_what_belongs_to_two_municipalities_is_an_error(
    name: str, code: str, region: str, told: str, tmp_path: Path
) -> None:
    assert _tree(tmp_path, name, code, region).told("PV221") == told
