"""What moves with the year: years in titles and promises, and dates."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

_YEARS = re.compile(
    r"(?<![\d.,])(?P<first>(?:19|20)\d\d)"
    r"(?:(?P<dash>\s*[-–/]\s*)(?P<last>(?:19|20)?\d\d)(?![\d-]))?(?!\d)"
)


class Step(NamedTuple):
    """From the year of the last edition to that of the new one."""

    old: int
    new: int

    def words(self, text: str) -> str:
        """A title or promise with the plan's own year, and the year before it, moved.

        Both ends of a span such as `2022-2023` move together; other years are history and stay.
        """
        return _YEARS.sub(self._moved, text)

    def day(self, day: date) -> date:
        """A day as many years later as the plan is; 29 February becomes 28 where it must."""
        year = day.year + self.new - self.old
        return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))

    def _moved(self, match: re.Match[str]) -> str:
        first, rest = int(match["first"]), match[0][len(match["first"]) :]
        last = int(match["last"] or first)
        is_short = last < first and last == (first + 1) % 100  # 2022/23
        if is_short:
            last = first + 1
        if not {self.old, self.old - 1} & {first, last}:
            return match[0]
        later = self.new - self.old
        if is_short:
            rest = f"{match['dash']}{(last + later) % 100:02}"
        elif last > first:
            rest = f"{match['dash']}{last + later}"
        return f"{first + later}{rest}"
