"""`planvaerk init` makes a whole plan in a new folder, or nothing."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from planvaerk.cli import main
from planvaerk.commands import init
from planvaerk.store import read_plan

SUMMER_2026 = "1785000000"  # 25 July 2026


class _Terminal(io.StringIO):
    """What a person types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def nobody_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", SUMMER_2026)
    monkeypatch.setattr(sys, "stdin", io.StringIO())


def _municipality(root: Path) -> tuple[str, str, list[int]]:
    plan = read_plan(root).plan
    assert plan.municipality is not None
    years = [edition.year for edition in plan.editions]
    return plan.municipality.name, plan.municipality.region.name, years


def test_it_writes_the_plan_and_says_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "ny" / "plan"

    assert main(["init", str(root), "--name", "Roskilde Kommune", "--year", "2030"]) == 0
    assert _municipality(root) == ("Roskilde Kommune", "Region Sjælland", [2029, 2030])
    for name in ("README.md", ".gitignore", ".vscode/settings.json", "schemas/targets.json"):
        assert (root / name).is_file()
    printed = capsys.readouterr().out
    assert printed.startswith(f"Startplanen for Roskilde Kommune ligger i {root}: ")
    assert f"check {root}" in printed
    assert [path.name for path in root.parent.iterdir()] == ["plan"]


def test_without_options_it_is_the_fictional_one_for_the_year_that_is_being_planned(
    tmp_path: Path,
) -> None:
    assert main(["init", str(tmp_path / "x")]) == 0
    assert _municipality(tmp_path / "x") == ("Eksempel Kommune", "Region Eksempel", [2026, 2027])


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()

    assert main(["init", str(tmp_path / "x")]) == 0
    assert (tmp_path / "x/plan/2027.yml").is_file()


def test_the_schemas_fit_the_plan(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "x"), "--code", "101"]) == 0
    assert main(["schema", "--check", str(tmp_path / "x")]) == 0


def test_at_a_terminal_it_asks_until_it_can_use_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        sys, "stdin", _Terminal("Rosklide\n265\nto tusind\n1999\n2031\nmåske\nja\n")
    )

    assert main(["init", str(tmp_path / "x")]) == 0
    assert _municipality(tmp_path / "x")[::2] == ("Roskilde Kommune", [2030, 2031])
    printed = capsys.readouterr().out
    assert "Kommunens navn eller kode (Eksempel Kommune): " in printed
    assert "Mente du Roskilde Kommune, 265?" in printed
    assert '"to tusind" er ikke et år. Skriv det som 2027.' in printed
    assert "1999 er ikke et år fra 2010 til 2090." in printed
    assert "Skal planen for 2030 også være på sitet? (ja): Skriv ja eller nej." in printed


def test_enter_takes_what_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal("\n\n\n"))

    assert main(["init", str(tmp_path / "x")]) == 0
    assert _municipality(tmp_path / "x")[::2] == ("Eksempel Kommune", [2026, 2027])


@pytest.mark.parametrize(
    ("options", "typed"), [([], "265\n2031\nNej\n"), (["--without-previous-year"], "265\n2031\n")]
)
def test_a_first_plan_is_without_the_year_before(
    options: list[str],
    typed: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal(typed))

    assert main(["init", str(tmp_path / "x"), *options]) == 0
    assert _municipality(tmp_path / "x")[2] == [2031]
    assert "Planen for 2031 er et udkast.\n" in capsys.readouterr().out


def test_an_invented_name_is_told_what_code_it_gets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "x"), "--name", "Strandby"]) == 0
    assert _municipality(tmp_path / "x")[0] == "Strandby Kommune"
    printed = capsys.readouterr().out
    assert printed.startswith("Ingen kommune hedder Strandby Kommune. Planen får derfor koden 999")


def test_no_answer_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal("265\n"))

    assert main(["init", str(tmp_path / "x")]) == 2
    assert "Intet er skrevet." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def _full(place: Path) -> None:
    place.mkdir()
    (place / "vigtigt.txt").write_text("Rør mig ikke.", "utf-8")


def _file(place: Path) -> None:
    place.write_text("Rør mig ikke.", "utf-8")


def _broken_link(place: Path) -> None:
    place.symlink_to("findes-ikke")


@pytest.mark.parametrize("made", [_full, _file, _broken_link])
def test_what_is_there_is_never_overwritten(
    made: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(made)
    made(tmp_path / "x")

    assert main(["init", str(tmp_path / "x")]) == 2
    assert "findes allerede og bliver ikke overskrevet" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert not (tmp_path / "x/plan").exists()


def test_the_folder_one_stands_in_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["init", "."]) == 2
    assert "Skriv navnet på en ny mappe" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--name", "Rosklide"], "Mente du Roskilde Kommune, 265?"),
        (["--code", "411"], 'Ingen kommune har koden "411".'),
        (["--name", "Køge", "--code", "265"], "Navn og kode hører ikke sammen"),
        (["--year", "20277"], "20277 er ikke et år"),
        (["--year", "næste"], "skal være et helt tal"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_written(
    options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "x"), *options]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_somebody_else_makes_meanwhile_is_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def meanwhile(_: object) -> dict[str, str]:
        _full(tmp_path / "x")
        return {}

    monkeypatch.setattr(init, "schema_texts", meanwhile)

    assert main(["init", str(tmp_path / "x")]) == 2
    assert "findes allerede og bliver ikke overskrevet" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["vigtigt.txt"]


def test_what_stops_it_halfway_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "schemas")

    monkeypatch.setattr(init, "schema_texts", full)

    assert main(["init", str(tmp_path / "x")]) == 2
    assert "Intet er skrevet." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
