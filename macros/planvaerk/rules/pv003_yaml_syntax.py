"""En YAML-fil har en skrivefejl, så den ikke kan læses.

Hvorfor: YAML bruger indrykning, kolon og anførselstegn til at vise, hvad der hører sammen.

Forkert:

    title: Mål: sygedagpenge

Rigtigt:

    title: "Mål: sygedagpenge"
"""

from planvaerk.findings import YAML_SYNTAX
from planvaerk.rules.base import Rule

RULE = Rule(YAML_SYNTAX, None, __name__)
