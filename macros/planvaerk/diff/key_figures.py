"""The key figures of two plans, or of two editions: those that their pages show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from planvaerk import danish
from planvaerk.diff.changes import Added, Area, Change, Removed, Subject, ValueChanged
from planvaerk.diff.danish_names import KEY_FIGURE
from planvaerk.diff.gist import key_figure_gist, shown
from planvaerk.diff.page_text import figures_on
from planvaerk.diff.records import pair_records, record_changes
from planvaerk.diff.sides import Side, Sides
from planvaerk.model.data import KeyFigure

_FILE = "data/key_figures.yml"
_IN_A_YEAR = re.compile(rf" (?:i|for) (?:(?:{'|'.join(danish.MONTHS)}) )?(?:19|20)\d\d\b")


def key_figure_changes(sides: Sides) -> Iterator[Change]:
    """Every difference between the key figures."""
    before, after = _at_hand(sides.before), _at_hand(sides.after)
    if sides.lack(_FILE, before, after):
        return
    pairing = pair_records(sides, before, after, "key_figure")
    for figure in pairing.added:
        detail = key_figure_gist(sides.after.plan, figure)
        yield Added(Area.KEY_FIGURES, _subject(sides, None, figure), detail=detail)
    for figure in pairing.removed:
        detail = key_figure_gist(sides.before.plan, figure)
        yield Removed(Area.KEY_FIGURES, _subject(sides, figure, None), detail=detail)
    for pair in pairing.pairs:
        yield from _differing(sides, pair.before, pair.after)


def _at_hand(side: Side) -> tuple[KeyFigure, ...]:
    """All key figures; with an edition at hand those that its pages call."""
    if side.year is None:
        return side.plan.key_figures
    pages = [page for page in side.plan.pages if page.year == side.year]
    used = {figure.id for page in pages for figure in figures_on(side.plan, page)}
    return tuple(figure for figure in side.plan.key_figures if figure.id in used)


def _differing(sides: Sides, before: KeyFigure, after: KeyFigure) -> Iterator[Change]:
    subject = _subject(sides, before, after)
    if sides.are_editions and before.period != after.period:
        yield from _of_another_time(sides, subject, before, after)
        return
    one = key_figure_gist(sides.before.plan, before)
    other = key_figure_gist(sides.after.plan, after)
    if one != other and not _told_by_its_series(before, after):
        yield ValueChanged(Area.KEY_FIGURES, subject, "", one, other)
    yield from record_changes(sides, subject, (before, after), Area.KEY_FIGURES)


def _of_another_time(
    sides: Sides, subject: Subject, before: KeyFigure, after: KeyFigure
) -> Iterator[Change]:
    """A number that goes on at a later time: both times are said, and the title says neither.

    Without them one would take the earlier number for one that has been corrected.
    """
    title = _IN_A_YEAR.sub("", after.title)
    shows = (
        f"{key_figure_gist(sides.before.plan, before)} ({shown(before.period)})",
        f"{key_figure_gist(sides.after.plan, after)} ({shown(after.period)})",
    )
    timeless = replace(subject, name=title, title=title)
    yield ValueChanged(Area.KEY_FIGURES, timeless, "", *shows)
    told = frozenset({"period", "series", "title", "area"})
    yield from record_changes(sides, timeless, (before, after), Area.KEY_FIGURES, told)


def _told_by_its_series(before: KeyFigure, after: KeyFigure) -> bool:
    """True when the number differs only because a row of its series does."""
    if before.series is None:
        return False
    return (before.series, before.period, before.unit) == (after.series, after.period, after.unit)


def _subject(sides: Sides, before: KeyFigure | None, after: KeyFigure | None) -> Subject:
    figure = after or before
    title = figure.title if figure else ""
    return sides.subject(KEY_FIGURE, title, title, after, before)
