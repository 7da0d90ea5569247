"""The starter as it lies in `starter/`, and without last year's plan for whom there is none.

What is cut is written as it stands in the starter, so a change there that leaves a trace of last
year is found by the tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

STARTER = Path(__file__).parent / "starter"
STARTER_YEAR = 2027
# Every number like this is a year in the starter, in the names of files, too.
YEAR = re.compile(r"(?<![0-9.])20[0-9]{2}(?![0-9])")

# The plan of the year before and its follow-up, and the page on what is new since then.
_LAST_YEARS = re.compile(r"(?:plan|goals|follow_up|docs|docs/opfoelgning)/2026|docs/nyt\.md")
_CUTS: Mapping[str, tuple[str, ...]] = {
    "README.md": (
        (
            "Har I ingen plan fra året før, så begynd forfra i en ny mappe med\n"
            "`planvaerk init NY-MAPPE --without-previous-year`.\n\n"
        ),
    ),
    "mkdocs.yml": ("      - Hvad er nyt: nyt.md\n", "  - Planen 2026: 2026/\n"),
    "data/sources.yml": (
        (
            "  - id: planen-2026\n    title: Beskæftigelsesplan 2026\n"
            "    publisher: Eksempel Kommune\n    dated: 2025\n    basis: example\n"
        ),
        (
            "  - id: kvartalsbog-2026\n    title: Kvartalsbogen 2026\n"
            "    publisher: Eksempel Kommune\n    dated: 2026\n    basis: example\n"
        ),
    ),
    "docs/index.md": (
        "## Året før\n\n{{ tiles(year=2026) }}\n\n",
        "## Nyt i planen for 2027\n\n{{ changes(year=2027, short=true) }}\n\n",
    ),
    "docs/maal.md": (
        " Den\nnyeste plan står først.",
        "\n## Målene for 2026\n\n{{ overview(year=2026) }}\n",
    ),
    "docs/sammenhaeng.md": ("\n## Sammenhængen i 2026\n\n{{ coherence(year=2026) }}\n",),
    "goals/2027/focus_areas.yml": ("    continues: fo-unge\n",),
    "goals/2027/targets.yml": tuple(
        f"    continues: {target}\n"
        for target in ("sygedagpenge", "kontanthjaelp", "fleksjob", "jobordrer")
    ),
    "plan/2027.yml": (
        " Fire af dem fortsætter fra\n  året før.",
        (
            "ended:\n  - kind: target\n    id: faelles-kursus\n"
            "    reason: Alle medarbejdere har været på kursus, så målet er nået.\n"
        ),
    ),
}


@cache
def starter_texts() -> Mapping[str, str]:
    """The text of every file of the starter by its path."""
    return {
        file.relative_to(STARTER).as_posix(): file.read_text("utf-8")
        for file in sorted(STARTER.rglob("*"))
        if file.is_file()
    }


def first_plan(files: Mapping[str, str]) -> dict[str, str]:
    """The starter's files, by their paths, without what is last year's."""
    return {path: _cut(path, text) for path, text in files.items() if not _LAST_YEARS.match(path)}


def _cut(path: str, text: str) -> str:
    for part in _CUTS.get(path, ()):
        text = text.replace(part, "")
    return text
