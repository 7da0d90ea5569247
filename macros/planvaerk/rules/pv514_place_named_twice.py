"""To steder på en side har samme id.

En overskrift kan have sit eget id, `{ #navn }`, og får ellers et af sin tekst. Makroer som
`target` sætter målets id på siden.

Hvorfor: Et link kan kun føre til det ene sted, og siden er ikke gyldig HTML.

Forkert: `## Hvad måler vi? { #sygedagpenge }` på en side med `{{ target("sygedagpenge") }}`

Rigtigt: `## Hvad måler vi? { #hvad-maaler-vi }`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.addresses import slug
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.pages import Heading
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.outline import anchored_headings, made_anchors

CODE = Code("PV514", "id-to-gange")


def check(plan: Plan) -> Iterator[Finding]:
    """Every heading whose id another heading or a macro on its page has, too."""
    for page in plan.pages:
        taken = made_anchors(plan, page)
        known = set(taken)
        for heading, anchor in anchored_headings(page):
            if anchor in taken:
                yield _twice(heading, anchor, taken[anchor], known)
            taken.setdefault(anchor, heading.position)
            known.add(anchor)


def _twice(heading: Heading, anchor: str, other: Position, taken: set[str]) -> Finding:
    title = slug(heading.title)
    free = title if title not in taken else f"{title}-afsnit"
    message = (
        f'Overskriften "{heading.title}" får id\'et "{anchor}", og det får linje {other.line} '
        f"på siden også."
    )
    hint = f"Giv overskriften et andet id: {'#' * heading.level} {heading.title} {{ #{free} }}"
    return Finding(heading.position, CODE, message, hint)


RULE = Rule(CODE, check, __name__)
