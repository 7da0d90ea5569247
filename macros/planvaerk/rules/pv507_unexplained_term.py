"""Et fagord bruges i teksten, men er ikke forklaret blandt begreberne.

Kommunen skriver i `terms:` i `plan/municipality.yml`, hvilke fagord der skal være forklaret. Bøjede
former tæller med: fuldtidsperson, fuldtidspersoner, fuldtidspersonerne.

Hvorfor: En læser, der ikke kender ordet, forstår ikke målet.

Forkert: Siden skriver refusion, og `terms:` nævner ordet, men `plan/glossary.yml` har det ikke.

Rigtigt:

    - id: refusion
      title: refusion
      definition: Den del af udgiften til en ydelse, som staten betaler.
      source: plan-2023
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.inflection import inflected, is_same_term
from planvaerk.model.municipality import Municipality
from planvaerk.model.plan import Plan
from planvaerk.pages import position_at
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.page_prose import page_prose, place_in_file
from planvaerk.rules.prose import yaml_prose

CODE = Code("PV507", "begreb-uden-forklaring", "warning")
_GLOSSARY = "plan/glossary.yml"
_HINT = "Forklar ordet med en id, en title og en definition i plan/glossary.yml."


def check(plan: Plan) -> Iterator[Finding]:
    """The first use on every page, and in every YAML file, of a term that is not explained."""
    if plan.municipality is None or _GLOSSARY in plan.broken:
        return
    if plan.glossary is None:
        if plan.municipality.terms:
            yield _no_glossary(plan, plan.municipality)
        return
    titles = [title for term in plan.glossary.terms for title in (term.title, *term.forms)]
    unexplained = {
        term: inflected(term)
        for term in plan.municipality.terms
        if not any(is_same_term(term, title) for title in titles)
    }
    for page in plan.pages if unexplained else ():
        text = page_prose(page)
        for term, pattern in unexplained.items():
            if match := pattern.search(text):
                yield _finding(position_at(page.file, page.text, match.start()), term)
    if unexplained:
        yield from _in_yaml(plan, unexplained)


def _no_glossary(plan: Plan, municipality: Municipality) -> Finding:
    message = f"Fagordene under terms: er ikke forklaret: {_GLOSSARY} findes ikke."
    hint = f"{_HINT} Er filen slettet ved en fejl, så kør git restore {_GLOSSARY}."
    return Finding(plan.position(municipality, "terms"), CODE, message, hint)


def _in_yaml(plan: Plan, unexplained: dict[str, re.Pattern[str]]) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for prose in yaml_prose(plan):
        for term, pattern in unexplained.items():
            key = (prose.position.file, term)
            if key not in told and pattern.search(prose.text):
                told.add(key)
                yield _finding(place_in_file(plan, prose, pattern), term)


def _finding(position: Position, term: str) -> Finding:
    message = f'Fagordet "{term}" bruges her, men er ikke forklaret blandt begreberne.'
    return Finding(position, CODE, message, _HINT)


RULE = Rule(CODE, check, __name__)
