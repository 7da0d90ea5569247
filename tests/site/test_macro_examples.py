"""The example of every macro, written on a page and built like any other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.page_macros import MACROS, Macro
from tests.conftest import copy_content
from tests.site.running import Planvaerk
from tests.site.webpage import BuiltSite

PAGE = "eksempler.md"


@pytest.fixture(scope="module")
def html(lejre: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The built page of all examples; each stands between two words that name its macro."""
    planvaerk = Planvaerk(copy_content(lejre, tmp_path_factory.mktemp("examples")), drawings)
    examples = (f"Her er `{m.name}`\n\n{m.example}\n\nSlut på `{m.name}`\n" for m in MACROS)
    page = planvaerk.root / "docs" / PAGE
    page.write_text("\n".join(["# Eksempler\n", *examples]), "utf-8")
    # All lists on one page: a source and a series may have one id, which a real page may not show.
    exceptions = planvaerk.root / "plan/exceptions.yml"
    excused = f"  - {{rule: PV514, file: docs/{PAGE}, action: ignore, reason: Alle lister.}}\n"
    exceptions.write_text(exceptions.read_text("utf-8") + excused, "utf-8")
    planvaerk.replace("mkdocs.yml", "\nnav:\n", f"\nnav:\n  - Eksempler: {PAGE}\n")
    done = planvaerk.build()
    assert done.code == 0, done.out + done.err
    return BuiltSite(planvaerk.root / "site")["eksempler/"].html


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_the_example_of_a_macro_shows_something(macro: Macro, html: str) -> None:
    begin, end = (f"<p>{words} <code>{macro.name}</code></p>" for words in ("Her er", "Slut på"))
    _, _, rest = html.partition(begin)
    shown, found, _ = rest.partition(end)

    assert found
    assert re.sub(r"<[^>]+>", "", shown).strip()
    assert macro.example not in shown or macro.name == "macro_list"
