"""Et tal i teksten er ikke bundet til data.

Hvorfor: Hvert tal på sitet skal have en kilde og kunne hentes. Et tal, der er skrevet ind i
teksten, bliver ikke rettet, når data bliver rettet.

Datoer, årstal, henvisninger til afsnit, love og paragraffer, tal i navne (Covid-19) og i citater
(»Danmark kan mere 1«) er ikke målinger og må stå i teksten.

Forkert: Ledigheden var 2,1 pct. i juli 2022.

Rigtigt: Ledigheden var `{{ number("ledighed-lejre-2022-07") }}` i juli 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planvaerk.danish import MONTHS
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.pages import blank, position_at, without_code
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.prose import YamlProse, offset_of, yaml_prose

CODE = Code("PV505", "ubundet-tal")
_MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS)))
_YEAR = r"(?:19|20)\d\d"
# After one of these words a number names a part of something; before one of those it counts.
_PARTS = (
    r"afsnit(?:tet)?|kapit(?:el|let|ler)|bilag|punkt(?:et)?|pkt\.|side|fodnote|(?:minister)?mål"
    r"|figur|tabel|konto|fase|trin|uge|delaftale"
)
_COUNTED = r"pct|%|procent|kr\b|kroner|job|\w*personer|borgere|ledige|modtagere|virksomheder|unge\b"
_MARKUP = tuple(
    re.compile(pattern, re.DOTALL | re.MULTILINE)
    for pattern in (
        r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}",  # template code
        r"`[^`\n]+`",  # code in a line
        r"<!--.*?-->|</?[a-zA-Z][^<>]*>",  # HTML
        r"\]\([^)\n]*\)|\]\[[^\]\n]*\]|^\[[^\]\n]+\]:.*?$",  # link targets
        r"<?https?://[^\s>)]+>?",
        r"\{[:#.][^}\n]*\}",  # attributes of a heading
        r"\[\^[^\]\n]+\]:?",  # footnotes
        r"^\s*\d+\.(?=\s)",  # the numbers of a list
    )
)
_NAMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[»«”“\"][^»«”“\"\n]{1,200}[»«”“\"]",  # quotations
        rf"\b\d{{1,2}}\.?\s*(?:[-–]|og|til)\s*\d{{1,2}}\.\s*(?:{_MONTH})\b\.?(?:\s+{_YEAR})?",
        rf"\b\d{{1,2}}\.\s*(?:{_MONTH})\b\.?(?:\s+{_YEAR})?",  # 12. maj 2022
        rf"\b{_YEAR}-\d\d(?:-\d\d)?\b|\b\d{{1,2}}/\d{{1,2}}(?:[-/ ]\d{{2,4}})?\b",
        rf"\b[1-4]\.(?:\s*[-–]\s*[1-4]\.)?\s*kvartal(?:\s+{_YEAR})?",
        r"\bkl\.\s*\d{1,2}(?:[.:]\d\d)?",
        rf"(?<![\d.,]){_YEAR}(?:\s*[-–/]\s*(?:{_YEAR}|\d\d))?(?![\d.,]*\d)(?!\s*(?:{_COUNTED}))",
        rf"\b(?:{_PARTS})\s+\d+(?:\.\d+)*(?:(?:,|\s+og|\s*[-–])\s*\d+(?:\.\d+)*)*",
        r"\b(?:lov|bekendtgørelse|cirkulære|vejledning|direktiv|L)(?:\s+nr\.)?\s+\d+",
        r"§+\s*\d+\s?[a-z]?(?:,?\s*(?:stk|nr)\.\s*\d+)*",
        r"\b[^\W\d_]+-\d+\b",  # Covid-19
    )
)
_NUMBER = re.compile(r"(?<![\w])[-\u2212]?\d[\d.,]*(?<![.,])(?:\s*(?:%|pct\.|‰))?")
_HINT = (
    'Læg tallet i data/key_figures.yml, og skriv {{ number("nøgletallets-id") }}. '
    "Er det et navn, så sæt det i anførselstegn."
)  # fmt: skip


def check(plan: Plan) -> Iterator[Finding]:
    """Every number in the prose of pages and YAML texts that no rule lets stand."""
    for page in plan.pages:
        text = without_code(page.text)
        for offset, number in unbound_numbers(text):
            yield _finding(position_at(page.file, page.text, offset), number)
    for prose in yaml_prose(plan):
        yield from _in_yaml(plan, prose)


def unbound_numbers(prose: str) -> Iterator[tuple[int, str]]:
    """The numbers that are neither dates, years, references, laws, names nor quotations."""
    for pattern in (*_MARKUP, *_NAMES):
        prose = blank(prose, pattern)
    for match in _NUMBER.finditer(prose):
        yield match.start(), match[0]


def _in_yaml(plan: Plan, prose: YamlProse) -> Iterator[Finding]:
    written = plan.texts.get(prose.position.file, "")
    offset = offset_of(prose.position, written)
    for _, number in unbound_numbers(prose.text):
        match = re.compile(rf"(?<!\w){re.escape(number)}").search(written, offset)
        if match is None:
            yield _finding(prose.position, number)
            continue
        offset = match.end()
        yield _finding(position_at(prose.position.file, written, match.start()), number)


def _finding(position: Position, number: str) -> Finding:
    return Finding(position, CODE, f'Tallet "{number}" i teksten er ikke bundet til data.', _HINT)


RULE = Rule(CODE, check, __name__)
