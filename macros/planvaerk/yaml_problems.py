"""What is wrong when YAML cannot be read: libyaml's words, and ours for an author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from planvaerk.yaml_levels import KEY, begin, is_folded, open_keys

_UNCLOSED = "Et anførselstegn er åbnet her, men aldrig lukket."
_CLOSE = "Sæt et anførselstegn efter teksten."


class Problem(NamedTuple):
    """A part of libyaml's message, what it means in Danish, and the way out."""

    words: str
    message: str
    hint: str


PROBLEMS = (
    Problem(
        "mapping values are not allowed",
        "Her står et kolon, som ikke kan stå her.",
        "Mangler linjen ovenfor sit kolon? Er kolonet en del af teksten, så sæt teksten i "
        '"anførselstegn".',
    ),
    Problem(
        "cannot start any token",
        "Her står et tegn, som en værdi ikke kan begynde med.",
        "Brug mellemrum, ikke tabulator. Begynder teksten med @, % eller `, så sæt den i "
        '"anførselstegn".',
    ),
    Problem(
        "found a tab character",
        "Linjen begynder med en tabulator.",
        "Ryk linjen ind med mellemrum, så den passer med linjerne ovenfor.",
    ),
    Problem(
        "could not find expected ':'",
        "Linjen mangler et kolon efter nøglen.",
        "Skriv nøgle: værdi. Hører linjen til teksten ovenfor, så ryk den to mellemrum ind.",
    ),
    Problem(
        "did not find expected key",
        "Indrykningen passer ikke med linjerne ovenfor.",
        "Nøgler på samme niveau skal begynde i samme kolonne. Se også efter et anførselstegn "
        "midt i en tekst.",
    ),
    Problem(
        "did not find expected '-'",
        "Indrykningen passer ikke med listen ovenfor.",
        'Punkter i samme liste skal begynde med "- " i samme kolonne.',
    ),
    Problem(
        "did not find expected ',' or",
        "Listen eller opslaget er ikke lukket rigtigt.",
        "Skriv komma mellem punkterne, og slut med ] eller }.",
    ),
    Problem(
        "did not find expected node content",
        "Listen eller opslaget er ikke lukket.",
        "Slut med ] eller }.",
    ),
    Problem("found unexpected end of stream", _UNCLOSED, _CLOSE),
    Problem("found unexpected document indicator", _UNCLOSED, _CLOSE),
    Problem(
        "unknown escape character",
        "Omvendt skråstreg betyder noget særligt inde i anførselstegn.",
        r"Skriv \\ eller brug 'enkelte anførselstegn'.",
    ),
    Problem(
        "block sequence entries are not allowed",
        'Her kan listen ikke begynde med "- ".',
        "Skriv listen på linjerne under nøglen.",
    ),
)
UNKNOWN = Problem(
    "",
    "Filen kan ikke læses som YAML her.",
    "Se efter indrykning, kolon og anførselstegn i denne linje og linjen før.",
)

_COLON = "mapping values are not allowed"
_INDENTED = ("did not find expected '-'", "did not find expected key", "document start")
_SHOWN = 40
_NO_SPACE = re.compile(r" *-[a-z_]+:")
_CURLY = re.compile(r":\s+(?P<mark>[\u201c\u201d\u201e])")


def problem_at(words: str, lines: Sequence[str], index: int) -> Problem:
    """What libyaml's words mean at a line, seen with the lines above it."""
    known = next((problem for problem in PROBLEMS if problem.words in words), UNKNOWN)
    line = lines[index] if index < len(lines) else ""
    key = KEY.match(line)
    if _NO_SPACE.match(line):
        hint = 'Skriv "- " foran hvert punkt i listen.'
        return Problem("", "Der mangler et mellemrum efter bindestregen.", hint)
    if known.words == _COLON:
        return _unexpected_colon(line, key, _above(lines, index)) or known
    if key and not key["dash"] and any(part in words for part in _INDENTED):
        levels = open_keys(lines[:index])
        if levels and begin(key) not in {begin(level) for level in levels}:
            nearest = min(reversed(levels), key=lambda level: abs(begin(level) - begin(key)))
            return Problem("", *_indentation(key, nearest))
    return known


def _above(lines: Sequence[str], index: int) -> str:
    """The last line above that holds more than a comment."""
    above = (line for line in reversed(lines[:index]) if line.split("#")[0].strip())
    return next(above, "")


def _unexpected_colon(line: str, key: re.Match[str] | None, above: str) -> Problem | None:
    if curly := _CURLY.search(line):
        message = f"Teksten begynder med {curly['mark']}, som ikke er et almindeligt anførselstegn."
        return Problem("", message, 'Skriv " før og efter teksten. Så må den have et kolon.')
    value = (key["value"] or "").strip() if key else ""
    if key and ":" in value and value[:1] not in {'"', "'"}:
        shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]} …"
        message = f"Teksten i {key['key']}: har et kolon."
        return Problem("", message, f'Sæt hele teksten i anførselstegn: {key["key"]}: "{shown}"')
    before = KEY.match(above)
    if before is None or not (before["value"] or "").strip():
        return None
    if key is None:
        message = f"Linjen hører til teksten i {before['key']}: og har et kolon."
        hint = f"Skriv {before['key']}: >- og hele teksten på linjerne under, rykket ind."
        return Problem("", message, hint)
    return Problem("", *_indentation(key, before)) if begin(key) > begin(before) else None


def _indentation(key: re.Match[str], above: re.Match[str]) -> tuple[str, str]:
    name, wanted = key["key"], begin(above)
    message = (
        f"Nøglen {name} er rykket {begin(key)} mellemrum ind, "
        f"men {above['key']} ovenfor er rykket {wanted} ind."
    )
    hint = f"Hører de sammen, så ryk {name} {wanted} mellemrum ind."
    if wanted == 0:
        hint = f"Hører de sammen, så skal {name} stå helt ude til venstre."
    if begin(key) > wanted and (above["value"] or "").strip() and not is_folded(above):
        holder = above["key"]
        hint += f" Hører {name} ind under {holder}, så må der ikke stå noget efter {holder}:."
    return message, hint
