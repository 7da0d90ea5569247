"""Footnotes as Markdown makes them, in the form from which pandoc makes real footnotes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from planvaerk.documents.html_tree import classes, pairs, unwrap

NOTE = "epub:type"


def mark_footnotes(tree: ET.Element, part: int) -> None:
    """Mark the notes of a part and the places that refer to them."""
    for parent, child in pairs(tree):
        if child.tag == "a" and "footnote-ref" in classes(child):
            child.attrib = {NOTE: "noteref", "href": _name(part, child.get("href", "")[1:])}
        elif child.tag == "sup" and any(inner.get(NOTE) for inner in child):
            unwrap(parent, child)
        elif child.tag == "div" and "footnote" in classes(child):
            _mark_notes(child, part)


def _mark_notes(notes: ET.Element, part: int) -> None:
    items = [item for item in notes.iter("li") if item.get("id")]
    for item in items:
        item.tag = "aside"
        item.attrib = {NOTE: "footnote", "id": _name(part, item.get("id", ""))[1:]}
    notes[:] = items
    notes.attrib.clear()


def _name(part: int, anchor: str) -> str:
    return f"#note-{part}-{anchor.replace(':', '-')}"
