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
        yield NumberedChapter(shown, titles.get(file, ""), file)


def number_headings(markdown: str, chapter: str) -> str:
    """The Markdown with a number before every heading of a chapter and an anchor that lasts.

    Headings of level 1 get the chapter's number, those below `4.1`, `4.7.2` and so on. In an annex
    only level 1 is marked; on a page that is no chapter only the anchors are set.
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
        number = ".".join([chapter, *steps]) if chapter.isdigit() else ""
        if heading.level == 1 and chapter and not number:
            number = f"{chapter}:"
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
