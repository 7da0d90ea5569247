"""What an author meets when YAML cannot be read: the likely mistake, and what to do about it."""

from __future__ import annotations

import textwrap

from inline_snapshot import snapshot

from planvaerk.yaml_reader import read_yaml

_WIDTH = 90
MISTAKES = {
    "one space short": "targets:\n  - id: a\n    title: b\n   group: c\n",
    "two spaces too deep": "targets:\n  - id: a\n    title: b\n      group: c\n",
    "below the dash": "targets:\n  - id: a\n  title: b\n",
    "a text over two lines": "summary: Planen har\n  tre mål: a, b\n",
    "a colon in a text": "title: Mål: nu\n",
    "curly quotes": "title: \u201cMål: nu\u201d\n",
    "no colon": "a: 1\nb 2\nc: 3\n",
    "a text that is not indented": "summary: >-\nPlanen har tre mål.\ntitle: a\n",
    "no space after the dash": "chapters:\n  - page: a.md\n  -page: b.md\n",
    "a text before keys": "supports: mm-handicap\n  core_tasks: [a]\n",
    "a block in a block": "letter:\n  minister: a\n name: b\n",
}


def _told(text: str) -> str:
    (finding,) = read_yaml("plan.yml", text).findings
    place = f"{finding.position.line}:{finding.position.column}"
    lines = [*textwrap.wrap(f"{place} {finding.message}", _WIDTH)]
    return "\n".join([*lines, *textwrap.wrap(f"→ {finding.hint}", _WIDTH)])


def test_the_likely_mistake_is_told() -> None:
    told = "\n\n".join(f"{name}\n{_told(text)}" for name, text in MISTAKES.items())

    assert told == snapshot("""\
one space short
4:4 Nøglen group er rykket 3 mellemrum ind, men title ovenfor er rykket 4 ind.
→ Hører de sammen, så ryk group 4 mellemrum ind.

two spaces too deep
4:12 Nøglen group er rykket 6 mellemrum ind, men title ovenfor er rykket 4 ind.
→ Hører de sammen, så ryk group 4 mellemrum ind. Hører group ind under title, så må der
ikke stå noget efter title:.

below the dash
3:3 Nøglen title er rykket 2 mellemrum ind, men id ovenfor er rykket 4 ind.
→ Hører de sammen, så ryk title 4 mellemrum ind.

a text over two lines
2:10 Linjen hører til teksten i summary: og har et kolon.
→ Skriv summary: >- og hele teksten på linjerne under, rykket ind.

a colon in a text
1:11 Teksten i title: har et kolon.
→ Sæt hele teksten i anførselstegn: title: "Mål: nu"

curly quotes
1:12 Teksten begynder med “, som ikke er et almindeligt anførselstegn.
→ Skriv " før og efter teksten. Så må den have et kolon.

no colon
2:1 Linjen mangler et kolon efter nøglen.
→ Skriv nøgle: værdi. Hører linjen til teksten ovenfor, så ryk den to mellemrum ind.

a text that is not indented
2:1 Linjen mangler et kolon efter nøglen.
→ Skriv nøgle: værdi. Hører linjen til teksten ovenfor, så ryk den to mellemrum ind.

no space after the dash
3:3 Der mangler et mellemrum efter bindestregen.
→ Skriv "- " foran hvert punkt i listen.

a text before keys
2:13 Nøglen core_tasks er rykket 2 mellemrum ind, men supports ovenfor er rykket 0 ind.
→ Hører de sammen, så ryk core_tasks 0 mellemrum ind. Hører core_tasks ind under supports,
så må der ikke stå noget efter supports:.

a block in a block
3:2 Nøglen name er rykket 1 mellemrum ind, men minister ovenfor er rykket 2 ind.
→ Hører de sammen, så ryk name 2 mellemrum ind.\
""")
