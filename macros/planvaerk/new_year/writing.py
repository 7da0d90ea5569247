"""Writes the new files: all of them or none, and never over one that exists."""

from __future__ import annotations

from pathlib import Path

from planvaerk.errors import EnvironmentFault
from planvaerk.new_year.preparing import NewYear


def write(root: Path, new: NewYear) -> None:
    """Make the files below root. EnvironmentFault: one cannot be made; then none is left."""
    made: list[Path] = []
    file = ""
    try:
        contents = {file: text.encode("utf-8") for file, text in new.texts.items()}
        for file, copied in new.copies.items():
            contents[file] = (root / copied).read_bytes()
        for file, content in contents.items():
            _make_folders((root / file).parent, made)
            with (root / file).open("xb") as stream:
                made.append(root / file)
                stream.write(content)
    except OSError as error:
        _remove(made)
        message = f"{file} kan ikke skrives: {error.strerror}. Intet er ændret."
        raise EnvironmentFault(message) from error
    except BaseException:
        _remove(made)
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    lacking = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(lacking):
        path.mkdir()
        made.append(path)


def _remove(made: list[Path]) -> None:
    for path in reversed(made):
        path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
