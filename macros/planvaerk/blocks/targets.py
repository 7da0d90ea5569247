"""The target blocks: one target with sentence, chart, table and source; and all of a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planvaerk import danish, sentences
from planvaerk.blocks.charts import figure_view, series_csv, series_rows
from planvaerk.blocks.context import Context, Link, period, render
from planvaerk.blocks.markdown import heading
from planvaerk.export.observations import csv_text
from planvaerk.figures.alternative_text import history_alternative_text, target_alternative_text
from planvaerk.figures.history import history_figure
from planvaerk.figures.monthly import target_figure
from planvaerk.figures.style import WIDTHS
from planvaerk.model.base import by_id
from planvaerk.model.plan import Edition
from planvaerk.model.target import Target
from planvaerk.months import TargetYears, known_years, target_years
from planvaerk.tables import change, history_table, months_table

# The years of actual numbers that the chart of the target itself has room for.
_IN_TARGET_CHART = 2


def target(context: Context, target_id: str, year: int | None = None, level: int = 2) -> str:
    """A whole target, with its heading in Markdown so that contents and numbering see it."""
    edition, goal = _find(context, target_id, year)
    body = render("target", **_view(context, edition, goal))
    return f"{heading(level, goal.title, goal.id)}\n{body}\n"


def target_sentence(context: Context, target_id: str, year: int | None = None) -> str:
    """Only the sentence of a target."""
    return render("target_sentence", **_view(context, *_find(context, target_id, year)))


def target_chart(context: Context, target_id: str, year: int | None = None) -> str:
    """Only the chart of a target."""
    return render("target_chart", **_view(context, *_find(context, target_id, year)))


def target_table(context: Context, target_id: str, year: int | None = None) -> str:
    """Only the table of a target; nothing for a target without months."""
    return render("target_table", **_view(context, *_find(context, target_id, year)))


def targets(context: Context, year: int | None = None) -> str:
    """All targets of a year in one table."""
    edition = context.edition(year)
    return render(
        "targets",
        id=f"maal-{edition.year}",
        caption=f"Mål i {edition.text.title}",
        base_label=f"{edition.year - 1}, gns.",
        goal_label=f"Mål {edition.year}, gns.",
        rows=[_overview_row(context, edition, goal) for goal in edition.targets],
    )


def _find(context: Context, target_id: str, year: int | None) -> tuple[Edition, Target]:
    edition = context.edition(year)
    goal = edition.target(target_id)
    if goal is None:
        raise LookupError(f"no target {target_id} in {edition.year}")
    return edition, goal


def _view(context: Context, edition: Edition, goal: Target) -> dict[str, Any]:
    years = target_years(context.plan, edition, goal)
    common = {
        "ambition": goal.ambition.text if goal.ambition else None,
        "status": None,
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
    return common | _other_view(context, edition, goal)


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
        target_figure(years, "wide"),
        target_figure(years, "narrow"),
        target_alternative_text(years),
    )
    shows_realised = any(year.count("realised") for year in years.shown)
    last = period(years.cut_off) if years.cut_off and shows_realised else None
    return view | {
        "figure": figure,
        "last_realised": last,
        "csv_url": context.here(path),
        "history": _history(context, years),
    }


def _history(context: Context, years: TargetYears) -> dict[str, Any] | None:
    """The actual numbers year by year, when the chart of the target lacks some of them."""
    series = years.actual.series
    found = known_years(context.plan, series, years.edition.year)
    if len(found) <= _IN_TARGET_CHART:
        return None
    path = f"assets/charts/{years.edition.year}/{years.target.id}-aar"
    wide, narrow = (history_figure(series.title, found, width) for width in WIDTHS)
    alternative = history_alternative_text(series.title, found)
    caption = f"Udviklingen år for år, {found[0].year}-{found[-1].year}"
    return {
        "figure": figure_view(context, path, wide, narrow, alternative) | {"caption": caption},
        "table": history_table(found, years.target)._asdict(),
        "csv_url": context.here(series_csv(context, series)),
    }


def _other_view(context: Context, edition: Edition, goal: Target) -> dict[str, Any]:
    if goal.count is not None:
        by = sentences.deadline(goal.count)
        value = "Et antal"
        if goal.count.value is None:
            by = f"{by}. {sentences.NOT_SET}."
        else:
            value = danish.number(goal.count.value)
        panel = {"kind": "count", "value": value, "unit": goal.count.unit, "by": by}
        return {"point": sentences.count(goal.count), "panel": panel}
    if goal.direction is not None:
        aim = goal.direction
        panel = {
            "kind": "direction",
            "go": aim.go,
            "text": sentences.go_words(aim),
            "to": aim.to or "",
        }
        view: dict[str, Any] = {"point": sentences.direction(goal, aim), "panel": panel}
        series = by_id(context.plan.series, aim.series) if aim.series else None
        return view | (series_rows(context, series) if series else {})
    if goal.measured_by is not None:
        other = edition.target(goal.measured_by)
        title = other.title if other else goal.measured_by
        link = context.link("target", goal.measured_by, title, edition.year)
        panel = {"kind": "measured_by", "title": title, "url": link.url or ""}
        return {"point": f"{goal.title} måles ved et andet mål: {title}.", "panel": panel}
    return {"point": goal.activity or ""}


def _supports(context: Context, edition: Edition, goal: Target) -> Iterator[dict[str, object]]:
    year, supports = edition.year, goal.supports
    goals = edition.ministerial.goals if edition.ministerial else ()
    tasks = context.plan.core_tasks.tasks if context.plan.core_tasks else ()
    for title, kind, of_year, ids, things in (
        ("Ministermål", "ministerial_goal", year, supports.ministerial_goals, goals),
        ("Fokusområde", "focus_area", year, supports.focus_areas, edition.focus_areas),
        ("Kerneopgave", "core_task", None, supports.core_tasks, tasks),
    ):
        found = [thing for thing in things if thing.id in ids]
        items = [context.link(kind, thing.id, thing.title, of_year) for thing in found]
        if items:
            yield {"title": title, "items": items}


def _base(years: TargetYears) -> str | None:
    """The average that the aim is held against; last year's aim while its numbers are awaited."""
    if years.before.average is None:
        return None
    text = danish.number(years.before.average, sentences.AVERAGE_DECIMALS)
    return f"{text} (mål)" if years.before.role == "target" else text


