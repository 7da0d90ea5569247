"""Leaves out what only a screen can do, and puts the rest in the plain elements of a document.

What a page must not give to its documents carries the class `pv-screen-only`.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from planvaerk.documents.html_tree import classes, pairs, remove, text_of, unwrap, wrap

_NOT_FOR_PAPER = frozenset(
    {"audio", "canvas", "dialog", "form", "iframe", "input", "link", "meta", "nav", "noscript"}
    | {"object", "script", "select", "source", "style", "svg", "template", "textarea", "video"}
)
_SCREEN_ONLY = frozenset(
    {"pv-screen-only", "redaktion", "headerlink", "pv-contents-folded", "pv-turn", "pv-dark"}
    | {"pv-arrow", "pv-download", "pv-data-line__download", "pv-downloads", "pv-contents"}
    | {"pv-edition__top", "pv-terms", "pv-banner", "footnote-backref"}
)
# Word shows the style's name to whoever restyles the document, so it is Danish.
STYLES = {
    "pv-point": "Pointe",
    "pv-ambition": "Ambition",
    "pv-lead": "Manchet",
    "pv-panel": "Boks",
    "pv-follow-up": "Boks",
    "admonition": "Boks",
    "pv-source": "Kilde",
    "pv-data-line": "Kilde",
    "pv-legend": "Kilde",
    "pv-caveat": "Kilde",
    "pv-supports": "Oplysninger",
    "pv-letter": "Oplysninger",
    "pv-cycle": "Oplysninger",
    "pv-multiples": "Figurer",
}
_BOLD = frozenset(
    {"pv-card__title", "pv-goals__title", "pv-panel__label", "pv-panel__value", "admonition-title"}
    | {"pv-average"}
)
# Small words below the first line of a cell.
_BELOW = frozenset({"pv-overview__group", "pv-list__detail"})
_FACTS = frozenset({"pv-supports", "pv-letter", "pv-cycle"})
# What stands in one alternative only, and what stands in some: the element and its brackets.
_BRACKETS = {True: ("strong", "[]"), False: ("u", "\u2039\u203a")}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_EMPTY = frozenset({"p", "ul", "ol", "li", "dl", "div", "section", "details", "figure", "span"})
_TABLE_PARTS = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_FLAT = frozenset({"div", "section", "article", "main", "header", "footer", "aside", "picture"})
_FLAT |= {"abbr", "button", "label", "small", "span", "summary", "time", "wbr", "details", "body"}
_BLOCKS = frozenset({"p", "ul", "ol", "dl", "table", "figure", "pre", "blockquote", "hr", "div"})
_BLOCKS |= set(_HEADINGS)


def clean(tree: ET.Element) -> None:
    """Change a page's tree into what stands on paper."""
    _drop_screen_parts(tree)
    for parent, child in pairs(tree):
        _join(child)
        if _is_empty(child):
            remove(parent, child)
        elif child.tag == "ul" and "pv-chips" in classes(child):
            _as_sentence(child)
        elif child.tag == "details":
            _as_box(child)
        elif child.tag == "mark":
            _as_brackets(child)
        elif child.tag == "dl" and classes(child) & _FACTS:
            _as_lines(child)
        elif classes(child) & _BELOW:
            parent.insert(list(parent).index(child), ET.Element("br"))
        elif child.tag == "li":
            _run_in(child)
        _make_bold(child)
        _style(parent, child)
    _flatten(tree)
    _mend_levels(tree)


def _drop_screen_parts(tree: ET.Element) -> None:
    titles = {part for part in tree.iter("section") if all(i.tag in _HEADINGS for i in part)}
    for parent, child in pairs(tree):
        if (
            child.tag in _NOT_FOR_PAPER
            or "hidden" in child.attrib
            or "popover" in child.attrib
            or child.get("role") == "tooltip"
            or classes(child) & _SCREEN_ONLY
            or _is_told_twice(parent, child)
            or (child not in titles and _is_heading_alone(child))
        ):
            remove(parent, child)


def _is_told_twice(parent: ET.Element, child: ET.Element) -> bool:
    """True for the words to a screen reader beside a mark, and for a mark that only decorates.

    The arrow of a direction stays: on paper it is what the eye finds first.
    """
    if "pv-go" in classes(child):
        return False
    has_mark = any(other.get("aria-hidden") == "true" for other in parent)
    has_words = any("pv-hidden" in classes(other) for other in parent)
    if "pv-hidden" in classes(child):
        return has_mark
    return child.get("aria-hidden") == "true" and not has_words and parent.tag != "td"


def _is_heading_alone(child: ET.Element) -> bool:
    """True for a section that has lost all but its heading."""
    rest = [inner for inner in child if inner.tag not in _HEADINGS]
    return child.tag == "section" and not (any(map(_holds, rest)) or (child.text or "").strip())


