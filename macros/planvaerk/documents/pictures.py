"""The pictures of a document: the light, wide drawings of charts, and authors' own pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

from planvaerk.documents.anchors import resolved
from planvaerk.documents.html_tree import classes, pairs, text_of

# How the file of each kind begins; a file that does not is damaged or named wrongly.
_BEGINS = {
    ".svg": b"<",
    ".png": b"\x89PNG",
    ".jpg": b"\xff\xd8",
    ".jpeg": b"\xff\xd8",
    ".gif": b"GIF8",
    ".webp": b"RIFF",
}
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """A picture: its file below the site's folder, its words, and its width in CSS pixels or 0."""

    path: str
    alt: str
    width: int


def take_pictures(parts: Mapping[str, ET.Element], site: Path) -> list[Picture]:
    """The pictures of all parts in order; each stands in the tree by its place in the list.

    One that the site does not hold, or that cannot be set, stands as its words.
    """
    found: list[Picture] = []
    for address, tree in parts.items():
        for _, child in pairs(tree):
            if child.tag == "img":
                picture = _picture(child, address, site)
                _replace(child, picture, len(found))
                found += [picture] if picture else []
            elif child.tag == "figure" and child.find(".//img") is None:
                child.tag = "div"  # its words are no figure
            elif child.tag == "figure" and "pv-chart" in classes(child):
                _give_caption(child, found, site)
    return found


def _picture(image: ET.Element, address: str, site: Path) -> Picture | None:
    path = resolved(address, image.get("src", ""))
    width = image.get("width", "")
    begins = _BEGINS.get(Path(path).suffix.lower())
    alt = " ".join(image.get("alt", "").split())
    if begins is None or not alt or not (site / path).is_file():
        return None
    if not (site / path).read_bytes().lstrip().startswith(begins):
        return None
    return Picture(path, alt, int(width) if width.isdecimal() else 0)


def _replace(image: ET.Element, picture: Picture | None, place: int) -> None:
    alt = image.get("alt", "")
    tail = image.tail
    image.attrib = {"src": str(place), "alt": alt}
    if picture is None:
        image.tag, image.attrib = "em", {}
        image.text = alt
    image.tail = tail


def _give_caption(figure: ET.Element, found: list[Picture], site: Path) -> None:
    """A chart without a caption gets its drawing's own title."""
    image = figure.find(".//img")
    if image is None or any(text_of(caption) for caption in figure.iter("figcaption")):
        return
    title = _TITLE.search((site / found[int(image.get("src", ""))].path).read_text("utf-8"))
    if title:
        caption = ET.SubElement(figure, "figcaption")
        caption.text = unescape(title[1])
