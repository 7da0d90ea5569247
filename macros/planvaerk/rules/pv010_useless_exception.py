"""En undtagelse i `plan/exceptions.yml` virker ikke.

Enten passer den ikke på noget fund, eller også gælder den en regel, der ikke findes eller ikke kan
slås fra.

Hvorfor: En undtagelse, der ikke længere passer på noget, kan senere skjule en ny fejl.

Forkert: `rule: PV402` med `text: langtidsledighed`, når fokusområdet nu har et mål.

Rigtigt: Slet undtagelsen.
"""

from planvaerk.findings import USELESS_EXCEPTION
from planvaerk.rules.base import Rule

RULE = Rule(USELESS_EXCEPTION, None, __name__)
