"""A page that nothing has happened to is not converted again, and no reader can tell."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from planvaerk.kept_pages import KeptPages

PAGES = {
    "index.md": "# Forside\n\n[Målet](2026/maal.md#sygedagpenge) og *noten*.[^1]\n\n[^1]: Her.\n",
    "2026/maal.md": "# Mål\n\n## Sygedagpenge\n\n### Måltal\n\n<span id='her'></span>\n\n## Job\n",
}
SETTINGS = """
site_name: Plan
docs_dir: docs
use_directory_urls: true
validation: {links: {anchors: warn}}
markdown_extensions:
  - footnotes
  - toc: {permalink: true}
"""


class Tree:
    """A few pages, and the folder where they are kept."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kept = root / "kept"
        self.settings = SETTINGS
        self.pages = dict(PAGES)

    def build(self) -> dict[str, Page]:
        """The pages as a new build makes them."""
        for name, text in self.pages.items():
            path = self.root / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        settings = self.root / "mkdocs.yml"
        settings.write_text(self.settings, encoding="utf-8")
        config = load_config(str(settings))
        files = get_files(config)
        kept = KeptPages(self.kept)
        pages = {}
        for file in files.documentation_pages():
            page = Page(None, file, config)
            page.read_source(config)
            kept.keep(page)
            page.render(config, files)
            pages[file.src_uri] = page
        return pages


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def entries(links: list[AnchorLink]) -> list[object]:
    return [(link.title, link.url, link.level, entries(link.children)) for link in links]


def facts(page: Page) -> dict[str, object]:
    """What the rest of MkDocs reads of a page."""
    linked = page.links_to_anchors or {}
    return {
        "content": page.content,
        "title": page.title,
        "toc": entries(page.toc.items),
        "active": [getattr(link, "active", False) for link in page.toc],
        "anchors": page.present_anchor_ids,
        "links": {to.src_uri: named for to, named in linked.items()},
    }


def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are converted from now on."""
    seen: list[str] = []
    render = Page.render

    def listening(page: Page, config: MkDocsConfig, files: Files) -> None:
        seen.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", listening)
    return seen


def test_a_page_that_is_kept_is_the_page_that_was_made(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = {name: facts(page) for name, page in tree.build().items()}
    seen = converted(monkeypatch)

    assert {name: facts(page) for name, page in tree.build().items()} == first
    assert seen == []
    assert "'sygedagpenge': '2026/maal.md#sygedagpenge'" in str(first["index.md"]["links"])
    assert first["2026/maal.md"]["active"] == [True]


def test_only_the_page_that_changed_is_converted_and_has_one_file(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.build()
    seen = converted(monkeypatch)
    tree.pages["2026/maal.md"] += "\nNy tekst.\n"

    pages = tree.build()

    assert seen == ["2026/maal.md"]
    assert "Ny tekst." in str(pages["2026/maal.md"].content)
    assert len(list(tree.kept.iterdir())) == len(PAGES)


def test_a_new_page_and_another_setting_convert_every_page(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.build()
    seen = converted(monkeypatch)
    tree.pages["ny.md"] = "# Ny\n"
    tree.build()
    tree.settings = SETTINGS.replace("permalink: true", "permalink: false")
    pages = tree.build()

    assert len(seen) == 2 * len(tree.pages)
    assert "headerlink" not in str(pages["index.md"].content)


def test_what_mkdocs_says_of_a_page_it_says_in_every_build(
    tree: Tree, caplog: pytest.LogCaptureFixture
) -> None:
    tree.pages["index.md"] = "# Forside\n\n[Væk](findes-ikke.md)\n"
    for _ in range(2):
        caplog.clear()
        with caplog.at_level(logging.INFO, "mkdocs"):
            tree.build()
        assert "findes-ikke.md" in caplog.text


@pytest.mark.parametrize("damage", [b"", b'{"key": "', b"[]", b'"tekst"', b"\xff\xfe", b"{}"])
def test_a_file_that_is_not_whole_is_as_if_it_was_not_there(tree: Tree, damage: bytes) -> None:
    first = {name: facts(page) for name, page in tree.build().items()}
    for file in tree.kept.iterdir():
        file.write_bytes(damage)

    assert {name: facts(page) for name, page in tree.build().items()} == first


def test_no_page_is_kept_when_an_extension_may_read_other_files(tree: Tree) -> None:
    part = tree.root / "del.md"
    part.write_text("Før", encoding="utf-8")
    tree.settings += f"  - pymdownx.snippets: {{base_path: ['{tree.root}']}}\n"
    tree.pages = {"index.md": '# Forside\n\n--8<-- "del.md"\n'}
    assert "Før" in str(tree.build()["index.md"].content)

    part.write_text("Efter", encoding="utf-8")

    assert "Efter" in str(tree.build()["index.md"].content)


def test_the_files_are_named_by_page_so_that_they_do_not_pile_up(tree: Tree) -> None:
    for text in ("ét", "to", "tre"):
        tree.pages["index.md"] = f"# Forside\n\n{text}\n"
        tree.build()

    assert len(list(tree.kept.iterdir())) == len(PAGES)
