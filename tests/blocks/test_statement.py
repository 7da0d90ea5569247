"""The accessibility statement: what is told, and that the rest stands as not told."""

from __future__ import annotations

from pathlib import Path

from planvaerk.blocks.statement import accessibility
from tests.blocks.shown import context_of, links, words
from tests.trees import base, lay_out, plan_of

MUNICIPALITY = "plan/municipality.yml"
TOLD = """\
accessibility:
  compliance: partial
  assessed: 2022-09-01
  assessed_by: Kommunen selv
  updated: 2022-09-15
  statement: https://www.was.digst.dk/plan-eksempelkommune-example
  shortcomings:
    - what: Den <b>trykte</b> plan er et billede.
      reason: Den er fra før loven.
      alternative: Kapitlerne står på sitet.
"""


def shown(root: Path, told: str) -> str:
    tree = lay_out(root, {MUNICIPALITY: base(MUNICIPALITY) + told})
    return accessibility(context_of(plan_of(tree), "docs/index.md"))


def test_what_the_municipality_has_told_is_stated(tmp_path: Path) -> None:
    html = shown(tmp_path, TOLD)

    for text in (
        *("delvist: de fleste krav er opfyldt", "Kommunen selv", "1. september 2022"),
        *("15. september 2022", "Hvorfor: Den er fra før loven.", "I stedet: Kapitlerne står"),
        *("Digitaliseringsstyrelsen fører tilsyn", "lov nr. 692 af 2018", "EN 301 549"),
    ):
        assert text in words(html)
    assert "&lt;b&gt;trykte" in html
    assert "https://www.was.digst.dk/plan-eksempelkommune-example" in links(html)
    assert "Vurderet ikke oplyst" not in words(html)


def test_what_is_not_told_stands_as_not_told(tmp_path: Path) -> None:
    text = words(shown(tmp_path, ""))

    for told in (
        "Overholder sitet standarden? ikke oplyst",
        "Vurderet ikke oplyst",
        "Ikke oplyst.",
    ):
        assert told in text


def test_to_know_of_nothing_is_something_else_than_not_to_tell(tmp_path: Path) -> None:
    text = words(shown(tmp_path, "accessibility:\n  shortcomings: []\n"))

    assert "Vi kender ikke noget indhold, som ikke alle kan bruge." in text
    assert "Ikke oplyst." not in text


def test_without_a_municipality_nothing_is_stated(tmp_path: Path) -> None:
    tree = lay_out(tmp_path, {MUNICIPALITY: None})
    assert accessibility(context_of(plan_of(tree), "docs/index.md")) == ""
