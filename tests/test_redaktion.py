"""The pages for authors: whole, in the menu, and with examples and commands that work."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from pydantic import TypeAdapter

from planvaerk.checking import check_tree
from planvaerk.cli import COMMANDS, command
from planvaerk.csv_reader import read_csv
from planvaerk.model.base import Record
from planvaerk.model.data import Observation
from planvaerk.pages import read_page
from planvaerk.store import model_of
from planvaerk.yaml_reader import read_yaml

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs/redaktion"
PAGES = sorted(path.name for path in FOLDER.glob("*.md"))
OTHER_SYSTEMS = "andre-systemer.md"  # its YAML is that of GitLab and Azure DevOps
_FENCE = re.compile(
    r"^(?P<indent> *)```(?: *(?P<language>\w+))?(?: title=\"(?P<title>[^\"]+)\")?\n"
    r"(?P<text>.*?)^(?P=indent)```$",
    re.DOTALL | re.MULTILINE,
)
_OF_ALL_COMMANDS = {"--help", "--debug"}


class Example(NamedTuple):
    """A block of code on a page: its line, its language, the file that it is from, and itself."""

    place: str
    language: str | None
    file: str | None
    text: str


def _examples() -> list[Example]:
    found = []
    for page in PAGES:
        written = (FOLDER / page).read_text("utf-8")
        for match in _FENCE.finditer(written):
            place = f"{page}:{written.count('\n', 0, match.start()) + 1}"
            lines = [line.removeprefix(match["indent"]) for line in match["text"].splitlines()]
            text = "\n".join(lines) + "\n"
            found.append(Example(place, match["language"], match["title"], text))
    return found


EXAMPLES = _examples()
YAML_FILES = [e for e in EXAMPLES if e.language == "yaml" and e.file]
YAML_PARTS = [
    e
    for e in EXAMPLES
    if e.language == "yaml" and not e.file and not e.place.startswith(OTHER_SYSTEMS)
]
CSV_FILES = [e for e in EXAMPLES if e.language == "csv"]
CALLS = [
    (example.place, line)
    for example in EXAMPLES
    for line in example.text.splitlines()
    if line.startswith("planvaerk ")
]


def _place(example: Example) -> str:
    return example.place


def _parser(name: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(exit_on_error=False)
    command(name).add_arguments(parser)
    return parser


def _options(name: str) -> set[str]:
    actions = _parser(name)._actions
    return {word for action in actions for word in action.option_strings if word.startswith("--")}


def _described_commands() -> dict[str, str]:
    """What is said of each command, by its name."""
    written = (FOLDER / "kommandoer.md").read_text("utf-8")
    parts = re.split(r"^## planvaerk (.+)$", written, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_page_is_in_the_menu_once() -> None:
    menu = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]
    (section,) = [entry["Redaktion"] for entry in menu if "Redaktion" in entry]
    listed = [next(iter(e.values())) if isinstance(e, dict) else e for e in section]

    assert listed[0] == "redaktion/index.md"
    assert sorted(listed) == [f"redaktion/{page}" for page in PAGES]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_belongs_to_no_year(page: str) -> None:
    read = read_page(f"docs/redaktion/{page}", (FOLDER / page).read_text("utf-8"))

    assert read.year is None
    assert read.faults == ()


def test_the_rules_of_a_plan_hold_for_the_pages_too() -> None:
    found = check_tree(ROOT).findings

    assert [f for f in found if f.position.file.startswith("docs/redaktion/")] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_does_not_stand_in_the_way_of_a_reader_who_searches(page: str) -> None:
    read = read_page(f"docs/redaktion/{page}", (FOLDER / page).read_text("utf-8"))

    assert yaml.safe_load(read.front_matter.strip("-\n ")) == {"search": {"exclude": True}}


@pytest.mark.parametrize("page", PAGES)
def test_code_that_looks_like_a_macro_is_not_run(page: str) -> None:
    read = read_page(f"docs/redaktion/{page}", (FOLDER / page).read_text("utf-8"))
    lists = {"makroer.md": "macro_list", "noegler.md": "key_list", "regler.md": "rule_list"}

    assert [call.name for call in read.calls] == [lists[p] for p in lists if p == page]


@pytest.mark.parametrize("example", YAML_FILES, ids=_place)
def test_an_example_of_a_file_is_a_whole_file(example: Example) -> None:
    model = model_of(str(example.file))
    read = read_yaml(str(example.file), example.text)

    assert read.findings == ()
    assert model is not None
    model.model_validate(read.data)


@pytest.mark.parametrize("example", YAML_PARTS, ids=_place)
def test_an_example_of_keys_is_what_a_record_takes(example: Example) -> None:
    read = read_yaml("eksempel.yml", example.text)
    takers = [m for m in Record.__subclasses__() if set(read.data) <= set(m.model_fields)]

    assert read.findings == ()
    assert takers
    for name, value in read.data.items():
        annotation: Any = takers[0].model_fields[name].rebuild_annotation()
        assert TypeAdapter(annotation).validate_python(value)


@pytest.mark.parametrize("example", CSV_FILES, ids=_place)
def test_an_example_of_numbers_is_read_whole(example: Example) -> None:
    read = read_csv(str(example.file), example.text)

    assert read.findings == ()
    assert len([Observation.model_validate(row) for row in read.rows]) > 1


def test_every_command_is_described() -> None:
    assert sorted(_described_commands()) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_described_and_no_other(name: str) -> None:
    described = _described_commands()[name]

    assert set(re.findall(r"^- `(--[\w-]+)`", described, re.MULTILINE)) == (
        _options(name) - _OF_ALL_COMMANDS
    )
    assert f"\nplanvaerk {name}" in described


@pytest.mark.parametrize(("place", "line"), CALLS, ids=[f"{p}-{line}" for p, line in CALLS])
def test_a_command_that_is_shown_can_be_called(place: str, line: str) -> None:
    _, name, *words = shlex.split(line)

    assert place
    _parser(name).parse_args(words)


@pytest.mark.parametrize("page", PAGES)
def test_a_make_command_that_is_named_exists(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = re.findall(r"`make (\w+)`", (FOLDER / page).read_text("utf-8"))

    assert [
        target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)
    ] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_names_the_program_says_how_a_terminal_comes_to_know_it(page: str) -> None:
    text = (FOLDER / page).read_text("utf-8")
    called = re.search(r"(?m)^planvaerk |[kK]ør (til sidst )?`planvaerk", text)

    assert not called or "`source .venv/bin/activate`" in text
