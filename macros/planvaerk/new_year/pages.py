"""The chapters of the new edition: last year's text, marked for rewriting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from planvaerk.addresses import slug
from planvaerk.new_year.tasks import mark
from planvaerk.new_year.years import Step
from planvaerk.pages import Page, without_code

_NOTE = re.compile(r"(?:\?\?\?\+?|!!!)[ \t]+(?:redaktion|udkast)\b")
_LINK = re.compile(r"\]\((?P<page>[^()\s#]*)#(?P<anchor>[^()\s]+)")
_FRONT = "index.md"


def chapter_pages(pages: Sequence[Page], step: Step) -> Iterator[tuple[str, str]]:
    """Every page of the last edition as one of the new: its file and its text.

    Notes to the editors are about last year's source and stay behind.
    """
    anchors = {PurePosixPath(page.file).name: _anchors(page, step) for page in pages}
    for page in pages:
        file = page.file.replace(f"docs/{step.old}/", f"docs/{step.new}/", 1)
        text = _with_box(page, step)
        yield file, _with_links(text, PurePosixPath(page.file).name, anchors)


def _anchors(page: Page, step: Step) -> Mapping[str, str]:
    """The anchor of a page's title before and after its year has moved."""
    return {slug(page.title): slug(step.words(page.title))} if page.title else {}


def _with_box(page: Page, step: Step) -> str:
    lines = page.text.split("\n")
    title = next((heading for heading in page.headings if heading.level == 1), None)
    place = page.front_matter.count("\n")
    if title is not None:
        place = title.position.line
        lines[place - 1] = lines[place - 1].replace(title.title, step.words(title.title), 1)
    what = "forsiden" if PurePosixPath(page.file).name == _FRONT else "kapitlet"
    words = mark(f"Skriv {what} om til {step.new}, og slet denne boks.")
    box = ["", '!!! udkast "Skal skrives om"', f"    {words} Teksten er fra planen for {step.old}."]
    notes = _notes(page)
    above = [line for index, line in enumerate(lines[:place]) if index not in notes]
    below = [line for index, line in enumerate(lines) if index >= place and index not in notes]
    if below and below[0].strip():
        box.append("")
    return "\n".join([*above, *(box if above else box[1:]), *below]).rstrip("\n") + "\n"


def _notes(page: Page) -> set[int]:
    """The lines of the notes to the editors and of old boxes, and the blank lines after each."""
    found: set[int] = set()
    inside = False
    for index, (line, prose) in enumerate(
        zip(page.text.split("\n"), without_code(page.text).split("\n"), strict=True)
    ):
        goes_on = not line.strip() or line.startswith(("    ", "\t"))
        inside = bool(_NOTE.match(prose)) or (inside and goes_on)
        if inside:
            found.add(index)
    return found


def _with_links(text: str, name: str, anchors: Mapping[str, Mapping[str, str]]) -> str:
    """The text with links to titles whose year has moved."""

    def moved(match: re.Match[str]) -> str:
        page, anchor = match["page"], match["anchor"]
        return f"]({page}#{anchors.get(page or name, {}).get(anchor, anchor)}"

    return _LINK.sub(moved, text)
