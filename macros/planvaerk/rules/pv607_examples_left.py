"""En plan er i høring eller vedtaget, og noget på sitet er stadig eksempler.

Reglen samler de steder i hver fil, hvor `source:` er en kilde med `basis: example`. Den gælder, så
snart en plan er i høring eller vedtaget. Er planen et udkast, siger `planvaerk check` kun, hvor
mange filer det er. Så viser `planvaerk check --examples` dem.

Hvorfor: Så længe planen viser et eksempel, står der på hver side, at tal og tekster er fundet på.
Et glemt eksempel er svært at finde selv.

Forkert: `source: eksempeltal` på en serie i en plan, der er i høring.

Rigtigt: `source: jobindsats`, eller serien er slettet.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.example_numbers import examples_left
from planvaerk.rules.gathering import listed_lines

CODE = Code("PV607", "eksempler-tilbage", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """What is left of examples, once a plan is shown to others."""
    if any(edition.text.status in {"hearing", "adopted"} for edition in plan.editions):
        yield from left(plan)


def left(plan: Plan) -> Iterator[Finding]:
    """What is left of examples in every file, and the sources of examples that nothing names."""
    places = examples_left(plan)
    for _, group in groupby(places, key=lambda place: place.position.file):
        found = list(group)
        count = "Ét sted" if len(found) == 1 else f"{danish.counting_word(len(found))} steder"
        message = (
            f"{danish.sentence_case(count)} i filen har en kilde med eksempler: "
            f"{listed_lines(place.position for place in found)}."
        )
        named = danish.listing([f'"{name}"' for name in sorted({place.id for place in found})])
        hint = (
            "Skift tal og tekst ud, og skriv jeres egen kilde i source:. Er alt fra "
            f"{named} jeres eget, så slet basis: example dér i data/sources.yml."
        )
        yield Finding(found[0].position, CODE, message, hint)
    used = {place.id for place in places}
    for source in plan.sources:
        if source.basis == "example" and source.id not in used:
            message = f'Kilden "{source.id}" er til eksempler, og intet bruger den.'
            yield Finding(plan.position(source, "basis"), CODE, message, "Slet kilden.")


RULE = Rule(CODE, check, __name__)
