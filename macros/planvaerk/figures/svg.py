"""Tidies the drawing that plotly makes: small, scalable and the same bytes every time.

plotly writes much that a still picture has no use for (classes, empty layers, invisible boxes for
the mouse, random ids), and its colours as `rgb(…)`, where the palette needs them as `#rrggbb`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from planvaerk.figures.style import FONT_FAMILY

_SVG = "http://www.w3.org/2000/svg"
_RGB = re.compile(r"rgb\((\d+), ?(\d+), ?(\d+)\)")
_LONG_NUMBER = re.compile(r"-?\d+\.\d+")
_PIXELS = re.compile(r"(?<=\d)px\b")
_REFERENCE = re.compile(r"url\(['\"]?#([^'\")]+)['\"]?\)")
_NO_MOVE = re.compile(r"(?:translate|rotate)\(0(?:,0)?\)|rotate\(0,[^)]*\)")
_NEEDLESS = frozenset(
    {"class", "pointer-events", "data-index", "data-notex", "white-space", "cursor"}
)
_DEFAULTS = frozenset(
    {
        ("opacity", "1"),
        ("fill-opacity", "1"),
        ("stroke-opacity", "1"),
        ("vector-effect", "none"),
        ("font-style", "normal"),
        ("font-variant", "normal"),
        ("font-weight", "normal"),
        ("dy", "0em"),
    }
)
_NUMERIC = frozenset({"d", "x", "y", "width", "height", "transform", "points", "cx", "cy", "r"})
_EMPTY_PATHS = frozenset({"", "M0,0"})


def tidy(drawing: str, title: str) -> str:
    """The drawing as a small SVG with a title and a view box."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(drawing)  # noqa: S314 - our own drawing, not a reader's file
    for element in root.iter():
        _simplify(element)
    _name_ids(root)
    _prune(root)
    root.set("viewBox", f"0 0 {root.get('width')} {root.get('height')}")
    root.set("font-family", FONT_FAMILY)
    heading = ET.Element(f"{{{_SVG}}}title")
    heading.text = title
    root.insert(0, heading)
    return ET.tostring(root, encoding="unicode")


def _simplify(element: ET.Element) -> None:
    """Turn style into attributes, and leave out what says nothing."""
    attributes = dict(element.attrib)
    attributes.update(_declarations(attributes.pop("style", "")))
    element.attrib.clear()
    for name, raw in attributes.items():
        value = _RGB.sub(lambda match: "#{:02x}{:02x}{:02x}".format(*map(int, match.groups())), raw)
        value = _PIXELS.sub("", value)
        if name in _NUMERIC:
            value = _LONG_NUMBER.sub(_shortened, value)
        if name == "transform":
            value = _NO_MOVE.sub("", value).strip()
        if value and not _is_needless(name, value):
            element.set(name, value)
    if "stroke" not in element.attrib:
        element.attrib.pop("stroke-width", None)


def _shortened(number: re.Match[str]) -> str:
    # Adding zero turns the -0.0 that rounding may leave into 0.
    return f"{round(float(number[0]), 2) + 0:.10g}"


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        if value.strip():
            yield name.strip(), value.strip()


def _is_needless(name: str, value: str) -> bool:
    return (
        name in _NEEDLESS
        or (name, value) in _DEFAULTS
        or (name == "font-family" and value == FONT_FAMILY)
    )


def _name_ids(root: ET.Element) -> None:
    """Give what is referred to an id by its order, since plotly's ids are random; drop the rest."""
    referred = {
        reference
        for element in root.iter()
        for value in element.attrib.values()
        for reference in _REFERENCE.findall(value)
    }
    names: dict[str, str] = {}
    for element in root.iter():
        identity = element.attrib.pop("id", "")
        if identity in referred:
            names[identity] = f"p{len(names)}"
            element.set("id", names[identity])
    for element in root.iter():
        for name, value in element.attrib.items():
            element.set(
                name, _REFERENCE.sub(lambda match: f"url(#{names.get(match[1], '')})", value)
            )


def _prune(element: ET.Element) -> None:
    """Remove what draws nothing, and groups that only wrap."""
    kept: list[ET.Element] = []
    for child in element:
        _prune(child)
        if _draws_nothing(child):
            continue
        kept += list(child) if _tag(child) == "g" and not child.attrib else [child]
    element[:] = kept


def _draws_nothing(element: ET.Element) -> bool:
    tag = _tag(element)
    if tag in {"g", "defs"}:
        return len(element) == 0
    if tag == "text":
        return len(element) == 0 and not element.text
    if tag == "clipPath":
        return "id" not in element.attrib
    if tag == "path":
        return element.get("d", "") in _EMPTY_PATHS
    if tag == "rect":
        has_stroke = element.get("stroke") and element.get("stroke-opacity") != "0"
        return element.get("fill-opacity") == "0" and not (
            has_stroke and element.get("stroke-width") != "0"
        )
    return False


def _tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
