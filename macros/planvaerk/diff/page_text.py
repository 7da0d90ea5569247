"""A page as sections of words; a macro is one word, however it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from planvaerk import danish, sentences
from planvaerk.diff.prose import readable
from planvaerk.diff.sides import Side
from planvaerk.diff.words import BLOCK, Word, paragraphs, text_of, words_of
from planvaerk.model.base import by_id
from planvaerk.model.data import KeyFigure
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS, Macro, ParameterKind
from planvaerk.pages import MacroCall, Page, Value, bind, read_page
from planvaerk.positions import Position

_TABLE_RULE = re.compile(r"\|?(?::?-{2,}:?\|?)+")
_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_BY_NAME = {macro.name: macro for macro in MACROS}
# Where the name of the thing says it all, or a macro's description is too long.
_SAID: Mapping[str, str] = {
    "target": "målet",
    "target_sentence": "sætningen om",
    "target_chart": "grafen over",
    "target_table": "tabellen over",
    "chart": "grafen over",
    "benchmark": "benchmark med",
}
_FLAGS: Mapping[str, str] = {"gist": "med begrundelser"}


class Section(NamedTuple):
    """A heading, or the top of the page, with the text below it down to the next heading."""

    title: str
    level: int
    text: str
    position: Position


class PageText:
    """The text of a page on one side."""

    def __init__(
        self,
        side: Side,
        page: Page,
        origin: Callable[[str, str], str],
        *,
        with_notes: bool = True,
        moved: Mapping[str, str] | None = None,
    ) -> None:
        """`origin` gives the id that a thing of a kind is compared by."""
        self._side = side
        self._origin = origin
        self._moved = moved or {}
        self._with_notes = with_notes
        self.page = page

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections in order; the first is what stands before the page's second heading."""
        return tuple(self._sections())

    @cached_property
    def all_words(self) -> list[Word]:
        """Every word of the page below its title."""
        return [word for section in self.sections for word in self.words(section)]

    @property
    def in_full(self) -> str:
        """All that the page says, a paragraph a line."""
        lines = []
        for section in self.sections:
            lines += [section.title, paragraphs(text_of(self.words(section)))]
        return "\n".join(line for line in lines if line)

    def with_links(self, moved: Mapping[str, str]) -> PageText:
        """The same page, with links to pages that have moved going where they are now."""
        return PageText(
            self._side, self.page, self._origin, with_notes=self._with_notes, moved=moved
        )

    def words(self, section: Section) -> list[Word]:
        """The words of a section below its heading."""
        text = readable(section.text, self.page.file, self._moved, with_notes=self._with_notes)
        words = (word for word in words_of(text) if not _TABLE_RULE.fullmatch(word.key))
        return [self._read(word) if "{{" in word.key else _cell(word) for word in words]

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
            key = key.replace(written, self._canonical(call))
            shown = shown.replace(written, self._number(call) or self._block(call) or written)
        return Word(" ".join(key.split()), " ".join(shown.split()))

    def _canonical(self, call: MacroCall) -> str:
        """A call in the one way of writing it; how a block is laid out is no part of it."""
        macro = _BY_NAME.get(call.name)
        kinds = _kinds(macro) if macro else {}
        given = []
        for name, value in sorted(_values(call).items()):
            kind = kinds.get(name, "")
            if value is not None and kind != "level":
                thing = isinstance(value, str) and kind in {"target", "series"}
                given.append(f"{name}={self._origin(kind, str(value)) if thing else value!r}")
        return f"{{{{ {call.name}({', '.join(given)}) }}}}"

    def _number(self, call: MacroCall) -> str:
        """The number that a macro shows, or nothing when it shows something else."""
        values = _values(call)
        plan = self._side.plan
        figure = by_id(plan.key_figures, str(values.get("id")))
        if call.name != "number" or figure is None:
            return ""
        with_unit = values.get("unit") is not False
        return sentences.key_figure(plan, figure, unit=with_unit) or "ikke oplyst"

    def _block(self, call: MacroCall) -> str:
        """What a macro puts on the page, in words: `«målet "Sygedagpenge"»`."""
        macro = _BY_NAME.get(call.name)
        if macro is None:
            return ""
        side = replace(self._side, year=self.page.year)
        kinds = _kinds(macro)
        things: list[str] = []
        said = [_SAID.get(call.name) or _gist(macro)]
        for name, value in _values(call).items():
            match kinds.get(name):
                case ("target" | "series" | "key_figure") as kind:
                    things.append(side.called(kind, str(value)))
                case "flag":
                    said += [f"({_FLAGS.get(name, name)})"] if value else []
                case "level":  # layout, which says nothing of the plan
                    continue
                case _:
                    said.append(f"({value})")
        words = (said[0], danish.listing(things), *said[1:])
        shown = " ".join(word for word in words if word).replace("målet målet", "målet")
        return f"{BLOCK[0]}{shown}{BLOCK[1]}"


def _cell(word: Word) -> Word:
    """A word, or the line between two cells of a table as a reader may see it."""
    return Word(word.key, "·") if word.key == "|" else word


def _kinds(macro: Macro) -> dict[str, ParameterKind]:
    return {parameter.name: parameter.kind for parameter in macro.parameters}


def _gist(macro: Macro) -> str:
    """The beginning of a macro's description: `årets ministermål`."""
    gist = re.split(r"[:.,]", macro.description)[0]
    return gist[:1].lower() + gist[1:]


def is_block(word: Word) -> bool:
    """True for what a macro puts on a page, other than a number."""
    return word.key.startswith("{{") and word.shown.startswith(BLOCK[0])


def figures_on(plan: Plan, page: Page) -> Iterator[KeyFigure]:
    """The key figures that a page shows."""
    for call in page.calls:
        figure = by_id(plan.key_figures, str(_values(call).get("id")))
        if call.name == "number" and figure is not None:
            yield figure


def _values(call: MacroCall) -> dict[str, Value]:
    """The values of a call by parameter name, or by place when there is no such macro."""
    macro = _BY_NAME.get(call.name)
    if macro is None:
        return {a.name or str(place): a.value for place, a in enumerate(call.arguments)}
    return {name: argument.value for name, argument in bind(macro, call)[0].items()}
