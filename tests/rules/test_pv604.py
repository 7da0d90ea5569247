"""PV604 ændret-efter-vedtagelse."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from planvaerk.digest import edition_digest
from planvaerk.store import read_plan
from tests.rules.two_years import Tree, two_years

PLAN = "plan/2023.yml"
TARGETS = "goals/2023/targets.yml"


def adopted(folder: Path, **written: str) -> Tree:
    tree = two_years(folder)
    for file, text in written.items():
        tree.write(file, text)
    plan = read_plan(tree.root).plan
    edition = plan.edition(2023)
    assert edition is not None
    digest = edition_digest(plan, edition)
    adoption = f"adoption:\n  date: 2022-11-30\n  body: Byrådet\n  digest: {digest}\n"
    return tree.replace(PLAN, "status: draft\n", f"status: adopted\n{adoption}")


def test_what_was_adopted_is_fine(tmp_path: Path) -> None:
    assert adopted(tmp_path).places("PV604") == []


def test_a_change_is_told_of_at_the_digest(tmp_path: Path) -> None:
    tree = adopted(tmp_path).replace(TARGETS, "Færre skal", "Mange skal")

    assert tree.places("PV604") == [f"{PLAN}:8:11"]
    assert tree.told("PV604") == snapshot("""\
Planen for 2023 er ikke den, der blev vedtaget 30. november 2022. Ændret er: målene.
→ Se rettelserne med planvaerk diff, og fortryd dem. Er de vedtaget, så kør planvaerk
adopt 2023 --amendment --reason "hvorfor".\
""")


def test_an_adopted_edition_says_who_adopted_it(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace(PLAN, "status: draft", "status: adopted")

    assert tree.places("PV604") == [f"{PLAN}:4:9"]
    assert tree.told("PV604") == snapshot("""\
Planen for 2023 er vedtaget, men det står ikke, hvem der gjorde det og hvornår.
→ Kør planvaerk adopt 2023 --date DATO --body HVEM, og skriv ikke status: i hånden.\
""")


def test_the_last_amendment_counts(tmp_path: Path) -> None:
    tree = adopted(tmp_path)
    amendment = "amendments:\n  - date: 2023-03-29\n    body: Byrådet\n    reason: Nyt budget.\n"
    tree.replace(PLAN, "summary:", f'{amendment}    digest: "{"0" * 64}"\nsummary:')

    assert tree.places("PV604") == [f"{PLAN}:13:13"]
    assert tree.told("PV604") == snapshot("""\
Planen for 2023 er ikke den, der blev ændret 29. marts 2023. Ændret er: plan/2023.yml,
ministermålene, fokusområderne, målene, måltallene, nøgletallene på siderne og siderne i
docs/2023/.
→ Se rettelserne med planvaerk diff, og fortryd dem. Er de vedtaget, så kør planvaerk
adopt 2023 --amendment --reason "hvorfor".\
""")


@pytest.mark.parametrize("status", ["draft", "hearing", "archived"])
def test_only_an_adopted_edition_is_locked(status: str, tmp_path: Path) -> None:
    tree = adopted(tmp_path).replace(PLAN, "status: adopted", f"status: {status}")

    assert tree.replace(TARGETS, "Færre skal", "Mange skal").places("PV604") == []


@pytest.mark.parametrize("file", [TARGETS, "goals/2023/focus_areas.yml"])
def test_nothing_is_said_when_a_file_of_the_edition_cannot_be_read(
    file: str, tmp_path: Path
) -> None:
    tree = adopted(tmp_path).write(file, "targets: [\n")

    assert tree.places("PV604") == []


STRATEGY = """\
title: Strategi
mission:
  id: mission
  title: Vores mission
  alternatives:
    - {id: alternativ-1, text: Vi hjælper.}
    - {id: alternativ-2, text: Vi hjælper alle.}
  chosen: alternativ-2
source: kilden
note: Ny note.
"""


@pytest.mark.parametrize("call", ["strategy()", 'alternatives("mission")'])
def test_what_was_chosen_is_locked_with_the_page_that_shows_it(call: str, tmp_path: Path) -> None:
    page = f"# Retning\n\n{{{{ {call} }}}}\n"
    written = {"plan/strategy.yml": STRATEGY, "docs/2023/retning.md": page}
    tree = adopted(tmp_path, **written)
    assert tree.places("PV604") == []

    tree.replace("plan/strategy.yml", "note: Ny note.", "note: En anden.")
    assert tree.places("PV604") == []

    tree.replace("plan/strategy.yml", "chosen: alternativ-2", "chosen: alternativ-1")
    assert tree.told("PV604").startswith(
        "Planen for 2023 er ikke den, der blev vedtaget 30. november 2022. Ændret er: siderne i\n"
        "docs/2023/ eller det, de viser af visionen og strategien."
    )


def test_a_strategy_that_the_editions_pages_do_not_show_is_not_locked(tmp_path: Path) -> None:
    shown = {"plan/strategy.yml": STRATEGY, "docs/strategi.md": "# Strategi\n\n{{ strategy() }}\n"}
    tree = adopted(tmp_path, **shown)

    tree.replace("plan/strategy.yml", "chosen: alternativ-2", "chosen: alternativ-1")
    assert tree.places("PV604") == []


def test_other_years_and_shared_files_are_not_locked(tmp_path: Path) -> None:
    tree = adopted(tmp_path)
    tree.replace("plan/2022.yml", "title: ", "title: Ny ")
    tree.replace("plan/core_tasks.yml", "text: ", "text: Ny ")
    tree.replace("docs/2022/indledning.md", "# ", "# Ny ")

    assert tree.places("PV604") == []
