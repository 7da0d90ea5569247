"""Safe YAML with positions: what surprises is a finding, never a guess.

Built on the parser's events, not its recursive composer, so that deep nesting cannot exhaust the
stack. Only YAML 1.2's plain values are resolved: text, true/false, null, whole and decimal numbers.
Anchors and tags are refused: plans do not need them, and they can explode.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

import yaml

from planvaerk.findings import AMBIGUOUS_VALUE, DUPLICATE_KEY, YAML_SYNTAX, Finding
from planvaerk.positions import FilePositions, Path, Position
from planvaerk.text_files import CONTROL
from planvaerk.yaml_problems import problem_at

MAX_DEPTH = 50
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,10}")
_AMBIGUOUS = (
    (re.compile(r"(?i)yes|no|on|off|y|n"), "kan læses både som tekst og som ja/nej"),
    (re.compile(r"(?i)true|false"), "kan læses både som tekst og som sand/falsk"),
    (re.compile(r"[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?"), "kan læses både som klokkeslæt og som tal"),
    (re.compile(r"[-+]?0[0-7_]+|0[box][0-9a-fA-F_]+"), "kan læses som et tal i et andet talsystem"),
    (
        re.compile(r"[-+]?\d[\d_]*(?:\.\d*)?[eE][-+]?\d+|[-+]?\d+_[\d_]+"),
        "kan læses både som tekst og som tal",
    ),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"), "er ikke et tal, en plan kan bruge"),
    (
        re.compile(r"\+\d+|[-+]?\d{16,}|[-+]?\d+\.\d{11,}"),
        "er ikke et tal, som Planværk kan læse sikkert",
    ),
)


@dataclass(frozen=True)
class YamlFile:
    """What a YAML file holds: plain data, the place of every value and key, and its faults.

    The data is shared between readings: change a copy.
    """

    data: Any = None
    positions: FilePositions = field(default_factory=FilePositions)
    findings: tuple[Finding, ...] = ()
    parsed: bool = False


@dataclass
class _Open:
    """A mapping or sequence that is being read."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None


class _Refused(Exception):
    def __init__(self, finding: Finding) -> None:
        self.finding = finding


@lru_cache(maxsize=512)  # the next check, when a file is saved, reads the other files again
def read_yaml(file: str, text: str) -> YamlFile:
    """Read one YAML document of a plan."""
    reader = _Reader(file)
    try:
        return _read(reader, text, _as_written)
    except _Refused as refused:
        return YamlFile(findings=(*reader.findings, refused.finding))


def read_foreign_yaml(file: str, text: str) -> YamlFile:
    """Read one YAML document that is another program's, such as mkdocs.yml.

    Its tags are let be, and what it refers to elsewhere is empty. Only what no program can read is
    a finding; what a plan would refuse is not parsed.
    """
    try:
        read = _read(_Reader(file), text, _plain)
    except _Refused:
        return YamlFile()
    return replace(read, findings=() if read.parsed else read.findings[-1:])


def _read(reader: _Reader, text: str, seen: Callable[[yaml.Event], yaml.Event]) -> YamlFile:
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reader.take(seen(event))
    except yaml.MarkedYAMLError as error:
        lines = text.split("\n")
        finding = _syntax_finding(reader.file, error, lines)
        if not "".join(lines[finding.position.line - 1 :]).strip():
            # The file ended too early, and what it lacks belongs to what was opened last.
            finding = finding._replace(position=reader.opened_last())
        return YamlFile(findings=(*reader.findings, finding))
    positions = FilePositions(reader.values, reader.keys)
    return YamlFile(reader.data, positions, tuple(reader.findings), parsed=True)


def _as_written(event: yaml.Event) -> yaml.Event:
    return event


def _plain(event: yaml.Event) -> yaml.Event:
    """An event without its tag and its anchor; a reference is empty."""
    if isinstance(event, yaml.AliasEvent):
        return yaml.ScalarEvent(None, None, (True, False), "", event.start_mark, event.end_mark)
    if isinstance(event, yaml.NodeEvent):
        event.anchor = None
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
        event.tag = None
    return event


