"""Området for en serie eller et nøgletal er ikke et, Planværk kender.

Et område er kommunen selv, hele landet (`000`), en anden kommune eller en region. Koderne 999 og
099 er til en kommune, der ikke findes, så de er kun i orden i dens egen plan.

Hvorfor: Læseren ser en kode i stedet for et navn, og koden følger med de åbne tal. Ofte er koden
blevet stående fra eksemplet. Fundet er kun en advarsel: Kommuner bliver lagt sammen, og regioner
ændres, så koden kan være rigtig alligevel.

Forkert: `area: "999"`, når kommunens kode er 265.

Rigtigt: `area: "265"`. En serie for kommunen selv kan også udelade linjen.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding, suggestion
from planvaerk.model.data import COUNTRY, KeyFigure, Series
from planvaerk.model.municipality import Municipality
from planvaerk.model.plan import Plan
from planvaerk.municipalities import FICTIONAL, municipalities, regions
from planvaerk.rules.base import Rule

CODE = Code("PV222", "ukendt-område", "warning")
_ELSE = "Er området nyt, så skriv en undtagelse i plan/exceptions.yml."


def check(plan: Plan) -> Iterator[Finding]:
    """Every area of a series or a key figure that nobody knows."""
    own = plan.municipality
    if own is None:
        return
    known = {COUNTRY, own.code, own.region.code, *municipalities(), *regions()}
    items: tuple[Series | KeyFigure, ...] = (*plan.series, *plan.key_figures)
    for item in items:
        if item.area and item.area not in known:
            what = f'"{item.id}" har området "{item.area}", men intet område har den kode.'
            yield Finding(plan.position(item, "area"), CODE, what, _way_out(item.area, own, known))


def _way_out(code: str, own: Municipality, known: set[str]) -> str:
    if code == FICTIONAL.code:
        return f'Koden er til eksempler. Skriv "{own.code}", som er {own.name}.'
    if code == FICTIONAL.region.code:
        return f'Koden er til eksempler. Skriv "{own.region.code}", som er {own.region.name}.'
    return f"{suggestion(code, known)}  {_ELSE}"


RULE = Rule(CODE, check, __name__)
