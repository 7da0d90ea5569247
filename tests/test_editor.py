"""The settings of the editor and of the container fit the project that they are for."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

import pytest

from planvaerk.checking import Checked
from planvaerk.commands import serve
from planvaerk.export.schemas import FOLDER, editor_mapping
from planvaerk.findings import Code, Finding, Severity
from planvaerk.model.plan import Plan
from planvaerk.positions import Position
from planvaerk.reporters import text

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted(file.parent for file in ROOT.glob("examples/*/mkdocs.yml"))
# The plan's own folder and those of the examples, as they stand before the names of their files.
FOLDERS = ["", *(f"{tree.relative_to(ROOT).as_posix()}/" for tree in EXAMPLES)]


def _read(name: str) -> dict[str, Any]:
    return dict(json.loads((ROOT / name).read_text("utf-8")))


def test_the_editor_holds_every_file_against_the_schema_of_its_kind() -> None:
    settings = _read(".vscode/settings.json")

    mapping = [editor_mapping(folder) for folder in FOLDERS]
    assert settings["yaml.schemas"] == dict(pair for one in mapping for pair in one.items())
    assert all((ROOT / name).is_file() for name in settings["yaml.schemas"])


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_schema_is_left_over(folder: str) -> None:
    known = {Path(name).name for name in editor_mapping(folder)}

    assert {path.name for path in (ROOT / folder / FOLDER).iterdir()} == known


def test_the_editor_saves_as_the_check_reads() -> None:
    settings = _read(".vscode/settings.json")

    assert settings["files.encoding"] == "utf8"
    assert settings["files.eol"] == "\n"
    assert settings["[yaml]"]["editor.tabSize"] == 2


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_the_editor_finds_the_place_and_the_message_of_a_finding(severity: Severity) -> None:
    code = Code("PV201", "ukendt-reference", severity)
    finding = Finding(Position("goals/2023/targets.yml", 41, 22), code, "Målet mangler.", "Hjælp.")
    lines = text(Checked(Plan(), (finding,))).splitlines()
    (task,) = [t for t in _read(".vscode/tasks.json")["tasks"] if t["command"] == "make check"]
    matchers = {matcher["severity"]: matcher["pattern"] for matcher in task["problemMatcher"]}
    place, message = matchers.pop(severity)
    ((other_place, _),) = matchers.values()

    found = re.fullmatch(place["regexp"], lines[0])
    assert found
    assert found.groups() == ("goals/2023/targets.yml", "41", "22", "PV201")
    assert re.findall(message["regexp"], lines[1]) == ["Målet mangler."]
    assert not re.fullmatch(other_place["regexp"], lines[0])


def test_the_container_has_the_python_and_the_extensions_of_the_project() -> None:
    container = _read(".devcontainer/devcontainer.json")
    version = (ROOT / ".python-version").read_text("utf-8").strip()
    extensions = container["customizations"]["vscode"]["extensions"]

    assert container["image"].startswith(f"python:{version}-")
    assert extensions == _read(".vscode/extensions.json")["recommendations"]


def test_the_container_makes_what_the_makefile_makes() -> None:
    container = _read(".devcontainer/devcontainer.json")
    make, target = container["postCreateCommand"].split()

    assert make == "make"
    assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8")


def test_the_container_opens_the_port_that_the_site_is_shown_on() -> None:
    parser = argparse.ArgumentParser()
    serve.add_arguments(parser)
    container = _read(".devcontainer/devcontainer.json")

    assert container["forwardPorts"] == [int(parser.parse_args([]).address.rpartition(":")[2])]
