"""The key figures as CSV: every single number that the prose uses."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from planvaerk.model.data import KeyFigure, Status
from planvaerk.model.period import Period
from planvaerk.model.plan import Plan

KEY_FIGURES_CSV = "noegletal.csv"


class KeyFigureRow(NamedTuple):
    """A key figure as a row; one that stands in no series is `given`, or missing."""

    id: str
    title: str
    period: Period
    value: Decimal | None
    value_to: Decimal | None
    unit: str | None
    status: Status | Literal["given"]
    area: str | None
    source: str


def key_figure_rows(plan: Plan) -> Iterator[KeyFigureRow]:
    """Every key figure of the plan, in its order."""
    series = {item.id: item for item in plan.series}
    for figure in plan.key_figures:
        of = series.get(figure.series) if figure.series else None
        value, status = _value(plan, figure)
        yield KeyFigureRow(
            figure.id,
            figure.title,
            figure.period,
            value,
            figure.value_to,
            figure.unit or (of.unit if of else None),
            status,
            figure.area or (of.area if of else None),
            figure.source,
        )


def _value(plan: Plan, figure: KeyFigure) -> tuple[Decimal | None, Status | Literal["given"]]:
    if figure.series is None:
        return figure.value, "missing" if figure.value is None else "given"
    row = plan.observation(figure.series, figure.period)
    return (row.value, row.status) if row else (None, "missing")


def key_figures_csv(plan: Plan) -> str:
    """The key figures with a header; what is not known is empty."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(KeyFigureRow._fields)
    for row in key_figure_rows(plan):
        writer.writerow([_cell(value) for value in row])
    return stream.getvalue()


def _cell(value: object) -> object:
    return format(value, "f") if isinstance(value, Decimal) else value
