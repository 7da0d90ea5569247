"""En værdi kan læses på to måder.

Hvorfor: `no`, `12:30` og `010` er tekst i ét program og nej, et klokkeslæt eller et tal i et andet.

Forkert:

    title: no

Rigtigt:

    title: "no"
"""

from planvaerk.findings import AMBIGUOUS_VALUE
from planvaerk.rules.base import Rule

RULE = Rule(AMBIGUOUS_VALUE, None, __name__)
