"""The same site as plain Material for MkDocs: the pages as they are once the macros have run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

LAST = -1000
FEATURES = ("language", "features", "palette")
OWN = "planvaerk"


class _Capture(BasePlugin):  # type: ignore[type-arg]  # it takes no configuration
    """Keeps what MkDocs has read once every page is Markdown without macros."""

    navigation: Navigation
    files: Files

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - MkDocs names them
        self.navigation = nav
        return nav

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs names them
        self.files = files
        return env


def write_plain_site(root: Path, folder: Path) -> int:
    """Build the site below root once, write its rendered pages to a folder; how many they are."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder / "captured"))
    capture = _Capture()
    config.plugins["capture"] = capture
    build(config)
    pages = [file.page for file in capture.files.documentation_pages() if file.page]
    for page in pages:
        _write(folder / "docs" / page.file.src_uri, _markdown(page).encode())
    for file in capture.files:
        if not file.is_documentation_page() and _is_content(file.src_dir, config.docs_dir):
            _write(folder / "docs" / file.src_uri, file.content_bytes)
    settings = _settings(config, capture.navigation)
    _write(folder / "mkdocs.yml", yaml.dump(settings, allow_unicode=True).encode())
    return len(pages)
