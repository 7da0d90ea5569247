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
    "one space short after a folded text": (
        "targets:\n  - id: a\n    rationale: >-\n      Planen har: tre mål.\n\n      mål: 3\n"
        "   supports:\n      core_tasks: [a]\n"
    ),
    "one space short in the last of a list": (
        "a:\n- id: b\n  text: >-  # en note\n    Tekst.\n"
        "- id: c\n  text: |\n    Tekst.\n action: d\n"
    ),
    "one space too deep": "chapters:\n  - page: a.md\n    annex: true\n follow_up: b\n",
    "one space too deep after a folded text": "summary: >-\n  Planen.\n follow_up: b\n",
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
→ Hører de sammen, så skal core_tasks stå helt ude til venstre. Hører core_tasks ind under
supports, så må der ikke stå noget efter supports:.

one space short after a folded text
7:4 Nøglen supports er rykket 3 mellemrum ind, men rationale ovenfor er rykket 4 ind.
→ Hører de sammen, så ryk supports 4 mellemrum ind.

one space short in the last of a list
8:2 Nøglen action er rykket 1 mellemrum ind, men text ovenfor er rykket 2 ind.
→ Hører de sammen, så ryk action 2 mellemrum ind.

one space too deep
4:2 Nøglen follow_up er rykket 1 mellemrum ind, men chapters ovenfor er rykket 0 ind.
→ Hører de sammen, så skal follow_up stå helt ude til venstre.

one space too deep after a folded text
3:2 Nøglen follow_up er rykket 1 mellemrum ind, men summary ovenfor er rykket 0 ind.
→ Hører de sammen, så skal follow_up stå helt ude til venstre.

a block in a block
3:2 Nøglen name er rykket 1 mellemrum ind, men minister ovenfor er rykket 2 ind.
→ Hører de sammen, så ryk name 2 mellemrum ind.\
""")
