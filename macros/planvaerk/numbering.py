"""Chapter and section numbers, from the order of the chapters and of a page's headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple

from planvaerk.addresses import page_address, slug
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import Heading, find_headings

_OWN_ANCHOR = re.compile(r"(?:^|\s)(?:#|id=[\"']?)(?P<anchor>[^\s\"']+)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STRESS = re.compile(r"(?<!\\)(\*{1,3}|`)([^*`\s](?:[^*`]*[^*`\s])?)\1")
_ESCAPED = re.compile(r"\\([^\w\s])")


class NumberedChapter(NamedTuple):
    """A chapter as it stands in contents and menus; an annex has the number `Bilag`, `Bilag 2`."""

    number: str
    title: str
    file: str

    @property
    def address(self) -> str:
        """The chapter's address from the site's root."""
        return page_address(self.file)

    @property
    def numbered_title(self) -> str:
        """The title with its number before it: `4 Mål` or `Bilag: Ministerens mål`."""
        return f"{self.number}{' ' if self.number.isdigit() else ': '}{self.title}"


def chapters(plan: Plan, edition: Edition) -> Iterator[NumberedChapter]:
    """The chapters of an edition in order, numbered from 1, and its annexes."""
    titles = {page.file: page.title for page in plan.pages}
    annexes = sum(chapter.annex for chapter in edition.text.chapters)
    number = annex = 0
    for chapter in edition.text.chapters:
        file = f"docs/{edition.year}/{chapter.page}"
        if chapter.annex:
            annex += 1
            shown = f"Bilag {annex}" if annexes > 1 else "Bilag"
        else:
            number += 1
            shown = str(number)
        yield NumberedChapter(shown, _as_shown(titles.get(file, "")), file)


def _as_shown(title: str) -> str:
    """A title without the marks of Markdown: menus and contents show text only."""
    return _ESCAPED.sub(r"\1", _STRESS.sub(r"\2", _LINK.sub(r"\1", title)))


def number_headings(markdown: str, chapter: str) -> str:
    """The Markdown with a number before every heading of a chapter and an anchor that lasts.

    Headings of level 1 get the chapter's number, those below `4.1`, `4.7.2` and so on. In an annex
    only level 1 is marked; on a page that is no chapter only the anchors are set.
    """
    lines = markdown.split("\n")
    counts = [0] * 5
    headings = find_headings("", markdown)
    title = next((heading for heading in headings if heading.level == 1), None)
    for heading, attributes in zip(headings, _attributes(headings), strict=True):
        if heading.level > 1:
            counts[heading.level - 2] += 1
            counts[heading.level - 1 :] = [0] * (len(counts) - heading.level + 1)
        steps = map(str, counts[: heading.level - 1])
        number = ".".join([chapter, *steps]) if chapter.isdigit() else ""
        if heading.level == 1:
            number = "" if heading is not title or not chapter else number or f"{chapter}:"
        shown = f"{number} {heading.title}".strip()
        lines[heading.position.line - 1] = f"{'#' * heading.level} {shown} {{{attributes}}}"
    return "\n".join(lines)


def heading_anchors(headings: Sequence[Heading]) -> Iterator[str]:
    """The anchor of every heading of a page."""
    for attributes in _attributes(headings):
        found = _OWN_ANCHOR.search(attributes)
        yield found["anchor"] if found else ""


def _attributes(headings: Sequence[Heading]) -> Iterator[str]:
    """The attributes of every heading, with an anchor that no other heading has."""
    own = [_OWN_ANCHOR.search(heading.attributes) for heading in headings]
    taken = {found["anchor"] for found in own if found}
    for heading, found in zip(headings, own, strict=True):
        if found:
            yield heading.attributes
            continue
        wanted = slug(heading.title)
        names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
        anchor = next(name for name in names if name not in taken)
        taken.add(anchor)
        yield f"#{anchor} {heading.attributes}".strip()
