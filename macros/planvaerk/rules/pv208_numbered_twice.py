"""Noget i planen får samme nummer eller navn to gange.

Det gælder en overskrift, som har sit nummer skrevet i hånden, to kapitler med samme side og to
sider med samme titel (advarsel).

Hvorfor: Planværk giver selv kapitler og afsnit numre. Et håndskrevet nummer ville stå ved siden af
det rigtige og blive forkert, når et kapitel flyttes. Sider med samme titel kan ikke skelnes i
menuen.

Forkert: `## 4.7 Mål for ressourceforløb`

Rigtigt: `## Mål for ressourceforløb`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from planvaerk.danish import MONTHS
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import Page
from planvaerk.rules.base import Rule

CODE = Code("PV208", "dobbelt-nummer")
_SAME_TITLE = CODE._replace(severity="warning")
_TITLE = (
    r"(?=[^\W\d_a-zæøå])"  # a title begins in upper case; "1. kvartal" and "75 jobordrer" don't
)
_NUMBER = re.compile(
    rf"""
    (?: (?i:kapitel|afsnit|bilag) \s+ \d{{1,2}} (?:\.\d{{1,2}})* (?: \s* [:.–-] | \s+ {_TITLE} | $ )
      | (?i:bilag) \s* :
      | \d{{1,2}} (?:\.\d{{1,2}})+ \.? (?= \s ) (?! \s* (?: pct | procent | % | mio | mia | kr ) )
      | \d{{1,2}} \. \s+ (?! (?i:{"|".join(MONTHS)}) \b ) {_TITLE}
      | \d{{1,2}} [):] (?= \s )
      | \d{{1,2}} \s+ (?= [A-ZÆØÅ][a-zæøå] )
    )""",
    re.VERBOSE,
)
_HINT = "Skriv kun titlen."


def check(plan: Plan) -> Iterator[Finding]:
    """Every heading numbered by hand, page in two chapters, and title of two pages of a year."""
    pages = {page.file: page for page in plan.pages}
    for edition in plan.editions:
        seen: set[str] = set()
        for chapter in edition.text.chapters:
            page = pages.get(f"docs/{edition.year}/{chapter.page}")
            if chapter.page in seen:
                message = f'Siden "{chapter.page}" er allerede et kapitel i planen.'
                hint = "Slet den ene linje, eller ret filnavnet."
                yield Finding(plan.position(chapter, "page"), CODE, message, hint)
            elif page is not None:
                yield from _headings(page, is_annex=chapter.annex)
            seen.add(chapter.page)
        yield from _targets(plan, edition)
        yield from _titles(plan, edition.year)


def _headings(page: Page, *, is_annex: bool) -> Iterator[Finding]:
    for heading in page.headings:
        number = _number(heading.title)
        if number and (heading.level == 1 or not is_annex):
            position = heading.position._replace(column=heading.level + 2)
            yield Finding(position, CODE, _words("Overskriften", number), _HINT)


def _targets(plan: Plan, edition: Edition) -> Iterator[Finding]:
    for target in edition.targets:
        number = _number(target.title)
        if number:
            position = plan.position(target, "title")
            yield Finding(position, CODE, _words("Målets overskrift", number), _HINT)


def _number(title: str) -> str:
    """The number that a title begins with, or an empty text."""
    match = _NUMBER.match(re.sub(r"[*_]", "", title).strip())
    return match[0].strip() if match else ""


def _words(heading: str, number: str) -> str:
    return (
        f'{heading} begynder med "{number}", men Planværk sætter selv nummer på. '
        "Så ville der stå to numre."
    )


def _titles(plan: Plan, year: int) -> Iterator[Finding]:
    first: dict[str, Page] = {}
    for page in plan.pages:
        title = page.title.casefold()
        if page.year != year or not title:
            continue
        if title in first:
            name = PurePosixPath(first[title].file).name
            heading = next(heading for heading in page.headings if heading.level == 1)
            message = f'Siden hedder "{page.title}", og det gør {name} også.'
            hint = "Giv den ene en anden titel, så læseren kan skelne dem i menuen."
            yield Finding(heading.position, _SAME_TITLE, message, hint)
        first.setdefault(title, page)


RULE = Rule(CODE, check, __name__)
