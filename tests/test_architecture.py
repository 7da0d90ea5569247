"""What holds for all code and no linter sees. The layers are import-linter's (pyproject.toml)."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
ENGINE = ROOT / "macros" / "planvaerk"
MAX_LINES = 400
MAX_SUPPRESSIONS = 10

_SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore)")
_WITH_CODE_AND_REASON = re.compile(
    r"# (noqa: [A-Z]+\d+(, ?[A-Z]+\d+)* - |type: ignore\[[a-z-]+(, ?[a-z-]+)*\]  ?# )\w.+"
)
_HTML = re.compile(r"</[a-z]|<[a-z][a-z0-9-]*(\s[^<>]*)?/?>|<!--")
_PLOTLY_MARKUP = re.compile(r"</?(b|br|extra)>")  # its own format for texts in a figure
_VAGUE_NAMES = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}


class Suppression(NamedTuple):
    """A comment that silences a linter or mypy."""

    place: str
    comment: str


def _modules(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


ENGINE_MODULES = _modules(ENGINE)
BENCHMARKS = _modules(ROOT / "benchmarks")
ALL_MODULES = [*ENGINE_MODULES, *BENCHMARKS, *_modules(ROOT / "tests")]


def _suppressions(path: Path) -> Iterator[Suppression]:
    with path.open("rb") as stream:
        for token in tokenize.tokenize(stream.readline):
            if token.type == tokenize.COMMENT and _SUPPRESSION.search(token.string):
                yield Suppression(f"{_name(path)}:{token.start[0]}", token.string)


def _texts(tree: ast.Module) -> list[ast.Constant]:
    """The strings of a module that may reach a reader: docstrings and patterns are left out."""
    left_out = {id(text) for node in ast.walk(tree) for text in _docstring_or_pattern(node)}
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in left_out
    ]


def _docstring_or_pattern(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
        if isinstance(node.body[0], ast.Expr):
            yield node.body[0].value
    elif isinstance(node, ast.Assign) and "re.compile(" in ast.unparse(node.value):
        yield from ast.walk(node.value)


def _may_print(path: Path, call: ast.Call) -> bool:
    if path.name in {"cli.py", "reporters.py"}:
        return True
    into_a_stream = any(keyword.arg == "file" for keyword in call.keywords)
    return path.parent.name == "commands" and into_a_stream


@pytest.mark.parametrize("path", [*ENGINE_MODULES, *BENCHMARKS], ids=_name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", ALL_MODULES, ids=_name)
def test_no_module_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("path", ENGINE_MODULES, ids=_name)
def test_only_the_command_line_and_the_reporters_print(path: Path) -> None:
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
        and not _may_print(path, node)
    ]

    assert [call.lineno for call in calls] == []


@pytest.mark.parametrize("path", ENGINE_MODULES, ids=_name)
def test_html_is_written_in_templates_only(path: Path) -> None:
    texts = _texts(ast.parse(path.read_text("utf-8")))
    html = [node for node in texts if _HTML.search(_PLOTLY_MARKUP.sub("", str(node.value)))]

    assert [f"{node.lineno}: {node.value!r}" for node in html] == []


@pytest.mark.parametrize("path", ENGINE_MODULES, ids=_name)
def test_no_module_has_a_vague_name(path: Path) -> None:
    words = {
        word for part in path.relative_to(ENGINE).with_suffix("").parts for word in part.split("_")
    }

    assert words.isdisjoint(_VAGUE_NAMES)


def test_every_suppression_names_its_code_and_reason() -> None:
    found = [suppression for path in ALL_MODULES for suppression in _suppressions(path)]

    assert [item for item in found if not _WITH_CODE_AND_REASON.match(item.comment)] == []


def test_the_project_has_ten_suppressions_at_most() -> None:
    found = [suppression for path in ALL_MODULES for suppression in _suppressions(path)]

    assert len(found) <= MAX_SUPPRESSIONS, found
