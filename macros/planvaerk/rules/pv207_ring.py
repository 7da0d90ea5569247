"""Mål måles ved hinanden i ring, eller nøgletal fortsætter hinanden i ring.

Hvorfor: `measured_by` låner målingen fra et andet mål. Låner det andet mål tilbage, er der ingen
måling at låne. Et nøgletal fortsætter et ældre nøgletal, og det kan ikke samtidig være omvendt.

Forkert: `ungeindsatsen` har `measured_by: uddannelseshjaelp`, og `uddannelseshjaelp` har
`measured_by: ungeindsatsen`.

Rigtigt: `ungeindsatsen` har `measured_by: uddannelseshjaelp`, og `uddannelseshjaelp` har `series:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk.findings import Code, Finding
from planvaerk.model.base import by_id
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV207", "ring")


def check(plan: Plan) -> Iterator[Finding]:
    """Every ring of targets or of key figures, told once at the first of them."""
    for edition in plan.editions:
        for ring in _rings({target.id: target.measured_by for target in edition.targets}):
            position = plan.position(edition.target(ring[0]), "measured_by")
            hint = (
                "Lad mindst ét mål måles ved noget andet: series, count, direction eller activity."
            )
            yield Finding(position, CODE, _words("Målet", "Målene", "måles ved", ring), hint)
    for ring in _rings({figure.id: figure.continues for figure in plan.key_figures}):
        position = plan.position(by_id(plan.key_figures, ring[0]), "continues")
        hint = f"Slet continues:{' på det ældste af dem' if len(ring) > 1 else ''}."
        yield Finding(
            position, CODE, _words("Nøgletallet", "Nøgletallene", "fortsætter", ring), hint
        )


def _words(one: str, many: str, verb: str, ring: list[str]) -> str:
    if len(ring) == 1:
        return f'{one} "{ring[0]}" {verb} sig selv.'
    return f"{many} {verb} hinanden i ring: {' → '.join([*ring, ring[0]])}."


def _rings(following: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Every ring of ids, each begun at the one that stands first."""
    seen: set[str] = set()
    for first in following:
        path: list[str] = []
        step: str | None = first
        while step is not None and step in following and step not in seen:
            seen.add(step)
            path.append(step)
            step = following[step]
        if step in path:
            ring = path[path.index(step) :]
            start = ring.index(next(id_ for id_ in following if id_ in ring))
            yield [*ring[start:], *ring[:start]]


RULE = Rule(CODE, check, __name__, firm=True)
