"""Whatever is spliced into whatever is written: it reads as meant, and all other lines stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hypothesis import assume, given
from hypothesis import strategies as st

from planvaerk.positions import Path
from planvaerk.yaml_reader import read_yaml
from planvaerk.yaml_splice import Data, add_key, append_item, remove, set_value

# Documents as people write them: every style of YAML, with comments and blank lines between.

TEXTS = st.one_of(
    st.sampled_from(
        ["", "no", "12:30", "007", "a: b", "- a", "# a", "a #b", "[a]", "ja, nej", "'a'", 'a "b"']
    ),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12),
    st.lists(st.text("æ bc.:#-", max_size=30), min_size=2, max_size=4).map("\n".join),
    st.lists(st.text("æbc ", min_size=1, max_size=150), max_size=3).map("\n\n".join),
).map(lambda text: text.rstrip("\n"))
SCALARS: st.SearchStrategy[Data] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.decimals(-1000, 1000, places=2),
    TEXTS,
)
KEYS = st.one_of(st.sampled_from(["id", "title", "no", "2022"]), st.text("abæ", min_size=1))
VALUES: st.SearchStrategy[Data] = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)
COMMENTS = st.sampled_from(["", "", "  # note: [a]"])
DEEPER_COMMENT = "    # dybere"
BETWEEN = st.sampled_from([[], [], [""], ["# om det næste: - x"], ["", DEEPER_COMMENT]])


@dataclass
class Document:
    """Lines as a person may have written them, what they say, and the lines of every path."""

    lines: list[str] = field(default_factory=list)
    data: dict[str, Data] = field(default_factory=dict)
    values: dict[Path, Data] = field(default_factory=dict)
    ranges: dict[Path, tuple[int, int]] = field(default_factory=dict)
    in_brackets: set[Path] = field(default_factory=set)
    newline: str = "\n"

    @property
    def text(self) -> str:
        return "".join(f"{line}{self.newline}" for line in self.lines)

    def paths(self, kind: type, *, brackets: bool) -> list[Path]:
        """The paths of lists or mappings that are not empty."""
        return [
            path
            for path, value in {(): self.data, **self.values}.items()
            if isinstance(value, kind) and value and (brackets or path not in self.in_brackets)
        ]


FLOW: Data = {"id": [1, "b"], "æ": {}}
FLOW_PATHS: tuple[Path, ...] = ((), ("id",), ("id", 0), ("id", 1), ("æ",))
SIMPLE: dict[str, tuple[str, Data]] = {
    "null": ("", None),
    "quoted": (' "a: b"', "a: b"),
    "plain": (" det er her", "det er her"),
    "flow": (" {id: [1, 'b'], æ: {}}", FLOW),
}


@dataclass
class Writer:
    """Writes data in styles that hypothesis draws."""

    draw: st.DrawFn
    document: Document = field(default_factory=Document)

    def mapping(self, column: int, path: Path, opening: str, depth: int) -> dict[str, Data]:
        data: dict[str, Data] = {}
        for name in self.draw(st.lists(KEYS, min_size=1, max_size=3, unique=True)):
            data[name] = self.entry(f"{opening}{name}:", column, (*path, name), depth)
            opening = " " * column
        return data

    def sequence(self, column: int, path: Path, opening: str, depth: int) -> list[Data]:
        data: list[Data] = []
        for index in range(self.draw(st.integers(1, 3))):
            data.append(self.entry(f"{opening}-", column, (*path, index), depth))
            opening = " " * column
        return data

    def kind(self) -> Callable[[int, Path, str, int], Data]:
        return self.mapping if self.draw(st.booleans()) else self.sequence

    def entry(self, opening: str, column: int, path: Path, depth: int) -> Data:
        lines = self.document.lines
        begin = len(lines)
        styles = [*SIMPLE, "text", *(["inline"] if opening.endswith("-") else []), "block"]
        style = self.draw(st.sampled_from(styles if depth else [*SIMPLE, "text"]))
        comment = self.draw(COMMENTS)
        if style == "text":
            value = self.block_text(opening, column, comment)
        elif style == "inline":
            value = self.kind()(column + 2, path, f"{opening} ", depth - 1)
        elif style == "block":
            lines += [opening + comment, *self.draw(BETWEEN)]
            kind = self.kind()
            least = 0 if kind == self.sequence and opening.endswith(":") else 1
            deeper = column + self.draw(st.integers(least, 3))
            value = kind(deeper, path, " " * deeper, depth - 1)
        else:
            written, value = SIMPLE[style]
            lines.append(opening + written + comment)
            if style == "flow":
                self.keep_brackets(path, begin)
        self.document.values[path] = value
        self.close(path, begin, style)
        return value

    def block_text(self, opening: str, column: int, comment: str) -> Data:
        header = self.draw(st.sampled_from([">", ">-", ">+", "|", "|-", "|+"]))
        words = self.draw(st.lists(st.sampled_from(["en", "to # tre", "- fire"]), min_size=1))
        self.document.lines.append(f"{opening} {header}{comment}")
        self.document.lines += [f"{' ' * (column + 2)}{word}" for word in words]
        return ("\n" if header[0] == "|" else " ").join(words)

    def keep_brackets(self, path: Path, line: int) -> None:
        for inner in FLOW_PATHS:
            place = (*path, *inner)
            self.document.values[place] = _at(FLOW, inner)
            self.document.ranges[place] = (line, line)
            if inner:
                self.document.in_brackets.add(place)

    def close(self, path: Path, begin: int, style: str) -> None:
        """Note where the entry ends, and write what may stand before the next."""
        lines = self.document.lines
        end = len(lines) - 1
        while not lines[end].strip() or lines[end].lstrip().startswith("#"):
            end -= 1
        self.document.ranges[path] = (begin, end)
        deeper = style in {*SIMPLE, "flow"}  # below a block text it would be part of the text
        lines += [line for line in self.draw(BETWEEN) if deeper or not line.startswith(" ")]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    writer = Writer(draw)
    writer.document.newline = draw(st.sampled_from(["\n", "\r\n"]))
    writer.document.lines += draw(BETWEEN)
    writer.document.data = writer.mapping(0, (), "", 3)
    return writer.document


def _at(data: Data, path: Path) -> Data:
    for step in path:
        if isinstance(data, dict):
            data = data[str(step)]
        elif isinstance(data, list):
            data = data[int(step)]
    return data


def _items(data: Data) -> list[Data]:
    assert isinstance(data, list)
    return data


def _with(data: Data, path: Path, value: Data) -> Data:
    """The data with another value at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, str(step): _with(data.get(str(step)), rest, value)}
    assert isinstance(data, list)
    return [_with(item, rest, value) if i == step else item for i, item in enumerate(data)]


