"""The site's pages as the author writes them: Markdown with calls of registered macros.

The Jinja syntax tree of a page is read, never run: what is not a plain call of a name with plain
values is a fault, so a page cannot run code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from planvaerk.page_macros import Macro
from planvaerk.positions import Position

Value = str | int | float | bool | None

_TEMPLATES = Environment(autoescape=True)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(
    r"^[ \t]*(?P<fence>`{3,}+|~{3,}+)[^`\n]*\n(?:.*?\n)?[ \t]*(?P=fence)[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<written>[^#\n].*)$", re.MULTILINE)
_NOT_LINE_END = re.compile(r"[^\n]")
_EDITION_PAGE = re.compile(r"docs/(?P<year>[0-9]{4})/")


class Argument(NamedTuple):
    """A value given to a macro and where it stands; name is None when given by position."""

    name: str | None
    value: Value
    position: Position


class MacroCall(NamedTuple):
    """A call of a macro on a page."""

    name: str
    arguments: tuple[Argument, ...]
    position: Position


def bind(macro: Macro, call: MacroCall) -> tuple[dict[str, Argument], list[Argument]]:
    """The arguments of a call by parameter name, and those that fit no parameter."""
    names = [parameter.name for parameter in macro.parameters]
    bound: dict[str, Argument] = {}
    surplus: list[Argument] = []
    flags = {parameter.name for parameter in macro.parameters if parameter.kind == "flag"}
    by_position = (name for name in names if name not in flags)
    for argument in call.arguments:
        name = argument.name or next(by_position, None)
        if name not in names or name in bound:
            surplus.append(argument)
        else:
            bound[name] = argument
    return bound, surplus


class TemplateFault(NamedTuple):
    """Template code that a page may not hold."""

    kind: Literal["syntax", "forbidden"]
    detail: str
    position: Position


class Heading(NamedTuple):
    """A heading written in the page itself; the attributes are those of `{#id .class}` after it."""

    level: int
    title: str
    position: Position
    attributes: str = ""


@dataclass(frozen=True)
class Page:
    """A page of the site."""

    file: str
    text: str
    headings: tuple[Heading, ...]
    calls: tuple[MacroCall, ...]
    faults: tuple[TemplateFault, ...]

    @property
    def year(self) -> int | None:
        """The edition that the page belongs to, or None."""
        match = _EDITION_PAGE.match(self.file)
        return int(match["year"]) if match else None

    @property
    def front_matter(self) -> str:
        """The block of settings at the top of the page, or an empty text."""
        match = _FRONT_MATTER.match(self.text)
        return match[0] if match else ""

    @property
    def title(self) -> str:
        """The page's first heading of level 1, or an empty text."""
        return next((heading.title for heading in self.headings if heading.level == 1), "")


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """The text with every match replaced by spaces, so that places stay the same."""
    return pattern.sub(lambda match: _NOT_LINE_END.sub(" ", match[0]), text)


@lru_cache(maxsize=1024)  # several rules ask, and so does the next check when a file is saved
def without_code(text: str) -> str:
    """The text with front matter and fenced code blanked."""
    return blank(blank(text, _FRONT_MATTER), _FENCE)


def position_at(file: str, text: str, offset: int) -> Position:
    """The position of an offset in a text."""
    line = text.count("\n", 0, offset) + 1
    return Position(file, line, offset - text.rfind("\n", 0, offset))


def find_headings(file: str, text: str) -> tuple[Heading, ...]:
    """The headings of a page, outside code."""
    found = []
    for match in _HEADING.finditer(without_code(text)):
        title, attributes = _title_and_attributes(match["written"].strip())
        position = position_at(file, text, match.start())
        if title:
            found.append(Heading(len(match["marks"]), title, position, attributes))
    return tuple(found)


def _title_and_attributes(written: str) -> tuple[str, str]:
    """The parts of `Title ## {#id}`; the closing marks are not shown."""
    attributes = ""
    before, brace, inside = written.removesuffix("}").rpartition("{")
    if brace and written.endswith("}") and "}" not in inside:
        written, attributes = before.rstrip(), inside.strip(" :")
    unmarked = written.rstrip("#")
    return (unmarked.rstrip() if unmarked[-1:].isspace() else written), attributes


@lru_cache(maxsize=1024)  # the next check, when a file is saved, reads the other pages again
def read_page(file: str, text: str) -> Page:
    """A page from its text; faults in its template code are kept, not raised."""
    headings = find_headings(file, text)
    try:
        tree = _TEMPLATES.parse(text)
    except TemplateSyntaxError as error:
        line = text.split("\n")[error.lineno - 1]
        column = max(line.find("{") + 1, 1)
        fault = TemplateFault("syntax", error.message or "", Position(file, error.lineno, column))
        return Page(file, text, headings, (), (fault,))
    except (RecursionError, ValueError) as error:
        # Brackets in thousands, or a number of thousands of digits: more than Jinja can read.
        begin = position_at(file, text, text.find("{"))
        fault = TemplateFault("forbidden", type(error).__name__, begin)
        return Page(file, text, headings, (), (fault,))
    reader = _TemplateReader(file, text)
    found = tuple(reader.read(tree))
    return Page(
        file,
        text,
        headings,
        tuple(item for item in found if isinstance(item, MacroCall)),
        tuple(item for item in found if isinstance(item, TemplateFault)),
    )


class _TemplateReader:
    """Walks a Jinja syntax tree and finds the column of what it meets by reading on in the text."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n|$", text))]
        self._next = 0

    def read(self, tree: nodes.Template) -> Iterator[MacroCall | TemplateFault]:
        """Every call and every fault, in the order of the page."""
        for statement in tree.body:
            if not isinstance(statement, nodes.Output):
                yield self._forbidden(statement)
                continue
            for node in statement.nodes:
                if not isinstance(node, nodes.TemplateData):
                    yield self._read_expression(node)

    def _read_expression(self, node: nodes.Node) -> MacroCall | TemplateFault:
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return self._forbidden(node)
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            return self._forbidden(node)
        position = self._locate(node.node.lineno, node.node.name)
        arguments = []
        for name, value in [
            *((None, argument) for argument in node.args),
            *((argument.key, argument.value) for argument in node.kwargs),
        ]:
            # A hidden character or a line break in a text would end in a message, too.
            if not isinstance(value, nodes.Const) or not str(value.value).isprintable():
                return TemplateFault("forbidden", type(value).__name__, position)
            text = isinstance(value.value, str | int) and not isinstance(value.value, bool)
            written = str(value.value) if text else name or ""
            arguments.append(Argument(name, value.value, self._locate(value.lineno, written)))
        return MacroCall(node.node.name, tuple(arguments), position)

    def _forbidden(self, node: nodes.Node) -> TemplateFault:
        # Jinja gives no line for the few statements that it wraps in another.
        line = node.lineno or next((n.lineno for n in node.find_all(nodes.Node) if n.lineno), 1)
        return TemplateFault("forbidden", type(node).__name__, self._locate(line, "{"))

    def _locate(self, line: int, written: str) -> Position:
        begin, end = self._line_starts[line - 1 : line + 1]
        offset = self._text.find(written, max(begin, self._next), end)
        if offset < 0:  # written with an escape, or broken over lines
            return position_at(self._file, self._text, begin)
        self._next = offset + len(written)
        return position_at(self._file, self._text, offset)
