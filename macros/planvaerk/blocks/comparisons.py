"""The charts of series: one alone, several side by side, and a benchmark of two shares."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from planvaerk import danish, sentences
from planvaerk.benchmark import Benchmark, benchmarks
from planvaerk.blocks.charts import figure_view, series_rows
from planvaerk.blocks.context import Context, period, render
from planvaerk.export.observations import csv_text, key_figures_csv
from planvaerk.figures.alternative_text import bars_alternative_text, series_alternative_text
from planvaerk.figures.bars import Bar, BarGroup, bars_figure
from planvaerk.figures.figure import Figure
from planvaerk.figures.series import SeriesLine, periods_of, series_figure
from planvaerk.figures.style import WIDTHS, Width
from planvaerk.model.base import by_id
from planvaerk.model.data import Observation, Series
from planvaerk.model.period import Period
from planvaerk.tables import benchmark_table, compared_table

# So few periods say more as bars from zero than as lines.
_FEW = 3


def chart(
    context: Context,
    series_id: str,
    second: str | None = None,
    third: str | None = None,
    fourth: str | None = None,
) -> str:
    """A chart of one series, or of up to four in one unit, with table, source and download."""
    ids = [name for name in (series_id, second, third, fourth) if name is not None]
    chosen = [_series(context, name) for name in ids]
    if len(chosen) > 1:
        return render("chart", **_compared(context, chosen))
    series = chosen[0]
    rows = context.plan.observations.get(series.id, ())
    point = f"{series.title}. {sentences.series_point(rows, series.unit)}"
    notes = [series.note] if series.note else []
    return render("chart", point=point, notes=notes, **series_rows(context, series))


def _series(context: Context, series_id: str) -> Series:
    series = by_id(context.plan.series, series_id)
    if series is None:
        raise LookupError(f"no series {series_id}")
    return series


def _compared(context: Context, chosen: Sequence[Series]) -> dict[str, Any]:
    """Several series in one figure and one table."""
    title = _common_title(chosen)
    lines = [
        SeriesLine(_name(context, series, chosen, title), series, _rows(context, series))
        for series in chosen
    ]
    rows = [row for line in lines for row in line.observations]
    name = "_".join(series.id for series in chosen)
    context.artefacts.texts[f"data/{name}.csv"] = csv_text(rows)
    last = max((row.period for row in rows if row.status == "realised"), default=None)
    view: dict[str, Any] = {
        "point": f"{title}. {sentences.compared(lines)}",
        "notes": list(dict.fromkeys(series.note for series in chosen if series.note)),
        "panel": None,
        "figure": None,
        "table": None,
        "sources": list(dict.fromkeys(context.source(series.source) for series in chosen)),
        "updated": None,
        "last_realised": period(last) if last else None,
        "csv_url": context.here(f"data/{name}.csv") if rows else None,
    }
    if not any(row.value is not None for row in rows):
        text = "Kilden oplyser ingen tal for serierne."
        return view | {"panel": {"kind": "empty", "text": text}}
    view["table"] = compared_table(lines, name, f"{title}, {chosen[0].unit}")._asdict()
    alternative = series_alternative_text(title, lines)
    path = f"assets/charts/serier/{name}"
    wide, narrow = (_comparison_figure(title, lines, width) for width in WIDTHS)
    sources = [series.source for series in chosen]
    return view | {"figure": figure_view(context, path, (wide, narrow), alternative, sources)}


def _rows(context: Context, series: Series) -> tuple[Observation, ...]:
    return context.plan.observations.get(series.id, ())


def _common_title(chosen: Sequence[Series]) -> str:
    """What the titles share before their last comma, else the first title."""
    heads = {series.title.rpartition(",")[0] for series in chosen}
    return heads.pop() if len(heads) == 1 and all(heads) else chosen[0].title


def _name(context: Context, series: Series, chosen: Sequence[Series], title: str) -> str:
    """The name of a series beside others: its area when these differ, else what its title adds."""
    if len({other.area for other in chosen}) == len(chosen):
        return context.area(series.area)
    added = series.title.removeprefix(title).removeprefix(",").strip()
    return danish.sentence_case(added) or series.title


def _comparison_figure(title: str, lines: Sequence[SeriesLine], width: Width) -> Figure:
    """Bars for a few periods, else lines."""
    periods = periods_of(lines)
    values = [row.value for line in lines for row in line.observations if row.value is not None]
    if len(periods) > _FEW or min(values) < 0:
        return series_figure(title, lines, width)
    groups = [BarGroup(_title(one), _bars(lines, one)) for one in periods]
    return bars_figure(title, groups, lines[0].series.unit, width)


def _title(one: Period) -> str:
    return danish.sentence_case(period(one))


def _bars(lines: Sequence[SeriesLine], one: Period) -> tuple[Bar, ...]:
    found = [next((row for row in line.observations if row.period == one), None) for line in lines]
    return tuple(
        Bar(line.label, row.value if row else None, _shown(row), is_main=index == 0)
        for index, (line, row) in enumerate(zip(lines, found, strict=True))
    )


def _shown(row: Observation | None) -> str:
    if row is None or row.value is None:
        return "skjult" if row and row.status == "suppressed" else "ikke oplyst"
    return f"{danish.number(row.value)}{' (fremskrevet)' if row.status == 'projected' else ''}"


def benchmark(
    context: Context, expected: str, actual: str, rank: str | None = None, of: str | None = None
) -> str:
    """An expected share beside the actual one, with the rank, and the earlier ones it continues."""
    found = benchmarks(context.plan, expected, actual, rank)
    figures = [figure for one in found for figure in one.figures]
    path = f"data/{actual}.csv"
    context.artefacts.texts[path] = key_figures_csv(context.plan, figures)
    view: dict[str, Any] = {
        "point": sentences.benchmark(found, _value(context, of)),
        "notes": [],
        "panel": None,
        "figure": None,
        "table": benchmark_table(found, actual)._asdict(),
        "sources": list(dict.fromkeys(context.source(figure.source) for figure in figures)),
        "updated": None,
        "last_realised": None,
        "csv_url": context.here(path),
    }
    if all(value is None for one in found for value in (one.expected.value, one.actual.value)):
        return render("chart", **view | {"panel": {"kind": "empty", "text": view["point"]}})
    return render("chart", **view | {"figure": _benchmark_view(context, found)})


def _value(context: Context, figure_id: str | None) -> Decimal | None:
    figure = by_id(context.plan.key_figures, figure_id) if figure_id else None
    return context.plan.value_of(figure) if figure else None


def _benchmark_view(context: Context, found: Sequence[Benchmark]) -> dict[str, Any]:
    groups = [
        BarGroup(
            period(one.period),
            (
                Bar("Faktisk", one.actual.value, one.actual.shown, is_main=True),
                Bar("Forventet", one.expected.value, one.expected.shown),
            ),
        )
        for one in found
    ]
    actual = found[0].actual.figure
    wide, narrow = (
        bars_figure("Forventet og faktisk andel", groups, actual.unit or "", width)
        for width in WIDTHS
    )
    alternative = bars_alternative_text("forventet og faktisk andel", groups, actual.unit or "")
    sources = [figure.source for one in found for figure in one.figures]
    path = f"assets/charts/noegletal/{actual.id}"
    return figure_view(context, path, (wide, narrow), alternative, sources)
