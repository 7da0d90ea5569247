"""Et fokusområde har intet mål.

Hvorfor: Et fokusområde siger, hvad politikerne vil lægge vægt på. Uden et mål kan ingen se, om det
lykkes.

Reglen gælder planer (`kind: plan`), som har mål. En strategi og pejlemærker viser en retning og
behøver ikke måle alt.

Forkert: Fokusområdet `fo-langtidsledighed` står ikke under `supports:` på noget mål.

Rigtigt:

    supports:
      focus_areas: [fo-langtidsledighed]
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.references import file_of, measured_editions

CODE = Code("PV402", "fokusområde-uden-mål", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every focus area of a plan that no target supports."""
    for edition in measured_editions(plan):
        supported = {id_ for t in edition.targets for id_ in t.supports.focus_areas}
        for area in edition.focus_areas:
            if area.id not in supported:
                message = (
                    f'Fokusområdet "{area.title}" har intet mål i planen for {edition.year}, '
                    "så ingen kan se, om det lykkes."
                )
                hint = (
                    f"Skriv {area.id} under supports: focus_areas: på det mål i "
                    f"{file_of('target', edition.year)}, som måler det, eller skriv et nyt mål."
                )
                yield Finding(plan.position(area, "id"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
