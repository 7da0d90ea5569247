"""Commands on a plan below the folder one stands in: what they name can be clicked and copied."""

from __future__ import annotations

from pathlib import Path

import pytest

from planvaerk.cli import main
from tests.conftest import copied

TREE = "examples/hedensted"
FILE = f"{TREE}/plan/2020.yml"


@pytest.fixture
def folder(lejre: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan below it, where the commands are run."""
    copied(lejre / TREE, tmp_path / TREE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return tmp_path


def damage(folder: Path) -> None:
    (folder / FILE).write_text((folder / FILE).read_text("utf-8") + "\n[", "utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new-year", "2020", TREE], f"{FILE}, {TREE}/goals/2020/targets.yml, {TREE}/docs/2020/"),
        (["new-year", "2020", TREE], f"laves med planvaerk new-year 2021 {TREE}."),
        (["new-year", "2019", TREE], f"Skriv fx planvaerk new-year 2021 {TREE}."),
        (["schema", "--check", TREE], f"{TREE}/schemas/vision.json passer ikke til planen."),
        (["schema", "--check", TREE], f"Kør planvaerk schema {TREE}."),
        (["adopt", "2020", TREE], f"{TREE}/plan/strategy.yml:"),
        (["new-year", "2021", TREE], f"planvaerk check {TREE}"),
    ],
)
def test_what_a_command_names_is_named_from_here(
    folder: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (folder / TREE).is_dir()
    main(words)
    out, err = capsys.readouterr()

    assert told in out + err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["adopt", "2020", TREE], f"{FILE} kan ikke læses. Kør planvaerk check {TREE}, og ret"),
        (
            ["diff", "--root", TREE, "--editions", "2020", "2021"],
            f"Filen {FILE} kan ikke læses. Find fejlen med planvaerk check {TREE}.",
        ),
        (["check", TREE], f"{FILE}:"),
        (["build", TREE], f"{FILE}:"),
        (["schema", TREE], f"{FILE}:"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_from_here(
    folder: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(folder)

    assert main(words) in (1, 2)
    out, err = capsys.readouterr()
    assert told in out + err


def test_in_the_plans_own_folder_nothing_is_added(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / TREE)

    assert main(["new-year", "2020"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("plan/2020.yml, goals/2020/targets.yml, docs/2020/")
    assert "laves med planvaerk new-year 2021.\n" in said
