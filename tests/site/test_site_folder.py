from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from planvaerk.site_folder import workshop
from tests.site.running import Planvaerk, differing, snapshot

PATIENCE = 30.0


@contextmanager
def started(planvaerk: Planvaerk, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """A build that is still running, in a session of its own; nothing of it is left behind."""
    build = subprocess.Popen(
        planvaerk.command("build"),
        cwd=planvaerk.root,
        env=planvaerk.variables(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        with build:
            yield build
    finally:
        with suppress(ProcessLookupError):
            os.killpg(build.pid, signal.SIGKILL)


def press_ctrl_c(build: subprocess.Popen[str]) -> str:
    """Stop a build as a terminal does, with every process it has begun; what it said."""
    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=PATIENCE)
    return said


def wait_for_the_middle(build: subprocess.Popen[str], folder: Path) -> None:
    """Wait until the new site's first page is written, long before the site is whole."""
    end = time.monotonic() + PATIENCE
    while not list(folder.glob(".planvaerk-*/site/index.html")):
        assert build.poll() is None, "the build ended before it was stopped"
        assert time.monotonic() < end
        time.sleep(0.002)


def test_the_site_of_the_settings_is_built_where_they_say(planvaerk: Planvaerk) -> None:
    planvaerk.replace("mkdocs.yml", "site_dir: site", "site_dir: ude/web")
    done = planvaerk.build()
    assert done.code == 0, done.err
    assert "sider i ude/web/ på" in done.out
    assert (planvaerk.root / "ude" / "web" / "index.html").is_file()
    assert [path.name for path in (planvaerk.root / "ude").iterdir()] == ["web"]


@pytest.mark.parametrize(
    "place",
    [".", "..", "docs", "docs/site", "docs/2022", "plan", "goals/2023", "data", "mkdocs.yml"],
)
def test_no_build_ever_replaces_the_plan(planvaerk: Planvaerk, place: str) -> None:
    before = snapshot(planvaerk.root.parent)
    done = planvaerk.build("--site-dir", place)
    assert done.code == 2
    assert differing(before, snapshot(planvaerk.root.parent)) == set()
    assert "Sitet kan ikke bygges i" in done.err or "bliver ikke overskrevet" in done.err


def test_a_folder_with_other_things_is_not_replaced(planvaerk: Planvaerk) -> None:
    other = planvaerk.root / "papirer"
    other.mkdir()
    (other / "brev.txt").write_text("vigtigt")
    done = planvaerk.build("--site-dir", other)
    assert done.code == 2
    assert "rummer andet end et site fra Planværk" in done.err
    assert snapshot(other) == {"brev.txt": b"vigtigt"}


def test_an_empty_folder_becomes_the_site(planvaerk: Planvaerk, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    assert planvaerk.build("--site-dir", tmp_path / "tom").code == 0
    assert (tmp_path / "tom" / "index.html").is_file()


def test_an_earlier_site_is_replaced_as_a_whole(planvaerk: Planvaerk, lejre_site: Path) -> None:
    site = planvaerk.root / "site"
    shutil.copytree(lejre_site, site)
    (site / "2019").mkdir()
    (site / "2019" / "index.html").write_text("en plan, som er væk")
    assert planvaerk.build().code == 0
    assert not (site / "2019").exists()


def test_a_site_behind_a_link_is_replaced_and_the_link_stays(
    planvaerk: Planvaerk, lejre_site: Path, tmp_path: Path
) -> None:
    web = tmp_path / "web"
    shutil.copytree(lejre_site, web)
    (web / "gammel.html").write_text("")
    (planvaerk.root / "site").symlink_to(web)
    assert planvaerk.build().code == 0
    assert (planvaerk.root / "site").is_symlink()
    assert not (web / "gammel.html").exists()
    assert (web / "index.html").is_file()


def test_a_link_to_nowhere_is_filled(planvaerk: Planvaerk, tmp_path: Path) -> None:
    (planvaerk.root / "site").symlink_to(tmp_path / "endnu ikke")
    assert planvaerk.build().code == 0
    assert (tmp_path / "endnu ikke" / "index.html").is_file()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_stopped_in_the_middle_leaves_the_old_site_and_no_process(
    planvaerk: Planvaerk, lejre_site: Path, tmp_path: Path, number: signal.Signals
) -> None:
    shutil.copytree(lejre_site, planvaerk.root / "site")
    before = snapshot(planvaerk.root / "site")
    with started(planvaerk, PLANVAERK_CACHE=str(tmp_path / "cold")) as build:
        wait_for_the_middle(build, planvaerk.root)
        build.send_signal(number)
        # Ends only when every process has closed its end: none may live on.
        _, said = build.communicate(timeout=PATIENCE)
    assert build.returncode != 0
    assert "Traceback" not in said
    assert differing(before, snapshot(planvaerk.root / "site")) == set()
    left = list(planvaerk.root.glob(".planvaerk-*"))
    assert len(left) == (1 if number == signal.SIGKILL else 0)
    assert planvaerk.build().code == 0
    assert list(planvaerk.root.glob(".planvaerk-*")) == []  # the next build sweeps up


def test_to_be_asked_to_end_is_an_end_of_its_own(planvaerk: Planvaerk, tmp_path: Path) -> None:
    with started(planvaerk, PLANVAERK_CACHE=str(tmp_path / "cold")) as build:
        wait_for_the_middle(build, planvaerk.root)
        os.killpg(build.pid, signal.SIGTERM)
        os.killpg(build.pid, signal.SIGTERM)
        _, said = build.communicate(timeout=PATIENCE)
    assert (build.returncode, said) == (143, "")
    assert list(planvaerk.root.glob(".planvaerk-*")) == []


def test_what_another_build_is_using_is_not_swept_up(tmp_path: Path) -> None:
    with workshop(tmp_path) as one:
        (one / "site").mkdir()
        with workshop(tmp_path) as other:
            assert one != other
            assert (one / "site").is_dir()
    assert list(tmp_path.iterdir()) == []


def test_what_is_called_the_same_but_is_no_folder_of_a_build_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / ".planvaerk-fil").write_text("min")
    (tmp_path / ".planvaerk-link").symlink_to("mine")
    with workshop(tmp_path):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {
        "mine",
        ".planvaerk-fil",
        ".planvaerk-link",
    }


def test_a_site_that_a_stopped_build_had_put_aside_is_put_back(tmp_path: Path) -> None:
    """Stopped between its two renames, the build left no site."""
    aside = tmp_path / ".planvaerk-stoppet" / "old-0" / "site"
    aside.mkdir(parents=True)
    (aside / "index.html").write_text("det gamle")
    with workshop(tmp_path):
        assert (tmp_path / "site" / "index.html").read_text() == "det gamle"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_ctrl_c_leaves_nothing_half_made(planvaerk: Planvaerk, tmp_path: Path) -> None:
    with started(planvaerk, PLANVAERK_CACHE=str(tmp_path / "cold")) as build:
        wait_for_the_middle(build, planvaerk.root)
        said = press_ctrl_c(build)
    assert (build.returncode, said) == (130, "")
    assert list(planvaerk.root.glob(".planvaerk-*")) == []
    assert not (planvaerk.root / "site").exists()


def test_two_builds_at_once_both_end_well_with_a_whole_site(
    planvaerk: Planvaerk, lejre_site: Path
) -> None:
    shutil.copytree(lejre_site, planvaerk.root / "site")
    with started(planvaerk) as one, started(planvaerk) as other:
        said = [build.communicate(timeout=PATIENCE) for build in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0), said
    assert differing(snapshot(lejre_site), snapshot(planvaerk.root / "site")) <= {"sitemap.xml.gz"}
    assert list(planvaerk.root.glob(".planvaerk-*")) == []
