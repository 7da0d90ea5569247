"""PV609 overhalet-tekst."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/indledning.md"
VISION = """\
statement:
  id: vision
  title: Vores vision
  alternatives:
    - id: kort
      text: Alle er med.
    - id: lang
      text: Alle, der kan, er i arbejde.
  chosen: lang
ways_of_working:
  - id: sammen
    title: Vi arbejder sammen
source: planen
"""


def tree(folder: Path, prose: str, *, vision: str = VISION, status: str = "draft") -> Tree:
    made = two_years(folder).write(PAGE, f"# Indledning\n\n{prose}\n")
    made.write("plan/vision.yml", vision)
    return made.replace("plan/2023.yml", "status: draft", f"status: {status}")


@pytest.mark.parametrize(
    "prose",
    [
        "Ordlyden er ikke valgt endnu.",
        "Der er to forslag, og ingen af dem er\nvalgt.",
        "Ingen er valgt.",
        "Visionen skal vælges af udvalget.",
        "Visionen skal først vælges.",
    ],
)
def test_what_was_to_be_chosen_is_chosen(prose: str, tmp_path: Path) -> None:
    assert len(tree(tmp_path / "chosen", prose).places("PV609")) == 1
    undecided = VISION.replace("  chosen: lang\n", "")
    assert tree(tmp_path / "open", prose, vision=undecided).places("PV609") == []


@pytest.mark.parametrize("prose", ["Planen er et udkast.", "Planen er i høring nu."])
def test_what_was_to_be_adopted_is_adopted(prose: str, tmp_path: Path) -> None:
    assert tree(tmp_path / "draft", prose).places("PV609") == []
    assert len(tree(tmp_path / "adopted", prose, status="adopted").places("PV609")) == 1


@pytest.mark.parametrize(
    "prose",
    [
        'Notatet skrev: "Ordlyden er ikke valgt endnu."',
        "De to forslag, der ikke blev valgt, er foldet sammen.",
        "Borgeren skal vælge sin egen rådgiver.",
        "Kommunen sendte et udkast i høring.",
    ],
)
def test_other_words_are_fine(prose: str, tmp_path: Path) -> None:
    assert tree(tmp_path, prose, status="adopted").told("PV609") == ""


def test_the_site_s_own_pages_and_the_summary_tell_of_the_newest_plan(tmp_path: Path) -> None:
    made = tree(tmp_path, "Alt er i orden.", status="adopted")
    made.write("docs/index.md", "# Forside\n\nPlanen er et udkast.\n")
    made.replace("plan/2023.yml", "Færre på sygedagpenge.", "Planen er stadig et udkast.")

    assert made.places("PV609") == snapshot(["docs/index.md:3:8", "plan/2023.yml:5:17"])
    assert made.told("PV609") == snapshot("""\
Her står "er et udkast", men det er besluttet.
→ Planen er vedtaget. Ret teksten, eller sæt den i anførselstegn som et citat.
Her står "er stadig et udkast", men det er besluttet.
→ Planen er vedtaget. Ret teksten, eller sæt den i anførselstegn som et citat.\
""")
