"""`planvaerk check --watch`, as a process of its own that a person saves files beside."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planvaerk.watching import watched
from tests.trees import lay_out

PATIENCE = 30  # a shared machine is slow now and then
TITLE = "title: Beskæftigelsesplan 2023"


class Watch:
    """A running check, and the lines that it prints."""

    def __init__(self, root: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "planvaerk.cli", "check", "--watch", str(root)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def report(self) -> list[str]:
        """The lines of the next report, up to the one that sums up."""
        lines = [self._lines.get(timeout=PATIENCE)]
        while " filer." not in lines[-1]:
            lines.append(self._lines.get(timeout=PATIENCE))
        return lines

    def stop(self) -> int:
        """Press Ctrl+C and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@contextmanager
def running(root: Path) -> Iterator[Watch]:
    watch = Watch(root)
    try:
        yield watch
    finally:
        watch.process.kill()
        watch.process.wait(PATIENCE)
        assert watch.process.stdout is not None
        watch._reader.join(PATIENCE)
        watch.process.stdout.close()


def test_every_save_is_checked_until_ctrl_c(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {})
    plan = root / "plan" / "2023.yml"
    text = plan.read_text("utf-8")
    with running(root) as watch:
        first = watch.report()
        plan.write_text(text.replace(TITLE, f"tit{TITLE}"), "utf-8")
        second = watch.report()
        fresh = root / "plan" / "2023.yml.new"
        fresh.write_text(text, "utf-8")
        fresh.replace(plan)
        third = watch.report()
        (root / "docs" / "ny.md").write_text("Uden titel.\n", "utf-8")
        fourth = watch.report()
        code = watch.stop()

    assert first[0].startswith("Kontrolleret kl. ")
    assert first[0].endswith(" Stop med Ctrl+C.")
    assert first[-1] == "Ingen fejl i 21 filer."
    assert any("PV101 ukendt-nøgle" in line for line in second)
    assert third[-1] == "Ingen fejl i 21 filer."
    assert any("PV509" in line for line in fourth)
    assert code == 0


def test_it_ends_with_the_code_of_the_last_check(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"plan/municipality.yml": None})
    with running(root) as watch:
        assert watch.report()[-1].startswith("1 fejl")
        assert watch.stop() == 1


@pytest.mark.parametrize("name", [".maal.md.swp", "maal.md~"])
def test_an_editor_s_own_files_are_no_saves(name: str, tmp_path: Path) -> None:
    root = lay_out(tmp_path, {})
    with watched(root) as saves:
        (root / "docs" / name).write_text("x", "utf-8")
        (root / "docs" / "index.md").read_bytes()  # to read is no save
        threading.Event().wait(0.3)

        assert not saves._happened.is_set()

        (root / "docs" / "index.md").write_text("# Titel\n", "utf-8")
        saves.wait()
