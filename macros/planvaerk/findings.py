"""Findings: faults in the content, collected and never raised."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Literal, NamedTuple

from planvaerk.positions import Position

Severity = Literal["error", "warning"]
# As many possibilities as fit a line.
_SHOWN = 12


class Code(NamedTuple):
    """A kind of fault. The id is stable and never reused; the name states the fault in Danish."""

    id: str
    name: str
    severity: Severity = "error"


class Finding(NamedTuple):
    """One fault at one place, with the way out. Message and hint are Danish."""

    position: Position
    code: Code
    message: str
    hint: str = ""

    @property
    def is_error(self) -> bool:
        """True when the fault stops the build."""
        return self.code.severity == "error"


UNREADABLE_FILE = Code("PV001", "ulæselig-fil")
NOT_UTF8 = Code("PV002", "ikke-utf-8")
YAML_SYNTAX = Code("PV003", "yaml-syntaks")
DUPLICATE_KEY = Code("PV004", "dobbelt-nøgle")
AMBIGUOUS_VALUE = Code("PV005", "tvetydig-værdi")
FILE_TOO_LARGE = Code("PV006", "for-stor-fil")
MISSING_FILE = Code("PV007", "manglende-fil")
CSV_SYNTAX = Code("PV008", "csv-syntaks")
UNEXPECTED_FILE = Code("PV009", "uventet-fil", "warning")
USELESS_EXCEPTION = Code("PV010", "virkningsløs-undtagelse", "warning")
UNFINISHED_MERGE = Code("PV011", "uafsluttet-fletning")
UNKNOWN_KEY = Code("PV101", "ukendt-nøgle")
MISSING_KEY = Code("PV102", "manglende-nøgle")
WRONG_TYPE = Code("PV103", "forkert-type")
INVALID_VALUE = Code("PV104", "ugyldig-værdi")


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word most like this one, or None when none is like it; 1 is the same word."""
    matches = difflib.get_close_matches(word, sorted(known), n=1, cutoff=likeness)
    return matches[0] if matches else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """A Danish hint: the closest match and the possibilities."""
    known = sorted(known)
    match = closest(word, known)
    shown = ", ".join(known[:_SHOWN]) + (" …" if len(known) > _SHOWN else "")
    parts = [f'Mente du "{match}"?'] if match else []
    parts.append(f"Muligheder: {shown}" if known else "Der findes ingen endnu.")
    return "  ".join(parts)
