"""The blocks of one target: sentence, chart, table, source and what it hangs together with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planvaerk import danish, sentences
from planvaerk.blocks.charts import figure_view, series_csv, series_rows
from planvaerk.blocks.coherence import supporters
from planvaerk.blocks.context import Context, Link, period, render
from planvaerk.blocks.markdown import heading
from planvaerk.blocks.status import status_view
from planvaerk.coherence import FRAMES, Coherence, Thing
from planvaerk.coherence_sentences import NAMES
from planvaerk.export.observations import csv_text
from planvaerk.figures.alternative_text import history_alternative_text, target_alternative_text
from planvaerk.figures.history import history_figure
from planvaerk.figures.monthly import target_figure
from planvaerk.figures.style import WIDTHS
from planvaerk.follow_up import Status, target_status, words
from planvaerk.model.base import by_id
from planvaerk.model.period import Period
from planvaerk.model.plan import Edition
from planvaerk.model.target import Direction, Target
from planvaerk.months import TargetYears, known_years, target_years
from planvaerk.tables import history_table, months_table

# The years of actual numbers that the chart of the target itself has room for.
_IN_TARGET_CHART = 2


def target(context: Context, target_id: str, year: int | None = None, level: int = 2) -> str:
    """A whole target, with its heading in Markdown so that contents and numbering see it."""
    edition, goal = _find(context, target_id, year)
    body = render("target", **_view(context, edition, goal))
    return f"{heading(level, goal.title, goal.id)}\n{body}\n"


def target_sentence(context: Context, target_id: str, year: int | None = None) -> str:
    """The sentence of a target with the target's name, since no heading says which it is."""
    edition, goal = _find(context, target_id, year)
    named = context.link("target", goal.id, goal.title, edition.year)
    return render("target_sentence", **_view(context, edition, goal) | {"named": named})


def target_chart(context: Context, target_id: str, year: int | None = None) -> str:
    """Only the chart of a target."""
    return render("target_chart", **_view(context, *_find(context, target_id, year)))


def target_table(context: Context, target_id: str, year: int | None = None) -> str:
    """Only the table of a target; nothing for a target without months."""
    return render("target_table", **_view(context, *_find(context, target_id, year)))


def _find(context: Context, target_id: str, year: int | None) -> tuple[Edition, Target]:
    edition = context.edition(year)
    goal = edition.target(target_id)
    if goal is None:
        raise LookupError(f"no target {target_id} in {edition.year}")
    return edition, goal


def _view(context: Context, edition: Edition, goal: Target) -> dict[str, Any]:
    years = target_years(context.plan, edition, goal)
    status = target_status(context.plan, edition, goal)
    common = {
        "named": None,
        "ambition": goal.ambition.text if goal.ambition else None,
        "status": status_view(status),
        "go": goal.direction.go if goal.direction else None,
        "plain": None,
        "rationale": goal.rationale,
        "supports": list(_supports(context, edition, goal)),
        "links": goal.links,
        "note": goal.note,
        "sources": [context.source(goal.source)],
        "notes": [],
        "last_realised": None,
        "updated": context.retrieved(goal.source),
        "csv_url": None,
        "table": None,
        "panel": None,
        "figure": None,
        "history": None,
        "caution": goal.caution,
    }
    if years is not None:
        return common | _monthly_view(context, years)
    return common | _other_view(context, edition, status)


def _monthly_view(context: Context, years: TargetYears) -> dict[str, Any]:
    edition, goal = years.edition, years.target
    series = (years.aim.series, years.actual.series)
    sources = (goal.source, years.actual.series.source)
    view: dict[str, Any] = {
        "sources": list(dict.fromkeys(context.source(source) for source in sources)),
        "notes": list(dict.fromkeys(one.note for one in series if one.note)),
        "point": sentences.monthly(years),
        "table": months_table(years)._asdict(),
    }
    if years.is_empty:
        view["notes"] = []  # the panel says what they say
        text = (
            f"Kilden oplyser ikke månedstallene: hverken tallene for {edition.year - 1} "
            f"eller måltallene for {edition.year}."
        )
        if any(year.count("suppressed") for year in years.shown):
            text = f"Månedstallene er ikke oplyst eller {sentences.HIDDEN}."
        return view | {"panel": {"kind": "empty", "text": text}}
    path = f"data/{edition.year}/{goal.id}.csv"
    context.artefacts.texts[path] = csv_text(row for year in years.shown for row in year.months)
    figure = figure_view(
        context,
        f"assets/charts/{edition.year}/{goal.id}",
        (target_figure(years, "wide"), target_figure(years, "narrow")),
        target_alternative_text(years),
        sources,
    )
    last = _last_realised(years)
    return view | {
        "figure": figure,
        "last_realised": period(last) if last else None,
        "csv_url": context.here(path),
        "history": _history(context, years),
    }