def _holds(element: ET.Element) -> bool:
    return bool(text_of(element)) or any(inner.tag in {"img", "hr"} for inner in element.iter())


def _is_empty(element: ET.Element) -> bool:
    if element.tag in _TABLE_PARTS:
        return not any(inner.tag in {"td", "th"} for inner in element.iter())
    return element.tag in _EMPTY and not _holds(element)


def _join(element: ET.Element) -> None:
    """Put a point between facts that the site sets apart by space alone."""
    spans = list(element)
    is_row = element.tag == "p" and len(spans) > 1 and not (element.text or "").strip()
    if is_row and all(span.tag == "span" and not (span.tail or "").strip() for span in spans):
        for span in spans[:-1]:
            span.tail = " · "


def _as_sentence(items: ET.Element) -> None:
    """A row of short links becomes `Mål, der bidrager: a · b`."""
    label = items.get("aria-label", "")
    for item in list(items):
        item.tag, item.tail = "span", " · "
    if len(items):
        items[-1].tail = ""
    items.tag = "p"
    items.text = f"{label}: " if label else ""


def _run_in(item: ET.Element) -> None:
    """An item that begins with a title in bold becomes one paragraph, with a line for each text."""
    lines = list(item)
    is_titled = lines and lines[0].tag == "p" and [part.tag for part in lines[0]] == ["strong"]
    if not is_titled or any(line.tag != "p" for line in lines):
        return
    for line in lines:
        line.tag = "span"
    for line in lines[1:]:
        item.insert(list(item).index(line), ET.Element("br"))
    paragraph = ET.Element("p")
    paragraph[:] = list(item)
    item[:] = [paragraph]


def _as_lines(facts: ET.Element) -> None:
    """Short facts become one line each: `Fokusområde: a · b`."""
    lines: list[ET.Element] = []
    for item in list(facts.iter()):
        if item.tag == "dt":
            line = ET.Element("p")
            lines.append(line)
            item.tag, item.tail = "strong", " "
            item.text = f"{text_of(item)}:"
            line.append(item)
        elif item.tag == "dd" and lines:
            if len(lines[-1]) > 1:
                lines[-1][-1].tail = " · "
            item.tag, item.tail = "span", ""
            lines[-1].append(item)
    facts.tag, facts.text = "div", None
    facts[:] = lines


def _as_box(details: ET.Element) -> None:
    """What folds out on the site stands unfolded, in a box with its summary as the title."""
    for summary in details:
        if summary.tag == "summary":
            summary.tag = "p"
            summary.set("class", "pv-card__title")
            _make_bold(summary)
    details.tag = "div"
    details.set("custom-style", "Boks")


def _as_brackets(mark: ET.Element) -> None:
    """Marked words stand in brackets, which colour and screen-only words cannot replace."""
    mark.tag, signs = _BRACKETS["pv-own" in classes(mark)]
    words = (part for part in mark if "pv-hidden" in classes(part))
    for part, sign in zip(words, signs, strict=False):
        part.text = sign


def _make_bold(element: ET.Element) -> None:
    is_heading_cell = element.tag == "th" and element.get("scope") == "row"
    if not (is_heading_cell or classes(element) & _BOLD) or element.tag in _HEADINGS:
        return
    if any(inner.tag in _BLOCKS for inner in element):
        return
    strong = ET.Element("strong")
    strong.text, element.text = element.text, None
    strong[:] = list(element)
    element[:] = [strong]
    element.set("class", "")


def _style(parent: ET.Element, child: ET.Element) -> None:
    style = next((STYLES[name] for name in classes(child) if name in STYLES), None)
    if style is None:
        return
    if child.tag in {"div", "section"}:
        child.tag = "div"
        child.set("custom-style", style)
    elif child.tag in {"p", "dl", "ul", "ol"}:
        wrap(parent, child, "div", **{"custom-style": style})


def _flatten(tree: ET.Element) -> None:
    """Take away the boxes that carry no style and no anchor; loose text becomes a paragraph."""
    for parent, child in pairs(tree):
        if child.tag not in _FLAT or "custom-style" in child.attrib:
            continue
        if child.tag in {"div", "section", "article", "summary"} and not any(
            inner.tag in _BLOCKS for inner in child
        ):
            child.tag = "p" if parent.tag not in {"td", "th", "p"} else "span"
        elif not child.get("id"):
            unwrap(parent, child)


def _mend_levels(tree: ET.Element) -> None:
    """No heading may skip a level: a reader of the PDF's tags would look for what is between."""
    level = 0
    for element in tree.iter():
        if element.tag in _HEADINGS:
            level = min(int(element.tag[1]), level + 1)
            element.tag = f"h{level}"
