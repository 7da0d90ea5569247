"""The folder of the site: when it may be replaced, and how it is replaced in one step.

A site is made in a workshop, a hidden folder beside it that a lock tells is in use. The machine
lifts the lock when the build ends, however it ends, so that a later build can sweep up after it.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from planvaerk.blocks.context import PLOTLY
from planvaerk.errors import UsageError

_ATTEMPTS = 10
_MOVED_MEANWHILE = (errno.ENOENT, errno.ENOTEMPTY, errno.EEXIST)
_WORKSHOP = ".planvaerk-"


def refuse_other_use(target: Path, root: Path, content: Iterable[Path]) -> None:
    """Refuse a folder that holds the plan or other people's files.

    Only an empty place or an earlier site is replaced. All paths are absolute.
    """
    if root.is_relative_to(target) or any(target.is_relative_to(folder) for folder in content):
        raise UsageError(f"Sitet kan ikke bygges i {target}, for der ligger planen.")
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not (target / PLOTLY).is_file():
        message = f"{target} rummer andet end et site fra Planværk og bliver ikke overskrevet."
        raise UsageError(f"{message} Slet det, eller vælg en anden mappe med --site-dir.")


@contextmanager
def workshop(place: Path) -> Iterator[Path]:
    """A folder of this build's own in a place; what stopped builds have left there is swept up."""
    place.mkdir(parents=True, exist_ok=True)
    _sweep(place)
    with ExitStack() as stack:
        folder = None
        while folder is None:
            made = tempfile.TemporaryDirectory(prefix=_WORKSHOP, dir=place)
            folder = Path(stack.enter_context(made))
            try:
                stack.enter_context(_locked(folder))
                stack.callback(made.cleanup)  # while the lock still holds
            except (BlockingIOError, FileNotFoundError):
                folder = None  # a sweeping build came before the lock
            except OSError:
                pass  # a drive without locks: nobody can sweep here either
        yield folder


def _sweep(place: Path) -> None:
    """Delete the workshops that no build uses; a site that one had put aside is put back."""
    for left in sorted(place.glob(f"{_WORKSHOP}*")):
        with suppress(OSError), _locked(left):
            for old in sorted(left.glob("old-*/*")):
                if not (place / old.name).exists():
                    old.rename(place / old.name)
            shutil.rmtree(left)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Nobody else uses the folder; OSError when somebody does, or when it is gone."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not folder.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        yield
    finally:
        os.close(opened)


def replace(target: Path, fresh: Path, aside: Path) -> None:
    """Put the new site in the old one's place in two renames; put the old back if that fails.

    Another build may do the same at the same time; then one of them tries again.
    """
    for attempt in range(_ATTEMPTS):
        old = aside / f"old-{attempt}" / target.name
        old.parent.mkdir()
        try:
            if target.exists():
                target.rename(old)
            fresh.rename(target)
        except BaseException as error:
            if old.exists() and not target.exists():
                old.rename(target)
            is_other_build = isinstance(error, OSError) and error.errno in _MOVED_MEANWHILE
            if not is_other_build or attempt == _ATTEMPTS - 1:
                raise
        else:
            return
