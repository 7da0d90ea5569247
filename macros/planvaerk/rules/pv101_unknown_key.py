"""En nøgle kendes ikke.

Hvorfor: En nøgle med en slåfejl ville ellers stille blive overset.

Forkert:

    tittel: Mål for sygedagpenge

Rigtigt:

    title: Mål for sygedagpenge
"""

from planvaerk.findings import UNKNOWN_KEY
from planvaerk.rules.base import Rule

RULE = Rule(UNKNOWN_KEY, None, __name__)
