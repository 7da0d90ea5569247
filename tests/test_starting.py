"""The starter is a whole plan with everything in it, and can be made out for any municipality."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from planvaerk.adoption import adopted, checked_as_adopted
from planvaerk.checking import check_tree
from planvaerk.errors import UsageError
from planvaerk.export.schemas import editor_mapping
from planvaerk.model.edition import Adoption
from planvaerk.model.plan import Plan
from planvaerk.municipalities import FICTIONAL, municipalities
from planvaerk.page_macros import MACROS
from planvaerk.rules.example_numbers import shows_examples
from planvaerk.starter_plan import STARTER, STARTER_YEAR
from planvaerk.starting import (
    Choice,
    check_year,
    find_municipality,
    starter_files,
)
from planvaerk.store import read_plan

# The macros that no page of the starter shows, and why.
LEFT_OUT: dict[str, str] = {}
ELSEWHERE = re.compile(r"(?<![0-9.])20[0-9]{2}(?![0-9])")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(STARTER).plan


def _laid_out(folder: Path, choice: Choice) -> Path:
    for name, text in starter_files(choice):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def test_the_starter_itself_is_a_plan_without_a_finding() -> None:
    assert check_tree(STARTER).findings == ()


@pytest.mark.parametrize(("code", "year"), [("480", 2010), ("101", 2026), ("740", 2090)])
def test_it_has_no_finding_for_another_municipality_and_year(
    code: str, year: int, tmp_path: Path
) -> None:
    root = _laid_out(tmp_path, Choice(municipalities()[code], year))
    checked = check_tree(root)

    assert checked.findings == ()
    assert [edition.year for edition in checked.plan.editions] == [year - 1, year]
    assert checked.plan.municipality is not None
    assert checked.plan.municipality.name == municipalities()[code].title
    assert {row.period.year for rows in checked.plan.observations.values() for row in rows} == {
        year - 2,
        year - 1,
        year,
    }


def test_a_first_plan_has_no_finding_and_no_trace_of_the_year_before(tmp_path: Path) -> None:
    root = _laid_out(tmp_path, Choice(municipalities()["265"], 2030, previous=False))
    checked = check_tree(root)
    text = "\n".join([*(page.text for page in checked.plan.pages), *checked.plan.texts.values()])

    assert checked.findings == ()
    assert [edition.year for edition in checked.plan.editions] == [2030]
    assert checked.plan.reports == {}
    assert not any(target.continues for target in checked.plan.editions[0].targets)
    assert {source.id for source in checked.plan.sources if "2029" in source.id} == {"brev-2029"}
    assert not re.search(r"year=2029|for 2029|fortsætter fra|nyt\.md", text)
    assert not re.search(r"\b2029/|nyt\.md", (root / "mkdocs.yml").read_text("utf-8"))
    assert "--without-previous-year" not in (root / "README.md").read_text("utf-8")


def test_made_out_for_the_fictional_municipality_it_is_as_it_lies_there() -> None:
    for name, text in starter_files(Choice(FICTIONAL, STARTER_YEAR)):
        assert text == (STARTER / name).read_text("utf-8")


def test_a_real_municipality_finds_nothing_of_the_fictional_one_but_its_addresses() -> None:
    texts = dict(starter_files(Choice(municipalities()["265"], 2030)))

    assert [name for name, text in texts.items() if re.search(r"\bEksempel\b|\b0?99\b", text)] == []
    assert all("eksempelkommune.example" in text for text in [texts["plan/municipality.yml"]])


def test_every_number_that_looks_like_a_year_is_one() -> None:
    found = Counter(
        year
        for file in STARTER.rglob("*")
        if file.is_file()
        for year in ELSEWHERE.findall(f"{file.relative_to(STARTER)} {file.read_text('utf-8')}")
    )

    assert sorted(found) == ["2025", "2026", "2027", "2028"]


def test_every_macro_is_shown_on_some_page(plan: Plan) -> None:
    shown = {call.name for page in plan.pages for call in page.calls}

    assert {macro.name for macro in MACROS} - shown == set(LEFT_OUT)


def test_every_kind_of_target_observation_and_content_is_there(plan: Plan) -> None:
    targets = [target for edition in plan.editions for target in edition.targets]
    edition = plan.edition(STARTER_YEAR)
    assert edition is not None

    for way in ("series", "count", "direction", "activity", "measured_by", "status_overrides"):
        assert any(getattr(target, way) for target in targets), way
    for part in (
        "budget_average",
        "tolerance",
        "ambition",
        "links",
        "caution",
        "note",
        "continues",
    ):
        assert any(getattr(target, part) for target in targets), part
    assert {row.status for rows in plan.observations.values() for row in rows} == {
        "realised",
        "projected",
        "target",
        "missing",
        "suppressed",
    }
    assert edition.text.letter
    assert edition.text.initiatives
    assert edition.text.ended
    assert edition.text.process
    assert edition.ministerial
    assert edition.focus_areas
    assert plan.reports
    assert plan.vision
    assert plan.vision.statement.alternatives
    assert plan.strategy
    assert plan.core_tasks
    assert plan.glossary


def test_the_editor_knows_the_schemas_that_init_writes() -> None:
    settings = json.loads((STARTER / ".vscode/settings.json").read_text("utf-8"))

    assert settings["yaml.schemas"] == editor_mapping()


def test_it_is_marked_as_examples_and_cannot_be_adopted() -> None:
    reading = read_plan(STARTER)
    edition = reading.plan.edition(STARTER_YEAR)
    assert edition is not None
    act = Adoption.model_validate(
        {"date": "2027-06-22", "body": "Kommunalbestyrelsen", "digest": "0" * 64}
    )
    checked = checked_as_adopted(reading, adopted(edition, act))

    assert shows_examples(reading.plan)
    assert "PV606" in {finding.code.id for finding in checked.findings if finding.is_error}


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        (None, None, "999"),
        ("Roskilde Kommune", None, "265"),
        ("roskilde", "0265", "265"),
        (None, "101", "101"),
        ("Eksempel Kommune", None, "999"),
        ("Bornholms Regionskommune", "400", "400"),
        ("Strandby", None, "999"),
        ("Rosklide", "999", "999"),
    ],
)
def test_a_municipality_is_found_by_name_or_code(
    name: str | None, code: str | None, found: str
) -> None:
    assert find_municipality(name, code).code == found


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("Rosklide", None, 'Ingen kommune hedder "Rosklide".\nMente du Roskilde Kommune, 265?'),
        ("Koebenhavns Kommune", None, "Mente du Københavns Kommune, 101?"),
        ("Ishøi", None, "Mente du Ishøj Kommune, 183?"),
        ("Rosklide", None, '--name "Rosklide" --code 999'),
        ("Strandby", "265", 'Roskilde Kommune har koden 265, men hedder ikke "Strandby".'),
        ("Roskilde", "999", "Roskilde Kommune har koden 265, og koden 999 er Eksempel Kommune"),
        ("", None, '"" kan ikke være navnet på en kommune.'),
        ("Kommune: {{ 1 }}", None, "Skriv det kun med bogstaver."),
        ("kommune", None, "kan ikke være navnet på en kommune."),
        ("x" * 61, None, "kan ikke være navnet på en kommune."),
        (None, "", 'Ingen kommune har koden "".'),
        (None, "411", 'Ingen kommune har koden "411".'),
        ("Køge", "265", "Køge Kommune har koden 259, og koden 265 er Roskilde Kommune."),
    ],
)
def test_a_municipality_that_is_none_is_told_with_the_closest(
    name: str | None, code: str | None, told: str
) -> None:
    with pytest.raises(UsageError) as refused:
        find_municipality(name, code)

    assert told in str(refused.value)


@pytest.mark.parametrize("name", ["Strandby", "Ny Strandby  Kommunes", "No", "Øster-Sø"])
def test_an_invented_municipality_gets_a_whole_plan(name: str, tmp_path: Path) -> None:
    municipality = find_municipality(name, None)
    checked = check_tree(_laid_out(tmp_path, Choice(municipality, 2031)))

    assert checked.findings == ()
    assert checked.plan.municipality is not None
    assert checked.plan.municipality.name == municipality.title
    assert checked.plan.municipality.short_name == municipality.name
    assert checked.plan.municipality.region.name == FICTIONAL.region.name


@pytest.mark.parametrize("year", [27, 2009, 2091, 20270])
def test_a_year_that_no_plan_can_be_for_is_refused(year: int) -> None:
    with pytest.raises(UsageError, match=f"{year} er ikke et år fra 2010 til 2090"):
        check_year(year)