def _has_lines_of_its_own(value: Data) -> bool:
    if isinstance(value, dict):
        return any(map(_has_lines_of_its_own, value.values()))
    if isinstance(value, list):
        return any(map(_has_lines_of_its_own, value))
    return isinstance(value, str) and "\n" in value.replace("\n\n", "")


def _read(text: str) -> Data:
    read = read_yaml("", text.replace("\r\n", "\n"))
    assert read.parsed
    assert read.findings == ()
    data: Data = read.data
    return data


def _lines(document: Document, text: str) -> list[str]:
    assert document.newline == "\n" or "\n" not in text.replace("\r\n", "")
    return text.split(document.newline)[:-1]


def _is_insertion(old: Sequence[str], new: Sequence[str]) -> bool:
    """True when the new lines are the old ones with some more in one place."""
    same = 0
    while same < len(old) and old[same] == new[same]:
        same += 1
    return len(new) > len(old) and list(old[same:]) == list(new[len(new) - len(old) + same :])


@given(documents())
def test_the_documents_say_what_they_are_meant_to(document: Document) -> None:
    assert _read(document.text) == document.data


@given(documents(), VALUES, st.data())
def test_a_value_is_replaced_and_all_other_lines_stay(
    document: Document, value: Data, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(sorted(document.ranges, key=str)))
    # A text with single line breaks needs lines below it that are free.
    is_crowded = path in document.in_brackets or DEEPER_COMMENT in document.lines
    assume(not is_crowded or not _has_lines_of_its_own(value))

    text = set_value(document.text, path, value)

    begin, end = document.ranges[path]
    lines = _lines(document, text)
    assert _read(text) == _with(document.data, path, value)
    assert lines[:begin] == document.lines[:begin]
    after = document.lines[end + 1 :]
    assert lines[len(lines) - len(after) :] == after


@given(documents(), VALUES, st.data())
def test_a_key_is_added_and_all_lines_stay(
    document: Document, value: Data, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(document.paths(dict, brackets=False)))
    assume(document.values.get(path) != FLOW)
    holder = _at(document.data, path)
    assert isinstance(holder, dict)
    after = data.draw(st.sampled_from([None, *holder]))

    text = add_key(document.text, (*path, "nøgle"), value, after=after)

    assert _read(text) == _with(document.data, (*path, "nøgle"), value)
    assert _is_insertion(document.lines, _lines(document, text))


@given(documents(), VALUES, st.data())
def test_an_item_is_added_and_all_lines_stay(
    document: Document, value: Data, data: st.DataObject
) -> None:
    paths = document.paths(list, brackets=False)
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    holder = _at(document.data, path)
    assert isinstance(holder, list)

    text = append_item(document.text, path, value)

    assert _read(text) == _with(document.data, path, [*holder, value])
    assert _is_insertion(document.lines, _lines(document, text))


@given(documents(), st.data())
def test_what_is_removed_takes_no_other_line_with_it(
    document: Document, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(sorted(document.ranges, key=str)))
    holder = _at(document.data, path[:-1])
    left: Data = (
        {name: item for name, item in holder.items() if name != path[-1]}
        if isinstance(holder, dict)
        else [item for i, item in enumerate(_items(holder)) if i != path[-1]]
    )

    text = remove(document.text, path)

    begin, end = document.ranges[path]
    lines = _lines(document, text)
    assert _read(text) == _with(document.data, path[:-1], left)
    assert lines[:begin] == document.lines[:begin]
    after = _told(document.lines[end + 1 :])[1:]  # the next may move up to the dash
    told = _told(lines)
    assert told[len(told) - len(after) :] == after


def _told(lines: Sequence[str]) -> list[str]:
    """The lines without blank ones and comments that may go with the entry above them."""
    return [line for line in lines if line.strip() and line != DEEPER_COMMENT]
