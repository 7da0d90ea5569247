"""Et mål vises to gange på en side eller i en plan.

Hvorfor: Et link til målet kan kun føre til det ene sted, og læseren møder den samme graf igen.

Forkert: `{{ target("sygedagpenge") }}` står i både `docs/2023/maal.md` og
`docs/2023/strategi.md`.

Rigtigt: Målet vises i `docs/2023/maal.md`. I `docs/2023/strategi.md` står
`[målet](maal.md#sygedagpenge)`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.shown_targets import ShownTarget, shown_targets

CODE = Code("PV513", "mål-to-gange", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Every target shown again on its page, or on another page of its edition."""
    first: dict[tuple[object, ...], ShownTarget] = {}
    for shown in sorted(shown_targets(plan), key=lambda shown: shown.call.position):
        is_own = shown.page.year == shown.year
        place = (shown.year, shown.target, None if is_own else shown.page.file)
        if place in first:
            earlier = first[place].call.position
            here = shown.call.position
            path = posixpath.relpath(earlier.file, posixpath.dirname(here.file))
            link = f"{'' if earlier.file == here.file else path}#{shown.target}"
            message = f'Målet "{shown.target}" vises også i {earlier.file}, linje {earlier.line}.'
            yield Finding(here, CODE, message, f"Vis det ét sted, og link til det: [målet]({link})")
        first.setdefault(place, shown)


RULE = Rule(CODE, check, __name__)
