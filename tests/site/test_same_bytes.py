from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import copy_content
from tests.site.running import Planvaerk, differing, snapshot


@pytest.fixture(scope="module")
def first(
    lejre: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Planvaerk, dict[str, bytes]]:
    """A copy of Lejre's plan and its site, built once."""
    planvaerk = Planvaerk(copy_content(lejre, tmp_path_factory.mktemp("bytes")), drawings)
    done = planvaerk.build()
    assert done.code == 0, done.err
    return planvaerk, snapshot(planvaerk.root / "site")


def test_a_second_build_gives_the_same_bytes(
    first: tuple[Planvaerk, dict[str, bytes]], tmp_path: Path
) -> None:
    planvaerk, before = first
    assert planvaerk.build("--site-dir", tmp_path / "site").code == 0
    assert differing(before, snapshot(tmp_path / "site")) == set()


def test_a_cold_cache_of_drawings_gives_the_same_bytes(
    first: tuple[Planvaerk, dict[str, bytes]], tmp_path: Path
) -> None:
    planvaerk, before = first
    done = planvaerk.build("--site-dir", tmp_path / "site", PLANVAERK_CACHE=str(tmp_path / "cold"))
    assert done.code == 0
    assert list((tmp_path / "cold").iterdir())
    assert differing(before, snapshot(tmp_path / "site")) == set()


def test_a_build_from_another_folder_and_of_a_moved_plan_gives_the_same_bytes(
    first: tuple[Planvaerk, dict[str, bytes]], tmp_path: Path
) -> None:
    planvaerk, before = first
    moved = tmp_path / "en anden mappe med mellemrum og ø"
    shutil.copytree(planvaerk.root, moved, ignore=shutil.ignore_patterns("site"))
    done = planvaerk.build(moved, "--site-dir", "site", cwd=tmp_path)
    assert done.code == 0, done.err
    assert differing(before, snapshot(tmp_path / "site")) == set()


def test_the_clock_and_the_machine_leave_no_trace(
    first: tuple[Planvaerk, dict[str, bytes]], tmp_path: Path
) -> None:
    planvaerk, before = first
    done = planvaerk.build(
        "--site-dir",
        tmp_path / "site",
        TZ="Pacific/Auckland",
        LC_ALL="C",
        LANG="C",
        PYTHONHASHSEED="1",
    )
    assert done.code == 0, done.err
    assert differing(before, snapshot(tmp_path / "site")) == set()


def test_the_path_of_the_plan_stands_nowhere_in_the_site(
    first: tuple[Planvaerk, dict[str, bytes]],
) -> None:
    planvaerk, files = first
    home = str(planvaerk.root.parent).encode()
    assert [path for path, content in files.items() if home in content] == []


def test_a_build_writes_nothing_into_the_plan(copy_of_lejre: Path, drawings: Path) -> None:
    before = snapshot(copy_of_lejre)
    planvaerk = Planvaerk(copy_of_lejre, drawings)
    assert planvaerk.build("--site-dir", copy_of_lejre.parent / "site").code == 0
    assert differing(before, snapshot(copy_of_lejre)) == set()
