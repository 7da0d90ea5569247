"""What every chart leaves behind: two drawings and the data; and numbers in running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planvaerk import danish, sentences
from planvaerk.blocks.context import PLOTLY, Context, period, render
from planvaerk.blocks.markdown import inline
from planvaerk.export.observations import csv_text
from planvaerk.figures.alternative_text import series_alternative_text
from planvaerk.figures.example_mark import marked
from planvaerk.figures.figure import Figure
from planvaerk.figures.series import SeriesLine, series_figure
from planvaerk.model.base import by_id
from planvaerk.model.data import EXAMPLES, Series
from planvaerk.tables import series_table


def series_rows(context: Context, series: Series) -> dict[str, Any]:
    """Figure, table, source and download of a series; an empty state when it has no numbers."""
    rows = context.plan.observations.get(series.id, ())
    known = [row for row in rows if row.value is not None]
    last = max((row.period for row in known if row.status == "realised"), default=None)
    view: dict[str, Any] = {
        "panel": None,
        "figure": None,
        "table": None,
        "sources": [context.source(series.source)],
        "updated": context.retrieved(series.source),
        "last_realised": period(last) if last else None,
        "csv_url": context.here(series_csv(context, series)) if rows else None,
    }
    if not known and any(row.status == "suppressed" for row in rows):
        text = sentences.series_point(rows, series.unit)
        return view | {"panel": {"kind": "empty", "text": text}}
    if not known:
        text = f"Kilden oplyser ingen tal for {series.title[:1].lower()}{series.title[1:]}."
        return view | {"panel": {"kind": "empty", "text": text}}
    is_named = series.title.casefold().endswith(series.unit.casefold())
    caption = series.title if is_named else f"{series.title}, {series.unit}"
    view["table"] = series_table(rows, series.id, caption, series.unit)._asdict()
    lines = [SeriesLine(context.area(series.area), series, rows)]
    view["figure"] = figure_view(
        context,
        f"assets/charts/serier/{series.id}",
        (series_figure(series.title, lines, "wide"), series_figure(series.title, lines, "narrow")),
        series_alternative_text(series.title, lines),
        [series.source],
    )
    return view


def series_csv(context: Context, series: Series) -> str:
    """The path of a series' numbers for download."""
    path = f"data/{series.id}.csv"
    context.artefacts.texts[path] = csv_text(context.plan.observations.get(series.id, ()))
    return path


def figure_view(
    context: Context,
    path: str,
    drawn: tuple[Figure, Figure],
    alternative: str,
    sources: Iterable[str] = (),
) -> dict[str, Any]:
    """What the template needs to show a figure, drawn wide and narrow, with numbers from sources.

    The drawings are made when the site is written.
    """
    wide, narrow = drawn
    if context.shows_examples(sources):
        wide, narrow = marked(wide), marked(narrow)
        alternative = f"{EXAMPLES}, ikke rigtige tal. {alternative}"
    context.artefacts.add_figure(f"{path}.wide", wide)
    context.artefacts.add_figure(f"{path}.narrow", narrow)
    return {
        "url": context.here(path),
        "plotly_url": context.here(PLOTLY),
        "alt": alternative,
        "caption": None,
        "width": wide["layout"]["width"],
        "height": wide["layout"]["height"],
        "narrow_width": narrow["layout"]["width"],
        "narrow_height": narrow["layout"]["height"],
    }


def number(context: Context, figure_id: str, *, unit: bool = True) -> str:
    """A key figure in running text, linked to where its source is given."""
    figure = by_id(context.plan.key_figures, figure_id)
    if figure is None:
        raise LookupError(f"no key figure {figure_id}")
    text = sentences.key_figure(context.plan, figure, unit=unit)
    source = context.source(figure.source)
    link = context.link("key_figure", figure.id, figure.title)
    title = f"{danish.sentence_case(figure.title)}. Kilde: {source.title}"
    return inline(render("number", text=text, href=link.url or source.url or "#", title=title))
