"""En fil fylder over 5 MB.

Hvorfor: En plan er tekst og tal. En så stor fil er som regel kommet med ved en fejl.

Forkert: Et udtræk med alle landets kommuner i `data/`.

Rigtigt: Kun de serier, planen bruger.
"""

from planvaerk.findings import FILE_TOO_LARGE
from planvaerk.rules.base import Rule

RULE = Rule(FILE_TOO_LARGE, None, __name__)
