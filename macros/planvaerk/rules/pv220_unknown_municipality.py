"""Kommunens eller regionens kode er ikke en, Planværk kender.

Planværk kender de 98 kommuner og de fem regioner, som Danmarks Statistik har dem. Koderne 999 og
099 er til en kommune, der ikke findes, og er altid i orden.

Hvorfor: Koden binder planens tal til andres statistik. Fundet er kun en advarsel: Kommuner bliver
lagt sammen, og regioner ændres, så koden kan være rigtig alligevel.

Forkert: `code: "256"`, når kommunen er Roskilde.

Rigtigt: `code: "265"`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.plan import Plan
from planvaerk.municipalities import FICTIONAL, municipalities, municipality_called, regions
from planvaerk.rules.base import Rule

CODE = Code("PV220", "ukendt-kommune", "warning")
_ELSE = "Er kommunen eller regionen ny, så skriv en undtagelse i plan/exceptions.yml."


def check(plan: Plan) -> Iterator[Finding]:
    """A code of the municipality or of its region that nobody has."""
    own = plan.municipality
    if own is None:
        return
    if own.code not in {FICTIONAL.code, *municipalities()}:
        named = municipality_called(own.name) or municipality_called(own.short_name)
        hint = f'{named.title} har koden "{named.code}".' if named else ""
        message = f'Ingen kommune har koden "{own.code}".'
        hint = hint or suggestion(own.code, municipalities())
        yield Finding(plan.position(own, "code"), CODE, message, f"{hint}  {_ELSE}")
    if own.region.code not in {FICTIONAL.region.code, *regions()}:
        message = f'Ingen region har koden "{own.region.code}".'
        known = ", ".join(f"{region.code} {region.name}" for region in regions().values())
        position = plan.position(own, "region", "code")
        yield Finding(position, CODE, message, f"Muligheder: {known}.  {_ELSE}")


RULE = Rule(CODE, check, __name__)
