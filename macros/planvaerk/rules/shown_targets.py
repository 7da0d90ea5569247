"""Where the pages show whole targets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planvaerk.model.plan import Plan
from planvaerk.page_macros import MACROS
from planvaerk.pages import MacroCall, Page, bind

_TARGET = next(macro for macro in MACROS if macro.name == "target")


class ShownTarget(NamedTuple):
    """A call of the macro that shows a whole target; the year is that of the target's edition."""

    page: Page
    call: MacroCall
    target: str
    year: int


def shown_targets(plan: Plan) -> Iterator[ShownTarget]:
    """Every whole target on every page."""
    for page in plan.pages:
        for call in page.calls:
            if call.name != _TARGET.name:
                continue
            bound, _ = bind(_TARGET, call)
            year = bound["year"].value if "year" in bound else page.year
            target = bound["id"].value if "id" in bound else None
            if isinstance(target, str) and isinstance(year, int):
                yield ShownTarget(page, call, target, year)
