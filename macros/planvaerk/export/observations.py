"""Observations and key figures as CSV: ISO periods and dot decimals."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from planvaerk.csv_reader import COLUMNS
from planvaerk.model.data import KeyFigure, Observation
from planvaerk.model.plan import Plan


def csv_text(rows: Iterable[Observation]) -> str:
    """The rows with a header `series,period,value,status`; a missing value is empty."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        value = "" if row.value is None else format(row.value, "f")
        writer.writerow([row.series, row.period, value, row.status])
    return stream.getvalue()


def key_figures_csv(plan: Plan, figures: Iterable[KeyFigure]) -> str:
    """The key figures with a header `key_figure,period,value,value_to,unit`."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["key_figure", "period", "value", "value_to", "unit"])
    for figure in figures:
        values = (plan.value_of(figure), figure.value_to)
        written = ("" if value is None else format(value, "f") for value in values)
        writer.writerow([figure.id, figure.period, *written, figure.unit or ""])
    return stream.getvalue()
