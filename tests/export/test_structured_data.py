"""What a page tells search engines: read as the browser would, from a script in HTML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from planvaerk.export.head import head
from planvaerk.export.place import Place
from planvaerk.export.structured_data import Described, structured_data
from planvaerk.model.plan import Plan
from planvaerk.pages import read_page
from tests.export.odd import TITLE, odd_plan
from tests.trees import EVERYTHING, changed, lay_out, plan_of

PLACE = Place("https://www.eksempelkommune.example/plan/", "Beskæftigelsesplan")
ADOPTED = """status: adopted
adoption:
  date: 2022-12-14
  body: Kommunalbestyrelsen
  digest: "{0}"
amendments:
  - date: 2023-03-29
    body: Kommunalbestyrelsen
    reason: Budgettet blev ændret.
    digest: "{0}"
"""


def _nodes(plan: Plan, file: str, text: str, place: Place = PLACE) -> dict[str, Any]:
    page = read_page(file, text)
    made = structured_data(plan, Described(page, page.title, "Om siden."), place)
    return {node["@type"]: node for node in json.loads(made)["@graph"]}


def test_the_front_tells_who_the_municipality_is() -> None:
    nodes = _nodes(plan_of(EVERYTHING), "docs/index.md", "# Forside")

    who = nodes["GovernmentOrganization"]
    assert who["name"] == "Eksempel Kommune"
    assert who["contactPoint"]["telephone"] == "12 34 56 78"
    assert nodes["WebSite"]["url"] == PLACE.url
    assert "BreadcrumbList" not in nodes


def test_a_chapter_is_a_part_of_its_edition() -> None:
    nodes = _nodes(plan_of(EVERYTHING), "docs/2023/maal.md", "# Mål")

    assert nodes["Article"]["isPartOf"]["url"] == f"{PLACE.url}2023/"
    steps = nodes["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in steps] == [
        f"{PLACE.url}{path}" for path in ("", "2023/", "2023/maal/")
    ]
    assert [step["position"] for step in steps] == [1, 2, 3]


def test_the_front_of_an_edition_is_a_report_with_its_dates(tmp_path: Path) -> None:
    adopted = changed("plan/2023.yml", "status: draft\n", ADOPTED.format("0" * 64))
    nodes = _nodes(plan_of(lay_out(tmp_path, adopted)), "docs/2023/index.md", "# Planen")

    assert nodes["Report"]["datePublished"] == "2022-12-14"
    assert nodes["Report"]["dateModified"] == "2023-03-29"
    assert len(nodes["BreadcrumbList"]["itemListElement"]) == 2


def test_the_page_with_the_series_is_a_catalogue_of_datasets(tmp_path: Path) -> None:
    plan = odd_plan(tmp_path)
    nodes = _nodes(plan, "docs/data.md", "# Data\n\n{{ series() }}")

    listed = {data["identifier"]: data for data in nodes["DataCatalog"]["dataset"]}
    assert set(listed) == {series.id for series in plan.series}
    assert listed["tom"]["name"] == TITLE
    assert "distribution" not in listed["tom"]
    assert listed["skjult"]["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert listed["skjult"]["dateModified"] == "2022-11-01"
    assert len(listed["skjult"]["description"]) < 5000
    assert listed["blandet"]["license"] == "Egen licens"
    assert listed["blandet"]["temporalCoverage"] == "2021-12-01/2022-12-31"
    assert listed["blandet"]["distribution"]["contentUrl"] == f"{PLACE.url}data/blandet.csv"


def test_without_an_address_the_links_are_seen_from_the_page() -> None:
    nodes = _nodes(plan_of(EVERYTHING), "docs/data.md", "# Data\n\n{{ series() }}", Place())

    (first, *_) = nodes["DataCatalog"]["dataset"]
    assert first["distribution"]["contentUrl"] == "sygedagpenge.csv"
    assert first["url"] == "./#sygedagpenge"


@pytest.mark.parametrize("where", ["title", "description"])
def test_no_text_can_end_the_script_it_stands_in(where: str, tmp_path: Path) -> None:
    title, text = (TITLE, "") if where == "title" else ("Titel", f"{TITLE} &amp; \u2028 \\u003c")
    made = structured_data(
        odd_plan(tmp_path), Described(read_page("docs/a.md", ""), title, text), PLACE
    )

    assert not set("<>&\u2028\u2029\n") & set(made)
    node = json.loads(made)["@graph"][0]
    assert (node["name"], node.get("description", "")) == (title, text)


def test_the_author_may_write_the_description() -> None:
    plan = plan_of(EVERYTHING)
    page = read_page("docs/2023/index.md", "# Planen")

    assert head(plan, PLACE, page, "", "Min\n tekst").description == "Min tekst"
    edition = plan.edition(2023)
    assert edition is not None
    assert edition.text.summary.startswith(head(plan, PLACE, page, "").description)


def test_a_page_has_a_picture_only_when_the_site_has_an_address() -> None:
    plan, page = plan_of(EVERYTHING), read_page("docs/2023/maal.md", "# *Mål* for året")

    assert head(plan, PLACE, page, "").image == "assets/cards/2023/maal.png"
    assert head(plan, PLACE, page, "").title == "Mål for året"
    assert head(plan, Place(), page, "").image is None
    assert head(plan, PLACE, read_page("docs/index.md", "# Velkommen"), "").title == PLACE.title
