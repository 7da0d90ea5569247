"""Keeps documents by the content they are made of, so that a document is made once."""

from __future__ import annotations

import hashlib
import json
import os
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path

from planvaerk.documents.anchors import resolved
from planvaerk.documents.contents import Document, Made

_HERE = Path(__file__).parent
_SOURCE = re.compile(r'<img\b[^>]*?\bsrc="([^"]+)"')
# More than a site has documents, and few enough to take no room.
_MOST_KEPT = 40


class DocumentCache:
    """A directory of documents; one that was cut short or changed is as if it was not there."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def key(self, document: Document, site: Path, own_reference: bytes | None) -> str:
        """What the document is kept under: its words, its pictures and what makes it."""
        digest = hashlib.sha256(_makers())
        digest.update(own_reference or b"")
        facts = [document.cover.facts(), document.site_url]
        digest.update(json.dumps(facts, sort_keys=True).encode())
        for part in document.parts:
            for text in (part.address, part.title or "", part.html):
                digest.update(f"{len(text)} {text}".encode())
            for source in _SOURCE.findall(part.html):
                file = site / resolved(part.address, source)
                digest.update(file.read_bytes() if file.is_file() else b"")
        return digest.hexdigest()

    def read(self, key: str) -> Made | None:
        """The document, or None when it is not there or not whole."""
        try:
            content = self._file(key).read_bytes()
        except OSError:
            return None
        head, _, files = content.partition(b"\n")
        digest, _, length = head.partition(b" ")
        if not length.isdigit() or digest.decode("latin-1") != hashlib.sha256(files).hexdigest():
            return None
        return Made(files[: int(length)], files[int(length) :])

    def write(self, key: str, made: Made) -> None:
        """Keep the document, and drop the oldest beyond what is kept."""
        self._directory.mkdir(parents=True, exist_ok=True)
        files = made.pdf + made.word
        head = f"{hashlib.sha256(files).hexdigest()} {len(made.pdf)}\n"
        unfinished = self._directory / f"{key}.{os.getpid()}"
        unfinished.write_bytes(head.encode() + files)
        unfinished.replace(self._file(key))
        kept = sorted(self._directory.glob("*.documents"), key=_age)
        for old in kept[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._directory / f"{key}.documents"


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:  # another build has just dropped it
        return 0


@cache
def _makers() -> bytes:
    """All that decides how a document looks: the programs, this package and its templates."""
    digest = hashlib.sha256(f"{version('typst')} {version('pypandoc-binary')}".encode())
    files = [*_HERE.glob("*.py"), *_HERE.glob("*.typ"), *_HERE.glob("word/*")]
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.digest()
