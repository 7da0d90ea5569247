"""En YAML-fil har et navn, som Planværk ikke kender.

Hvorfor: Filen bliver ikke læst. Ofte er navnet skrevet forkert.

Forkert: `plan/visoin.yml`

Rigtigt: `plan/vision.yml`
"""

from planvaerk.findings import UNEXPECTED_FILE
from planvaerk.rules.base import Rule

RULE = Rule(UNEXPECTED_FILE, None, __name__)
