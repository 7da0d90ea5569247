"""Keeps pages' HTML by all that it is made of, so that only changed pages are converted.

MkDocs converts every page in every build. What Markdown makes of a page depends on its text once
the macros have run, its extensions and where every page lies, since its links are worked out from
that. The pages of a site have one file each, which the next change of the page replaces.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

# Extensions that read nothing but the page. With any other every page is converted each time.
_READ_ONLY_THE_PAGE = frozenset(
    {
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "fenced_code",
        "footnotes",
        "md_in_html",
        "meta",
        "pymdownx.details",
        "pymdownx.highlight",
        "pymdownx.superfences",
        "tables",
        "toc",
    }
)
_MAKERS = ("markdown", "mkdocs", "pygments", "pymdown-extensions")


class KeptPages:
    """The pages of one site, kept in a folder from one build to the next."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._frame: str | None = None

    def keep(self, page: Page) -> None:
        """Let MkDocs take the page from the folder when nothing it is made of has changed."""
        vars(page)["render"] = partial(self._render, page)

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        if not _READ_ONLY_THE_PAGE.issuperset(config.markdown_extensions):
            Page.render(page, config, files)
            return
        if self._frame is None:
            self._frame = _frame(config, files)
        key = _digest(self._frame, page.file.src_uri, page.markdown or "")
        file = self._folder / f"{_digest(page.file.src_uri)}.json"
        if _fill(page, _read(file, key), files):
            return
        with _heard() as messages:
            Page.render(page, config, files)
        if not messages:  # what MkDocs has to say of a page it says in every build
            _write(file, {"key": key, **_record(page)})


def _frame(config: MkDocsConfig, files: Files) -> str:
    """What the pages of a build have in common; settings that are functions are new each time."""
    places = sorted((file.src_uri, file.url, str(file.inclusion)) for file in files)
    settings = (config.markdown_extensions, config.mdx_configs, config.validation)
    return _digest(*map(version, _MAKERS), repr(settings), repr(places))


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def _record(page: Page) -> dict[str, Any]:
    linked = page.links_to_anchors
    return {
        "content": page.content,
        "toc": _tokens(page.toc),
        "title": vars(page).get("_title_from_render"),
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if linked is None else {to.src_uri: named for to, named in linked.items()},
    }


def _tokens(links: Iterable[AnchorLink]) -> list[Any]:
    return [
        {"name": link.title, "id": link.id, "level": link.level, "children": _tokens(link.children)}
        for link in links
    ]


def _fill(page: Page, record: Mapping[str, Any] | None, files: Files) -> bool:
    """Give the page what was kept of it; False when nothing was."""
    if record is None:
        return False
    page.content = record["content"]
    page.toc = get_toc(record["toc"])
    vars(page)["_title_from_render"] = record["title"]
    page.present_anchor_ids = set(record["anchors"])
    if record["links"] is not None:
        found = {files.get_file_from_path(uri): named for uri, named in record["links"].items()}
        page.links_to_anchors = {file: named for file, named in found.items() if file}
    return True


def _read(file: Path, key: str) -> Mapping[str, Any] | None:
    """The record, or None when it is of another page, not there or not whole."""
    try:
        record = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) and record.get("key") == key else None


def _write(file: Path, record: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(json.dumps(record, ensure_ascii=False).encode())
    unfinished.replace(file)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _heard() -> Iterator[list[logging.LogRecord]]:
    """What MkDocs says meanwhile."""
    listener, log = _Listener(), logging.getLogger("mkdocs")
    log.addHandler(listener)
    try:
        yield listener.records
    finally:
        log.removeHandler(listener)
