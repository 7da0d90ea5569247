"""Which numbers may stand in prose, and where those that may not are said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.rules.pv505_unbound_number import unbound_numbers
from tests.trees import changed, findings, lay_out

STAND = """
Planen blev vedtaget 12. maj 2022.
Den 12. maj blev planen vedtaget.
Mødet var den 12.5.2022.
Mødet var den 12/5.
Mødet var den 12/5 2022.
Mødet var den 12/5-2022.
Fra den 1. til den 5. maj.
Fra 1. januar til 31. december 2023.
Konferencen var 12.-14. maj 2022.
Tallene er fra 2022-07.
Datoen er 2022-12-31.
Planen gælder 2022-2025.
Planen gælder 2022–2025.
Planen gælder for 2022/23.
I årene 2020, 2021 og 2022 steg tallet.
I april 2015 kom loven.
Måler vi 1.-4. kvartal 2020, er svaret ja.
Tallet er fra 1. halvår.
Tallet er fra 1990'erne.
Se afsnit 4.4.
Se afsnit 4.4 og 4.5.
Se afsnit 4.4, 4.5 og 4.6.
Se kapitel 4 og kapitlerne 5 og 6.
Se bilag 1 og 2.
Vælg alternativ 1 eller alt. 2.
Se side 12, figur 3 og tabel 4.
Se lov 295 af 20/3 2023.
Se lov nr. 1656 af 30. december 2024.
Se § 5, stk. 2, nr. 3.
Se § 16 a.
Se §§ 5 og 6.
Se §§ 5-7.
Under Covid-19 steg tallet.
Tabellen AUP01 viser det.
Aftalen "Danmark kan mere 1" er ny.
Aftalen »Danmark kan mere 1« er ny.
Aftalen ”Danmark kan mere 1” er ny.
Pengene står på konto 5 og 6.
Det gælder ministermål 3.
Mødet begynder kl. 12 eller kl. 14.30.
I uge 42 er der ferie.
1. punkt i en liste
  2. punkt i en liste
Det står i noten.[^1]
[^1]: Noten selv.
Se [planen](https://eksempel.dk/2022/plan-5.pdf).
Se <https://eksempel.dk/5> eller https://eksempel.dk/6 for mere.
Skriv `value: 75` i filen.
<img src="a.png" width="300" alt="Et billede">
<!-- 75 jobordrer -->
En bindestreg: &#8211;
## Mål for året {#maal-75}
## 4.1 Nummeret er en anden regels sag
{{ number("borgere-12") }} søger job.
Fem mål, tolv måneder og halvandet år.
""".strip().split("\n")

FLAGGED = {
    "Ledigheden var 2,1 pct.": ["2,1 pct."],
    "Ledigheden var 2.1%.": ["2.1%"],
    "Ledigheden var 2,1 procent.": ["2,1"],
    "Der var 8.298 job.": ["8.298"],
    "Der var 8298 job.": ["8298"],
    "Arbejdet er 37-timers uger.": ["37"],
    "Der var 2000 personer.": ["2000"],
    "Der var 2022 samtaler.": ["2022"],
    "Der er 23 arbejdssteder.": ["23"],
    "Målet er 75 jobordrer.": ["75"],
    "Tallet faldt med -3,5.": ["-3,5"],
    "Tallet faldt med \N{MINUS SIGN}3,5.": ["\N{MINUS SIGN}3,5"],
    "Vi er nr. 81.": ["81"],
    "Vi er nr. 81 af 98 kommuner.": ["81", "98"],
    "Der er 2-4 ansatte.": ["2", "4"],
    "Tre ud af fire, altså 3/4 af alle.": ["3", "4"],
    "Det koster kr. 2.000.000.": ["2.000.000"],
    "I 2021 var der 12 ledige, i 2022 var der 13.": ["12", "13"],
    "Den 12. maj var der 12 ledige.": ["12"],
    "**75** virksomheder": ["75"],
    "Vi er nummer\n81. Det er godt.": ["81"],
    "## 75 jobordrer": ["75"],
}


@pytest.mark.parametrize("sentence", STAND)
def test_what_is_no_measurement_may_stand(sentence: str) -> None:
    assert list(unbound_numbers(sentence)) == []


@pytest.mark.parametrize("sentence", FLAGGED, ids=repr)
def test_a_measurement_is_flagged_where_it_stands(sentence: str) -> None:
    found = list(unbound_numbers(sentence))

    assert [number for _, number in found] == FLAGGED[sentence]
    assert all(sentence[offset:].startswith(number) for offset, number in found)


def test_a_quotation_may_run_over_a_line_break_but_not_over_a_paragraph() -> None:
    assert list(unbound_numbers('Aftalen "Danmark kan\nmere 1" er ny.')) == []
    assert len(list(unbound_numbers('Det er 5" langt.\n\nDer er 12 ledige med 7".'))) == 3


def test_a_list_that_begins_after_a_blank_line_or_a_heading_may_be_numbered() -> None:
    assert list(unbound_numbers("Tre ting:\n\n1. a\n2. b\n\n3. c\n\n## Mere\n1. d")) == []


def test_the_place_of_a_number_in_a_folded_text_is_where_it_is_written(tmp_path: Path) -> None:
    text = "Virksomhederne mangler hænder."
    folded = (
        ">-\n      Den 12. maj var der\n      to, og i juni var der\n      12 og 2,1\n      pct."
    )
    root = lay_out(tmp_path, changed("goals/2023/targets.yml", text, folded))

    found = [(f.position.line, f.position.column, f.message.split('"')[1]) for f in findings(root)]

    assert found == [(29, 7, "12"), (29, 13, "2,1 pct.")]
