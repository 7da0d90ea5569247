"""The command line: exit codes, Danish words and no traceback."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from planvaerk import __version__
from planvaerk.arguments import called
from planvaerk.cli import COMMANDS, main
from planvaerk.commands import check
from tests.trees import BASE, changed, lay_out

FAULTY = changed("data/key_figures.yml", "value: 98", "value: mange")
# Words of argparse and of tracebacks.
ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments|show this|help message|error|invalid|choice|choose"
    r"|required|expected|unrecognized|ignored|explicit|ambiguous|match|Traceback)\b",
    re.IGNORECASE,
)


def _run(*words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "planvaerk.cli", *words],
        capture_output=True,
        check=False,
        env={**os.environ, **variables},
    )


def test_a_clean_plan_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(BASE)]) == 0
    assert capsys.readouterr() == ("Ingen fejl i 21 filer.\n", "")


def test_a_plan_with_warnings_only_is_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(lay_out(tmp_path, {"plan/visoin.yml": "a: 1"}))]) == 0
    assert "0 fejl og 1 advarsel" in capsys.readouterr().out


def test_a_plan_with_errors_is_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(lay_out(tmp_path, FAULTY))]) == 1
    assert "PV103 forkert-type" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "der mangler: KOMMANDO"),
        (["chek"], "KOMMANDO: ukendt mulighed: 'chek' (vælg mellem 'check', "),
        (["check", "--farve"], "ukendt argument: --farve"),
        (["serve", "a", "b"], "ukendt argument: b"),
        (["check", "--format"], "--format: der mangler en værdi"),
        (["check", "--format", "xml"], "--format: ukendt mulighed: 'xml'"),
        (["check", "--debug=1"], "--debug: kan ikke have en værdi: '1'"),
        (["check", "--deb"], "ukendt argument: --deb"),
        (["check", "findes-ikke"], "Mappen findes-ikke findes ikke."),
    ],
)
def test_a_command_that_cannot_work_is_2_and_says_why_in_danish(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert not ENGLISH.search(err)


def test_a_file_is_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", __file__]) == 2
    assert capsys.readouterr().err == f"Mappen {__file__} findes ikke.\n"


def test_a_fault_of_ours_is_3_and_says_so_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "run", lambda *_: 1 / 0)

    assert main(["check", str(BASE)]) == 3
    assert capsys.readouterr() == (
        "",
        (
            "Der er en fejl i Planværk (ZeroDivisionError). Din plan er ikke ændret.\n"
            "Kør igen med --debug, og send det, der bliver skrevet.\n"
        ),
    )


@pytest.mark.parametrize("words", [["--debug", "check"], ["check", "--debug"]])
def test_debug_shows_the_traceback(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "run", lambda *_: 1 / 0)

    assert main([*words, str(BASE)]) == 3
    assert "ZeroDivisionError: division by zero" in capsys.readouterr().err


def test_debug_shows_where_a_known_error_was_raised(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--debug", "findes-ikke"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_to_stop_a_command_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", stop)

    assert main(["check", str(BASE)]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_in_danish(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)

    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("Brug: planvaerk")
    assert not ENGLISH.search(out)


def test_the_version_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])

    assert capsys.readouterr().out == f"planvaerk {__version__}\n"


def test_the_folder_is_the_one_we_stand_in_when_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BASE)

    assert main(["check"]) == 0
    assert "21 filer" in capsys.readouterr().out


def test_json_is_json_also_for_a_file_whose_name_is_no_text(tmp_path: Path) -> None:
    root = lay_out(tmp_path, FAULTY)
    (root / "data" / os.fsdecode(b"tal\xe6.yml")).write_text("a: 1", "utf-8")
    done = _run("check", "--format", "json", str(root))

    assert done.returncode == 1
    assert [f["code"] for f in json.loads(done.stdout)["findings"]] == ["PV103", "PV009"]
    assert done.stderr == b""


def test_a_terminal_without_danish_letters_shows_their_codes(tmp_path: Path) -> None:
    done = _run("check", str(lay_out(tmp_path, FAULTY)), PYTHONIOENCODING="ascii")

    assert done.returncode == 1
    assert b"Her skal st\\xe5 et tal" in done.stdout


def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    root = lay_out(tmp_path, FAULTY)
    process = subprocess.Popen(
        [sys.executable, "-m", "planvaerk.cli", "check", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as stream:
        error = io.BytesIO(stream.read())

    assert process.wait() == 141
    assert error.getvalue() == b""


def test_a_command_names_the_program_as_it_was_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    for program, name in (
        (".venv/bin/planvaerk", ".venv/bin/planvaerk"),
        (str(tmp_path / ".venv/bin/planvaerk"), ".venv/bin/planvaerk"),
        ("/opt/Vores ting/planvaerk", "'/opt/Vores ting/planvaerk'"),
        ("/usr/bin/pytest", "planvaerk"),
    ):
        monkeypatch.setattr("sys.argv", [program])
        assert called() == name

    (tmp_path / "planvaerk").touch(mode=0o755)
    monkeypatch.setattr("sys.argv", [".venv/bin/planvaerk"])
    assert called() == "planvaerk"
