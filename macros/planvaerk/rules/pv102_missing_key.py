"""En nøgle, der skal være der, mangler.

Hvorfor: Uden den kan siden ikke vises rigtigt. Beskeden viser et eksempel.

Forkert:

    - id: sygedagpenge

Rigtigt:

    - id: sygedagpenge
      title: Mål for sygedagpenge
"""

from planvaerk.findings import MISSING_KEY
from planvaerk.rules.base import Rule

RULE = Rule(MISSING_KEY, None, __name__)
