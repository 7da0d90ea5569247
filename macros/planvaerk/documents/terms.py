"""The terms that the site explains where they stand: on paper they are explained at the end."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from planvaerk import danish
from planvaerk.documents.html_tree import classes, text_of

_TITLE = "Fagord"


def explained_terms(trees: Iterable[ET.Element]) -> ET.Element | None:
    """A last chapter with every term that the pages explain, once; None when there is none."""
    found: dict[str, ET.Element] = {}
    for tree in trees:
        for element in tree.iter():
            if "pv-term__text" in classes(element):
                found.setdefault(element.get("aria-label", ""), element)
    if not found:
        return None
    chapter = ET.Element("body")
    ET.SubElement(chapter, "h1", {"id": "fagord"}).text = _TITLE
    for title in sorted(found, key=danish.sort_key):
        term = ET.SubElement(chapter, "p")
        ET.SubElement(term, "strong").text = title
        ET.SubElement(term, "br").tail = " ".join(_definition(found[title]))
    return chapter


def _definition(element: ET.Element) -> list[str]:
    return [text_of(part) for part in element if part.tag == "p" and not part.get("class")]