def _last_realised(years: TargetYears) -> Period | None:
    """The last measured month that is shown: of the year itself, else the plan's cut-off month."""
    months = [month.period for month in years.actual.months if month.status == "realised"]
    if months:
        return months[-1]
    return years.cut_off if any(year.count("realised") for year in years.shown) else None


def _history(context: Context, years: TargetYears) -> dict[str, Any] | None:
    """The actual numbers year by year, when the chart of the target lacks some of them."""
    series = years.actual.series
    found = known_years(context.plan, series, years.edition.year)
    if len(found) <= _IN_TARGET_CHART:
        return None
    path = f"assets/charts/{years.edition.year}/{years.target.id}-aar"
    wide, narrow = (history_figure(series.title, found, width) for width in WIDTHS)
    alternative = history_alternative_text(series.title, found)
    drawn = figure_view(context, path, (wide, narrow), alternative, [series.source])
    caption = f"Udviklingen år for år, {found[0].year}-{found[-1].year}"
    return {
        "figure": drawn | {"caption": caption},
        "table": history_table(found, years.target)._asdict(),
        "csv_url": context.here(series_csv(context, series)),
    }


def _other_view(context: Context, edition: Edition, status: Status) -> dict[str, Any]:
    goal = status.target
    if goal.count is not None:
        by = sentences.deadline(goal.count)
        value = "Et antal"
        if goal.count.value is None:
            by = f"{by}. {sentences.NOT_SET}."
        else:
            value = danish.number(goal.count.value)
        panel = {"kind": "count", "value": value, "unit": goal.count.unit, "by": by}
        view = {"point": sentences.count(goal.count), "panel": panel}
        return view | _development(context, goal.count.series)
    if goal.direction is not None:
        return _direction_view(context, status, goal.direction)
    if goal.measured_by is not None:
        other = edition.target(goal.measured_by)
        title = other.title if other else goal.measured_by
        link = context.link("target", goal.measured_by, title, edition.year)
        panel = {"kind": "measured_by", "title": title, "url": link.url or ""}
        return {"point": f"{goal.title} måles ved et andet mål: {title}.", "panel": panel}
    return {
        "point": goal.activity or "",
        "plain": "Målet er en aktivitet. Det bliver ikke målt med tal.",
    }


def _direction_view(context: Context, status: Status, aim: Direction) -> dict[str, Any]:
    panel = {
        "kind": "direction",
        "go": aim.go,
        "text": sentences.go_words(aim),
        "to": aim.to or "",
    }
    rows = context.plan.observations.get(aim.series or "", ())
    said = [sentences.direction(status.target, aim), words.development(status)]
    if status.latest_period is None and any(row.value is not None for row in rows):
        said.append(status.reason or f"Vi har ingen tal for {status.year} endnu.")
    view = {"point": " ".join(filter(None, said)), "panel": panel}
    if aim.series is None:
        return view | {"plain": "Der er ingen tal for målet endnu."}
    return view | _development(context, aim.series)


def _development(context: Context, series_id: str | None) -> dict[str, Any]:
    """The chart and table of the series that a target is followed with, if it has one."""
    series = by_id(context.plan.series, series_id) if series_id else None
    return series_rows(context, series) if series else {}


def _supports(context: Context, edition: Edition, goal: Target) -> Iterator[dict[str, object]]:
    """What the target supports, then what supports it, by kind."""
    links = Coherence(context.plan, edition)
    thing = Thing("target", goal.id, goal.title)
    for kind in reversed(FRAMES):
        found = links.supported_by(thing, kind)
        if found:
            items = [context.thing(edition, other) for other in found]
            yield {"title": f"Støtter {NAMES[kind].lower()}", "items": items}
    measured = links.measured_by(goal)
    if measured:
        items = [context.thing(edition, other) for other in measured]
        yield {"title": "Måler også", "items": items}
    yield from supporters(context, links, thing)
    others = list(_in_other_plans(context, edition, goal))
    if others:
        yield {"title": "Samme mål i andre planer", "items": others}


def _in_other_plans(context: Context, edition: Edition, goal: Target) -> Iterator[Link]:
    """The target that this one continues, and the one that continues it."""
    for other in context.plan.editions:
        is_before, is_after = other.year == edition.year - 1, other.year == edition.year + 1
        for target in other.targets:
            if (is_before and target.id == goal.continues) or (
                is_after and target.continues == goal.id
            ):
                yield context.link("target", target.id, f"Mål {other.year}", other.year)
