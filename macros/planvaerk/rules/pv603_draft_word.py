"""Et ord fra kladden står stadig i en vedtaget plan.

Reglen finder fx TODO, xxx, ??? og «tjek link» på planens sider og i dens YAML-tekster. Det, der
står i anførselstegn, er et citat og tæller ikke med. I YAML-filernes kommentarer finder den de
mærker i kantede parenteser, som planvaerk new-year sætter.

Hvorfor: En læser skal kunne stole på, at den vedtagne tekst er færdig.

Forkert: Læs mere på Vores Steds hjemmeside (tjek link!).

Rigtigt: `Læs mere på [Vores Steds hjemmeside](https://www.eksempelkommune.dk/).`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import blank, position_at
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.page_prose import page_prose, place_in_file
from planvaerk.rules.prose import yaml_prose

CODE = Code("PV603", "kladdeord")
_QUOTATION = re.compile(r"[»«”“\"][^»«”“\"\n]{1,200}[»«”“\"]")
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


def check(plan: Plan) -> Iterator[Finding]:
    """Every draft word on the pages and in the YAML texts of an adopted edition."""
    for edition in plan.editions:
        if edition.text.status == "adopted":
            yield from _on_pages(plan, edition)
            yield from _in_yaml(plan, edition)
            yield from _in_comments(plan, edition)


def _on_pages(plan: Plan, edition: Edition) -> Iterator[Finding]:
    for page in plan.pages:
        if page.year == edition.year:
            for match in _DRAFT.finditer(blank(page_prose(page), _QUOTATION)):
                yield _finding(position_at(page.file, page.text, match.start()), edition, match[0])


def _in_yaml(plan: Plan, edition: Edition) -> Iterator[Finding]:
    own = (f"plan/{edition.year}.yml", f"goals/{edition.year}/")
    for prose in yaml_prose(plan):
        if prose.position.file.startswith(own):
            for match in _DRAFT.finditer(blank(prose.text, _QUOTATION)):
                pattern = re.compile(r"\s+".join(map(re.escape, match[0].split())))
                yield _finding(place_in_file(plan, prose, pattern), edition, match[0])


def _in_comments(plan: Plan, edition: Edition) -> Iterator[Finding]:
    """Every task that a comment of the edition's files still holds."""
    own = (f"plan/{edition.year}.yml", f"goals/{edition.year}/")
    for file, text in sorted(plan.texts.items()):
        if file.startswith(own):
            for match in _TASK.finditer(text):
                yield _finding(position_at(file, text, match.start("task")), edition, match["task"])


def _finding(position: Position, edition: Edition, word: str) -> Finding:
    shown = " ".join(word.split())
    message = f'Her står "{shown}", men planen for {edition.year} er vedtaget.'
    return Finding(position, CODE, message, _HINT)


RULE = Rule(CODE, check, __name__)
