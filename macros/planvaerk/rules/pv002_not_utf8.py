"""En fil er ikke gemt som UTF-8.

Hvorfor: I andre tegnsæt bliver æ, ø og å til andre tegn.

Forkert: En CSV-fil gemt af Excel som «CSV» uden UTF-8.

Rigtigt: Gem som «CSV UTF-8» i Excel, eller vælg UTF-8 nederst i VS Code.
"""

from planvaerk.findings import NOT_UTF8
from planvaerk.rules.base import Rule

RULE = Rule(NOT_UTF8, None, __name__)
