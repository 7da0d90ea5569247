"""Tells when a file of the content tree is saved, so that it can be checked again at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

FOLDERS = ("plan", "goals", "data", "follow_up", "docs")
# An editor saves in several steps: write, rename, set rights. They are one save when this close.
QUIET_SECONDS = 0.03
_TURN_SECONDS = 0.5
# Reading a file is an event, too; a check must not start the next one.
_SAVING: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class Saves(FileSystemEventHandler):
    """Remembers that something was saved until it is asked."""

    def __init__(self) -> None:
        self._happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take an event of the file system; hidden files and an editor's copies are left out."""
        paths = (Path(str(path)) for path in (event.src_path, event.dest_path) if path)
        if any(not path.name.startswith(".") and not path.name.endswith("~") for path in paths):
            self._happened.set()

    def wait(self) -> None:
        """Return when something has been saved and the tree has been quiet for a moment."""
        while not self._happened.wait(_TURN_SECONDS):
            """Wake now and then, so that Ctrl+C is heard on every system."""
        self._happened.clear()
        while self._happened.wait(QUIET_SECONDS):
            self._happened.clear()


@contextmanager
def watched(root: Path) -> Iterator[Saves]:
    """Watch the folders of the content tree below root."""
    saves = Saves()
    observer = Observer()
    for folder in FOLDERS:
        if (root / folder).is_dir():
            observer.schedule(saves, str(root / folder), recursive=True, event_filter=_SAVING)
    observer.start()
    try:
        yield saves
    finally:
        observer.stop()
        observer.join()
