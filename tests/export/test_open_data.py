"""What is published for machines, read by other people's programs: frictionless, check-jsonschema
and rdflib."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef
from rdflib.query import ResultRow

from planvaerk.export.json_text import json_text
from planvaerk.export.open_data import open_data
from planvaerk.export.place import Place
from planvaerk.model.plan import Plan
from tests.export.odd import LONG, TITLE, odd_plan
from tests.trees import EVERYTHING, PROJECTS, plan_of

# What rdflib's reader of JSON-LD is made of.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ADDRESS = "https://www.eksempelkommune.example/job og plan/"
SITE = "https://www.eksempelkommune.example/job%20og%20plan/"
CHECK_JSONSCHEMA = str(Path(sys.executable).with_name("check-jsonschema"))
EU = Namespace("http://publications.europa.eu/resource/authority/")
ROOT = Path(__file__).resolve().parents[2]

type Making = Callable[[Path], Plan]
PLANS: dict[str, Making] = {
    "lejre": lambda _: plan_of(ROOT),
    "everything": lambda _: plan_of(EVERYTHING),
    "odd": odd_plan,
}


def _written(plan: Plan, folder: Path, url: str = "") -> Path:
    for name, text in open_data(plan, Place(url, TITLE)):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return folder


def _check(*arguments: str | Path, cwd: Path) -> None:
    command = [CHECK_JSONSCHEMA, *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _json(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def _catalogue(plan: Plan, folder: Path, url: str = ADDRESS) -> Graph:
    file = _written(plan, folder, url) / "catalog.jsonld"
    base = f"{SITE}catalog.jsonld"  # where a portal has fetched it
    return Graph().parse(data=file.read_text("utf-8"), format="json-ld", publicID=base)


def _dataset(series: str) -> URIRef:
    return URIRef(f"{SITE}catalog.jsonld#serie/{series}")


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest, tmp_path: Path) -> Plan:
    return PLANS[request.param](tmp_path / "tree")


@pytest.fixture
def odd(tmp_path: Path) -> Plan:
    return odd_plan(tmp_path / "tree")


def test_frictionless_accepts_the_data_package(plan: Plan, tmp_path: Path) -> None:
    folder = _written(plan, tmp_path / "site", ADDRESS)

    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["type", "message"]) == []
    assert len(report.tasks) == sum(1 for _ in folder.rglob("*.csv"))


def test_every_edition_keeps_the_schema_that_is_published(plan: Plan, tmp_path: Path) -> None:
    folder = _written(plan, tmp_path / "site")
    editions = sorted(folder.glob("plan-*.json"))

    assert [_json(file)["id"] for file in editions] == [f"plan-{e.year}" for e in plan.editions]
    _check("--schemafile", "plan.schema.json", *editions, cwd=folder)


def test_the_schema_is_a_schema_and_names_its_address(odd: Plan, tmp_path: Path) -> None:
    folder = _written(odd, tmp_path / "site", ADDRESS)

    _check("--check-metaschema", "plan.schema.json", cwd=folder)
    schema = _json(folder / "plan.schema.json")
    assert schema["$id"] == f"{SITE}plan.schema.json"
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert _json(folder / "plan-2023.json")["$schema"] == schema["$id"]


def test_every_key_of_the_schema_is_explained(plan: Plan, tmp_path: Path) -> None:
    schema = _json(_written(plan, tmp_path / "site") / "plan.schema.json")

    for record in (schema, *schema["$defs"].values()):
        assert all("description" in key for key in record["properties"].values()), record["title"]


def test_an_edition_holds_its_averages_or_says_that_there_are_none(tmp_path: Path) -> None:
    data = _json(_written(plan_of(ROOT), tmp_path) / "plan-2022.json")
    averages = {(a["target"], a["role"]): a["value"] for a in data["averages"]}

    assert averages["ledighedsydelse", "aim"] == 53.75
    assert averages["kontanthjaelp", "aim"] is None
    assert data["target_urls"]["ledighedsydelse"] == "2022/maal/#ledighedsydelse"
    statuses = {(o["status"], o["value"] is None) for o in data["observations"]}
    assert ("missing", True) in statuses
    assert ("missing", False) not in statuses


@pytest.mark.parametrize("url", [ADDRESS, ""])
def test_the_catalogue_has_what_dcat_ap_dk_requires(plan: Plan, tmp_path: Path, url: str) -> None:
    graph = _catalogue(plan, tmp_path / "site", url)

    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    (publisher,) = graph.objects(catalogue, DCTERMS.publisher)
    assert (publisher, RDF.type, FOAF.Agent) in graph
    for wanted in (DCTERMS.title, DCTERMS.description):
        (text,) = graph.objects(catalogue, wanted)
        assert isinstance(text, Literal)
        assert text.language == "da"
    found = set(graph.objects(catalogue, DCAT.dataset))
    assert found == {_dataset(series.id) for series in plan.series}


def test_every_dataset_is_whole(plan: Plan, tmp_path: Path) -> None:
    graph = _catalogue(plan, tmp_path / "site")

    rows = graph.query(
        """
        PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        SELECT ?id ?title ?description ?publisher ?theme ?rights ?spatial ?contact ?origin WHERE {
          ?dataset a dcat:Dataset ;
            dct:identifier ?id ; dct:title ?title ; dct:description ?description ;
            dct:publisher/foaf:name ?publisher ; dcat:theme ?theme ; dct:accessRights ?rights ;
            dct:spatial ?spatial ; dcat:contactPoint ?contact ; dct:provenance ?origin .
          FILTER (lang(?title) = "da" && lang(?description) = "da")
        }
        """
    )
    found = [row for row in rows if isinstance(row, ResultRow)]
    assert {str(row["id"]) for row in found} == {series.id for series in plan.series}
    assert {row["rights"] for row in found} == {EU["access-right/PUBLIC"]}
    assert {row["theme"] for row in found} == {EU["data-theme/SOCI"]}


def test_every_distribution_is_a_file_of_the_site(plan: Plan, tmp_path: Path) -> None:
    graph = _catalogue(plan, tmp_path / "site")
    with_rows = [series.id for series in plan.series if plan.observations.get(series.id)]

    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(distributions) == len(with_rows)
    for one in distributions:
        (address,) = graph.objects(one, DCAT.accessURL)
        (size,) = graph.objects(one, DCAT.byteSize)
        file = tmp_path / "site" / str(address).removeprefix(SITE)
        assert str(size) == str(file.stat().st_size)
        assert (one, DCTERMS["format"], EU["file-type/CSV"]) in graph


def test_nobody_is_promised_a_licence_that_was_not_given(tmp_path: Path) -> None:
    plan = plan_of(ROOT)
    graph = _catalogue(plan, tmp_path)

    licensed = {str(one) for one in graph.subjects(DCTERMS.license)}
    assert licensed == {f"{_dataset(s.id)}/csv" for s in plan.series if s.source == "dst-aup01"}
    package = _json(tmp_path / "datapackage.json")
    assert "licenses" not in package
    resources = {resource["name"] for resource in package["resources"] if "licenses" in resource}
    assert resources == {"ledighed-lejre", "ledighed-region", "ledighed-landet"}


def test_own_numbers_have_the_licence_that_the_municipality_chose(
    odd: Plan, tmp_path: Path
) -> None:
    graph = _catalogue(odd, tmp_path / "site")

    own = URIRef(f"{_dataset('skjult')}/csv")
    assert list(graph.objects(own, DCTERMS.license)) == [EU["licence/CC_BY_4_0"]]
    (other,) = graph.objects(URIRef(f"{_dataset('blandet')}/csv"), DCTERMS.license)
    assert list(graph.objects(other, DCTERMS.title)) == [Literal("Egen licens", lang="da")]
    package = _json(tmp_path / "site" / "datapackage.json")
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    described = {resource["name"]: resource for resource in package["resources"]}
    assert described["skjult"]["licenses"] == package["licenses"]
    assert "licenses" not in described["blandet"]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("CC-BY-4.0", "CC-BY-4.0"),
        ("CC0 1.0", "CC0-1.0"),
        ("https://www.eksempelkommune.example/vilkaar", None),
    ],
)
def test_a_licence_is_known_by_its_name_or_its_address(
    written: str, known: str | None, tmp_path: Path
) -> None:
    folder = _written(odd_plan(tmp_path / "tree", written), tmp_path / "site")

    (licence,) = _json(folder / "datapackage.json")["licenses"]
    assert licence.get("name") == known
    assert licence["path"].startswith("https://")


def test_a_series_without_observations_is_a_dataset_without_a_file(
    odd: Plan, tmp_path: Path
) -> None:
    graph = _catalogue(odd, tmp_path / "site")

    assert list(graph.objects(_dataset("tom"), DCTERMS.title)) == [Literal(TITLE, lang="da")]
    assert list(graph.objects(_dataset("tom"), DCAT.distribution)) == []
    assert list(graph.objects(_dataset("tom"), DCTERMS.temporal)) == []
    assert not (tmp_path / "site/data/tom.csv").exists()


def test_time_and_place_are_those_of_the_observations(odd: Plan, tmp_path: Path) -> None:
    graph = _catalogue(odd, tmp_path / "site")

    (time,) = graph.objects(_dataset("blandet"), DCTERMS.temporal)
    assert str(graph.value(time, DCAT.startDate)) == "2021-12-01"
    assert str(graph.value(time, DCAT.endDate)) == "2022-12-31"
    assert str(graph.value(_dataset("blandet"), DCAT.temporalResolution)) == "P1M"
    region = graph.value(_dataset("blandet"), DCTERMS.spatial)
    assert region == URIRef("http://data.europa.eu/nuts/code/DK02")
    assert graph.value(_dataset("tom"), DCTERMS.spatial) == EU["country/DNK"]
    assert graph.value(_dataset("skjult"), DCTERMS.accrualPeriodicity) == EU["frequency/ANNUAL_2"]
    assert str(graph.value(_dataset("skjult"), DCTERMS.modified)) == "2022-11-01"


def test_a_caveat_is_never_cut_in_the_catalogue(odd: Plan, tmp_path: Path) -> None:
    text = _catalogue(odd, tmp_path / "site").value(_dataset("skjult"), DCTERMS.description)

    assert " ".join(LONG.split()) in str(text)


def test_missing_hidden_and_nought_stay_three_things(odd: Plan, tmp_path: Path) -> None:
    folder = _written(odd, tmp_path / "site")

    with (folder / "data/skjult.csv").open(encoding="utf-8", newline="") as stream:
        rows = [(row["value"], row["status"]) for row in csv.DictReader(stream)]
    assert rows == [("", "suppressed"), ("", "missing"), ("0", "realised")]
    assert "123456789012345.0123456789" in (folder / "data/blandet.csv").read_text("utf-8")


def test_key_figures_say_what_is_missing_and_what_is_hidden(tmp_path: Path) -> None:
    folder = _written(plan_of(EVERYTHING), tmp_path)

    with (folder / "noegletal.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["id"]: (row["value"], row["status"]) for row in csv.DictReader(stream)}
    assert rows == {
        "kommuner": ("98", "given"),
        "ansatte": ("2", "given"),
        "ledighed-juli": ("2.1", "realised"),
        "langtidsledige-marts": ("", "suppressed"),
        "ukendt": ("", "missing"),
    }


def test_a_plan_without_numbers_publishes_nothing() -> None:
    assert list(open_data(plan_of(PROJECTS / "good" / "minimal"), Place())) == []


def test_numbers_in_json_are_numbers() -> None:
    text = json_text([Decimal("2.10"), Decimal("56.0"), Decimal("1e400")], indent=None)

    assert text.startswith("[2.1,56,1000")
