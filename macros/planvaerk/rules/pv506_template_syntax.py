"""Et makrokald på en side er ikke skrevet rigtigt.

Hvorfor: En manglende parentes eller et manglende anførselstegn gør resten af siden ulæselig.

Forkert: `{{ target("sygedagpenge" }}` eller `{ target("sygedagpenge") }`

Rigtigt: `{{ target("sygedagpenge") }}`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import Page, blank, position_at, without_code
from planvaerk.positions import Position
from planvaerk.rules.base import Rule

CODE = Code("PV506", "skabelon-syntaks")
_NAMES = "|".join(macro.name for macro in MACROS)
_SINGLE = re.compile(rf"(?<!\{{)\{{\s*(?P<call>(?:{_NAMES})\s*\([^(){{}}\n]*\))\s*\}}(?!\}})")
_NOT_SHOWN = (
    re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL),
    re.compile(r"`[^`\n]+`"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every page whose template code cannot be read."""
    for page in plan.pages:
        for fault in page.faults:
            if fault.kind == "syntax":
                yield _fault(page, fault.position)
        yield from _single_braces(page)


def _fault(page: Page, position: Position) -> Finding:
    line = page.text.split("\n")[position.line - 1]
    curly = re.search(r"\{\{[^}]*?([\u201c\u201d\u201e\u00bb\u00ab\u2019\u2018])", line)
    if curly:
        place = position._replace(column=curly.start(1) + 1)
        message = f"Tegnet {curly[1]} er ikke det anførselstegn, som en makro kan læse."
        hint = 'Ret det til ". Tegnet kommer ofte med, når teksten er kopieret fra Word.'
        return Finding(place, CODE, message, hint)
    comment = re.search(r"\{#([\w-]*)", line)
    if comment and "{{" not in line:
        place = position._replace(column=comment.start() + 1)
        message = "Tegnene {# begynder en kommentar, der aldrig slutter, så siden ikke kan læses."
        hint = f"Er det overskriftens anker, så skriv {{: #{comment[1] or 'anker'} }}."
        return Finding(place, CODE, message, hint)
    message = "Makrokaldet kan ikke læses: noget er ikke lukket eller skrevet rigtigt."
    hint = 'Se efter parenteser, anførselstegn og }}: {{ target("id") }}'
    return Finding(position, CODE, message, hint)


def _single_braces(page: Page) -> Iterator[Finding]:
    """Every call in single braces, which would stand on the page as it is written."""
    text = without_code(page.text)
    for pattern in _NOT_SHOWN:
        text = blank(text, pattern)
    for match in _SINGLE.finditer(text):
        position = position_at(page.file, page.text, match.start())
        message = f"Her står {match[0]} med én klamme, så siden viser koden og ikke indholdet."
        yield Finding(position, CODE, message, f"Skriv {{{{ {match['call']} }}}}.")


RULE = Rule(CODE, check, __name__, firm=True)
