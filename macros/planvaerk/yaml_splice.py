"""Changes in YAML that people write: only what changes is written anew.

Every function takes the text of a file and gives the text back with one thing changed; comments,
order, formatting and line ends of everything else survive byte for byte. A path names a place as
the reader does: keys and indices, such as `("amendments", 0, "reason")`.

    set_value(text, path, value)    replace the value of a key, or an item of a list
    add_key(text, path, value)      add a key, last or after another key
    append_item(text, path, value)  add an item at the end of a list
    remove(text, path)              remove a key with its value, or an item

What was spliced is read back and held against what was meant, so that a mistake here can never
reach a file. Comments inside a value that is replaced or removed go with it, and when it is removed
those below it that are indented as its own; all others stay.

LookupError: there is nothing at the path. ValueError: the text cannot be read, or the change cannot
be made in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

import yaml

from planvaerk import yaml_rendering as rendering
from planvaerk.positions import Path
from planvaerk.yaml_reader import read_yaml
from planvaerk.yaml_rendering import Rendered, Value

type Data = dict[str, Data] | list[Data] | str | int | Decimal | bool | None

_BREAK = re.compile(r"\r\n|\r|\n")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
_COLON = re.compile(r"\s*:")
_SURPLUS_COMMA = re.compile(r"\s*,")


def set_value(text: str, path: Path, value: Value) -> str:
    """The text with another value at a path that exists."""
    document = _Document(text)
    entry = document.entry(path)
    wanted = _changed(document.data, path, value)
    try:
        return document.verified(document.replaced(entry, value), wanted)
    except ValueError:  # a comment below would be read as a line of the text
        return document.verified(document.replaced(entry, value, inline=True), wanted)


def add_key(text: str, path: Path, value: Value, *, after: str | None = None) -> str:
    """The text with a new key: the path's last step, after another key or after all others."""
    document = _Document(text)
    holder, name = path[:-1], str(path[-1])
    held = _at(document.data, holder)
    if held is not None and (not isinstance(held, dict) or name in held):
        raise ValueError(f"{name} cannot be added to {held!r}")
    if after is not None and after not in (held or {}):
        raise LookupError(f"there is no {after}")
    wanted = _changed(document.data, holder, {**(held or {}), name: value})
    if not held:
        return document.verified(document.filled(holder, {name: value}), wanted)
    last = document.entry((*holder, after if after is not None else list(held)[-1]))
    return document.verified(document.with_key_after(last, name, value), wanted)


def append_item(text: str, path: Path, value: Value) -> str:
    """The text with a new item at the end of the list at a path."""
    document = _Document(text)
    held = _at(document.data, path)
    if held is not None and not isinstance(held, list):
        raise ValueError(f"{path} is no list")
    wanted = _changed(document.data, path, [*(held or []), value])
    if not held:
        return document.verified(document.filled(path, [value]), wanted)
    last = document.entry((*path, len(held) - 1))
    return document.verified(document.with_item_after(last, value), wanted)


def remove(text: str, path: Path) -> str:
    """The text without a key and its value, or without an item."""
    document = _Document(text)
    entry = document.entry(path)
    return document.verified(document.without(entry), _removed(document.data, path))


class _Entry(NamedTuple):
    """A key with its value, or an item, and its place among its siblings."""

    holder: yaml.CollectionNode
    place: int
    start: int  # of the key or the dash; in brackets of the item itself
    anchor: int  # after the colon or the dash
    column: int  # of the key or the dash
    value: yaml.Node


