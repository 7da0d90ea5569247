"""En side har skabelonkode, der er andet end et rent kald af en makro.

Hvorfor: En side må vise planens tal, men ikke køre kode. Så kan et forslag til en ændring aldrig
gøre noget ved den maskine, der bygger sitet.

Forkert: `{% for mål in config.items() %}` eller `{{ config.site_name }}`

Rigtigt: `{{ target("sygedagpenge") }}`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import Page, TemplateFault
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.prose import yaml_texts

CODE = Code("PV504", "forbudt-skabelonkode")
_KEY = re.compile(r"[\s{\"']*(?P<key>\w+)[\"']?\s*:")
_SWITCHES = ("render_macros", "ignore_macros")
_MACROS = frozenset(macro.name for macro in MACROS)
_UNQUOTED = re.compile(
    rf"\{{\{{\s*(?P<name>{'|'.join(sorted(_MACROS))})\(\s*(?P<id>[a-zæøå][\wæøå]*(?:-\w+)*)\s*[,)]"
)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_HINT = (
    'Skriv kun kald som {{ target("id") }} med tekst, tal og true/false som argumenter. '
    "Skal {{ vises som tekst, så sæt {% raw %} og {% endraw %} om."
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every piece of template code that is not a plain macro call."""
    for page in plan.pages:
        for fault in page.faults:
            if fault.kind == "forbidden":
                yield _forbidden(page, fault)
        for line, text in enumerate(page.front_matter.splitlines(), start=1):
            found = _KEY.match(text)
            if found and found["key"] in _SWITCHES:
                message = "Siden slår makroer fra, så kald ville stå som rå tekst."
                yield Finding(Position(page.file, line), CODE, message, "Slet linjen.")
            elif found and found["key"] in _MACROS:
                message = f'"{found["key"]}" øverst på siden dækker makroen af samme navn.'
                yield Finding(Position(page.file, line), CODE, message, "Giv nøglen et andet navn.")
    for prose in yaml_texts(plan):
        found = _OPENING.search(prose.text)
        if found:
            message = f"Makroer virker kun på sider, men her står {found[0]} i en YAML-tekst."
            hint = "Skriv teksten uden makro, eller flyt den til en side i docs/."
            yield Finding(prose.position, CODE, message, hint)


def _forbidden(page: Page, fault: TemplateFault) -> Finding:
    line = page.text.split("\n")[fault.position.line - 1]
    unquoted = _UNQUOTED.search(line)
    if unquoted:
        name, id_ = unquoted["name"], unquoted["id"]
        position = fault.position._replace(column=unquoted.start("id") + 1)
        message = f"Id'et {id_} skal stå i anførselstegn."
        return Finding(position, CODE, message, f'Skriv {{{{ {name}("{id_}") }}}}.')
    message = "Her er skabelonkode, som en side ikke må have."
    return Finding(fault.position, CODE, message, _HINT)


RULE = Rule(CODE, check, __name__, firm=True)
