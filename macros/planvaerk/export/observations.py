"""Observations as CSV, as an author keeps them: ISO periods and dot decimals."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from planvaerk.csv_reader import COLUMNS
from planvaerk.model.data import Observation


def csv_text(rows: Iterable[Observation]) -> str:
    """The rows with a header `series,period,value,status`; a missing value is empty."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        value = "" if row.value is None else format(row.value, "f")
        writer.writerow([row.series, row.period, value, row.status])
    return stream.getvalue()
