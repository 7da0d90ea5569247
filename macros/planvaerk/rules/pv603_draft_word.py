"""Et ord fra kladden står stadig i en vedtaget plan.

Reglen finder fx TODO, xxx, ??? og «tjek link» på planens sider og i dens YAML-tekster. Det, der
står i anførselstegn, er et citat og tæller ikke med. I YAML-filernes kommentarer finder den de
mærker i kantede parenteser, som planvaerk new-year sætter. Der er ét fund for hver fil.

Hvorfor: En læser skal kunne stole på, at den vedtagne tekst er færdig.

Forkert: Læs mere på Vores Steds hjemmeside (tjek link!).

Rigtigt: `Læs mere på [Vores Steds hjemmeside](https://www.eksempelkommune.example/).`
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import blank, position_at
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.gathering import is_excepted, listed_lines
from planvaerk.rules.page_prose import QUOTATION, page_prose, place_in_file
from planvaerk.rules.prose import yaml_prose

CODE = Code("PV603", "kladdeord")
_DRAFT = re.compile(
    r"\btjek\s+(?:link|kilde|tal|dato|navn|tekst)\w*"
    r"|\b(?:TODO|FIXME|TBD)\b|\bx{3,}\b|\?{3,}|\blorem\s+ipsum\b"
    r"|\[\s*(?:indsæt|udfyld|skriv|mangler)\b[^\]\n]*\]",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"^[ ]*#[ ]*(?P<task>\[(?:indsæt|udfyld|skriv|mangler)\b[^\]\n]*\])",
    re.IGNORECASE | re.MULTILINE,
)
_HINT = "Skriv stedet færdigt, eller slet ordet. Er det et citat, så sæt det i anførselstegn."


class DraftWord(NamedTuple):
    """A word that says that the text is not finished, and where it stands."""

    position: Position
    word: str


def check(plan: Plan) -> Iterator[Finding]:
    """Every draft word on the pages and in the YAML texts of an adopted edition."""
    for edition in plan.editions:
        if edition.text.status == "adopted":
            alone: list[tuple[DraftWord, Finding]] = [
                (word, _told(word)) for word in draft_words(plan, edition)
            ]
            yield from (finding for _, finding in alone if is_excepted(plan, finding))
            yield from _gathered(word for word, told in alone if not is_excepted(plan, told))


def _told(draft: DraftWord) -> Finding:
    message = f'Her står stadig "{draft.word}", og en vedtaget plan skal være skrevet færdig.'
    return Finding(draft.position, CODE, message, _HINT)


def _gathered(words: Iterable[DraftWord]) -> Iterator[Finding]:
    """One finding a file, at its first draft word."""
    for _, group in groupby(sorted(words), key=lambda word: word.position.file):
        first, *others = group
        if not others:
            yield _told(first)
            continue
        count = danish.sentence_case(danish.counting_word(1 + len(others)))
        lines = listed_lines(word.position for word in (first, *others))
        message = (
            f"{count} steder i filen er ikke skrevet færdigt, og det skal en vedtaget plan være: "
            f"{lines}."
        )
        yield Finding(first.position, CODE, message, f'Det første er "{first.word}". {_HINT}')


def draft_words(plan: Plan, edition: Edition) -> Iterator[DraftWord]:
    """Every draft word on the pages of an edition and in its YAML texts and comments."""
    for place, word in (
        *_on_pages(plan, edition),
        *_in_yaml(plan, edition),
        *_in_comments(plan, edition),
    ):
        yield DraftWord(place, " ".join(word.split()))


def _on_pages(plan: Plan, edition: Edition) -> Iterator[tuple[Position, str]]:
    for page in plan.pages:
        if page.year == edition.year:
            for match in _DRAFT.finditer(blank(page_prose(page), QUOTATION)):
                yield position_at(page.file, page.text, match.start()), match[0]


def _in_yaml(plan: Plan, edition: Edition) -> Iterator[tuple[Position, str]]:
    own = _files(edition)
    for prose in yaml_prose(plan):
        if prose.position.file.startswith(own):
            for match in _DRAFT.finditer(blank(prose.text, QUOTATION)):
                pattern = re.compile(r"\s+".join(map(re.escape, match[0].split())))
                yield place_in_file(plan, prose, pattern), match[0]


def _in_comments(plan: Plan, edition: Edition) -> Iterator[tuple[Position, str]]:
    """Every task that a comment of the edition's files still holds."""
    own = _files(edition)
    for file, text in sorted(plan.texts.items()):
        if file.startswith(own):
            for match in _TASK.finditer(text):
                yield position_at(file, text, match.start("task")), match["task"]


def _files(edition: Edition) -> tuple[str, ...]:
    """How the names of the edition's files begin, those of its follow-up too."""
    year = edition.year
    return f"plan/{year}.yml", f"goals/{year}/", f"follow_up/{year}"


RULE = Rule(CODE, check, __name__)
