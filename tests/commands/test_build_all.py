"""`planvaerk build --all`: many sites at once, told in one summary."""

from __future__ import annotations

import argparse
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from planvaerk.blocks.context import PLOTLY
from planvaerk.build_summary import bar
from planvaerk.cli import main
from planvaerk.commands import build
from planvaerk.many_sites import Choices, Outcome
from tests.conftest import ALWAYS, copied
from tests.site.running import Done, Planvaerk, differing, snapshot

PATIENCE = 60.0


@pytest.fixture(scope="module")
def folder(lejre: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two plans, one with a fault and a site from before, and things that are no plan."""
    folder = tmp_path_factory.mktemp("kommuner")
    copied(lejre / "examples/hedensted", folder / "planer/hedensted")
    copied(lejre / "tests/projects/followed", folder / "planer/fulgt op")
    copied(lejre / "tests/projects/followed", folder / "planer/fejl")
    targets = folder / "planer/fejl/goals/2026/targets.yml"
    targets.write_text(targets.read_text("utf-8").replace("    title:", "    titel:", 1), "utf-8")
    old = folder / "planer/fejl/site" / PLOTLY
    old.parent.mkdir(parents=True)
    old.write_text("det gamle")
    (folder / "planer/papirer").mkdir()
    (folder / "planer/LÆSMIG.md").touch()
    return folder


@pytest.fixture(scope="module")
def built(folder: Path, drawings: Path) -> Done:
    """What `planvaerk build --all planer/*` said."""
    names = sorted(path.relative_to(folder) for path in (folder / "planer").iterdir())
    return Planvaerk(folder, drawings).build("--all", *names)


def test_every_tree_is_told_of_and_the_worst_decides_the_exit_code(built: Done) -> None:
    table = built.out.partition("Plan ")[2].splitlines()

    assert built.code == 2, built.err
    assert [line.split("  ")[0] for line in table[1:5]] == [
        "planer/fejl",
        "planer/fulgt op",
        "planer/hedensted",
        "planer/papirer",
    ]
    results = ("fejl i planen", "bygget", "bygget", "kunne ikke bygges")
    assert all(result in line for result, line in zip(results, table[1:5], strict=True))
    assert "planer/LÆSMIG.md er en fil og ingen plan. Den er sprunget over." in built.out
    last = built.out.splitlines()[-2:]
    assert last[0].startswith("2 af 4 sites er bygget på ")
    assert last[1] == "Se et af dem med planvaerk serve og planens mappe."


def test_a_log_tells_of_each_tree_once_as_they_come(built: Done) -> None:
    lines = built.out.partition("Plan ")[0].splitlines()

    assert [line.partition(":")[0] for line in lines] == [f"{n} af 4" for n in (1, 2, 3, 4)]
    assert {line.partition(": ")[2] for line in lines} == {
        "planer/fejl er ikke bygget.",
        "planer/fulgt op er bygget.",
        "planer/hedensted er bygget.",
        "planer/papirer er ikke bygget.",
    }


def test_faults_are_told_fully_with_their_place_seen_from_here(built: Done, folder: Path) -> None:
    assert "planer/fejl er ikke bygget:\n\n" in built.err
    assert "planer/fejl/goals/2026/targets.yml:3:5: PV102 manglende-nøgle\n" in built.err
    assert (folder / "planer/fejl/goals/2026/targets.yml").is_file()
    assert "Filen planer/papirer/mkdocs.yml mangler." in built.err


def test_a_tree_with_faults_keeps_its_old_site(built: Done, folder: Path) -> None:
    assert built.code
    assert snapshot(folder / "planer/fejl/site") == {PLOTLY: b"det gamle"}
    assert list(folder.rglob(".planvaerk-*")) == []


def test_the_sites_are_those_of_lone_builds(
    built: Done, folder: Path, hedensted_site: Path, followed_site: Path
) -> None:
    assert built.code
    for name, alone in (("hedensted", hedensted_site), ("fulgt op", followed_site)):
        together = snapshot(folder / "planer" / name / "site")
        assert differing(together, snapshot(alone)) - {"sitemap.xml.gz"} == set()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_to_stop_it_stops_every_build_and_leaves_the_old_sites(
    lejre: Path, tmp_path: Path, number: signal.Signals
) -> None:
    for name in ("a", "b"):
        copied(lejre / "tests/projects/followed", tmp_path / name)
        (tmp_path / name / "site").mkdir()
    build = subprocess.Popen(
        [sys.executable, "-m", "planvaerk.cli", "build", "--all", "."],
        cwd=tmp_path,
        env={**os.environ, **ALWAYS, "PLANVAERK_CORES": "2"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    end = time.monotonic() + PATIENCE
    while len(list(tmp_path.glob("*/.planvaerk-*/site/index.html"))) < 2:
        assert build.poll() is None
        assert time.monotonic() < end
        time.sleep(0.01)
    # Ctrl+C reaches every process; the others are sent to the first one.
    (os.killpg if number == signal.SIGINT else os.kill)(build.pid, number)
    # Ends only when every process has closed its end: none may live on.
    said = build.communicate(timeout=PATIENCE)
    expected = -9 if number == signal.SIGKILL else 128 + number
    assert (build.returncode, *said) == (expected, "", "")
    assert list(tmp_path.glob("*/.planvaerk-*")) == []
    assert list(tmp_path.glob("*/site/*")) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--all", "mkdocs.yml"], "Der er ingen planer at bygge."),
        (["--all", "--site-dir", "ud", "."], "--site-dir er til én plan."),
        (["a", "b"], "Der står flere mapper. Skriv --all foran dem for at tage alle planerne."),
        (["--all", "--jobs", "0", "."], "--jobs er 0, men skal være mindst 1."),
        (["--jobs", "mange"], "--jobs: skal være et helt tal, ikke 'mange'"),
        (["findes-ikke"], "Mappen findes-ikke findes ikke."),
    ],
)
def test_what_cannot_be_asked_for_is_2_and_told_in_danish(
    words: list[str],
    message: str,
    lejre: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(lejre)

    assert main(["build", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


class Terminal(io.TextIOWrapper):
    """A terminal of an encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding, errors="backslashreplace", newline="")

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        self.seek(0)
        return self.read()


