"""A difference as one page that stands alone, to be printed or put on an agenda.

It needs nothing beside it: its style is the site's own, written into the page.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from planvaerk import danish
from planvaerk.blocks.changes import named, part_view
from planvaerk.blocks.context import Link, render_html
from planvaerk.diff.aims import Continuing, continuing
from planvaerk.diff.changes import Difference
from planvaerk.diff.reading import Thing, parts
from planvaerk.model.municipality import Colours
from planvaerk.model.plan import Plan
from planvaerk.numbering import chapters

_STYLE = "theme/assets/planvaerk/planvaerk.css"
_SECTIONS = ("Colours and type", "What has changed")
_SECTION = r"/\* ---- {} -+ \*/\n(.*?)(?=^/\* ---- |\Z)"


def changes_page(plan: Plan, difference: Difference) -> str:
    """The page as HTML; the plan is the one at hand, for names and colours."""
    titles = _titles(plan)

    def link(thing: Thing) -> Link:
        name = titles.get(thing.id) or named(thing)
        shows_year = thing.year and not difference.are_editions
        return Link(f"{name} ({thing.year})" if shows_year else name, None)

    municipality = plan.municipality
    colours = municipality.colours if municipality else Colours()
    return render_html(
        "changes_page",
        municipality=municipality.name if municipality else "",
        primary=colours.primary,
        accent=colours.accent,
        style=_style(),
        title="Hvad er nyt i planen" if difference.are_editions else "Ændringer i planen",
        sides=_sides(difference),
        count=len(difference.changes),
        notes=difference.notes,
        unread=sorted({unread.file for unread in difference.unread}),
        has_faults_now=difference.has_faults_now,
        parts=[
            {"title": part.theme.title, "anchor": part.theme.anchor, **part_view(part, link)}
            for part in parts(difference.changes, _continuing(plan, difference))
        ],
    )


def _continuing(plan: Plan, difference: Difference) -> Continuing | None:
    """What two editions have in common."""
    before, after = (plan.edition(year) for year in difference.years or (0, 0))
    return continuing(plan, before, after) if before and after else None


def _titles(plan: Plan) -> dict[str, str]:
    """The titles of pages by file, those of chapters with their number."""
    found = {page.file: page.title for page in plan.pages if page.title}
    for edition in plan.editions:
        for chapter in chapters(plan, edition):
            found[chapter.file] = chapter.numbered_title
    return found


def _sides(difference: Difference) -> tuple[str, str]:
    before, after = (
        f"{name} ({danish.day(day)})" if day else name
        for name, day in zip((difference.before, difference.after), difference.days, strict=True)
    )
    return before, "planen, som den er nu" if difference.is_proposal else after


@cache
def _style() -> str:
    """Those sections of the site's style that the page needs."""
    whole = files("planvaerk").joinpath(_STYLE).read_text("utf-8")
    found = (
        re.search(_SECTION.format(re.escape(name)), whole, re.DOTALL | re.MULTILINE)
        for name in _SECTIONS
    )
    return "\n".join(section[1] for section in found if section)
