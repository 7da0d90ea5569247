"""The parts of a follow-up that show its targets: overview, small figures, history, sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from planvaerk import danish, sentences
from planvaerk import progress_sentences as words
from planvaerk.addresses import report_anchor
from planvaerk.blocks.charts import figure_view
from planvaerk.blocks.context import Context, period, render
from planvaerk.blocks.status import badge, status_view
from planvaerk.differences import AVERAGE_DECIMALS
from planvaerk.export.observations import csv_text
from planvaerk.figures.alternative_text import progress_alternative_text
from planvaerk.figures.compact import compact_figure
from planvaerk.follow_up import Comparison, Status
from planvaerk.model.period import MONTHS, Period
from planvaerk.model.plan import Edition
from planvaerk.model.report import TargetReport
from planvaerk.model.target import Target
from planvaerk.progress import Progress
from planvaerk.progress_tables import progress_table
from planvaerk.sentences import HIDDEN
from planvaerk.tables import change

_FOLDER = "opfoelgning"


@dataclass(frozen=True)
class Followed:
    """A target in a report: its status and its numbers at the end of the period, and the words."""

    edition: Edition
    target: Target
    period: Period
    status: Status
    progress: Progress | None
    comment: TargetReport | None

    @property
    def anchor(self) -> str:
        """The anchor of the target's section."""
        return report_anchor(self.period, self.target.id)

    @property
    def lag(self) -> str | None:
        """How far the numbers go, when they do not go as far as the period."""
        last = self.status.latest_period
        if last is None or (last.year, last.last) >= (self.period.year, self.period.last):
            return None
        return f"tal til og med {danish.MONTHS[last.last - 1]}"

    @property
    def is_year(self) -> bool:
        """True in the evaluation of a year."""
        return self.period.last - self.period.first + 1 == MONTHS


def overview(followed: Sequence[Followed], of: Period) -> str:
    """All targets with status, what is, what was aimed for and the difference."""
    until = danish.month(of.year, of.last)
    is_year = of.last - of.first + 1 == MONTHS
    return render(
        "progress_overview",
        id=report_anchor(of, "status-tabel"),
        caption=f"Målene til og med {until}" if not is_year else f"Målene i {of.year}",
        columns=["Realiseret", "Mål", "Forskel"]
        if is_year
        else ["Til nu", "Mål til nu", "Forskel"],
        rows=[_overview_row(item) for item in followed],
    )


def _overview_row(item: Followed) -> dict[str, object]:
    compared = item.status.so_far
    return {
        "title": item.target.title,
        "url": f"#{item.anchor}",
        "group": ", ".join(filter(None, (_measured(item.status), item.lag))),
        "go": item.status.direction.go if item.status.direction else None,
        "go_words": sentences.go_words(item.status.direction) if item.status.direction else "",
        "status": badge(item.status),
        "numbers": _numbers(item.status, compared) if compared else [],
        "words": None if compared else _no_numbers(item.status),
    }


def _measured(status: Status) -> str:
    if status.way == "activity":
        return "aktivitet"
    if not status.unit:
        return "retning"
    return f"{status.unit}, gennemsnit" if status.way in {"months", "direction"} else status.unit


def _numbers(status: Status, compared: Comparison) -> list[str]:
    aim = _value(status, compared.aim)
    if status.way == "direction":
        aim += " (året før)"
    return [_value(status, compared.actual), aim, difference(status, compared)]


def _value(status: Status, value: Decimal) -> str:
    return danish.number(value, _decimals(status, value))


def _decimals(status: Status, *values: Decimal) -> int:
    """No decimals for a number of whole things, else those of an average."""
    whole = status.way == "count" and all(value == value.to_integral_value() for value in values)
    return 0 if whole else AVERAGE_DECIMALS


def difference(status: Status, compared: Comparison) -> str:
    """A difference with its sign, and in per cent where the unit is not per cent itself."""
    if status.unit.startswith("pct"):
        return f"{words.signed(compared.difference)} procentpoint"
    return change(compared.apart, _decimals(status, compared.actual, compared.aim))


def _no_numbers(status: Status) -> str:
    if status.state == "suppressed":
        return danish.sentence_case(HIDDEN)
    return (status.reason or status.label).removesuffix(".")


