"""En fil, som alle planer har, mangler.

Hvorfor: Uden `plan/municipality.yml` og `data/sources.yml` kan sitet ikke bygges.

Forkert: Kommandoen køres i en tom mappe.

Rigtigt: Kør den i mappen med `plan/`, `goals/`, `data/` og `docs/`.
"""

from planvaerk.findings import MISSING_FILE
from planvaerk.rules.base import Rule

RULE = Rule(MISSING_FILE, None, __name__)
