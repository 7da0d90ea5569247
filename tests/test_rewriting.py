"""A file is rewritten in one step, or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from planvaerk.errors import EnvironmentFault
from planvaerk.rewriting import rewrite


def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    file = tmp_path / "plan.yml"
    file.write_bytes("\ufefftitle: Én\r\nsource: a\r\n".encode())

    rewrite(file, lambda text: text.replace("Én", "To"))

    assert file.read_bytes() == "\ufefftitle: To\r\nsource: a\r\n".encode()


def test_rights_stay_and_nothing_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "plan.yml"
    file.write_text("a", "utf-8")
    file.chmod(0o640)

    rewrite(file, str.upper)

    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "there.yml").write_text("a", "utf-8")
    (tmp_path / "here.yml").symlink_to("there.yml")

    rewrite(tmp_path / "here.yml", str.upper)

    assert (tmp_path / "here.yml").is_symlink()
    assert (tmp_path / "there.yml").read_text("utf-8") == "A"


def test_an_edit_that_stops_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "plan.yml"
    file.write_text("a", "utf-8")

    def stop(_text: str) -> str:
        raise LookupError

    with pytest.raises(LookupError):
        rewrite(file, stop)

    assert file.read_text("utf-8") == "a"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_stays_and_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.yml"
    file.write_text("a", "utf-8")

    def no_room(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)

    with pytest.raises(EnvironmentFault, match=r"plan\.yml kan ikke skrives.*Intet er ændret"):
        rewrite(file, str.upper)

    assert file.read_text("utf-8") == "a"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"plan\.yml"):
        rewrite(tmp_path / "plan.yml", str.upper)
