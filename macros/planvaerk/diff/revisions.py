"""A plan as it stood in a git revision, read without touching the work tree.

Only git's plumbing is used, and only the content is fetched: `ls-tree` lists it, `cat-file` gives
it. So attributes, filters and checkouts have no say in what is compared.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import batched
from pathlib import Path, PurePosixPath
from subprocess import CompletedProcess
from typing import Literal, NamedTuple

from planvaerk import danish
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.findings import closest
from planvaerk.git import run_git
from planvaerk.store import FOLDERS

SETTINGS = "mkdocs.yml"
_SUFFIXES = frozenset({".yml", ".yaml", ".csv", ".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
_FILE_MODES = frozenset({"100644", "100755"})
_NOT_HERE = "not a git repository"


Fate = Literal["added", "removed", "changed"]
_FATES: Mapping[str, Fate] = {"A": "added", "D": "removed"}


class RevisionTree(NamedTuple):
    """The content of a revision in a folder of its own, and the files that git holds as links."""

    root: Path
    links: frozenset[str]


class _Entry(NamedTuple):
    mode: str
    blob: str
    file: str


@contextmanager
def revision_tree(root: Path, revision: str) -> Iterator[RevisionTree]:
    """The content tree below a root folder as it stood in a revision, while it is needed.

    Raises:
        EnvironmentFault: git is missing, or the folder lies in no repository, or the clone is
            not complete.
        UsageError: there is no such revision.
    """
    commit = _commit(root, revision)
    entries = [entry for entry in _entries(root, commit) if _is_content(entry.file)]
    files = [entry for entry in entries if entry.mode in _FILE_MODES]
    with tempfile.TemporaryDirectory(prefix="planvaerk-") as folder:
        for entry, content in zip(files, _contents(root, files), strict=True):
            path = Path(folder, entry.file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        links = frozenset(entry.file for entry in entries if entry.mode not in _FILE_MODES)
        yield RevisionTree(Path(folder), links)


def changed_files(root: Path, before: str, after: str | None) -> dict[str, Fate]:
    """The files below root that differ, as git sees them; without `after` in the work tree."""
    revisions = [_commit(root, revision) for revision in (before, after) if revision is not None]
    found = _names(
        _git(root, "diff", "--name-status", "--no-renames", "--relative", "-z", *revisions, "--")
    )
    fates = {name: _FATES.get(letter, "changed") for letter, name in batched(found, 2)}
    if after is None:
        others = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
        fates |= dict.fromkeys(_names(others), "added")
    return dict(sorted(fates.items()))


def _names(answer: bytes) -> list[str]:
    """What git has written with a zero after each."""
    return answer.decode("utf-8", errors="surrogateescape").split("\0")[:-1]


def commit_day(root: Path, revision: str) -> date:
    """The day a revision was committed."""
    commit = _commit(root, revision)
    return date.fromisoformat(_git(root, "show", "-s", "--format=%cs", commit).decode().strip())


def is_in_plan(file: str) -> bool:
    """True for a file that a plan is read from."""
    return PurePosixPath(file).parts[0] in FOLDERS and _is_content(file)


def _is_content(file: str) -> bool:
    path = PurePosixPath(file)
    return path.suffix.lower() in _SUFFIXES and ".." not in path.parts and not path.is_absolute()


def _commit(root: Path, revision: str) -> str:
    """The commit that a revision names."""
    wanted = f"{revision}^{{commit}}"
    found = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    if found.returncode == 0:
        return found.stdout.decode().strip()
    _git(root, "rev-parse", "--git-dir")
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise EnvironmentFault(
            f'Revisionen "{revision}" findes ikke her, for kun en del af historien er hentet.\n'
            "Hent resten med git fetch --unshallow. I GitHub Actions: sæt fetch-depth: 0."
        )
    raise UsageError(_unknown(root, revision))


_KINDS_OF_REVISION = "Skriv en gren, et mærke eller en commit."
_SHOWN = 4


def _unknown(root: Path, revision: str) -> str:
    if _run(root, "rev-parse", "--verify", "--quiet", "HEAD").returncode != 0:
        return "Der er endnu ingen commits at sammenligne med. Lav den første med git commit."
    message = f'Git kender ikke revisionen "{revision}".'
    if revision.isdecimal():
        return f"{message}\nTo års planer sammenlignes sådan: planvaerk diff --editions 2022 2023"
    if ".." in revision:
        return f"{message}\nSkriv de to revisioner hver for sig: planvaerk diff main HEAD"
    names = _git(root, "for-each-ref", "--format=%(refname:short)").decode().split()
    match = closest(revision, names)
    hint = f'Mente du "{match}"?' if match else _KINDS_OF_REVISION + _first(names)
    return f"{message}\n{hint}"


def _first(names: Sequence[str]) -> str:
    return f" Her er {danish.listing(names[:_SHOWN])}." if names else ""


def _entries(root: Path, commit: str) -> Iterator[_Entry]:
    """What a commit holds in the content folders below root."""
    listing = _git(root, "ls-tree", "-r", "-z", commit, "--", *FOLDERS, SETTINGS)
    for line in listing.decode("utf-8", errors="surrogateescape").split("\0"):
        if line:
            about, _, file = line.partition("\t")
            mode, _, blob = about.split(" ")
            yield _Entry(mode, blob, file)


def _contents(root: Path, entries: list[_Entry]) -> Iterator[bytes]:
    """The contents of blobs, in their order."""
    wanted = "".join(f"{entry.blob}\n" for entry in entries).encode()
    answer = _git(root, "cat-file", "--batch", given=wanted)
    begin = 0
    for entry in entries:
        end = answer.index(b"\n", begin)
        words = answer[begin:end].split()
        if words[-1] == b"missing":
            raise EnvironmentFault(
                f"Filen {entry.file} mangler i klonen.\nHent den med git fetch --refetch."
            )
        size = int(words[-1])
        yield answer[end + 1 : end + 1 + size]
        begin = end + 2 + size


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What a git command answers; its failure in Danish."""
    done = _run(root, *arguments, given=given)
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode(errors="replace").strip()
    if _NOT_HERE in said:
        message = (
            f"{_named(root)} ligger ikke i et git-arkiv, så der er ingen tidligere plan at "
            "sammenligne med."
        )
        if (root / "plan").is_dir():
            message += "\nTo års planer kan altid sammenlignes: planvaerk diff --editions 2022 2023"
        raise EnvironmentFault(message)
    raise EnvironmentFault(f"Git kan ikke læse arkivet. Git skriver: {said}")


def _named(root: Path) -> str:
    return "Mappen her" if root == Path() else f"Mappen {root}"


def _run(root: Path, *arguments: str, given: bytes = b"") -> CompletedProcess[bytes]:
    done = run_git(root, *arguments, given=given)
    if done is None:
        raise EnvironmentFault(
            "Programmet git findes ikke på maskinen.\nInstallér git, eller sammenlign to års "
            "planer: planvaerk diff --editions 2022 2023"
        )
    return done
