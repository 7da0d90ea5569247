"""The datasets of a plan: every series with its observations, source and licence."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planvaerk import sentences
from planvaerk.export.areas import area_name
from planvaerk.export.licences import Licence, licence_of
from planvaerk.export.observations import csv_text
from planvaerk.model.base import by_id
from planvaerk.model.data import EXAMPLES, Observation, Series, Source
from planvaerk.model.plan import Plan


@dataclass(frozen=True)
class Dataset:
    """A series as it is published. Without observations it has no file."""

    series: Series
    area: str
    source: Source | None
    licence: Licence | None
    rows: tuple[Observation, ...]

    @property
    def path(self) -> str:
        """Where the numbers lie below the site's root."""
        return f"data/{self.series.id}.csv"

    @cached_property
    def text(self) -> str:
        """The numbers as CSV."""
        return csv_text(self.rows)

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day that the observations cover; None without observations."""
        if not self.rows:
            return None
        begin = min((row.period.year, row.period.first) for row in self.rows)
        end = max((row.period.year, row.period.last) for row in self.rows)
        return date(*begin, 1), date(*end, monthrange(*end)[1])

    @property
    def is_example(self) -> bool:
        """True when the numbers are made up, to be replaced."""
        return self.source is not None and self.source.basis == "example"

    @property
    def description(self) -> str:
        """What the series shows, how far it is known, and what to beware of."""
        mark = f"{EXAMPLES}, ikke rigtige tal." if self.is_example else ""
        head = f"{self.series.title}. Enhed: {self.series.unit}. Område: {self.area}."
        point = sentences.series_point(self.rows, self.series.unit)
        return " ".join(" ".join((mark, head, point, self.series.note or "")).split())


def datasets(plan: Plan) -> Iterator[Dataset]:
    """Every series of the plan, in its order."""
    for series in plan.series:
        source = by_id(plan.sources, series.source)
        yield Dataset(
            series,
            area_name(plan, series.area),
            source,
            licence_of(source, plan.municipality),
            plan.observations.get(series.id, ()),
        )
