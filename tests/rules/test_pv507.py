"""PV507 begreb-uden-forklaring."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

MUNICIPALITY = "plan/municipality.yml"
PAGE = "docs/2023/indledning.md"
GLOSSARY = """\
terms:
  - id: ord
    title: {}
    definition: Et ord.
    source: kilden
"""


def with_term(folder: Path, term: str, prose: str) -> Tree:
    tree = two_years(folder).write(PAGE, f"# Indledning\n\n{prose}\n")
    tree.write("plan/glossary.yml", GLOSSARY.format("Jobparat"))
    return tree.replace(MUNICIPALITY, "contact:", f"terms: [{term}]\ncontact:")


def test_a_term_without_an_explanation_is_told_of_once_on_a_page(tmp_path: Path) -> None:
    tree = with_term(tmp_path, "refusion", "Refusion er penge.\n\nKommunen får refusion.")

    assert tree.places("PV507") == [f"{PAGE}:3:1"]
    assert tree.told("PV507") == snapshot("""\
Fagordet "refusion" bruges her, men er ikke forklaret blandt begreberne.
→ Forklar ordet med en id, en title og en definition i plan/glossary.yml.\
""")


@pytest.mark.parametrize(
    ("term", "prose"),
    [
        ("fuldtidsperson", "Der er to fuldtidspersoner."),
        ("fuldtidsperson", "Alle fuldtidspersonernes ydelse falder."),
        ("forsikret ledig", "En forsikret\nledigs ydelse falder."),
        ("dagpenge", "## Om dagpengene"),
        ("a-kasse", "Medlem af en A-kasse."),
    ],
)
def test_inflected_forms_are_the_same_term(term: str, prose: str, tmp_path: Path) -> None:
    assert len(with_term(tmp_path, term, prose).places("PV507")) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Refusionsordningen er ny.",
        "Skriv `refusion` i filen.",
        "Se [ordet](https://www.eksempelkommune.example/refusion).",
        "<!-- refusion -->",
        "| Ord | Tal |\n|---|---|\n| refusion | nul |",
    ],
)
def test_other_words_and_what_is_no_prose_do_not_count(prose: str, tmp_path: Path) -> None:
    assert with_term(tmp_path, "refusion", prose).places("PV507") == []


@pytest.mark.parametrize("title", ["refusion", "Refusion", "refusionen"])
def test_a_term_in_the_glossary_is_explained(title: str, tmp_path: Path) -> None:
    tree = with_term(tmp_path, "refusion", "Kommunen får refusion.")

    assert tree.write("plan/glossary.yml", GLOSSARY.format(title)).places("PV507") == []


def test_a_form_of_a_term_is_explained_with_it(tmp_path: Path) -> None:
    tree = with_term(tmp_path, "dagpenge", "Alle får dagpenge.")
    glossary = GLOSSARY.format("a-dagpenge") + "    forms: [dagpenge]\n"

    assert tree.write("plan/glossary.yml", glossary).places("PV507") == []


def test_texts_in_yaml_are_prose_and_told_of_once_a_file(tmp_path: Path) -> None:
    tree = with_term(tmp_path, "mentor", "Alle får hjælp.").replace(
        "plan/2023.yml",
        "summary: Færre på sygedagpenge.",
        "summary: >-\n  Alle får hjælp af en\n  mentor. Mentoren er fast.",
    )

    assert tree.places("PV507") == ["plan/2023.yml:7:3"]


def test_nothing_is_said_when_the_glossary_cannot_be_read(tmp_path: Path) -> None:
    tree = with_term(tmp_path, "refusion", "Kommunen får refusion.")

    assert tree.write("plan/glossary.yml", "terms: [\n").places("PV507") == []


def test_nothing_is_said_without_a_municipality(tmp_path: Path) -> None:
    assert two_years(tmp_path).remove(MUNICIPALITY).places("PV507") == []


def test_without_a_glossary_the_whole_list_is_told_of_once(tmp_path: Path) -> None:
    tree = with_term(tmp_path, "refusion", "Refusion er penge.").remove("plan/glossary.yml")

    assert [place.rsplit(":", 2)[0] for place in tree.places("PV507")] == [MUNICIPALITY]
    assert tree.told("PV507") == snapshot("""\
Fagordene under terms: er ikke forklaret: plan/glossary.yml findes ikke.
→ Forklar ordet med en id, en title og en definition i plan/glossary.yml. Er filen slettet
ved en fejl, så kør git restore plan/glossary.yml.\
""")
