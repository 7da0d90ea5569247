"""Where values stand: file, line and column, kept beside the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]


class Position(NamedTuple):
    """A place in a file of the tree; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


class Origin(NamedTuple):
    """The file and the path within it that a record was made from."""

    file: str
    path: Path


@dataclass(frozen=True)
class FilePositions:
    """The positions in one file: of every value, and of every key of a mapping."""

    values: Mapping[Path, Position] = field(default_factory=dict)
    keys: Mapping[Path, Position] = field(default_factory=dict)


@dataclass(frozen=True)
class PositionMap:
    """The positions in every file of the tree."""

    files: Mapping[str, FilePositions] = field(default_factory=dict)

    def nearest(self, file: str, path: Path, *, key: bool = False) -> Position:
        """The position of the value (or its key) at a path, else of its nearest known ancestor."""
        known = self.files.get(file)
        if known is None:
            return Position(file)
        if key and path in known.keys:
            return known.keys[path]
        for length in range(len(path), -1, -1):
            position = known.values.get(path[:length])
            if position is not None:
                return position
        return Position(file)
