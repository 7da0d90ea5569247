"""A site rewritten as plain Material for MkDocs: its pages as they are once the macros have run.

`python -m benchmarks.plain_site ROOT FOLDER` builds the site below ROOT once and writes to FOLDER a
site of its own: the Markdown of every page, the menu, the same Markdown extensions and theme
features, and nothing of Planværk.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

THEME_SETTINGS = ("language", "font", "features", "palette")


class _Captured:
    """The files, their pages and the menu as MkDocs has them after every plugin."""

    def __init__(self, config: MkDocsConfig) -> None:
        config.plugins.events["files"].append(self._keep_files)
        config.plugins.events["nav"].append(self._keep_navigation)
        build(config)

    def _keep_files(self, files: Files, **_: object) -> None:
        self.files = files

    def _keep_navigation(self, navigation: Navigation, **_: object) -> None:
        self.navigation = navigation


def write_plain_site(root: Path, folder: Path) -> None:
    """Build the site below root once and write its plain twin to a folder."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder / "captured"))
    captured = _Captured(config)
    for file in captured.files:
        if _is_of_the_site(file, config):
            target = folder / "docs" / file.src_uri
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_markdown(file.page) if file.page else file.content_bytes)
    settings = _settings(config, captured.navigation)
    (folder / "mkdocs.yml").write_text(yaml.dump(settings, allow_unicode=True), "utf-8")


def _is_of_the_site(file: File, config: MkDocsConfig) -> bool:
    """True for files of docs/ and files made by plugins; false for those of the theme."""
    return file.generated_by is not None or file.src_dir == config.docs_dir


def _markdown(page: Page) -> bytes:
    """The page's Markdown with its front matter; what is for templates of ours is left out."""
    meta = {
        key: value
        for key, value in page.meta.items()
        if key != "template" and not key.startswith("planvaerk")
    }
    front = f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n" if meta else ""
    return f"{front}{page.markdown}".encode()


def _settings(config: MkDocsConfig, navigation: Navigation) -> dict[str, Any]:
    theme = {name: config.theme[name] for name in THEME_SETTINGS if name in config.theme}
    extensions = [name for name in config.markdown_extensions if not name.startswith("planvaerk")]
    return {
        "site_name": config.site_name,
        "site_url": config.site_url,
        "use_directory_urls": config.use_directory_urls,
        "theme": {"name": "material", **theme},
        "plugins": ["search"],
        "markdown_extensions": [{name: config.mdx_configs.get(name, {})} for name in extensions],
        "nav": [_entry(item) for item in navigation.items],
    }


def _entry(item: StructureItem) -> dict[str, Any]:
    if isinstance(item, Section):
        return {item.title: [_entry(child) for child in item.children]}
    if isinstance(item, Page):
        return {str(item.title): item.file.src_uri}
    return {str(item.title): getattr(item, "url", "")}


if __name__ == "__main__":
    logging.basicConfig()
    write_plain_site(Path(sys.argv[1]), Path(sys.argv[2]))
