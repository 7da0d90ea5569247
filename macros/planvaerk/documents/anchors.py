"""Anchors and links of a document: pages that stand in it are linked within, others by address."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

from planvaerk.documents.footnotes import NOTE
from planvaerk.documents.html_tree import pairs, unwrap

_ELSEWHERE = frozenset({"http", "https", "mailto", "tel"})
# Word takes no longer name of a bookmark.
_LONGEST = 40
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


def link_parts(parts: Mapping[str, ET.Element], site_url: str) -> None:
    """Make the anchors of all parts, by their address, unlike each other, and set their links."""
    names = _named(parts)
    for address, tree in parts.items():
        for parent, child in pairs(tree):
            if child.tag == "a" and NOTE not in child.attrib:
                _set_link(parent, child, address, names, site_url)
    linked = {a.get("href", "")[1:] for tree in parts.values() for a in tree.iter("a")}
    for tree in parts.values():
        for element in tree.iter():
            is_kept = NOTE in element.attrib or re.fullmatch("h[1-6]", element.tag)
            if element.get("id") not in linked and not is_kept:
                element.attrib.pop("id", None)


def resolved(address: str, href: str) -> str:
    """A relative link as an address from the site's root."""
    path = posixpath.normpath(posixpath.join("/", address, unquote(href))).lstrip("/")
    return f"{path}/" if path and "." not in path.rpartition("/")[2] else path


def _named(parts: Mapping[str, ET.Element]) -> dict[str, str]:
    """The name of every anchor in the document, by `page#anchor` and by `page` for its start."""
    names: dict[str, str] = {}
    for number, (address, tree) in enumerate(parts.items(), 1):
        for element, wanted in list(_anchors(tree)):
            if f"{address}#{wanted}" in names:
                element.attrib.pop("id")
                continue
            name = f"s{number}-{_NOT_IN_NAMES.sub('-', wanted)}"[:_LONGEST].strip("-")
            if name in names.values():
                name = f"{name[: _LONGEST - 6]}-{len(names)}"
            names[f"{address}#{wanted}"] = name
            names.setdefault(address, name)
            element.set("id", name)
    return names


def _anchors(tree: ET.Element) -> Iterator[tuple[ET.Element, str]]:
    for element in tree.iter():
        if element.get("id") and NOTE not in element.attrib:
            yield element, element.get("id", "")


def _set_link(
    parent: ET.Element, link: ET.Element, address: str, names: Mapping[str, str], site_url: str
) -> None:
    href = link.get("href", "")
    if urlsplit(href).scheme in _ELSEWHERE:
        link.attrib = {"href": href}
        return
    path, _, anchor = href.partition("#")
    page = resolved(address, path) if path else address
    name = names.get(f"{page}#{unquote(anchor)}") or names.get(page)
    if name:
        link.attrib = {"href": f"#{name}"}
    elif site_url and href:
        link.attrib = {"href": urljoin(site_url, f"{page}#{anchor}" if anchor else page)}
    else:
        unwrap(parent, link)