def _overview_row(context: Context, edition: Edition, goal: Target) -> dict[str, object]:
    link: Link = context.link("target", goal.id, goal.title, edition.year)
    row: dict[str, object] = {
        "title": goal.title,
        "url": link.url or "",
        "group": goal.group,
        "status": None,
        "base": None,
        "change": None,
        "direction": None,
        "words": True,
    }
    years = target_years(context.plan, edition, goal)
    if years is not None:
        before, aim = years.before.average, years.aim.average
        text, direction = change(before, aim)
        measure = f"{years.unit}, måned for måned"
        if years.is_empty:
            return row | {"measure": measure, "goal": sentences.no_months(years)}
        return row | {
            "measure": measure,
            "base": _base(years),
            "goal": None if aim is None else danish.number(aim, sentences.AVERAGE_DECIMALS),
            "change": text,
            "direction": direction,
            "words": False,
        }
    if goal.count is not None:
        words = sentences.count(goal.count).removeprefix("Målet er ").removesuffix(".")
        words = danish.sentence_case(words)
        return row | {"measure": goal.count.unit, "goal": words}
    if goal.direction is not None:
        words = sentences.direction(goal, goal.direction)
        return row | {"measure": "retning", "goal": words}
    if goal.measured_by is not None:
        other = edition.target(goal.measured_by)
        words = f"Måles ved {other.title if other else goal.measured_by}"
        return row | {"measure": "et andet mål", "goal": words}
    return row | {"measure": "aktivitet", "goal": goal.activity}
