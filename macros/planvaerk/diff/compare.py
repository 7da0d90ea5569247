"""Two plans compared as plans: their goals, numbers, texts, chapters and pages, never their lines.

The order of keys, comments, line breaks and quotes is no difference, nor is the order of records
where it means nothing. What could not be read on one side is not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planvaerk.diff.changes import Added, Area, Change, Kind, Noun, Removed, Subject
from planvaerk.diff.chapters import chapter_pairs
from planvaerk.diff.danish_names import EDITION, EXCEPTION, SERIES, SOURCE, TERM
from planvaerk.diff.field import Field
from planvaerk.diff.gist import edition_gist
from planvaerk.diff.goals import GoalChanges
from planvaerk.diff.key_figures import key_figure_changes
from planvaerk.diff.numbers import NumberChanges
from planvaerk.diff.origins import origins
from planvaerk.diff.pages import page_changes
from planvaerk.diff.records import item_changes, record_changes
from planvaerk.diff.reports import report_changes
from planvaerk.diff.sides import Side, Sides
from planvaerk.diff.whole import whole, whole_edition
from planvaerk.model.base import Record
from planvaerk.model.plan import Edition, Plan

_WHOLE = Subject("Planen", "Planen", EDITION)

# The files with one record: what the record is called, and how much it matters.
_SINGLE: Mapping[str, tuple[str, Area]] = {
    "vision": ("Visionen", Area.STRATEGY),
    "strategy": ("Strategien", Area.STRATEGY),
    "core_tasks": ("Kerneopgaverne", Area.STRATEGY),
    "municipality": ("Kommunen", Area.MUNICIPALITY),
}
# The files with a list of records whose order means nothing.
_LISTS: Mapping[str, Field] = {
    "data/sources.yml": Field("sources", "items", area=Area.SOURCES, noun=SOURCE, is_ordered=False),
    "data/series.yml": Field("series", "items", area=Area.SOURCES, noun=SERIES, is_ordered=False),
    "plan/glossary.yml": Field("terms", "items", area=Area.GLOSSARY, noun=TERM, is_ordered=False),
    "plan/exceptions.yml": Field(
        "exceptions", "items", area=Area.NOTES, noun=EXCEPTION, is_ordered=False
    ),
}


def compare(before: Plan, after: Plan) -> Iterator[Change]:
    """Every difference between two plans, in the order of the plan."""
    sides = Sides(Side(before), Side(after))
    numbers = NumberChanges(sides)
    told: set[str] = set()
    years = {edition.year for edition in (*before.editions, *after.editions)}
    years |= {period.year for period in (*before.reports, *after.reports)}
    for year in sorted(years):
        yield from _year(sides, numbers, year, told)
        yield from report_changes(sides.of_year(year))
    yield from numbers.of_series()
    yield from key_figure_changes(sides)
    yield from _common(sides)
    yield from page_changes(sides, told)


def compare_editions(plan: Plan, before: Edition, after: Edition) -> Iterator[Change]:
    """Every difference between two editions of a plan; things go on as `continues` says.

    A year that has moved as much as the editions is no difference, nor is what every edition has
    of its own, such as its source and its status.
    """
    found = origins(plan, before, after)
    years = after.year - before.year
    sides = Sides(Side(plan), Side(plan), years, found).of_year(after.year)
    yield from _edition(sides, NumberChanges(sides), before, after, set())
    yield from key_figure_changes(sides)
    yield from page_changes(sides)


def most_consequential_first(changes: Iterable[Change]) -> list[Change]:
    """By what the changes are about, then the newest edition, then numbers before words."""
    return sorted(changes, key=_consequence)


def _consequence(change: Change) -> tuple[int, int, bool]:
    is_number = change.kind in {Kind.VALUE, Kind.STATUS}
    return change.area.rank, -(change.subject.year or 0), not is_number


def _year(sides: Sides, numbers: NumberChanges, year: int, told: set[str]) -> Iterator[Change]:
    """What differs in one year's edition; the pages of one that comes or goes are told with it."""
    before, after = sides.before.plan.edition(year), sides.after.plan.edition(year)
    if sides.lack(f"plan/{year}.yml", before, after):
        return
    if before and after:
        yield from _edition(sides.of_year(year), numbers, before, after, told)
        return
    edition = after or before
    if edition is not None:
        pages = (sides.after if after else sides.before).plan.pages
        told |= {page.file for page in pages if page.year == year}
        made = Added if after else Removed
        text = edition.text
        at_hand = sides.of_year(year)
        subject = at_hand.subject(
            EDITION, text.title, "Planen", text if after else None, text if before else None
        )
        yield made(Area.GOALS, subject, "", edition_gist(edition), whole_edition(edition))


def _edition(
    sides: Sides, numbers: NumberChanges, before: Edition, after: Edition, told: set[str]
) -> Iterator[Change]:
    yield from GoalChanges(sides, numbers, before, after)
    texts = before.text, after.text
    subject = sides.subject(EDITION, after.text.title, "Planen", after.text)
    yield from record_changes(sides, subject, texts, Area.PROCESS)
    chapters = chapter_pairs(sides, before, after)
    told.update(chapters.come_and_gone)
    yield from chapters.changes(after.year)


def _common(sides: Sides) -> Iterator[Change]:
    """What differs in the files that all editions share."""
    for name, (title, area) in _SINGLE.items():
        before, after = getattr(sides.before.plan, name), getattr(sides.after.plan, name)
        if not sides.lack(f"plan/{name}.yml", before, after):
            yield from _single(sides, title, area, before, after)
    for file, field in _LISTS.items():
        one, other = (_listed(side.plan, field.name) for side in (sides.before, sides.after))
        if not sides.lack(file, one, other):
            yield from item_changes(sides, _WHOLE, field, one, other)


def _single(
    sides: Sides, title: str, area: Area, before: Record | None, after: Record | None
) -> Iterator[Change]:
    subject = sides.subject(Noun(title.lower()), title, title, after, before)
    if before and after:
        yield from record_changes(sides, subject, (before, after), area)
    else:
        about = Subject("Planen", "Planen", EDITION, position=subject.position)
        if after:
            yield Added(area, about, title.lower(), text=whole(sides.after, after))
        elif before:
            yield Removed(area, about, title.lower(), text=whole(sides.before, before))


def _listed(plan: Plan, name: str) -> Sequence[Record]:
    if name == "terms":
        return plan.glossary.terms if plan.glossary else ()
    things: Sequence[Record] = getattr(plan, name)
    return things