class _Document:
    """A text with its tree of nodes."""

    def __init__(self, text: str) -> None:
        self.text = text
        first_break = _BREAK.search(text)
        self._newline = first_break[0] if first_break else "\n"
        self.data = _read(text)
        self._root: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)

    def verified(self, spliced: str, wanted: Value) -> str:
        """The spliced text, which reads as meant."""
        if _read(spliced) != _plain(wanted):
            raise ValueError("this cannot be spliced into the text")
        return spliced

    def entry(self, path: Path) -> _Entry:
        """What stands at a path."""
        if not path:
            raise LookupError("the whole document is no entry")
        holder = self._root if len(path) == 1 else self.entry(path[:-1]).value
        step = path[-1]
        if isinstance(holder, yaml.MappingNode):
            for index, (name, value) in enumerate(holder.value):
                if name.value == step:
                    return self._of_key(holder, index, name, value)
        elif isinstance(holder, yaml.SequenceNode) and step in range(len(holder.value)):
            return self._of_item(holder, int(step))
        raise LookupError(f"there is nothing at {path}")

    def _of_key(
        self, holder: yaml.CollectionNode, index: int, name: yaml.Node, value: yaml.Node
    ) -> _Entry:
        colon = _COLON.match(self.text, name.end_mark.index)
        anchor = colon.end() if colon else name.end_mark.index
        return _Entry(holder, index, name.start_mark.index, anchor, name.start_mark.column, value)

    def _of_item(self, holder: yaml.CollectionNode, index: int) -> _Entry:
        value = holder.value[index]
        column = holder.start_mark.column
        if holder.flow_style:
            start = value.start_mark.index
            return _Entry(holder, index, start, start, column, value)
        start = holder.start_mark.index
        if index:
            before = self._end(holder.value[index - 1])
            dash = re.compile(rf"(?<![^\r\n]) {{{column}}}-(?=\s|\Z)")
            found = dash.search(self.text, self._next_line(before))
            start = found.end() - 1 if found else value.start_mark.index
        return _Entry(holder, index, start, start + 1, column, value)

    def _end(self, node: yaml.Node) -> int:
        """Where what is written of a node ends, before comments and blank lines."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        end: int = node.end_mark.index
        if not _is_block_text(node):
            return end
        start: int = node.start_mark.index
        written = self.text[start:end].rstrip("\r\n")
        last_line = node.value.rstrip("\n").rpartition("\n")[2]
        blank = bool(last_line) and not last_line.strip()
        return start + len(written if blank else written.rstrip())

    def _line_end(self, offset: int) -> int:
        found = _BREAK.search(self.text, offset)
        return found.start() if found else len(self.text)

    def _next_line(self, offset: int) -> int:
        found = _BREAK.search(self.text, offset)
        return found.end() if found else len(self.text)

    def _line_start(self, offset: int) -> int:
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def _joined(self, lines: Sequence[str]) -> str:
        return "".join(f"{line}{self._newline}" for line in lines)

    def _after(self, entry: _Entry) -> int:
        """The line after an entry and the comments below it that are indented as its own."""
        place = self._next_line(self._end(entry.value))
        own = re.compile(rf"(?:[ \t]*(?:{_BREAK.pattern}))*[ ]{{{entry.column + 1},}}#")
        while comment := own.match(self.text, place):
            place = self._next_line(comment.end())
        return place

    def _with_lines(self, place: int, lines: Sequence[str]) -> str:
        """The text with lines before the one that begins at a place."""
        gap = "" if place == 0 or self.text[place - 1] in "\r\n" else self._newline
        return self.text[:place] + gap + self._joined(lines) + self.text[place:]

    def with_key_after(self, last: _Entry, name: str, value: Value) -> str:
        """The text with a key after an entry of the same mapping."""
        if last.holder.flow_style:
            end = self._end(last.value)
            added = f", {rendering.key(name, flow=True)}: {rendering.flow(value)}"
            return self.text[:end] + added + self.text[end:]
        return self._with_lines(
            self._after(last), rendering.block_lines({name: value}, last.column)
        )

    def with_item_after(self, last: _Entry, value: Value) -> str:
        """The text with an item after another."""
        if last.holder.flow_style:
            end = self._end(last.value)
            return f"{self.text[:end]}, {rendering.flow(value)}{self.text[end:]}"
        return self._with_lines(self._after(last), rendering.block_lines([value], last.column))

    def filled(self, path: Path, value: Value) -> str:
        """The text with a first key or item where there is an empty one, or nothing at all."""
        if path:
            return self.replaced(self.entry(path), value)
        lines = rendering.block_lines(value, 0)
        if self._root is None or self._root.start_mark.index == self._root.end_mark.index:
            return self._with_lines(len(self.text), lines)
        start, end = self._root.start_mark.index, self._root.end_mark.index
        return self.text[:start] + self._joined(lines).rstrip("\r\n") + self.text[end:]

    def replaced(self, entry: _Entry, value: Value, *, inline: bool = False) -> str:
        """The text with another value in an entry, on the entry's own line if need be."""
        old, is_key = entry.value, isinstance(entry.holder, yaml.MappingNode)
        start, end = old.start_mark.index, self._end(old)
        if entry.holder.flow_style:
            gap = " " if start == entry.anchor and is_key else ""
            return self.text[:start] + gap + rendering.flow(value) + self.text[end:]
        if inline:
            new = Rendered(rendering.flow(value))
        elif is_key:
            used = entry.anchor - self._line_start(entry.anchor)
            new = rendering.after_key(value, entry.column, used)
        else:
            new = rendering.after_dash(value, entry.column)
        return self._with_rendered(entry, self._emptied(entry, start, end), new)

    def _emptied(self, entry: _Entry, start: int, end: int) -> str:
        """The text without an entry's value; a comment beside its key stays."""
        text = self.text
        if start > self._line_end(entry.anchor):  # on the lines below
            return text[: self._line_start(start)] + text[self._next_line(end) :]
        if not _is_block_text(entry.value):
            return text[: entry.anchor] + text[end:]
        header = _BLOCK_HEADER.match(text, start)
        head_end = header.end() if header else start
        body = self._next_line(head_end)
        below = text[body : self._next_line(end)] if end > head_end else ""
        return text[: entry.anchor] + text[head_end:body] + text[body + len(below) :]

    def _with_rendered(self, entry: _Entry, emptied: str, new: Rendered) -> str:
        head = f" {new.head}" if new.head else ""
        text = emptied[: entry.anchor] + head + emptied[entry.anchor :]
        if not new.body:
            return text
        found = _BREAK.search(text, entry.anchor)
        line_end = found.end() if found else len(text)
        gap = "" if found else self._newline
        return text[:line_end] + gap + self._joined(new.body) + text[line_end:]

    def without(self, entry: _Entry) -> str:
        """The text without an entry."""
        siblings = entry.holder.value
        start, end = entry.start, self._end(entry.value)
        if len(siblings) == 1:
            return self._hollow(entry, start, end)
        if entry.holder.flow_style:
            return self._without_in_brackets(entry, start, end)
        line_start = self._line_start(start)
        if not self.text[line_start:start].strip():
            return self.text[:line_start] + self.text[self._after(entry) :]
        following = self._sibling(entry, 1).start  # the first of a block that begins on its line
        between = self.text[self._line_end(end) : following]
        if between.strip():
            return self.text[:start].rstrip(" ") + self.text[self._line_end(end) :]
        return self.text[:start] + self.text[following:]

    def _without_in_brackets(self, entry: _Entry, start: int, end: int) -> str:
        if entry.place < len(entry.holder.value) - 1:
            return self.text[:start] + self.text[self._sibling(entry, 1).start :]
        return self.text[: self._end(self._sibling(entry, -1).value)] + self.text[end:]

    def _hollow(self, entry: _Entry, start: int, end: int) -> str:
        """The text with `{}` or `[]` in place of the only entry."""
        if entry.holder.flow_style:
            surplus = _SURPLUS_COMMA.match(self.text, end)
            return self.text[:start] + self.text[surplus.end() if surplus else end :]
        empty = "{}" if isinstance(entry.holder, yaml.MappingNode) else "[]"
        # A list may stand in its key's own column, brackets may not.
        gap = " " * rendering.STEP if empty == "[]" else ""
        return self.text[:start] + gap + empty + self.text[end:]

    def _sibling(self, entry: _Entry, step: int) -> _Entry:
        index = entry.place + step
        if isinstance(entry.holder, yaml.MappingNode):
            return self._of_key(entry.holder, index, *entry.holder.value[index])
        return self._of_item(entry.holder, index)


