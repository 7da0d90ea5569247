"""PV603 kladdeord."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years

PAGE = "docs/2023/indledning.md"
TARGETS = "goals/2023/targets.yml"


def adopted(folder: Path, prose: str, status: str = "adopted") -> Tree:
    tree = two_years(folder).write(PAGE, f"# Indledning\n\n{prose}\n")
    return tree.replace("plan/2023.yml", "status: draft", f"status: {status}")


@pytest.mark.parametrize(
    "prose",
    [
        "Læs mere (tjek link!).",
        "Læs mere. Tjek\nlinket.",
        "TODO: skriv om unge.",
        "Der er xxx ledige.",
        "Det falder i ???.",
        "Lorem ipsum dolor.",
        "Der er [indsæt tal] ledige.",
        "## Afsnit, fixme",
        '??? redaktion "Note"\n    Er det rigtigt ???',
    ],
)
def test_a_draft_word_is_told_of(prose: str, tmp_path: Path) -> None:
    assert len(adopted(tmp_path, prose).places("PV603")) == 1


@pytest.mark.parametrize(
    "prose",
    [
        '??? redaktion "Note til redaktionen"\n    Kilden har en bemærkning.',
        'Kilden skriver "(tjek link!)", og det er udeladt.',
        "Ledige skal tjekke deres plan. Kan det passe?",
        "`TODO`",
        "<!-- TODO -->",
        "[Boxxx](https://www.eksempelkommune.example/xxx)",
        "Skemaet skal udfyldes.",
    ],
)
def test_other_words_are_fine(prose: str, tmp_path: Path) -> None:
    assert adopted(tmp_path, prose).told("PV603") == ""


def test_the_place_is_that_of_the_word(tmp_path: Path) -> None:
    tree = adopted(tmp_path, "Det er ikke\nskrevet endnu (TODO).")

    assert tree.places("PV603") == [f"{PAGE}:4:16"]
    assert tree.told("PV603") == snapshot("""\
Her står stadig "TODO", og en vedtaget plan skal være skrevet færdig.
→ Skriv stedet færdigt, eller slet ordet. Er det et citat, så sæt det i anførselstegn.\
""")


def test_texts_in_the_edition_s_yaml_are_read_too(tmp_path: Path) -> None:
    tree = adopted(tmp_path, "Færdigt.").replace(
        TARGETS,
        "rationale: Færre skal være syge længe.",
        "rationale: >-\n      Færre skal være\n      syge (tjek\n      tallet).",
    )

    assert tree.places("PV603") == [f"{TARGETS}:14:13"]


def test_other_files_and_years_are_not_adopted(tmp_path: Path) -> None:
    tree = adopted(tmp_path, "Færdigt.")
    tree.replace("docs/2022/indledning.md", "# ", "# TODO ")
    tree.replace("plan/core_tasks.yml", "text: ", "text: TODO ")

    assert tree.places("PV603") == []


@pytest.mark.parametrize("status", ["draft", "hearing", "archived"])
def test_a_draft_may_have_draft_words(status: str, tmp_path: Path) -> None:
    assert adopted(tmp_path, "TODO", status).places("PV603") == []


def test_a_mark_in_a_comment_of_the_plans_own_files_is_told_of(tmp_path: Path) -> None:
    tree = two_years(tmp_path).replace("plan/2023.yml", "status: draft", "status: adopted")
    tree.replace("plan/2023.yml", "\nsource:", "\n# [Udfyld kilden.]\n# Udfyld [senere]\nsource:")
    tree.replace("plan/2022.yml", "\nsource:", "\n# [Udfyld kilden.]\nsource:")

    line = (tree.root / "plan/2023.yml").read_text("utf-8").split("\n").index("# [Udfyld kilden.]")
    assert tree.places("PV603") == [f"plan/2023.yml:{line + 1}:3"]


def test_the_draft_words_of_a_file_are_gathered(tmp_path: Path) -> None:
    tree = adopted(tmp_path, "TODO a.\n\nTODO b.\nxxx c.\n\nFIXME d.")

    assert tree.places("PV603") == [f"{PAGE}:3:1"]
    assert tree.told("PV603") == snapshot("""\
Fire steder i filen er ikke skrevet færdigt, og det skal en vedtaget plan være: linje 3,
5-6 og 8.
→ Det første er "TODO". Skriv stedet færdigt, eller slet ordet. Er det et citat, så sæt
det i anførselstegn.\
""")


def test_an_exception_from_one_word_hides_no_other(tmp_path: Path) -> None:
    tree = adopted(tmp_path, "TODO er en indsats.\n\nxxx b.\n\nFIXME c.")
    tree.write(
        "plan/exceptions.yml",
        f"exceptions:\n  - rule: PV603\n    file: {PAGE}\n    text: TODO\n"
        "    action: ignore\n    reason: Det er et navn.\n",
    )

    assert tree.told("PV010") == ""
    assert tree.told("PV603").startswith("To steder i filen")
    assert "linje 5 og 7" in tree.found("PV603")[0].message
