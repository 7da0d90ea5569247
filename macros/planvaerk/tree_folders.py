"""Which content trees a list of folders means, and where their sites are to lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from planvaerk.text_files import read_text
from planvaerk.yaml_reader import read_foreign_yaml

_SETTINGS = "mkdocs.yml"
_SITE = "site"


class Found(NamedTuple):
    """The content trees, each once and in the order given, and the files that are none."""

    trees: tuple[Path, ...]
    files: tuple[Path, ...]


def find_trees(given: Iterable[Path]) -> Found:
    """The content trees among folders; a folder of trees means all trees in it.

    A folder that is no tree stays in the list, so that its build can say what it lacks.
    """
    folders: list[Path] = []
    files: list[Path] = []
    for path in given:
        if _is_file(path):
            files.append(path)
        else:
            folders += _trees_in(path) or [path]
    trees: dict[Path, Path] = {}
    for folder in folders:
        trees.setdefault(folder.resolve(), folder)
    return Found(tuple(trees.values()), tuple(files))


def site_folder(tree: Path) -> Path:
    """Where the settings of a tree place its site, as far as they can be read."""
    text = read_text(tree, _SETTINGS)
    settings = read_foreign_yaml(_SETTINGS, text).data if isinstance(text, str) else None
    named = settings.get("site_dir") if isinstance(settings, dict) else None
    return (tree / (named if isinstance(named, str) else _SITE)).resolve()


def _trees_in(folder: Path) -> list[Path]:
    """The trees right below a folder that is no tree itself."""
    if _is_file(folder / _SETTINGS):
        return []
    return [below for below in _below(folder) if _is_file(below / _SETTINGS)]


def _below(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except OSError:
        return


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # in a folder that may not be read
        return False
