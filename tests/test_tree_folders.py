"""Which content trees a list of folders means."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.tree_folders import find_trees


@pytest.fixture(autouse=True)
def _two_trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("kommuner/b", "kommuner/a", "kommuner/papirer"):
        Path(name).mkdir(parents=True)
    for name in ("kommuner/a", "kommuner/b"):
        (Path(name) / "mkdocs.yml").touch()
    Path("kommuner/README.md").touch()


def found(*names: str) -> list[str]:
    return [str(tree) for tree in find_trees(map(Path, names)).trees]


def test_the_trees_are_those_given_in_the_order_given() -> None:
    assert found("kommuner/b", "kommuner/a") == ["kommuner/b", "kommuner/a"]


def test_a_folder_of_trees_means_those_in_it() -> None:
    assert found("kommuner") == ["kommuner/a", "kommuner/b"]


def test_a_tree_is_itself_though_there_are_trees_in_it() -> None:
    Path("mkdocs.yml").touch()

    assert found(".", "kommuner") == [".", "kommuner/a", "kommuner/b"]


def test_a_tree_that_is_named_twice_is_one(tmp_path: Path) -> None:
    Path("kommuner/link").symlink_to("a")

    assert found("kommuner/a", "./kommuner/../kommuner/a/", str(tmp_path / "kommuner/a")) == [
        "kommuner/a"
    ]
    assert found("kommuner") == ["kommuner/a", "kommuner/b"]


def test_a_folder_that_is_no_tree_stays_so_that_it_is_told_of() -> None:
    assert found("kommuner/papirer", "findes-ikke") == ["kommuner/papirer", "findes-ikke"]


def test_files_are_set_aside() -> None:
    trees, files = find_trees(map(Path, ["kommuner/a", "kommuner/README.md"]))

    assert list(map(str, trees)) == ["kommuner/a"]
    assert list(map(str, files)) == ["kommuner/README.md"]
