"""En værdi er af en forkert slags, fx en tekst, hvor der skal stå et tal.

Hvorfor: Tal skal kunne regnes sammen, og lister skal kunne vises punkt for punkt.

Forkert:

    value: femoghalvfjerds

Rigtigt:

    value: 75
"""

from planvaerk.findings import WRONG_TYPE
from planvaerk.rules.base import Rule

RULE = Rule(WRONG_TYPE, None, __name__)
