"""PV506 skabelon-syntaks and PV504 forbudt-skabelonkode: what was most likely meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/indledning.md"


def with_text(folder: Path, text: str) -> Tree:
    return two_years(folder).write(PAGE, f"# Indledning\n\n{text}\n")


def test_curly_quotes_are_pointed_at(tmp_path: Path) -> None:
    tree = with_text(tmp_path, "Se {{ target(\u201csygedagpenge\u201d) }}.")

    assert tree.places("PV506") == [f"{PAGE}:3:14"]
    assert tree.told("PV506") == snapshot("""\
Tegnet “ er ikke det anførselstegn, som en makro kan læse.
→ Ret det til ". Tegnet kommer ofte med, når teksten er kopieret fra Word.\
""")


def test_an_anchor_in_plain_braces_is_shown_as_it_is_to_be_written(tmp_path: Path) -> None:
    tree = with_text(tmp_path, "## Unge {#unge}")

    assert tree.places("PV506") == [f"{PAGE}:3:9"]
    assert tree.told("PV506") == snapshot("""\
Tegnene {# begynder en kommentar, der aldrig slutter, så siden ikke kan læses.
→ Er det overskriftens anker, så skriv {: #unge }.\
""")


def test_a_call_in_single_braces_is_found(tmp_path: Path) -> None:
    tree = with_text(tmp_path, 'Landet har { number("kommuner") }.')

    assert tree.places("PV506") == [f"{PAGE}:3:12"]
    assert tree.told("PV506") == snapshot("""\
Her står { number("kommuner") } med én klamme, så siden viser koden og ikke indholdet.
→ Skriv {{ number("kommuner") }}.\
""")


@pytest.mark.parametrize(
    "text", ['`{ number("kommuner") }`', "{ navn(x) }", '{% raw %}{ number("x") }{% endraw %}']
)
def test_code_and_other_braces_are_left_alone(text: str, tmp_path: Path) -> None:
    assert with_text(tmp_path, text).places("PV506") == []


def test_an_id_without_quotes_is_shown_with_them(tmp_path: Path) -> None:
    tree = with_text(tmp_path, "{{ target(sygedagpenge) }}")

    assert tree.places("PV504") == [f"{PAGE}:3:11"]
    assert tree.told("PV504") == snapshot("""\
Id'et sygedagpenge skal stå i anførselstegn.
→ Skriv {{ target("sygedagpenge") }}.\
""")


def test_anything_else_is_not_closed(tmp_path: Path) -> None:
    assert "noget er ikke lukket" in with_text(tmp_path, '{{ target("a }}').told("PV506")
