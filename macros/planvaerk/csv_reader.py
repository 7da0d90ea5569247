"""Tidy CSV with positions: header `series,period,value,status`, one observation a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planvaerk.findings import CSV_SYNTAX, Finding, suggestion
from planvaerk.positions import FilePositions, Path, Position

COLUMNS = ("series", "period", "value", "status")
_PERIOD = re.compile(r"[0-9]{4}(?:-(?:Q[1-4]|[0-9]{2}))?")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,10})?")
_EXCEL = "I Excel: gem som «CSV UTF-8», og brug komma mellem kolonnerne og punktum i tallene."


@dataclass(frozen=True)
class CsvFile:
    """The rows of a CSV file as plain data, the place of every cell, and the faults."""

    rows: tuple[dict[str, object], ...] = ()
    positions: FilePositions = FilePositions()
    findings: tuple[Finding, ...] = ()


def read_csv(file: str, text: str) -> CsvFile:
    """Read the observations of one file; faulty rows are findings and left out."""
    lines = list(_rows(text))
    if not lines:
        finding = Finding(
            Position(file), CSV_SYNTAX, "Filen er tom.", f"Første linje er {','.join(COLUMNS)}."
        )
        return CsvFile(findings=(finding,))
    header_fault = _header_fault(file, lines[0][1])
    if header_fault:
        return CsvFile(findings=(header_fault,))
    header = [name.strip() for name in lines[0][1]]
    rows: list[dict[str, object]] = []
    places: dict[Path, Position] = {}
    findings: list[Finding] = []
    for line, cells in lines[1:]:
        if len(cells) != len(COLUMNS):
            findings.append(_width_fault(Position(file, line), cells))
            continue
        places[len(rows),] = Position(file, line)
        column = 1
        for name, cell in zip(header, cells, strict=True):
            places[len(rows), name] = Position(file, line, column)
            column += len(cell) + 1
        rows.append({name: _cell(name, cell) for name, cell in zip(header, cells, strict=True)})
    return CsvFile(tuple(rows), FilePositions(places), tuple(findings))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank with the line it begins on; a stray quote is plain text."""
    for line, raw in enumerate(text.split("\n"), start=1):
        if raw.strip(" \t,;"):  # Excel leaves rows of separators alone below a table
            yield line, _cells(raw)


def _cells(raw: str) -> list[str]:
    try:
        return next(csv.reader([raw]))
    except csv.Error:  # a cell of more than 131,072 characters
        return [raw]


def _header_fault(file: str, header: list[str]) -> Finding | None:
    found = [name.strip() for name in header]
    if sorted(found) == sorted(COLUMNS):
        return None
    wanted = ",".join(COLUMNS)
    message = f'Første linje skal være "{wanted}", men er "{",".join(found)}".'
    if len(found) == len(COLUMNS) and _PERIOD.fullmatch(found[1]):
        return Finding(Position(file), CSV_SYNTAX, message, f"Sæt linjen {wanted} ind øverst.")
    unknown = [name for name in found if name not in COLUMNS]
    if ";" in "".join(found):
        return Finding(Position(file), CSV_SYNTAX, message, _EXCEL)
    hint = suggestion(unknown[0], COLUMNS) if unknown else f"Skriv {wanted}."
    return Finding(Position(file), CSV_SYNTAX, message, hint)


def _width_fault(position: Position, cells: list[str]) -> Finding:
    written = ",".join(cells)
    fields = "1 felt" if len(cells) == 1 else f"{len(cells)} felter"
    message = f'Rækken "{written[:60]}" har {fields} i stedet for {len(COLUMNS)}.'
    if ";" in written or len(cells) > len(COLUMNS):
        return Finding(position, CSV_SYNTAX, message, _EXCEL)
    return Finding(position, CSV_SYNTAX, message, "Skriv serie,periode,tal,status.")


def _cell(name: str, cell: str) -> object:
    text = cell.strip()
    if name != "value":
        return text
    if not text:
        return None
    return Decimal(text) if _NUMBER.fullmatch(text) else text