def figures(context: Context, followed: Sequence[Followed]) -> str:
    """A small figure of every monthly target."""
    shown = [item for item in followed if item.progress is not None]
    ground = "" if shown[0].is_year else " Det grå felt er kvartalet."
    return render(
        "progress_figures",
        figures=[
            {
                "title": item.target.title,
                "url": f"#{item.anchor}",
                "figure": _figure(context, item.progress) if item.progress else None,
                "words": words.without_numbers(item.progress) if item.progress else "",
            }
            for item in shown
        ],
        legend=f"Firkanter er årets tal, ruder er målet. Stiplet er fremskrevet.{ground}",
    )


def _figure(context: Context, progress: Progress) -> dict[str, Any] | None:
    if progress.years.actual.is_empty:
        return None
    name = str(progress.period).lower()
    return figure_view(
        context,
        f"assets/charts/{_FOLDER}/{name}/{progress.years.target.id}",
        (compact_figure(progress, "wide"), compact_figure(progress, "narrow")),
        progress_alternative_text(progress),
        [progress.years.actual.series.source, progress.years.aim.series.source],
    )


def history(context: Context, of: Period, columns: Sequence[Sequence[Followed]]) -> str:
    """The status of every target at the end of each period, one column a period."""
    return render(
        "progress_history",
        id=report_anchor(of, "historie"),
        caption=f"Status ved udgangen af hvert kvartal i {columns[0][0].period.year}",
        columns=[_column(context, column[0]) for column in columns],
        rows=[
            {"title": row[0].target.title, "cells": [_history_cell(item) for item in row]}
            for row in zip(*columns, strict=True)
        ],
    )


def _column(context: Context, item: Followed) -> dict[str, str | None]:
    address = context.addresses.find("report", str(item.period))
    label = "Hele året" if item.is_year else f"{item.period.last // 3}. kvartal"
    is_here = address == context.page
    return {"label": label, "url": context.here(address) if address and not is_here else None}


def _history_cell(item: Followed) -> dict[str, str | None]:
    compared = item.status.so_far
    parts = (difference(item.status, compared) if compared else None, item.lag)
    return {**badge(item.status), "detail": ", ".join(filter(None, parts)) or None}


def target_section(context: Context, item: Followed) -> str:
    """One target: status, sentence, table and words."""
    view: dict[str, Any] = {
        "badge": badge(item.status),
        "status": status_view(item.status),
        "go": item.target.direction.go if item.target.direction else None,
        "point": _other_point(item.status),
        "rest": None,
        "steps": [],
        "left_out": None,
        "table": None,
        "comment": item.comment,
        "action_label": "Hvad skal der nu ske?" if item.is_year else "Hvad gør vi?",
        "goal": context.link("target", item.target.id, item.target.title, item.edition.year),
        "sources": [],
        "last_realised": None,
        "updated": None,
        "csv_url": None,
    }
    if item.progress is not None:
        view |= _monthly_view(context, item, item.progress)
    return render("progress_target", **view)


def _monthly_view(context: Context, item: Followed, progress: Progress) -> dict[str, Any]:
    years = progress.years
    view: dict[str, Any] = {
        "point": words.year_point(progress) if item.is_year else words.point(progress),
        "rest": words.rest(progress),
        "steps": words.rest_steps(progress),
        "left_out": words.not_counted(progress),
    }
    if years.actual.is_empty:
        return view
    path = f"data/{_FOLDER}/{str(item.period).lower()}/{item.target.id}.csv"
    rows = (row for year in (years.actual, years.aim) for row in year.months)
    context.artefacts.texts[path] = csv_text(rows)
    source = years.actual.series.source
    sources = dict.fromkeys(context.source(s) for s in (item.target.source, source))
    last = item.status.latest_period
    return view | {
        "table": progress_table(progress)._asdict(),
        "sources": list(sources),
        "updated": context.retrieved(source),
        "last_realised": period(last) if last else None,
        "csv_url": context.here(path),
    }


def _other_point(status: Status) -> str:
    """What is said of a target that is not measured month by month."""
    aim = status.target.direction
    wanted = f"{sentences.direction(status.target, aim)} " if aim else ""
    return f"{wanted}{_so_far(status)}"


def _so_far(status: Status) -> str:
    compared = status.so_far
    if compared is None:
        return f"{_no_numbers(status)}."
    until = period(compared.periods[-1])
    actual, aim = _value(status, compared.actual), _value(status, compared.aim)
    if status.way == "count":
        pace = f"Med jævn fart skulle der være {aim}."
        return f"Til og med {until} er der {actual} {status.unit}. {pace}"
    return f"Til og med {until} var tallet i snit {actual} mod {aim} i samme tid året før."
