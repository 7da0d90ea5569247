"""En vedtaget plan bygger på eksempler.

Startplanen fra `planvaerk init` har eksempeltal, så alt kan ses, før kommunens egne tal er der.
Deres kilder har `basis: example` i `data/sources.yml`. Reglen gælder vedtagne planer
(`status: adopted`), og derfor kan `planvaerk adopt` heller ikke vedtage dem. Udkast og tidligere
planer må vise eksempler. Sitet siger det øverst på hver side.

Hvorfor: Det, en kommunalbestyrelse vedtager, skal være kommunens egne tal og ord.

Forkert: `basis: example` på kilden til et mål i den vedtagne plan.

Rigtigt: Målet, serierne og nøgletallene har deres egen kilde uden `basis:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.example_numbers import examples_in

CODE = Code("PV606", "eksempler-i-vedtaget-plan")
_SHOWN = 4


def check(plan: Plan) -> Iterator[Finding]:
    """Every example source that an adopted edition builds on."""
    for edition in plan.editions:
        if edition.text.status != "adopted":
            continue
        for use in examples_in(plan, edition):
            message = (
                f"Planen for {edition.year} er vedtaget, men bygger på eksempler fra kilden "
                f'"{use.source.id}": {_listed(use.owners)}.'
            )
            hint = (
                "Giv dem kommunens egne tal og ord, og skriv deres rigtige kilde i source:. "
                "Er alt fra kilden skiftet ud, så slet basis: example."
            )
            yield Finding(plan.position(use.source, "basis"), CODE, message, hint)


def _listed(owners: tuple[str, ...]) -> str:
    names = [owner[:1].lower() + owner[1:] for owner in owners]
    if len(names) > _SHOWN:
        names = [*names[: _SHOWN - 1], f"{len(names) - _SHOWN + 1} andre"]
    return danish.listing(names)


RULE = Rule(CODE, check, __name__, firm=True)
