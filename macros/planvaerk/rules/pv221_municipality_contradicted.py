"""Kommunens navn, kode og region hører ikke sammen.

Hvorfor: Navnet står på hver side, og koden følger med de åbne tal. Er de fra hver sin kommune, er
en af dem forkert. Er kommunen flyttet til en anden region, så skriv en undtagelse i
`plan/exceptions.yml`.

Forkert:

    name: Roskilde Kommune
    code: "259"

Rigtigt:

    name: Roskilde Kommune
    code: "265"
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.municipality import Municipality
from planvaerk.model.plan import Plan
from planvaerk.municipalities import (
    FICTIONAL,
    KnownMunicipality,
    municipalities,
    municipality_called,
    regions,
)
from planvaerk.rules.base import Rule

CODE = Code("PV221", "kommune-og-kode-uenige")


def check(plan: Plan) -> Iterator[Finding]:
    """A name or a region that belongs to another code than the municipality's own."""
    own = plan.municipality
    if own is None:
        return
    known = municipalities().get(own.code)
    if known is not None and not known.is_called(own.name):
        message = f'Koden "{own.code}" er {known.title}, men kommunen hedder "{own.name}".'
        yield Finding(plan.position(own, "code"), CODE, message, _way_out(own, known))
    elif own.code == FICTIONAL.code and (named := _real(own)):
        message = f'Koden "{own.code}" er til eksempler, men kommunen hedder "{own.name}".'
        yield Finding(plan.position(own, "code"), CODE, message, f'Skriv code: "{named.code}".')
    yield from _region(plan, own, known)


def _real(own: Municipality) -> KnownMunicipality | None:
    named = municipality_called(own.name)
    return named if named != FICTIONAL else None


def _way_out(own: Municipality, known: KnownMunicipality) -> str:
    named = _real(own)
    if named:
        return f'{named.title} har koden "{named.code}".'
    return f"Skriv name: {known.title}, eller ret koden."


def _region(plan: Plan, own: Municipality, known: KnownMunicipality | None) -> Iterator[Finding]:
    region = regions().get(own.region.code)
    if region is None:
        return
    if region.name.casefold() != own.region.name.casefold():
        message = (
            f'Koden "{region.code}" er {region.name}, men regionen hedder "{own.region.name}".'
        )
    elif known is not None and known.region != region:
        message = f"{known.title} ligger i {known.region.name}, ikke i {region.name}."
    else:
        return
    right = known.region if known else region
    hint = f'Skriv code: "{right.code}" og name: {right.name} under region:.'
    yield Finding(plan.position(own, "region", "code"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
