"""Reading a text file of the tree: its text, or the finding that says why not."""

from __future__ import annotations

import re
from pathlib import Path

from planvaerk.findings import (
    FILE_TOO_LARGE,
    NOT_UTF8,
    UNFINISHED_MERGE,
    UNREADABLE_FILE,
    Finding,
)
from planvaerk.positions import Position

MAX_BYTES = 5_000_000
# Everything that YAML forbids or an editor breaks a line at, beside the tabulator and the newline.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS_UTF8 = (
    "Gem filen som UTF-8. I VS Code: klik på tegnsættet nederst til højre, vælg "
    "«Save with Encoding» og så UTF-8."
)
# A line of equal signs alone is a heading in Markdown, so it is no sign of a merge by itself.
_MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=[ \n]|\Z)", re.MULTILINE)


def read_text(root: Path, file: str) -> str | Finding:
    """The text of a file below the root, or the finding that says why it cannot be read."""
    try:
        with (root / file).open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = {
            IsADirectoryError: "Det er en mappe, ikke en fil.",
            PermissionError: "Du har ikke ret til at læse filen.",
            FileNotFoundError: "Filen findes ikke, eller den er et link, der ikke peger på noget.",
        }.get(type(error), "Filen kan ikke åbnes.")
        return Finding(Position(file), UNREADABLE_FILE, reason, "Ret filen, eller fjern den.")
    if len(content) > MAX_BYTES:
        return Finding(
            Position(file),
            FILE_TOO_LARGE,
            "Filen fylder over 5 MB, og så store filer læses ikke.",
            "Del filen i flere, eller læg billeder og bilag uden for mappen.",
        )
    return _decode(file, content)


def _decode(file: str, content: bytes) -> str | Finding:
    if content.startswith(_UTF16_MARKS):
        return Finding(Position(file), NOT_UTF8, "Filen er gemt som UTF-16.", _SAVE_AS_UTF8)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _with_newlines(error.object[: error.start].decode("utf-8"))
        line = before.rsplit("\n", 1)[-1]
        found = f'efter "{line[-20:].strip()}" ' if line.strip() else ""
        message = f"Filen er ikke UTF-8: tegnet {found}kan ikke læses."
        return Finding(
            Position(file, before.count("\n") + 1, len(line) + 1), NOT_UTF8, message, _SAVE_AS_UTF8
        )
    text = _with_newlines(text)
    control = CONTROL.search(text)
    if control is not None:
        line_start = text.rfind("\n", 0, control.start())
        return Finding(
            Position(file, text.count("\n", 0, control.start()) + 1, control.start() - line_start),
            UNREADABLE_FILE,
            f"Her står et usynligt styretegn (U+{ord(control[0]):04X}).",
            "Slet tegnet. Det er ofte kommet med, da teksten blev kopieret ind.",
        )
    return _unfinished_merge(file, text) or text


def _unfinished_merge(file: str, text: str) -> Finding | None:
    """What git leaves when two changed the same lines: both versions, with marks around them."""
    lines = [text.count("\n", 0, mark.start()) + 1 for mark in _MERGE.finditer(text)]
    if not lines:
        return None
    where = f"linje {lines[0]}-{lines[-1]}" if len(lines) > 1 else f"linje {lines[0]}"
    return Finding(
        Position(file, lines[0]),
        UNFINISHED_MERGE,
        f"Her er en fletning, som ikke er gjort færdig: {where} har begge udgaver af teksten.",
        "Behold det, der skal stå, og slet linjerne med <<<<<<<, ======= og >>>>>>>.",
    )


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
