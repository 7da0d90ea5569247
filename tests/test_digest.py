"""The digest of an edition: real changes count, and only they."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planvaerk.digest import changed_parts, edition_digest
from planvaerk.store import read_plan
from tests.rules.two_years import Tree
from tests.trees import base, lay_out

PLAN = "plan/2023.yml"
TARGETS = "goals/2023/targets.yml"
DATA = "data/sygedagpenge.csv"
PAGE = "docs/2023/indledning.md"


def digest(root: Path) -> str:
    plan = read_plan(root).plan
    edition = plan.edition(2023)
    assert edition is not None
    return edition_digest(plan, edition)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(lay_out(tmp_path / "plan", {}))


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(lay_out(tmp_path_factory.mktemp("base"), {}))


SAME: dict[str, tuple[str, str, str]] = {
    "a comment": (PLAN, "status: draft\n", "# Om planen\nstatus: draft  # kladde\n"),
    "the order of keys": (
        TARGETS,
        "    title: Jobordrer\n    group: virksomheder\n",
        "    group: virksomheder\n    title: Jobordrer\n",
    ),
    "how a target goes": (
        TARGETS,
        "    title: Jobordrer\n",
        """\
    title: Jobordrer
    status_overrides:
      - {period: 2023-06, state: on_target, reason: Talt dobbelt., name: Anna}
""",
    ),
    "what a number is counted with": (
        TARGETS,
        "      unit: jobordrer\n",
        "      unit: jobordrer\n      series: sygedagpenge\n",
    ),
    "what came of a step": (
        PLAN,
        "    date: 2022-11-30\n",
        "    date: 2022-11-30\n    outcome: Vedtaget.\nprocess_as_of: 2022-12-01\n",
    ),
    "quotes": (PLAN, "source: planen", 'source: "planen"'),
    "folding": (
        TARGETS,
        "      Kurven er knækket, og den skal\n      blive ved med at falde.\n",
        "      Kurven er knækket,\n      og den skal blive ved med at falde.\n",
    ),
    "brackets": (TARGETS, "[arbejde, trivsel]", "\n        - arbejde\n        - trivsel"),
    "a default that is written out": (PLAN, "status: draft\n", "kind: plan\nstatus: draft\n"),
    "the status": (PLAN, "status: draft", "status: hearing"),
    "blank lines at the end of a page": (PAGE, "{{ letter() }}\n", "{{ letter() }}\n\n\n"),
    "the order of rows": (
        DATA,
        "sygedagpenge-maal,2023-01,103,target\nsygedagpenge-maal,2023-02,102,target\n",
        "sygedagpenge-maal,2023-02,102,target\nsygedagpenge-maal,2023-01,103,target\n",
    ),
    "numbers that came later": (
        DATA,
        "sygedagpenge-maal,2023-01",
        "sygedagpenge,2023-01,101,realised\nsygedagpenge-maal,2023-01",
    ),
    "another year": ("plan/2022.yml", "Planen har ét mål.", "Planen har et mål."),
    "another year's page": ("docs/2022/maal.md", "# Mål", "# Målene"),
    "the vision": ("plan/vision.yml", "Alle er med.", "Alle er helt med."),
    "a key figure that the pages do not show": (
        "data/key_figures.yml",
        "key_figures:\n",
        "key_figures:\n  - {id: andet, title: Andet, value: 3, period: 2022, source: jobtal}\n",
    ),
    "a key figure's title": ("data/key_figures.yml", "Kommuner i landet", "Alle kommuner"),
}
SAME |= {
    "a month of the baseline": (DATA, "sygedagpenge,2022-09,106", "sygedagpenge,2022-09,107"),
    "a month that is known now": (DATA, "2022-09,106,projected", "2022-09,105,realised"),
    "an editor's note": (
        TARGETS,
        "    title: Jobordrer\n",
        "    title: Jobordrer\n    note: Tjekket.\n",
    ),
}
OTHER: dict[str, tuple[str, str, str]] = {
    "the summary": (PLAN, "tre mål", "fire mål"),
    "the letter": (PLAN, "date: 2022-05-12", "date: 2022-05-13"),
    "the order of chapters": (
        PLAN,
        "  - page: indledning.md\n  - page: maal.md\n",
        "  - page: maal.md\n  - page: indledning.md\n",
    ),
    "a ministerial goal": ("goals/2023/ministerial.yml", "Mange vil gerne", "Mange kan"),
    "a focus area": ("goals/2023/focus_areas.yml", "Unge skal", "Alle unge skal"),
    "a target": (TARGETS, "value: 75", "value: 80"),
    "an aim": (DATA, "sygedagpenge-maal,2023-06,98", "sygedagpenge-maal,2023-06,97"),
    "the decimals of an aim": (
        DATA,
        "sygedagpenge-maal,2023-06,98",
        "sygedagpenge-maal,2023-06,98.0",
    ),
    "a key figure on a page": ("data/key_figures.yml", "value: 98", "value: 99"),
    "a key figure's unit": ("data/key_figures.yml", "unit: kommuner", "unit: steder"),
    "the words of a page": (PAGE, "på sygedagpenge", "syge"),
}


@pytest.mark.parametrize(("file", "old", "new"), SAME.values(), ids=SAME.keys())
def test_what_is_no_content_of_the_edition_changes_nothing(
    file: str, old: str, new: str, tree: Tree, locked: str
) -> None:
    assert digest(tree.replace(file, old, new).root) == locked


@pytest.mark.parametrize(("file", "old", "new"), OTHER.values(), ids=OTHER.keys())
def test_a_real_change_changes_it(file: str, old: str, new: str, tree: Tree, locked: str) -> None:
    assert digest(tree.replace(file, old, new).root) != locked


def test_the_observation_behind_a_key_figure_counts(tree: Tree, locked: str) -> None:
    assert (
        digest(tree.replace(DATA, "sygedagpenge,2022-08,107", "sygedagpenge,2022-08,9").root)
        != locked
    )


def test_files_saved_on_windows_have_the_same_digest(tree: Tree, locked: str) -> None:
    for file in (PLAN, PAGE, DATA):
        path = tree.root / file
        path.write_text(base(file), encoding="utf-8-sig", newline="\r\n")

    assert digest(tree.root) == locked


def parts(tree: Tree, digest: str) -> list[str]:
    plan = read_plan(tree.root).plan
    edition = plan.edition(2023)
    assert edition is not None
    return [*changed_parts(plan, edition, digest)]


def test_the_parts_that_changed_can_be_told(tree: Tree, locked: str) -> None:
    assert parts(tree, locked) == []

    tree.replace(TARGETS, "value: 75", "value: 80").replace(PAGE, "på sygedagpenge", "syge")

    assert parts(tree, locked) == ["targets", "pages"]
    assert len(parts(tree, "0" * 64)) == 7


def test_a_digest_has_64_digits(locked: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", locked)