def _is_block_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}


def _read(text: str) -> Data:
    read = read_yaml("", _BREAK.sub("\n", text))
    if not read.parsed or read.findings:
        raise ValueError("the text cannot be read as YAML")
    data: Data = read.data
    return data


def _at(data: Data, path: Path) -> Data:
    for step in path:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step in range(len(data)):
            data = data[step]
        else:
            raise LookupError(f"there is nothing at {path}")
    return data


def _changed(data: Data, path: Path, value: Value) -> Value:
    """The data with another value at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, str(step): _changed(data.get(str(step)), rest, value)}
    items = data if isinstance(data, list) else []
    return [_changed(item, rest, value) if i == step else item for i, item in enumerate(items)]


def _removed(data: Data, path: Path) -> Value:
    """The data without what stands at a path."""
    held = _at(data, path[:-1])
    if isinstance(held, dict):
        left: Data = {name: item for name, item in held.items() if name != path[-1]}
    else:
        items = held if isinstance(held, list) else []
        left = [item for index, item in enumerate(items) if index != path[-1]]
    return _changed(data, path[:-1], left)


def _plain(value: Value) -> Data:
    """The value in the types that the reader makes."""
    match value:
        case Mapping():
            return {name: _plain(item) for name, item in value.items()}
        case str():
            return value
        case Sequence():
            return [_plain(item) for item in value]
    return value
