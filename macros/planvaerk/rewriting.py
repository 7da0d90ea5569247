"""Writes a changed file in one step, so that it is never half written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from planvaerk.errors import EnvironmentFault

_BYTE_ORDER_MARK = "\ufeff"


def rewrite(path: Path, edit: Callable[[str], str]) -> None:
    """Change a text file; what `edit` leaves as it is stays the same to the byte.

    The edit sees line ends as they are in the file. EnvironmentFault: the file cannot be written.
    """
    path = path.resolve()
    try:
        text = path.read_bytes().decode("utf-8")
        mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
        _replace(path, (mark + edit(text.removeprefix(mark))).encode("utf-8"))
    except OSError as error:
        message = f"Filen {path.name} kan ikke skrives: {error.strerror}. Intet er ændret."
        raise EnvironmentFault(message) from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(path, name)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
