"""Periods: a month (`2022-07`), a quarter (`2022-Q3`) or a year (`2022`)."""

from __future__ import annotations

import re
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, PlainSerializer
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

MONTHS = 12
_QUARTER = 3
_FORM = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4]))?")


class Period(NamedTuple):
    """A period; `first` and `last` are its months, 1–12. Periods sort by their last month."""

    year: int
    last: int
    first: int

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """The period that a text such as `2022-07` names, or None when it names none."""
        match = _FORM.fullmatch(text)
        if match is None:
            return None
        year = int(match["year"])
        if match["month"]:
            return cls(year, int(match["month"]), int(match["month"]))
        if match["quarter"]:
            last = int(match["quarter"]) * 3
            return cls(year, last, last - 2)
        return cls(year, MONTHS, 1)

    @property
    def is_month(self) -> bool:
        """True for a single month."""
        return self.first == self.last

    def __str__(self) -> str:
        if self.is_month:
            return f"{self.year}-{self.last:02}"
        if self.last - self.first + 1 == _QUARTER:
            return f"{self.year}-Q{self.last // 3}"
        return str(self.year)


def quarter_named(text: str) -> Period | None:
    """The quarter that a text such as `2022-Q3` names, or None when it names none."""
    period = Period.parse(text)
    return period if period and period.last - period.first + 1 == _QUARTER else None


def _period(value: object) -> Period:
    if isinstance(value, Period):
        return value
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    period = Period.parse(text) if isinstance(text, str) else None
    if period is None:
        raise PydanticCustomError(
            "period", "Skriv en periode som 2022-07 (måned), 2022-Q3 (kvartal) eller 2022 (år)."
        )
    return period


def _month(value: object) -> Period:
    period = _period(value)
    if not period.is_month:
        raise PydanticCustomError("month", "Skriv en måned som 2022-07.")
    return period


PeriodField = Annotated[
    Period,
    BeforeValidator(_period),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^(19|20)\d\d(-(0[1-9]|1[0-2])|-Q[1-4])?$",
            "minimum": 1900,
            "maximum": 2099,
        }
    ),
]
MonthField = Annotated[
    Period,
    BeforeValidator(_month),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^(19|20)\d\d-(0[1-9]|1[0-2])$"}),
]
