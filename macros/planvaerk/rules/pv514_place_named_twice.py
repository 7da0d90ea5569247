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
from planvaerk.pages import Heading, Page
from planvaerk.positions import Position
from planvaerk.rules.base import Rule
from planvaerk.rules.outline import anchored_headings, call_values, listed, made_anchors
from planvaerk.rules.strategy_outline import strategy_anchors

CODE = Code("PV514", "id-to-gange")


def check(plan: Plan) -> Iterator[Finding]:
    """Every heading whose id another heading or a macro on its page has, too."""
    for page in plan.pages:
        yield from _by_macros(plan, page)
        taken = made_anchors(plan, page)
        known = set(taken)
        for heading, anchor in anchored_headings(page):
            if anchor in taken:
                yield _twice(heading, anchor, taken[anchor], known)
            taken.setdefault(anchor, heading.position)
            known.add(anchor)


def _by_macros(plan: Plan, page: Page) -> Iterator[Finding]:
    """What lists, the strategy and its alternatives put on a page twice; one for each call."""
    taken: dict[str, Position] = {}
    for call in page.calls:
        made = [thing.id for thing in listed(plan, call.name)]
        made += strategy_anchors(plan, call.name, call_values(call))
        again = next((anchor for at, anchor in enumerate(made) if anchor in made[:at]), None)
        known = next((anchor for anchor in made if anchor in taken), None)
        if known:
            line = taken[known].line
            message = f'Makroen {call.name} viser "{known}", som linje {line} også viser.'
            hint = (
                "Vis det kun ét sted på siden. Er det to ting, så giv den ene et andet id, eller "
                "vis dem på hver sin side."
            )
            yield Finding(call.position, CODE, message, hint)
        elif again:
            message = f'Makroen {call.name} sætter id\'et "{again}" to gange på siden.'
            hint = "Giv den ene ting et andet id i plan/strategy.yml eller plan/vision.yml."
            yield Finding(call.position, CODE, message, hint)
        taken |= {anchor: call.position for anchor in made if anchor not in taken}


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