@pytest.mark.parametrize(
    ("encoding", "half"),
    [
        ("utf-8", "█" * 12 + "░" * 12),
        ("ascii", "#" * 12 + "-" * 12),
        ("latin-1", "#" * 12 + "-" * 12),
    ],
)
def test_a_terminal_shows_a_bar_that_is_taken_away_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str, half: str
) -> None:
    def builds(trees: Sequence[Path], _: Choices) -> Iterator[Outcome]:
        yield from (Outcome(tree, 0, pages=3, seconds=0.5) for tree in reversed(trees))

    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(build, "build_sites", builds)
    parser = argparse.ArgumentParser()
    build.add_arguments(parser)
    options = parser.parse_args(["--all", "a", "b"])
    options.debug = False
    terminal = Terminal(encoding)

    assert build.run(options, terminal) == 0
    shown = terminal.shown().split("\r\x1b[K")
    assert shown[2] == f"{half} 1 af 2 b"
    assert shown[-1].startswith(
        "Plan  Resultat  Sider  Sekunder\n"
        "a     bygget        3       0,5\n"
        "b     bygget        3       0,5\n"
        "\n2 sites er bygget p"
    )


def test_the_bar_never_breaks_over_two_lines() -> None:
    assert bar(3, 98, "examples/en-kommune-med-et-langt-navn", 40, "utf-8") == (
        "░░░░░░░░░░░░░░░░░░░░░░░░  3 af 98 exam…"
    )
    assert bar(98, 98, "a", 200, "utf-8") == "████████████████████████ 98 af 98 a"
