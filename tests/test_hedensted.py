"""The second municipality: another kind of document, and no code of its own."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from planvaerk.checking import check_tree
from planvaerk.model.plan import Plan
from planvaerk.store import read_plan
from tests.site.webpage import BuiltSite, only, text_of, with_class

ENDINGS = {".md", ".yml", ".csv"}
MADE = {"site", "build", ".cache", "schemas"}
NAMES = re.compile("lejre|hedensted", re.IGNORECASE)
# The municipalities' names and codes are data that the package may carry.
PACKAGED = re.compile(r"/data/")
CODE = {".py", ".html", ".yml", ".css", ".js", ".typ", ".svg", ".xml", ".rels"}

# What the note says, by the page that says it. The words are the site's own, but for titles.
FACTS: dict[str, list[str]] = {
    "2020/indledning/": [
        *("Strategi 2022", "Strategi 2016", "Øget vækst fastholdes"),
        *("Kernefokus Kerneopgaver skærpes", "Råderum til Innovation Økonomi som mulighed"),
        "fra 2020 og frem",
    ],
    "2020/grundlag/": [
        *("Job, vækst og velfærd til alle.", "Mening skabes i fællesskaber, sammen når vi længere"),
        "alle kan bidrage i et arbejdsfællesskab",
        *("Social inklusion", "Helhed, rød tråd og mening", "Sammen når vi længere"),
        "Alle kan og vil bidrage til arbejdsfællesskaber",
        "Vi tror på, at alle kan og vil bidrage i et arbejdsfællesskab",
        "Vi er forskellige og derfor stærke sammen",
        *("Fællesskaber giver medansvar, mening og muligheder", "Det er det gode liv."),
        "Figur 3: Værdier i indsatsen i Beskæftigelse",
        "Figur 4: Pejlemærker for indsatser i Beskæftigelse",
        *("Virkeligheden virker", "Medarbejderen virker", "Fællesskaber og helheder virker"),
        *("Job First", "Relationel koordinering", "Ungeenhed, Rusmiddelcenter og Socialpsykiatri"),
        *("BIP-projektet", "Væksthusets Forskningscenter", "Aarhus Universitet", "2018"),
        "Virksomme elementer på vejen til job",
    ],
    "2020/praksis/": [
        *("Borger", "Virksomheder", "Jobcentrets nøgleopgaver"),
        "Nøgleopgaver for Socialpsykiatri og Rusmiddelcenter",
        *("er alle en ressource", "voksenlærlinge", "praktikpladser", "Job First", "a-kasser"),
        *("Byg bro til arbejdsmarkedet", "det rigtige match", "nærhedsprincippet"),
        *("ud af misbrug", "mestrer sit eget liv", "helhed og rød tråd"),
        "Figur 5: Elementer i praksis",
    ],
    "2020/bilag-1/": [
        *("2007", "signifikans", "hvilken funktion systemet har", "2001-2007", "1975"),
        *("At have", "At elske", "At være", "Mening og muligheder", "Alle kan bidrage"),
        *("Forskellige og stærke sammen", "Dorthe Caswell", "2005", "s.35"),
        *("Dateret 15. april 2020", "H.C. Knudsen"),
    ],
    "2020/bilag-2/": [
        *("Udvalget for Tværgående Politik", "de småsensationer", "Mening og muligheder"),
        *("Alle kan bidrage", "Forskellige og stærke sammen", "Tag (med)ansvar", "Nem adgang"),
        "Det gode liv er en proces og ikke en tilstand",
    ],
    "2020/bilag-3/": [
        *("en klar ramme for at afstemme forventninger", "tidlig kontakt", "klar kommunikation"),
        *("et tydeligt forløb", "Kommunen er tilgængelig", "Kommunen er tydelig"),
        *("Kommunen er troværdig", "Kommunen vejleder bredt", "dynamisk fællesskab"),
        *("den enkelte lediges mulighed", "principper", "9 strategiske mål"),
        *("Udvalget for Beskæftigelse", "Det Lokale Beskæftigelsesråd", "Handicaprådet", "Byrådet"),
        *("marts 2020", "maj 2020", "juni 2020", "august 2020", "oktober 2020"),
    ],
}


@pytest.fixture(scope="module")
def tree(lejre: Path) -> Path:
    return lejre / "examples/hedensted"


@pytest.fixture(scope="module")
def plan(tree: Path) -> Plan:
    return read_plan(tree).plan


@pytest.fixture(scope="module")
def site(hedensted_site: Path) -> BuiltSite:
    return BuiltSite(hedensted_site)


def test_the_only_findings_are_the_two_choices_that_the_committee_has_not_made(tree: Path) -> None:
    found = check_tree(tree, date(2026, 11, 1)).findings
    assert [(finding.code.id, finding.is_error) for finding in found] == [("PV605", False)] * 2


def test_it_has_texts_and_no_program_templates_or_styles(tree: Path) -> None:
    files = [
        file.relative_to(tree)
        for file in tree.rglob("*")
        if file.is_file() and not MADE & set(file.relative_to(tree).parts)
    ]
    assert {file.suffix for file in files} <= ENDINGS
    assert Path("mkdocs.yml") in files


@pytest.mark.parametrize("address", FACTS)
def test_a_page_tells_what_the_note_tells(address: str, site: BuiltSite) -> None:
    page = text_of(site[address].content)

    assert [fact for fact in FACTS[address] if fact not in page] == []


def test_values_guideposts_and_practice_are_headings_and_lists_in_figures(site: BuiltSite) -> None:
    figures = {
        text_of(only(list(figure.iter("figcaption")))).partition(":")[0]: figure
        for address in ("2020/grundlag/", "2020/praksis/")
        for figure in site[address].content.iter("figure")
    }
    headings = {
        name: sum(1 for part in figure.iter() if part.tag in {"h2", "h3"})
        for name, figure in figures.items()
    }

    assert headings == {"Figur 3": 7, "Figur 4": 3, "Figur 5": 4}
    assert sum(1 for _ in figures["Figur 5"].iter("li")) == 18
    assert not any(list(figure.iter("img")) for figure in figures.values())


def _wordings(page: Element) -> dict[str, str]:
    """The words of every alternative by its anchor, without its title and what only some hear."""
    found = {}
    for section in with_class(page, "pv-alternative"):
        title, *paragraphs = section
        for span in with_class(section, "pv-hidden"):
            span.text = ""
        found[str(section.get("id"))] = " ".join(map(text_of, paragraphs))
        assert re.match(r"Fælles [^:]+: Alternativ \d", text_of(title))
    return found


@pytest.mark.parametrize("address", ["2020/grundlag/", "2020/valg/"])
def test_every_alternative_stands_word_for_word_with_an_anchor(
    address: str, plan: Plan, site: BuiltSite
) -> None:
    shown = _wordings(deepcopy(site[address].content))

    assert [len(statement.alternatives) for statement in plan.statements] == [3, 4]
    assert shown == {
        f"{statement.id}-{alternative.id}": " ".join(alternative.text.split())
        for statement in plan.statements
        for alternative in statement.alternatives
    }


def test_every_goal_is_shown_with_its_direction_and_without_a_number(
    plan: Plan, site: BuiltSite
) -> None:
    [edition] = plan.editions
    page = site["2020/maal/"].content
    words = {"reduce": "↓ ", "increase": "↑ "}
    ends = {"reduce": "skal ned", "increase": "skal op"}
    blocks = [text_of(block) for block in with_class(page, "pv-target")]
    assert len(blocks) == len(edition.targets) == 10
    for target, block in zip(edition.targets, blocks, strict=True):
        if target.direction is None:
            assert "Målet er en aktivitet. Det bliver ikke målt med tal." in block
        else:
            assert block.startswith(words[target.direction.go])
            assert ends[target.direction.go] in block
            assert "Der er ingen tal for målet endnu." in block
    assert with_class(page, "pv-target__data") == []  # no box without anything in it


def test_the_annex_shows_what_differs_between_the_two_lists_of_goals(site: BuiltSite) -> None:
    page = site["2020/bilag-3/"].text
    assert "Flere fysisk og psykisk handicappede kommer i job står der ikke" in page
    assert "Borgerne har så få skift i kontaktpersoner, som muligt" in page


def test_the_engine_names_no_municipality(lejre: Path) -> None:
    named = [
        f"{file.relative_to(lejre)}:{number}"
        for file in sorted((lejre / "macros/planvaerk").rglob("*"))
        if file.suffix in CODE and not PACKAGED.search(file.as_posix())
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if NAMES.search(line)
    ]
    assert named == []
