"""The built wheel carries all that the engine needs: a new plan is begun, checked and built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from planvaerk import __version__
from tests.conftest import ALWAYS

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "-q")


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**os.environ, **ALWAYS, **environment},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(lejre: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing is left in the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    leave = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(lejre / "macros", source / "macros", ignore=leave)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copyfile(lejre / name, source / name)
    out = folder / "out"
    _run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", out, source, cwd=folder)
    return next(out.glob("*.whl"))


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path, lejre: Path) -> None:
    package = lejre / "macros" / "planvaerk"
    files = {
        file.relative_to(package.parent).as_posix()
        for file in package.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }

    carried = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert carried == files
    for name in ("py.typed", "starter/.gitignore", "data/municipalities.csv", "theme/main.html"):
        assert f"planvaerk/{name}" in carried


def test_an_installed_wheel_begins_checks_and_builds_a_plan_in_an_empty_folder(
    wheel: Path, tmp_path: Path, drawings: Path
) -> None:
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    _run(*PIP, "install", "--no-deps", "--no-index", "--target", installed, wheel, cwd=empty)
    program = installed / "bin" / "planvaerk"
    ours = {"PYTHONPATH": str(installed), "PLANVAERK_CACHE": str(drawings)}
    where = "import planvaerk; print(planvaerk.__file__)"

    assert str(installed) in _run(sys.executable, "-c", where, cwd=empty, **ours)
    assert _run(program, "--version", cwd=empty, **ours) == f"planvaerk {__version__}\n"
    _run(program, "init", "x", "--code", "265", "--year", "2027", cwd=empty, **ours)
    assert _run(program, "check", "x", cwd=empty, **ours).startswith("Ingen fejl i ")
    _run(program, "build", "x", cwd=empty, **ours)

    site = empty / "x" / "site"
    assert (site / "2027/beskaeftigelsesplan-2027.pdf").read_bytes().startswith(b"%PDF")
    assert zipfile.is_zipfile(site / "2027/beskaeftigelsesplan-2027.docx")
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]
    assert len(pages) > 20
    for page in pages:
        text = page.read_text("utf-8")
        assert "Tal og tekster på sitet er fundet på. De er ikke rigtige." in text, page
        assert str(tmp_path) not in text, page
    assert "Roskilde Kommune" in (site / "index.html").read_text("utf-8")
    assert [path.name for path in empty.iterdir()] == ["x"]
