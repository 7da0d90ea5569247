"""A page as sections of words; a macro is one word, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from planvaerk import sentences
from planvaerk.diff.words import Word, words_of
from planvaerk.model.base import by_id
from planvaerk.model.data import KeyFigure
from planvaerk.model.plan import Plan
from planvaerk.pages import MACROS, MacroCall, Page, Value, bind, read_page
from planvaerk.positions import Position

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_BY_NAME = {macro.name: macro for macro in MACROS}


class Section(NamedTuple):
    """A heading, or the top of the page, with the text below it down to the next heading."""

    title: str
    level: int
    text: str
    position: Position


class PageText:
    """The text of a page on one side."""

    def __init__(self, plan: Plan, page: Page) -> None:
        self._plan = plan
        self.page = page

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections in order; the first is what stands before the page's second heading."""
        return tuple(self._sections())

    @cached_property
    def all_words(self) -> list[Word]:
        """Every word of the page below its title."""
        return [word for section in self.sections for word in self.words(section)]

    def words(self, section: Section) -> list[Word]:
        """The words of a section below its heading."""
        words = words_of(_COMMENT.sub("", section.text))
        return [self._read(word) if "{{" in word.key else word for word in words]

    def _sections(self) -> Iterator[Section]:
        page = self.page
        lines = page.text.split("\n")
        begin = page.front_matter.count("\n")
        title = next((heading for heading in page.headings if heading.level == 1), None)
        marks = [heading for heading in page.headings if heading is not title]
        ends = [heading.position.line - 1 for heading in marks] + [len(lines)]
        top = [
            line
            for number, line in enumerate(lines[: ends[0]], 1)
            if number > begin and (title is None or number != title.position.line)
        ]
        yield Section("", 1, "\n".join(top), title.position if title else Position(page.file))
        for heading, end in zip(marks, ends[1:], strict=True):
            text = "\n".join(lines[heading.position.line : end])
            yield Section(heading.title, heading.level, text, heading.position)

    def _read(self, word: Word) -> Word:
        """A word with macros in it: compared by what they call, shown with their numbers."""
        calls = {written: read_page("", written).calls for written in _MACRO.findall(word.key)}
        key = shown = word.key
        for written, (call, *_) in ((w, found) for w, found in calls.items() if found):
            key = key.replace(written, _canonical(call))
            shown = shown.replace(written, self._number(call) or written)
        return Word(" ".join(key.split()), " ".join(shown.split()))

    def _number(self, call: MacroCall) -> str:
        """The number that a macro shows, or nothing when it shows something else."""
        values = _values(call)
        figure = by_id(self._plan.key_figures, str(values.get("id")))
        if call.name != "number" or figure is None:
            return ""
        with_unit = values.get("unit") is not False
        return sentences.key_figure(self._plan, figure, unit=with_unit) or "ikke oplyst"


def figures_on(plan: Plan, page: Page) -> Iterator[KeyFigure]:
    """The key figures that a page shows."""
    for call in page.calls:
        figure = by_id(plan.key_figures, str(_values(call).get("id")))
        if call.name == "number" and figure is not None:
            yield figure


def _canonical(call: MacroCall) -> str:
    """A call in the one way of writing it."""
    values = sorted(_values(call).items())
    given = ", ".join(f"{name}={value!r}" for name, value in values if value is not None)
    return f"{{{{ {call.name}({given}) }}}}"


def _values(call: MacroCall) -> dict[str, Value]:
    """The values of a call by parameter name, or by place when there is no such macro."""
    macro = _BY_NAME.get(call.name)
    if macro is None:
        return {a.name or str(place): a.value for place, a in enumerate(call.arguments)}
    return {name: argument.value for name, argument in bind(macro, call)[0].items()}
