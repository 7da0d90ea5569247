"""Numbers that are made up are called so wherever they are shown."""

from __future__ import annotations

import json

import pytest

from planvaerk.blocks import charts, comparisons, current, lists, targets
from planvaerk.blocks.context import Context
from planvaerk.export.datapackage import data_package
from planvaerk.export.place import Place
from planvaerk.figures.figure import Figure
from planvaerk.model.plan import Plan
from tests.blocks.shown import context_of, words
from tests.trees import EVERYTHING, lay_out, plan_of

PAGE = "docs/2023/indledning.md"
SOURCES = "data/sources.yml"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan in which what is from Jobtal is made up."""
    root = tmp_path_factory.mktemp("examples")
    files = {
        str(file.relative_to(EVERYTHING)): file.read_bytes()
        for file in EVERYTHING.rglob("*")
        if file.is_file()
    }
    text = files[SOURCES].decode()
    files[SOURCES] = text.replace(
        "publisher: Jobtal", "publisher: Jobtal\n    basis: example"
    ).encode()
    return plan_of(lay_out(root, files))


@pytest.fixture
def context(plan: Plan) -> Context:
    return context_of(plan, PAGE)


def test_the_mark_is_in_the_figure_its_alternative_text_and_its_source(context: Context) -> None:
    html = comparisons.chart(context, "langtidsledige")

    assert 'alt="Eksempeltal, ikke rigtige tal. ' in html
    assert "Jobtal, YD01 (eksempeltal)" in words(html)
    figures = context.artefacts.figures
    assert len(figures) == 2
    for figure in figures.values():
        assert figure["layout"]["annotations"][-1]["text"] == "<b>Eksempeltal</b>"


def test_real_numbers_beside_examples_are_not_marked(context: Context) -> None:
    figure = Figure(data=[], layout={"width": 100, "height": 100})
    drawn = charts.figure_view(context, "x", (figure, figure), "Ord", ["planen"])

    assert drawn["alt"] == "Ord"
    assert "annotations" not in context.artefacts.figures["x.wide"]["layout"]


def test_a_target_a_number_and_the_list_of_sources_say_it(context: Context) -> None:
    assert "eksempeltal" in words(targets.target(context, "sygedagpenge"))
    assert "Grundlag Eksempeltal, ikke rigtige tal" in words(lists.sources(context))


def test_open_data_says_it(plan: Plan) -> None:
    package = data_package(plan, Place())
    told = [part["description"] for part in package["resources"]]

    assert told[0].startswith("Eksempeltal, ikke rigtige tal. ")
    assert json.dumps(package, ensure_ascii=False, default=str).count("Eksempeltal") >= 2


def test_every_page_says_it_while_any_number_is_an_example(plan: Plan) -> None:
    assert current.examples_banner(plan) == {
        "label": "Eksempeltal",
        "text": "Tal og tekster på sitet er fundet på. De er ikke rigtige.",
    }
    assert current.examples_banner(plan_of(EVERYTHING)) is None
