"""The builds of many trees: each alone in its process, and what is told when one breaks off.

`build_site` is replaced before the processes are forked, so that no site is really built.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from planvaerk import many_sites
from planvaerk.errors import BuildFailure, EnvironmentFault
from planvaerk.many_sites import Choices, Outcome, build_sites
from planvaerk.processes import CORES
from planvaerk.site import build_site

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks"),
    # A process of pytest-xdist has a thread that listens; it holds no lock that a build takes.
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]

Work = Callable[[Path], object]


@pytest.fixture
def trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Four trees with nothing in them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(CORES, "2")
    found = [Path(name) for name in ("a", "b", "c", "d")]
    for tree in found:
        tree.mkdir()
    return found


def outcomes(
    trees: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    works: dict[str, Work],
    *,
    debug: bool = False,
) -> dict[str, Outcome]:
    """The outcomes by name; a build does its work, if it has one, and then writes a page."""

    def build(tree: Path, site_dir: None, *, documents: bool) -> Path:
        assert site_dir is None
        assert documents
        if tree.name in works:
            works[tree.name](tree)
        (tree / "site").mkdir()
        (tree / "site" / "index.html").touch()
        return tree / "site"

    monkeypatch.setattr(many_sites, "build_site", build)
    return {outcome.name: outcome for outcome in build_sites(trees, Choices(debug=debug))}


def killed(number: signal.Signals) -> Work:
    return lambda _: os.kill(os.getpid(), number)


def refused(_: Path) -> None:
    raise BuildFailure("plan/2022.yml:1:1: Noget er galt.")


@pytest.mark.parametrize(
    ("work", "code", "text"),
    [
        (refused, 1, "plan/2022.yml:1:1: Noget er galt."),
        (lambda _: 1 / 0, 3, "Der er en fejl i Planværk (ZeroDivisionError). Din plan er ikke"),
        (killed(signal.SIGKILL), 2, "Bygningen blev slået ihjel."),
        (killed(signal.SIGTERM), 2, "Bygningen blev stoppet udefra. Prøv igen."),
        (killed(signal.SIGUSR1), 3, "Bygningen brød sammen (SIGUSR1). Sitet er ikke ændret."),
        (lambda _: os._exit(7), 2, "Bygningen blev stoppet udefra."),
        (lambda _: os._exit(0), 3, "Bygningen brød sammen (0)."),
    ],
)
def test_one_tree_never_stops_the_others(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch, work: Work, code: int, text: str
) -> None:
    told = outcomes(trees, monkeypatch, {"b": work})

    assert {name: outcome.code for name, outcome in told.items()} == {
        "a": 0,
        "b": code,
        "c": 0,
        "d": 0,
    }
    assert told["b"].text.startswith(text)
    assert [told[name].pages for name in "abcd"] == [1, 0, 1, 1]


def test_debug_shows_where_a_build_broke(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = outcomes(trees, monkeypatch, {"b": lambda _: 1 / 0}, debug=True)

    assert "ZeroDivisionError: division by zero" in told["b"].text


def test_each_build_has_a_process_and_nothing_is_left_from_another(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave_something(tree: Path) -> None:
        if "LEFT" in os.environ:
            raise BuildFailure("noget er efterladt")
        os.environ["LEFT"] = tree.name

    told = outcomes(trees, monkeypatch, dict.fromkeys("abcd", leave_something))

    assert {outcome.code for outcome in told.values()} == {0}
    assert "LEFT" not in os.environ


@pytest.mark.parametrize(("cores", "shares"), [(1, "1111"), (2, "1111"), (9, "2222")])
def test_the_builds_share_the_cores(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch, cores: int, shares: str
) -> None:
    monkeypatch.setenv(CORES, str(cores))

    def note(tree: Path) -> None:
        (tree / "share").write_text(os.environ[CORES])
        time.sleep(0.1)

    outcomes(trees, monkeypatch, dict.fromkeys("abcd", note))

    assert "".join((tree / "share").read_text() for tree in trees) == shares


def test_to_stop_is_to_stop_every_build(trees: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(tree: Path) -> None:
        (tree / "begun").touch()
        try:
            time.sleep(60)
        finally:
            (tree / "cleared").touch()

    def build(tree: Path, _: None, *, documents: bool) -> Path:
        if documents and tree.name != "a":
            wait(tree)
        while not Path("b/begun").exists():
            time.sleep(0.01)
        return tree

    monkeypatch.setattr(many_sites, "build_site", build)
    start = time.monotonic()
    with closing(build_sites(trees, Choices())) as builds:
        first = next(builds)

    assert (first.name, first.code) == ("a", 0)
    assert (trees[1] / "cleared").exists()
    assert not (trees[3] / "begun").exists()
    assert time.monotonic() - start < 30


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ("site_dir: ../a/site", "a/site"),
        ("site_dir: ../a/site/mere", "a/site/mere"),
        ("site_dir: ../a", "a"),
    ],
)
def test_two_sites_are_never_built_in_one_place(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch, settings: str, place: str
) -> None:
    (trees[1] / "mkdocs.yml").write_text(settings)
    told = outcomes(trees, monkeypatch, {})

    assert told["b"].code == 2
    assert told["b"].text == (
        f"Sitet skal ligge i {place}, men der ligger sitet fra a.\n"
        "Skriv en anden site_dir i b/mkdocs.yml."
    )
    assert [told[name].code for name in "acd"] == [0, 0, 0]


@pytest.mark.parametrize("settings", ["[", "- a", "a: !ukendt b", "\x00", "site_dir: [a]"])
def test_settings_that_cannot_be_read_are_left_to_the_build(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch, settings: str
) -> None:
    (trees[1] / "mkdocs.yml").write_text(settings)

    assert outcomes(trees, monkeypatch, {})["b"].code == 0


def test_a_folder_that_may_not_be_read_is_told(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_somebody_without_rights(tree: Path) -> None:
        if os.geteuid() == 0:  # who may read everything
            os.seteuid(65534)
        build_site(tree, None)

    for tree in trees:
        (tree / "mkdocs.yml").touch()
    Path.cwd().chmod(0o755)
    trees[1].chmod(0)
    told = outcomes(trees, monkeypatch, {"b": as_somebody_without_rights})
    trees[1].chmod(0o755)

    assert told["b"].code == 2
    assert told["b"].text == "b/mkdocs.yml kan ikke læses: du har ikke ret til det."
    assert [told[name].code for name in "acd"] == [0, 0, 0]


def test_a_machine_that_can_begin_no_process_is_told(
    trees: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    with pytest.raises(EnvironmentFault, match="flere processer: der er for mange i gang"):
        list(build_sites(trees, Choices()))
