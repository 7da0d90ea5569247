"""Chapter and section numbers, from the order of the chapters and of a page's headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from planvaerk.addresses import page_address, slug
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import find_headings

_ATTRIBUTES = re.compile(r"\{(?P<inside>[^}\n]*)\}[ \t]*$")


class NumberedChapter(NamedTuple):
    """A chapter as it stands in contents and menus; the number of an annex is empty."""

    number: str
    title: str
    file: str

    @property
    def address(self) -> str:
        """The chapter's address from the site's root."""
        return page_address(self.file)

    @property
    def numbered_title(self) -> str:
        """The title with its number before it."""
        return f"{self.number} {self.title}".strip()


def chapters(plan: Plan, edition: Edition) -> Iterator[NumberedChapter]:
    """The chapters of an edition in order, numbered from 1; annexes carry no number."""
    titles = {page.file: page.title for page in plan.pages}
    number = 0
    for chapter in edition.text.chapters:
        file = f"docs/{edition.year}/{chapter.page}"
        number += not chapter.annex
        yield NumberedChapter("" if chapter.annex else str(number), titles.get(file, ""), file)


def number_headings(markdown: str, chapter: str) -> str:
    """The Markdown with a number before every heading of a chapter and an anchor that lasts.

    Headings of level 1 get the chapter's number, those below `4.1`, `4.7.2` and so on. Without a
    chapter number (an annex) the anchors are set and nothing is numbered.
    """
    lines = markdown.split("\n")
    counts = [0] * 5
    anchors: Counter[str] = Counter()
    for heading in find_headings("", markdown):
        index = heading.position.line - 1
        if heading.level > 1:
            counts[heading.level - 2] += 1
            counts[heading.level - 1 :] = [0] * (len(counts) - heading.level + 1)
        steps = [str(count) for count in counts[: heading.level - 1]]
        number = ".".join([chapter, *steps]) if chapter else ""
        lines[index] = _numbered(lines[index], heading.level, heading.title, number, anchors)
    return "\n".join(lines)


def _numbered(line: str, level: int, title: str, number: str, anchors: Counter[str]) -> str:
    attributes = _ATTRIBUTES.search(line)
    inside = attributes["inside"].strip(" :") if attributes else ""
    if "#" not in inside:
        anchor = slug(title)
        anchors[anchor] += 1
        inside = (
            f"#{anchor if anchors[anchor] == 1 else f'{anchor}-{anchors[anchor]}'} {inside}".strip()
        )
    shown = f"{number} {title}" if number else title
    return f"{'#' * level} {shown} {{{inside}}}"
