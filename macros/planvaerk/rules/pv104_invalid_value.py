"""En værdi er af den rigtige slags, men kan ikke bruges.

Hvorfor: Der er kun bestemte muligheder, en bestemt form eller en grænse. Beskeden viser dem.

Forkert:

    status: vedtaget

Rigtigt:

    status: adopted
"""

from planvaerk.findings import INVALID_VALUE
from planvaerk.rules.base import Rule

RULE = Rule(INVALID_VALUE, None, __name__)
