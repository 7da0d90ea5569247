"""The body of a document: the site's pages as one tree of plain HTML, and its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from planvaerk.documents.anchors import link_parts
from planvaerk.documents.cleaning import clean
from planvaerk.documents.contents import Part
from planvaerk.documents.footnotes import mark_footnotes
from planvaerk.documents.html_tree import read_html, text_of, unwrap, written
from planvaerk.documents.pictures import Picture, take_pictures
from planvaerk.documents.table_layout import lay_out_tables
from planvaerk.documents.terms import explained_terms

# No page has this address.
_TERMS = "#fagord"


class Body(NamedTuple):
    """The body as HTML; a picture's `src` is its place in the list."""

    html: str
    pictures: tuple[Picture, ...]


def body(parts: Sequence[Part], site: Path, site_url: str) -> Body:
    """The body of a document made of pages of the site in a folder."""
    trees: dict[str, ET.Element] = {}
    for number, part in enumerate(parts, 1):
        tree = read_html(part.html)
        mark_footnotes(tree, number)
        _set_title(tree, part.title)
        trees[part.address] = tree
    terms = explained_terms(trees.values())
    if terms is not None:
        trees[_TERMS] = terms
    for tree in trees.values():
        clean(tree)
    pictures = take_pictures(trees, site)
    link_parts(trees, site_url)
    whole = ET.Element("body")
    for tree in trees.values():
        lay_out_tables(tree)
        whole.append(tree)
        unwrap(whole, tree)
    return Body(written(whole), tuple(pictures))


def _set_title(tree: ET.Element, title: str | None) -> None:
    """Give the page its title in the document; one that has no heading at all gets one, too."""
    heading = next((element for element in tree.iter("h1") if text_of(element)), None)
    if title is None:
        return
    if heading is None:
        heading = ET.Element("h1", {"id": "titel"})
        tree.insert(0, heading)
    heading[:] = []
    heading.text = title
