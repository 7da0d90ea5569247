"""What means nothing to the plan is no change: order, comments, quotes, line breaks."""

from __future__ import annotations

import random
import re
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planvaerk.diff.compare import compare
from planvaerk.store import read_plan
from planvaerk.yaml_reader import read_yaml
from tests.diff.conftest import BASE

# Lists whose order means nothing: by their own key, or by the key they stand in.
UNORDERED = {
    "ended",
    "exceptions",
    "key_figures",
    "links",
    "series",
    "sources",
    "supports",
    "terms",
}
_CALL = re.compile(r'\{\{ (\w+)\("([^"]*)"(?:, (\w+)=([^)"]*))?\) \}\}')


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes YAML whose numbers are as they were."""


_Dumper.add_representer(
    _Number, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", value)
)


def _shuffled(value: Any, chance: random.Random, *keys: str) -> Any:
    """The same YAML with its keys, and lists without order, in another order."""
    if isinstance(value, dict):
        items = [(name, _shuffled(item, chance, *keys[-1:], name)) for name, item in value.items()]
        chance.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        items = [_shuffled(item, chance) for item in value]
        if UNORDERED.intersection(keys):
            chance.shuffle(items)
        return items
    return _Number(value) if isinstance(value, Decimal) else value


def _yaml(text: str, chance: random.Random) -> str:
    """The same YAML in another order, with other quotes, line breaks and comments."""
    quotes = chance.choice([None, None, "'", '"', ">"])
    _Dumper.add_representer(
        str,
        lambda dumper, value: dumper.represent_scalar(
            "tag:yaml.org,2002:str", value, style=quotes if " " in value else None
        ),
    )
    written = yaml.dump(
        _shuffled(read_yaml("", text).data, chance),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=chance.choice([30, 80, 10_000]),
        indent=chance.choice([2, 4]),
        default_flow_style=chance.choice([False, False, None]),
    )
    return f"# En kommentar\n\n{written}\n# Og en til\n"


def _csv(text: str, chance: random.Random) -> str:
    """The same rows in another order, with other line ends."""
    head, *rows = text.splitlines()
    chance.shuffle(rows)
    return chance.choice(["\n", "\r\n"]).join([head, *rows, ""])


def _markdown(text: str, chance: random.Random) -> str:
    """The same page with other line breaks, bullets, quotes in macros, and a comment."""
    paragraphs = text.strip().split("\n\n")
    if chance.random() < 0.5:
        paragraphs.insert(1, "<!-- Husk kilden -->")
    text = ("\n" * chance.randint(2, 4)).join(paragraphs)
    text = _CALL.sub(lambda call: _call(call, chance), text)
    text = re.sub(r"^- ", chance.choice(["- ", "* ", "-   "]), text, flags=re.MULTILINE)
    broken = chance.choice([" ", "\n", "  \n"])
    return "".join(
        line if line.startswith("#") else re.sub(r"(?<=[a-zæøå,]) (?=[a-zæøå])", broken, line)
        for line in f"{text}\n".splitlines(keepends=True)
    )


def _call(call: re.Match[str], chance: random.Random) -> str:
    name, first, key, value = call.groups()
    quote = chance.choice("'\"")
    space = chance.choice(["", " "])
    arguments = [f"{chance.choice(['', 'id='])}{quote}{first}{quote}"]
    if key:
        arguments.append(f"{key} = {value}")
        if "=" in arguments[0]:
            chance.shuffle(arguments)
    return f"{{{{{space}{name}({', '.join(arguments)}){space}}}}}"


WRITERS = {".yml": _yaml, ".csv": _csv, ".md": _markdown}


def _written_anew(root: Path, chance: random.Random) -> None:
    for path in sorted(root.rglob("*")):
        if path.suffix in WRITERS and path.is_file():
            written = WRITERS[path.suffix](path.read_text("utf-8"), chance)
            path.write_text(written, "utf-8", newline="")


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("no-change")


@pytest.mark.parametrize("name", ["small", "lejre"])
@settings(max_examples=8)
@given(chance=st.randoms(use_true_random=True))
def test_another_way_of_writing_the_plan_is_no_change(
    scratch: Path, lejre: Path, name: str, chance: random.Random
) -> None:
    source = BASE if name == "small" else lejre
    root = scratch / name
    shutil.rmtree(root, ignore_errors=True)
    for folder in ("plan", "goals", "data", "docs"):
        shutil.copytree(source / folder, root / folder)
    before = read_plan(root).plan

    _written_anew(root, chance)

    after = read_plan(root)
    assert after.plan.broken == set()
    assert [change.explain() for change in compare(before, after.plan)] == []
