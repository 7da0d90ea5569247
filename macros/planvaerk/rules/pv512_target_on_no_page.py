"""Et mål vises ikke på nogen side.

Hvorfor: Læseren kan ikke se målets graf, tal og begrundelse, og oversigterne kan ikke linke.

Forkert: `goals/2023/targets.yml` har målet `jobafklaring`, men ingen side kalder det.

Rigtigt: `{{ target("jobafklaring") }}` på en side i `docs/2023/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.shown_targets import shown_targets

CODE = Code("PV512", "mål-uden-side", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every target that no page shows, when all pages can be read."""
    if any(file.startswith("docs/") for file in plan.broken) or any(p.faults for p in plan.pages):
        return
    shown = list(shown_targets(plan))
    if len(shown) < sum(call.name == "target" for page in plan.pages for call in page.calls):
        return  # a call that PV502 tells of may mean any target
    for edition in plan.editions:
        ids = {place.target for place in shown if place.year == edition.year}
        if not all(edition.target(id_) for id_ in ids):
            continue  # and so may one that PV503 tells of
        for target in edition.targets:
            if target.id not in ids:
                call = f'{{{{ target("{target.id}") }}}}'
                message = f'Målet "{target.id}" vises ikke på nogen side.'
                hint = f"Sæt {call} ind på en side i docs/{edition.year}/, fx i kapitlet om mål."
                yield Finding(plan.position(target, "id"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
