"""What MkDocs and the machine have to say, in Danish and with the place in the author's files."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from planvaerk.arguments import shown_here
from planvaerk.pages import position_at
from planvaerk.positions import Position
from planvaerk.text_files import read_text
from planvaerk.yaml_reader import read_yaml

_MENU = "mkdocs.yml"
_REASONS = {
    errno.EACCES: "du har ikke ret til det",
    errno.EPERM: "du har ikke ret til det",
    errno.EROFS: "drevet kan kun læses",
    errno.EAGAIN: "der er for mange i gang",
    errno.ENOMEM: "der er ikke mere hukommelse",
    errno.ENOSPC: "der er ikke mere plads",
    errno.EDQUOT: "der er ikke mere plads",
    errno.EFBIG: "filen må ikke blive så stor",
    errno.ENOENT: "mappen findes ikke",
    errno.ENOTDIR: "en fil ligger i vejen",
    errno.EEXIST: "en fil ligger i vejen",
    errno.EADDRINUSE: "den er allerede i brug",
    errno.EADDRNOTAVAIL: "den findes ikke på denne maskine",
}


class _Saying(NamedTuple):
    """Words of MkDocs with a named `page` and `link`, what they mean, and the way out."""

    words: re.Pattern[str]
    message: str
    hint: str


_SAYINGS = (
    _Saying(
        re.compile(
            r"Doc file '(?P<page>.+?)' contains (?:an unrecognized relative link '(?P<link>.+?)',"
            r"|a link '(?P<other>.+?)', but the target).*?(?: Did you mean '(?P<better>.+)'\?)?"
        ),
        'Linket "{link}" fører ikke til nogen side.',
        "Skriv stien til sidens fil, set fra denne fil, fx ../data.md.",
    ),
    _Saying(
        re.compile(
            r"Doc file '(?P<page>.+?)' contains an absolute link '(?P<link>.+?)',"
            r".*?(?: Did you mean '(?P<better>.+)'\?)?"
        ),
        'Linket "{link}" begynder med en skråstreg, så det virker kun nogle steder.',
        "Skriv stien til sidens fil, set fra denne fil, fx ../data.md.",
    ),
    _Saying(
        re.compile(
            r"Doc file '(?P<page>.+?)' contains a link '(?P<link>.+?)',"
            r" but (?:there is no such anchor|the doc '.+?' does not contain an anchor).*"
        ),
        'Linket "{link}" peger på et afsnit, som ikke findes på siden.',
        "Se afsnittets anker i adressen, når du klikker på ¶ ved dets overskrift.",
    ),
    _Saying(
        re.compile(r"A reference to '(?P<link>.+?)' is included in the 'nav' configuration.*"),
        'Menuen nævner "{link}", men den fil findes ikke i docs/.',
        "Ret linjen under nav, eller slet den.",
    ),
    _Saying(
        re.compile(r"An absolute path to '(?P<link>.+?)' is included in the 'nav'.*"),
        'Menuens "{link}" begynder med en skråstreg.',
        "Skriv stien til sidens fil i docs/, fx data.md.",
    ),
    _Saying(
        re.compile(r"Config value '(?P<link>.+?)': (?P<theirs>.*)"),
        'Værdien af "{link}" kan ikke bruges.',
        "MkDocs skriver: {theirs}",
    ),
)
_LEFT_OUT = re.compile(r"The following pages exist in the docs directory, but are not included.*")


def why(error: OSError) -> str:
    """Why the machine refused, as the end of a sentence."""
    return _REASONS.get(error.errno or 0, error.strerror or "ukendt årsag")


def in_danish(root: Path, said: Iterable[str]) -> str:
    """What MkDocs said about the tree below root; what is not known is told as it was said."""
    told = [text for one in said for text in _translated(root, one)]
    return "\n\n".join(dict.fromkeys(told))


def menu_syntax(root: Path, said: str) -> str:
    """What is wrong with an mkdocs.yml that cannot be read as YAML."""
    text = read_text(root, _MENU)
    findings = read_yaml(_MENU, text).findings if isinstance(text, str) else (text,)
    for (file, line, column), _, message, hint in findings[-1:]:
        return _at(root, Position(file, line, column), message, hint)
    return f"{shown_here(root / _MENU)} kan ikke læses. MkDocs skriver: {said}"


def _translated(root: Path, said: str) -> list[str]:
    if _LEFT_OUT.match(said):
        pages = [line.removeprefix("  - ") for line in said.splitlines()[1:]]
        message = "Siden står ikke i menuen."
        hint = f"Sæt den ind under nav i {_MENU}, eller slet filen."
        return [_at(root, Position(f"docs/{page}"), message, hint) for page in pages]
    for saying in _SAYINGS:
        match = saying.words.fullmatch(said)
        if match:
            return [_told(root, saying, match.groupdict())]
    return [said]


def _told(root: Path, saying: _Saying, parts: Mapping[str, str | None]) -> str:
    link = parts["link"] or parts.get("other") or ""
    better = parts.get("better")
    hint = f'Mente du "{better}"?' if better else saying.hint.format(**parts)
    place = _place(root, f"docs/{parts['page']}" if "page" in parts else _MENU, link)
    return _at(root, place, saying.message.format(link=link), hint)


def _place(root: Path, file: str, words: str) -> Position:
    text = read_text(root, file)
    offset = text.find(words) if isinstance(text, str) else -1
    return (
        Position(file)
        if not isinstance(text, str) or offset < 0
        else position_at(file, text, offset)
    )


def _at(root: Path, place: Position, message: str, hint: str) -> str:
    file = shown_here(root / place.file)
    return f"{file}:{place.line}:{place.column}: {message}\n  {hint}"
