"""Samme nøgle står to gange i samme blok.

Hvorfor: YAML ville stille tage den sidste, så en rettelse i den første intet ændrede.

Forkert:

    value: 75
    value: 80

Rigtigt:

    value: 80
"""

from planvaerk.findings import DUPLICATE_KEY
from planvaerk.rules.base import Rule

RULE = Rule(DUPLICATE_KEY, None, __name__)
