"""Teksten siger stadig, at noget ikke er besluttet, men det er det.

Reglen læser sidernes prosa og planens `summary:`. Er alle ordlyde valgt, leder den efter ord som
«ikke valgt» og «skal vælges». Er planen vedtaget, leder den efter «er et udkast» og «er i høring».

Hvorfor: Makroerne følger med, når I vælger en ordlyd og vedtager planen. Det gør det, I selv har
skrevet, ikke. En læser ved så ikke, hvad der gælder.

Forkert: `Ordlyden er ikke valgt endnu.` på forsiden, og visionen har `chosen: lang`.

Rigtigt: `Ordlyden blev valgt af udvalget.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.pages import Page, blank, position_at
from planvaerk.rules.base import Rule
from planvaerk.rules.page_prose import QUOTATION, page_prose, place_in_file
from planvaerk.rules.prose import yaml_prose

CODE = Code("PV609", "overhalet-tekst", "warning")
_NOT_CHOSEN = re.compile(
    r"\b(?:er\s+ikke\s+valgt|ikke\s+valgt\s+endnu|ingen\s+(?:af\s+\w+\s+)?er\s+valgt"
    r"|skal\s+(?:\w+\s+)?vælges)\b",
    re.IGNORECASE,
)
_NOT_ADOPTED = re.compile(
    r"\ber\s+(?:stadig\s+|endnu\s+|kun\s+)?(?:et\s+udkast|i\s+høring)\b", re.IGNORECASE
)
_CHOSEN_HINT = "Alle ordlyde er valgt. Ret teksten, eller sæt den i anførselstegn som et citat."
_ADOPTED_HINT = "Planen er vedtaget. Ret teksten, eller sæt den i anførselstegn som et citat."


def check(plan: Plan) -> Iterator[Finding]:
    """Every place that tells of a choice or an adoption as something that is still to come."""
    statements = [statement for statement in plan.statements if statement.alternatives]
    if statements and not any(statement.is_open for statement in statements):
        yield from _told(plan, plan.pages, list(plan.editions), _NOT_CHOSEN, _CHOSEN_HINT)
    adopted = [edition for edition in plan.editions if edition.text.status == "adopted"]
    years = {edition.year for edition in adopted}
    if adopted and adopted[-1] == plan.editions[-1]:
        years.add(0)  # the site's own pages tell of the newest plan
    pages = [page for page in plan.pages if (page.year or 0) in years]
    yield from _told(plan, pages, adopted, _NOT_ADOPTED, _ADOPTED_HINT)


def _told(
    plan: Plan,
    pages: list[Page] | tuple[Page, ...],
    editions: list[Edition],
    pattern: re.Pattern[str],
    hint: str,
) -> Iterator[Finding]:
    for page in pages:
        if match := pattern.search(blank(page_prose(page), QUOTATION)):
            place = position_at(page.file, page.text, match.start())
            yield Finding(place, CODE, _message(match[0]), hint)
    files = {f"plan/{edition.year}.yml" for edition in editions}
    for prose in yaml_prose(plan):
        if prose.position.file in files and (match := pattern.search(blank(prose.text, QUOTATION))):
            words = re.compile(r"\s+".join(map(re.escape, match[0].split())))
            yield Finding(place_in_file(plan, prose, words), CODE, _message(match[0]), hint)


def _message(words: str) -> str:
    return f'Her står "{" ".join(words.split())}", men det er besluttet.'


RULE = Rule(CODE, check, __name__)
