"""En vedtaget plan er ændret, uden at ændringen er vedtaget, eller vedtagelsen er ikke skrevet ind.

Kommandoen `planvaerk adopt` skriver, hvem der vedtog planen og hvornår. Den skriver også et
fingeraftryk af indholdet: planens tekst, mål, måltal, nøgletal og sider. Kommentarer og opsætning i
YAML-filerne er ikke en del af det.

Hvorfor: Det, læseren ser, skal være det, der er vedtaget. En rettelse bagefter skal kunne ses.

Forkert: Et måltal i den vedtagne plan er rettet fra 336 til 325.

Rigtigt: Det nye måltal er vedtaget, og så er `planvaerk adopt 2023 --amendment --reason "…"` kørt.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.digest import edition_digest, edition_files
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule

CODE = Code("PV604", "ændret-efter-vedtagelse")


def check(plan: Plan) -> Iterator[Finding]:
    """Every adopted edition that is not what was adopted."""
    for edition in plan.editions:
        if edition.text.status == "adopted" and not edition_files(plan, edition) & plan.broken:
            yield from _of_edition(plan, edition)


def _of_edition(plan: Plan, edition: Edition) -> Iterator[Finding]:
    year, adoption = edition.year, edition.text.adoption
    if adoption is None:
        message = (
            f"Planen for {year} er vedtaget, men det står ikke, hvem der gjorde det og hvornår."
        )
        hint = (
            f"Kør planvaerk adopt {year} --date DATO --body HVEM, og skriv ikke status: i hånden."
        )
        yield Finding(plan.position(edition.text, "status"), CODE, message, hint)
        return
    last = edition.text.amendments[-1] if edition.text.amendments else adoption
    if edition_digest(plan, edition) != last.digest:
        done = "ændret" if edition.text.amendments else "vedtaget"
        day = danish.day(last.date)
        message = f"Planen for {year} er ikke den, der blev {done} {day}: indholdet er et andet."
        hint = (
            "Fortryd ændringen. Er den vedtaget, så kør "
            f'planvaerk adopt {year} --amendment --reason "hvorfor".'
        )
        yield Finding(plan.position(last, "digest"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
