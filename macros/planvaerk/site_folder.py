"""The folder of the site: when it may be replaced, and how it is replaced in one step."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from planvaerk.blocks.context import PLOTLY
from planvaerk.errors import UsageError

_ATTEMPTS = 10
_MOVED_MEANWHILE = (errno.ENOENT, errno.ENOTEMPTY, errno.EEXIST)


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


def replace(target: Path, fresh: Path, aside: Path) -> None:
    """Put the new site in the old one's place in two renames; put the old back if that fails.

    Another build may do the same at the same time; then one of them tries again.
    """
    for attempt in range(_ATTEMPTS):
        old = aside / f"old-{attempt}"
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
