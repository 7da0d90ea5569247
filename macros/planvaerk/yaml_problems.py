"""What is wrong when YAML cannot be read: libyaml's words, and ours for an author."""

from __future__ import annotations

from typing import NamedTuple

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
        "Skriv nøgle: værdi.",
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
