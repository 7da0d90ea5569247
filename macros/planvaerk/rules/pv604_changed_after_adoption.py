"""En vedtaget plan er ændret, uden at ændringen er vedtaget, eller vedtagelsen er ikke skrevet ind.

Kommandoen `planvaerk adopt` skriver, hvem der vedtog planen og hvornår. Den skriver også et
fingeraftryk af indholdet: planens tekst, mål, måltal, nøgletal og sider, også det, siderne viser
af visionen og strategien. Kommentarer, `note` og opsætning i YAML-filerne er ikke en del af det.
Det er realiserede og fremskrevne tal i serierne heller ikke: De siger, hvordan det gik, og kommer
til bagefter.

Hvorfor: Det, læseren ser, skal være det, der er vedtaget. En rettelse bagefter skal kunne ses.

Forkert: Et måltal i den vedtagne plan er rettet fra 336 til 325.

Rigtigt: Det nye måltal er vedtaget, og så er `planvaerk adopt 2023 --amendment --reason "…"` kørt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk import danish
from planvaerk.digest import Part, changed_parts, edition_digest, edition_files, shared_files
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule

CODE = Code("PV604", "ændret-efter-vedtagelse")
_PARTS: Mapping[Part, str] = {
    "edition": "plan/{year}.yml",
    "ministerial": "ministermålene",
    "focus_areas": "fokusområderne",
    "targets": "målene",
    "observations": "måltallene",
    "key_figures": "nøgletallene på siderne",
    "pages": "siderne i docs/{year}/",
}


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
        changed = [
            _PARTS[part].format(year=year) for part in changed_parts(plan, edition, last.digest)
        ]
        if _PARTS["pages"].format(year=year) in changed and shared_files(plan, edition):
            changed[-1] += " eller det, de viser af visionen og strategien"
        message = (
            f"Planen for {year} er ikke den, der blev {done} {day}. "
            f"Ændret er: {danish.listing(changed) or 'fingeraftrykket'}."
        )
        hint = (
            "Se rettelserne med planvaerk diff, og fortryd dem. Er de vedtaget, så kør "
            f'planvaerk adopt {year} --amendment --reason "hvorfor".'
        )
        yield Finding(plan.position(last, "digest"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
