"""PV211 menu-til-ingenting."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.rules.two_years import Tree, two_years


def with_menu(folder: Path, text: str) -> Tree:
    return two_years(folder).write("mkdocs.yml", text)


def test_everything_that_is_not_there_is_told_of_at_once(tmp_path: Path) -> None:
    menu = "nav:\n  - 2024/\n  - A:\n    - 2023\n    - 2023/maal\n  - B: 2022/bilg.md\n"
    tree = with_menu(tmp_path, menu)

    assert tree.places("PV211") == [
        "mkdocs.yml:2:5",
        "mkdocs.yml:4:7",
        "mkdocs.yml:5:7",
        "mkdocs.yml:6:8",
    ]
    assert tree.told("PV211") == snapshot("""\
Menuen nævner planen "2024/", men plan/2024.yml findes ikke.
→ Mente du "2023/"?  Ret linjen under nav, eller slet den.
Menuen nævner "2023", men docs/2023 findes ikke.
→ Mente du "2023/"?  Ret linjen under nav, eller slet den.
Menuen nævner "2023/maal", men docs/2023/maal findes ikke.
→ Mente du "2023/maal.md"?  Ret linjen under nav, eller slet den.
Menuen nævner "2022/bilg.md", men docs/2022/bilg.md findes ikke.
→ Mente du "2022/bilag.md"?  Ret linjen under nav, eller slet den.\
""")


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "[]",
        "nav:",
        "nav: x",
        "nav:\n  - A:\n",
        "nav:\n  - index.md\n  - ./2023/maal.md\n  - A: [2023/, {B: 2022/}]\n",
        'nav:\n  - "http://[x"\n  - mailto:a@eksempelkommune.example\n  - /x\n',
        "docs_dir: sider\nnav:\n  - x.md\n",
        "site_name: !ENV [NAVN, Plan]\nnav: &menu\n  - index.md\n  - A: *menu\n",
    ],
)
def test_what_is_there_or_not_ours_is_left_alone(settings: str, tmp_path: Path) -> None:
    assert with_menu(tmp_path, settings).places("PV211") == []


def test_a_plan_that_cannot_be_read_is_still_there(tmp_path: Path) -> None:
    tree = with_menu(tmp_path, "nav:\n  - 2023/\n").write("plan/2023.yml", "title: [")

    assert tree.places("PV") == ["plan/2023.yml:1:8"]


def test_settings_that_no_program_can_read_are_told_of(tmp_path: Path) -> None:
    assert with_menu(tmp_path, "nav:\n\t- x\n").places("PV003") == ["mkdocs.yml:2:1"]
