"""Every command: registered, helpful and in Danish."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from planvaerk import commands
from planvaerk.cli import COMMANDS, command, main


def test_every_module_is_a_registered_command() -> None:
    folder = Path(inspect.getfile(commands)).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert {name.replace("-", "_") for name in COMMANDS} == modules


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_arguments_and_runs(name: str) -> None:
    module = command(name)

    assert list(inspect.signature(module.add_arguments).parameters) == ["parser"]
    assert list(inspect.signature(module.run).parameters) == ["options", "out"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_in_danish(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])

    printed = capsys.readouterr().out
    assert ended.value.code == 0
    assert printed.startswith(f"Brug: planvaerk {name} ")
    assert "Vis denne hjælp." in printed
    for english in ("usage", "options:", "positional", "show this help"):
        assert english not in printed


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    printed = " ".join(capsys.readouterr().out.split())
    for name, description in COMMANDS.items():
        assert f"{name} {description}" in printed
