"""What rules believe of the macros' headings and anchors is what the macros make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.addresses import Addresses, page_address
from planvaerk.blocks import BLOCKS
from planvaerk.blocks.context import Artefacts, Context
from planvaerk.figures.drawing import Drawings
from planvaerk.figures.figure import Figure
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import MacroCall, Page, bind, find_headings, read_page
from planvaerk.rules.outline import anchors, has_unknown_anchors, outline
from planvaerk.store import read_plan
from tests.trees import EVERYTHING

_ID = re.compile(r'\bid="(?P<id>[^"]+)"|\{#(?P<anchor>[^}]+)\}')
_HTML_HEADING = re.compile(r"<h(?P<level>[1-6])\b")


class _Undrawn(Drawings):
    """Draws nothing: the headings and anchors are in the HTML."""

    def begin(self, name: str, figure: Figure) -> None:
        """Let it be."""


def _made(plan: Plan, page: Page, call: MacroCall) -> str:
    """What a macro puts on a page."""
    macro = next(macro for macro in MACROS if macro.name == call.name)
    values = {name: argument.value for name, argument in bind(macro, call)[0].items()}
    first = [values.pop("id")] if "id" in values else []
    left = Artefacts(_Undrawn(Path()))
    context = Context(plan, Addresses(plan), left, page_address(page.file), page.year)
    return BLOCKS[call.name](context, *first, **values)


@pytest.fixture(scope="module", params=["lejre", "everything"])
def plan(request: pytest.FixtureRequest, lejre: Path) -> Plan:
    return read_plan(lejre if request.param == "lejre" else EVERYTHING).plan


def test_every_anchor_that_a_macro_makes_is_known(plan: Plan) -> None:
    for page in plan.pages:
        if has_unknown_anchors(page):
            continue
        known = anchors(plan, page)
        for call in page.calls:
            made = {
                match["id"] or match["anchor"] for match in _ID.finditer(_made(plan, page, call))
            }
            assert made <= known, f"{page.file}: {call.name}"


def test_the_first_heading_that_a_macro_makes_has_the_level_that_is_expected(plan: Plan) -> None:
    for page in plan.pages:
        expected = {heading.position: heading.level for heading in outline(plan, page)}
        for call in page.calls:
            made = _made(plan, page, call)
            levels = [heading.level for heading in find_headings("", made)]
            levels += [int(match["level"]) for match in _HTML_HEADING.finditer(made)]
            level = expected.get(call.position)
            assert levels[:1] == ([level] if level else []), f"{page.file}: {call.name}"


def test_every_macro_with_anchors_is_on_a_page_that_is_tested(lejre: Path) -> None:
    plans = (read_plan(lejre).plan, read_plan(EVERYTHING).plan)
    called = {call.name for plan in plans for page in plan.pages for call in page.calls}

    assert {macro.name for macro in MACROS} - called <= {"target_chart", "target_table", "chart"}


def test_an_anchor_can_be_written_in_several_ways() -> None:
    page = read_page(
        "docs/side.md",
        "# Titel\n\n## Afsnit\n\n## Afsnit\n\nTekst\n{: #sted .stor }\n\n"
        "<div id='boks'></div> <a name=anker></a>\n\n## Andet {: #eget }\n",
    )

    assert anchors(Plan(), page) == {
        "titel", "afsnit", "afsnit-2", "sted", "boks", "anker", "eget",
    }  # fmt: skip


def test_a_page_knows_nothing_of_an_edition_that_is_not_there() -> None:
    page = read_page(
        "docs/2023/side.md",
        '{{ target("x") }} {{ overview() }} {{ focus_areas() }} {{ ministerial_goals() }}'
        "{{ vision() }} {{ strategy() }} {{ ukendt() }} {{ edition() }}",
    )

    assert anchors(Plan(), page) == {"x", "tabel-x"}
    assert outline(Plan(), page) == []
