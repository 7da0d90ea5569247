"""Mål måles ved hinanden i ring, så intet af dem måles ved tal eller handling.

Hvorfor: `measured_by` låner målingen fra et andet mål. Låner det andet mål tilbage, er der ingen
måling at låne.

Forkert: `ungeindsatsen` har `measured_by: uddannelseshjaelp`, og `uddannelseshjaelp` har
`measured_by: ungeindsatsen`.

Rigtigt: `ungeindsatsen` har `measured_by: uddannelseshjaelp`, og `uddannelseshjaelp` har `series:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule

CODE = Code("PV207", "måles-i-ring")
_HINT = "Lad mindst ét mål måles ved noget andet: series, count, direction eller activity."


def check(plan: Plan) -> Iterator[Finding]:
    """Every ring of targets that are measured by each other, told once at its first target."""
    for edition in plan.editions:
        for ring in _rings(edition):
            first = edition.target(ring[0])
            if len(ring) == 1:
                message = f'Målet "{ring[0]}" måles ved sig selv.'
            else:
                message = f"Målene måles ved hinanden i ring: {' → '.join([*ring, ring[0]])}."
            yield Finding(plan.position(first, "measured_by"), CODE, message, _HINT)


def _rings(edition: Edition) -> Iterator[list[str]]:
    measured_by = {target.id: target.measured_by for target in edition.targets}
    seen: set[str] = set()
    for target in edition.targets:
        path: list[str] = []
        step: str | None = target.id
        while step is not None and step in measured_by and step not in seen:
            seen.add(step)
            path.append(step)
            step = measured_by[step]
        if step in path:
            yield _from_first(path[path.index(step) :], measured_by)


def _from_first(ring: list[str], order: Mapping[str, object]) -> list[str]:
    """The ring, begun at the target that stands first in the file."""
    start = ring.index(next(target for target in order if target in ring))
    return [*ring[start:], *ring[:start]]


RULE = Rule(CODE, check, __name__, firm=True)
