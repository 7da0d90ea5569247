"""Et tal i teksten er ikke bundet til data.

Hvorfor: Hvert tal på sitet skal have en kilde og kunne hentes. Et tal, der er skrevet ind i
teksten, bliver ikke rettet, når data bliver rettet.

Datoer, årstal, henvisninger til afsnit, love og paragraffer, tal i navne (Covid-19) og i citater
(»Danmark kan mere 1«) er ikke målinger og må stå i teksten.

Forkert: Ledigheden var 2,1 pct. i juli 2022.

Rigtigt: Ledigheden var `{{ number("ledighed-2022-07") }}` i juli 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

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
_DAY = rf"\b\d{{1,2}}\.\s*(?:{_MONTH})\b\.?(?:\s+{_YEAR})?"
# After one of these words a number names a part of something; before one of those it counts.
_PARTS = (
    r"afsnit(?:tet)?|kapit(?:el|let|ler|lerne)|bilag|punkt(?:et)?|pkt\.|side|fodnote"
    r"|(?:minister|verdens)?mål|figur|tabel|alt(?:ernativ|\.)|konto|fase|trin|uge|delaftale"
)
_COUNTED = (
    r"pct|%|procent|kr\b|kroner|år\b|job|unge\b|børn\b|\w*(?:personer|borgere|ledige|modtagere"
    r"|virksomheder|arbejdssteder|pladser|indbyggere|medarbejdere|ansatte|mennesker|deltagere"
    r"|familier|kommuner|samtaler|sager|forløb|stillinger|timer|dage|uger|måneder)\b"
)
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
        r"&#?\w+;",
        rf"^#{{1,6}}[ \t]+\d\d?(?:(?:\.\d\d?)+\.?|[.):])(?=\s)(?!\s*(?:{_COUNTED}))",  # PV208's
    )
)
_NAMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-\d\d(?:-\d\d)?\b|\b\d{{1,2}}([./-])\d{{1,2}}\1{_YEAR}\b",
        rf"\b\d{{1,2}}/\d{{1,2}}[- ]{_YEAR}\b|\b(?:den|d\.|pr\.)\s*\d{{1,2}}/\d{{1,2}}\b",
        rf"(?<![\d.,]){_YEAR}(?:\s*[-–/]\s*(?:{_YEAR}|\d\d))?(?![\d.,]*\d)(?!\s*(?:{_COUNTED}))",
        r"[»«”“\"](?:[^»«”“\"\n]|\n(?!\s*\n)){1,200}[»«”“\"]",  # quotations
        rf"(?:\b\d{{1,2}}\.?\s*(?:[-–]|og|til)\s*(?:den\s+)?)?{_DAY}",  # 12. maj 2022
        rf"\b[1-4]\.(?:\s*(?:[-–]|og)\s*[1-4]\.)?\s*(?:kvartal|halvår)(?:\s+{_YEAR})?",
        r"\bkl\.\s*\d{1,2}(?:[.:]\d\d)?",
        rf"\b(?:{_PARTS})\s+\d+(?:\.\d+)*(?:(?:,|\s+og|\s*[-–])\s*\d+(?:\.\d+)*)*",
        r"\b(?:lov|bekendtgørelse|cirkulære|vejledning|direktiv|L)(?:\s+nr\.)?\s+\d+",
        r"§§\s*\d+(?:(?:,|\s+og|\s*[-–])\s*\d+)*",
        r"§\s*\d+\s?[a-z]?(?:,?\s*(?:stk|nr)\.\s*\d+)*",
        r"\b[^\W\d_]+-\d+\b",  # Covid-19
    )
)
_LIST_NUMBER = re.compile(r"[ \t]*\d+\.(?=\s)")
_NO_PARAGRAPH = re.compile(r"\s*(?:$|#|[-*+>|]\s)")
_DIGIT = re.compile(r"\d")
_PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*\n?)+", re.MULTILINE)
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


@lru_cache(maxsize=1024)  # the next check, when a file is saved, asks again for all other texts
def unbound_numbers(prose: str) -> tuple[tuple[int, str], ...]:
    """The numbers that are neither dates, years, references, laws, names nor quotations."""
    return tuple(_unbound_numbers(prose))


def _unbound_numbers(prose: str) -> Iterator[tuple[int, str]]:
    if not _DIGIT.search(prose):
        return
    for pattern in _MARKUP:
        prose = blank(prose, pattern)
    for paragraph in _PARAGRAPH.finditer(prose):
        text = paragraph[0]
        if not _DIGIT.search(text):
            continue
        for pattern in _NAMES:
            text = blank(text, pattern)
            if not _DIGIT.search(text):
                break
        for match in _NUMBER.finditer(_without_list_numbers(text)):
            yield paragraph.start() + match.start(), match[0]


def _without_list_numbers(prose: str) -> str:
    """The text with the numbers of lists blanked; a list begins where no paragraph goes on."""
    lines, in_paragraph, in_list = prose.split("\n"), False, False
    for index, line in enumerate(lines):
        number = None if in_paragraph else _LIST_NUMBER.match(line)
        if number:
            lines[index] = " " * number.end() + line[number.end() :]
        ends = bool(_NO_PARAGRAPH.match(line))
        in_list = not ends and (in_list or bool(number))
        in_paragraph = not ends and not in_list
    return "\n".join(lines)


def _in_yaml(plan: Plan, prose: YamlProse) -> Iterator[Finding]:
    numbers = unbound_numbers(prose.text)
    if not numbers:
        return
    written = plan.texts.get(prose.position.file, "")
    begin = offset_of(prose.position, written)
    for offset, number in numbers:
        # YAML folds lines, so the place is found by counting: the n-th in the text as in the file.
        pattern = re.compile(r"\s+".join(map(re.escape, number.split())))
        earlier = len(pattern.findall(prose.text[:offset]))
        match = next(islice(pattern.finditer(written, begin), earlier, None), None)
        position = position_at(prose.position.file, written, match.start()) if match else None
        yield _finding(position or prose.position, number)


def _finding(position: Position, number: str) -> Finding:
    return Finding(position, CODE, f'Tallet "{number}" i teksten er ikke bundet til data.', _HINT)


RULE = Rule(CODE, check, __name__)
