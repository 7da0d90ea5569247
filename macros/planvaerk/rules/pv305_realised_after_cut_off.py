"""En måned er realiseret, selv om den ligger efter planens skæringsmåned.

Hvorfor: Planen siger, hvilken måned de realiserede tal går til. Er en senere måned også realiseret,
passer teksten og grafen ikke sammen.

Reglen gælder, så længe planen bliver skrevet. `cut_off` i en vedtaget eller tidligere plan siger,
hvor langt tallene gik dengang, og de næste måneders tal må gerne komme til.

Forkert: `cut_off: 2021-08` og rækken `uddannelseshjaelp,2021-09,55,realised`

Rigtigt: `cut_off: 2021-08` og rækken `uddannelseshjaelp,2021-09,55,projected`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV305", "realiseret-efter-skæring")


def check(plan: Plan) -> Iterator[Finding]:
    """Every realised month of the year before the edition that lies after its cut-off month."""
    for edition in (edition for edition in plan.editions if edition.is_being_written):
        for target in edition.targets:
            cut_off = target.cut_off or edition.text.cut_off
            if target.series is None or cut_off is None:
                continue
            for row in plan.observations.get(target.series.actual, ()):
                baseline = row.period.year == edition.year - 1
                if baseline and row.status == "realised" and row.period > cut_off:
                    month = danish.month(row.period.year, row.period.last)
                    last = danish.month(cut_off.year, cut_off.last)
                    message = (
                        f'I serien "{row.series}" er {month} realiseret, '
                        f"men i planen for {edition.year} går de realiserede tal til {last}."
                    )
                    file = f"plan/{edition.year}.yml"
                    hint = f"Skriv projected, eller ret cut_off i {file} eller på målet."
                    yield Finding(plan.position(row, "status"), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
