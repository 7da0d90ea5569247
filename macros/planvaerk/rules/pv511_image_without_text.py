"""Et billede på en side har ingen alternativ tekst.

Hvorfor: Den, der får siden læst op, får ellers intet at vide om billedet. Loven kræver teksten, og
PDF'en kan ikke laves uden.

Forkert: `![](graf.png)` eller `<img src="graf.png">`

Rigtigt: `![Ledigheden falder fra marts til august](graf.png)`

Et billede, der kun er pynt, skrives `<img src="pynt.png" alt="" role="presentation">`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.links import images

CODE = Code("PV511", "billede-uden-tekst")
_HINT = "Skriv, hvad billedet viser: ![Ledigheden falder fra marts til august](graf.png)"


def check(plan: Plan) -> Iterator[Finding]:
    """Every image that says nothing to those who cannot see it."""
    for page in plan.pages:
        for image in images(page):
            if image.alternative is not None and not image.alternative.strip():
                message = "Billedet har ingen alternativ tekst."
                yield Finding(image.position, CODE, message, _HINT)


RULE = Rule(CODE, check, __name__)