class _Reader:
    """Builds data from events, keeping the place of every value and key."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.values: dict[Path, Position] = {}
        self.keys: dict[Path, Position] = {}
        self.findings: list[Finding] = []
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the stream."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._refusal(event, "Filen har flere dokumenter, skilt af ---.", "Slet ---.")
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def opened_last(self) -> Position:
        """Where the innermost mapping or list that is not closed begins."""
        return self.values[self._open[-1].path] if self._open else Position(self.file)

    def _take_node(self, event: yaml.NodeEvent) -> None:
        position = _place(self.file, event.start_mark)
        if event.anchor is not None:
            raise self._refusal(
                event,
                "Ankre (&) og henvisninger (*) bruges ikke i en plan.",
                'Skriv værdien ud, eller sæt teksten i "anførselstegn".',
            )
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            raise self._refusal(
                event, f'Mærket "{tag}" bruges ikke i en plan.', 'Sæt teksten i "anførselstegn".'
            )
        if isinstance(event, yaml.ScalarEvent) and (control := CONTROL.search(event.value)):
            raise self._refusal(
                event,
                f"Her står koden for et usynligt styretegn (U+{ord(control[0]):04X}).",
                "Slet koden, eller skriv det tegn, som læseren skal se.",
            )
        if self._awaits_key():
            self._take_key(event, position)
            return
        path = self._path_of_next()
        self.values[path] = position
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._scalar(event, position))
            return
        value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._place(value)
        self._open.append(_Open(value, path))
        if len(self._open) > MAX_DEPTH:
            raise self._refusal(
                event, "Der er for mange niveauer inden i hinanden.", "Gør det fladere."
            )

    def _awaits_key(self) -> bool:
        top = self._open[-1] if self._open else None
        return top is not None and isinstance(top.value, dict) and top.key is None

    def _take_key(self, event: yaml.NodeEvent, position: Position) -> None:
        if not isinstance(event, yaml.ScalarEvent) or "\n" in event.value:
            raise self._refusal(
                event,
                "En nøgle skal være et ord, ikke en liste eller flere linjer.",
                "Skriv nøgle: værdi.",
            )
        top = self._open[-1]
        path = (*top.path, event.value)
        if path in self.keys:
            first = self.keys[path].line
            self.findings.append(
                Finding(
                    position,
                    DUPLICATE_KEY,
                    f'Nøglen "{event.value}" står også i linje {first}.',
                    "Slet den ene, så der ikke er tvivl om, hvilken værdi der gælder.",
                )
            )
            path = (*top.path, f"{event.value}\0{position.line}")
        self.keys[path] = position
        top.key = str(path[-1])

    def _path_of_next(self) -> Path:
        if not self._open:
            return ()
        top = self._open[-1]
        step = len(top.value) if isinstance(top.value, list) else top.key
        return (*top.path, "" if step is None else step)

    def _place(self, value: object) -> None:
        if not self._open:
            self.data = value
            return
        top = self._open[-1]
        if isinstance(top.value, list):
            top.value.append(value)
        elif top.key is not None:
            if "\0" not in top.key:
                top.value[top.key] = value
            top.key = None

    def _scalar(self, event: yaml.ScalarEvent, position: Position) -> object:
        text = event.value
        if event.style != "|":
            # In all other styles a line break is what YAML leaves of a blank line: a new paragraph.
            text = text.replace("\n", "\n\n")
        if not event.implicit[0]:
            return text.rstrip("\n")
        match text:
            case "" | "~" | "null":
                return None
            case "true" | "false":
                return text == "true"
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        for pattern, reading in _AMBIGUOUS:
            if pattern.fullmatch(text):
                hint = f'Skriv "{text}" i anførselstegn, hvis det er tekst.'
                self.findings.append(
                    Finding(position, AMBIGUOUS_VALUE, f"Værdien {text} {reading}.", hint)
                )
                break
        return text

    def _refusal(self, event: yaml.Event, message: str, hint: str) -> _Refused:
        return _Refused(Finding(_place(self.file, event.start_mark), YAML_SYNTAX, message, hint))


def _place(file: str, mark: object) -> Position:
    line, column = getattr(mark, "line", 0), getattr(mark, "column", 0)
    return Position(file, line + 1, column + 1)


def _syntax_finding(file: str, error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Finding:
    problem = error.problem or ""
    # Where a quotation or a list was opened, or where a word stands that lacks its colon.
    unclosed = any(word in (error.context or "") for word in ("quoted", "flow"))
    unclosed = unclosed or "could not find expected ':'" in problem
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    position = _place(file, mark)
    found = problem_at(problem, lines, position.line - 1)
    return Finding(position, YAML_SYNTAX, found.message, found.hint)
