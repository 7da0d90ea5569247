"""A line in words: where it begins and ends, its extremes, and what is projected or not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from planvaerk import danish
from planvaerk.model.data import Observation

# From so many periods in a row on, only the first and the last are named.
_RUN = 3
_FEW_RUNS = 3


@dataclass(frozen=True)
class Course:
    """A line to put in words; each observation comes with the name of its period.

    `absent` is how the line is spoken of when it has no numbers at all.
    """

    name: str
    absent: str
    rows: tuple[tuple[str, Observation], ...]
    decimals: int
    average: Decimal | None = None

    def sentences(self) -> Iterator[str]:
        """The sentences, in the order that they are best read."""
        known = [(when, row.value) for when, row in self.rows if row.value is not None]
        if len(known) == 1:
            [(when, value)] = known
            yield f"{self.name} har kun ét tal: {self._number(value)} i {when}."
        elif known:
            yield from self._development(known)
        yield from self._standing()
        yield from self._unknown("missing", "ikke oplyst")
        yield from self._unknown("suppressed", "skjult af hensyn til fortrolighed")

    def _number(self, value: Decimal) -> str:
        return danish.number(value, self.decimals)

    def _development(self, known: list[tuple[str, Decimal]]) -> Iterator[str]:
        (start, first), (end, last) = known[0], known[-1]
        values = [value for _, value in known]
        low, high = min(values), max(values)
        if low == high:
            yield f"{self.name} ligger fast på {self._number(first)} fra {start} til {end}."
            return
        ends = f"{self._number(first)} i {start}", f"{self._number(last)} i {end}"
        if first == last:
            yield f"{self.name} begynder på {ends[0]} og slutter på {ends[1]}."
        else:
            verb = "stiger" if last > first else "falder"
            yield f"{self.name} {verb} fra {ends[0]} til {ends[1]}."
        yield f"Højest er {self._peak(high)}, lavest {self._peak(low)}{self._mean()}."

    def _peak(self, value: Decimal) -> str:
        runs = self._runs(lambda row: row.value == value)
        when = danish.listing(runs) if len(runs) <= _FEW_RUNS else "flere perioder"
        return f"{self._number(value)} i {when}"

    def _mean(self) -> str:
        if self.average is None:
            return ""
        return f"; gennemsnittet er {danish.number(self.average, max(self.decimals, 1))}"

    def _standing(self) -> Iterator[str]:
        """What is realised and what is projected, when there is anything projected."""
        projected = self._where(lambda row: row.status == "projected")
        realised = self._where(lambda row: row.status == "realised")
        if projected and realised:
            yield (
                f"{danish.sentence_case(realised)} er realiseret, og {projected} er fremskrevet."
            )
        elif projected:
            yield "Alle tal er fremskrevet."

    def _unknown(self, status: str, words: str) -> Iterator[str]:
        count = sum(row.status == status for _, row in self.rows)
        if count == len(self.rows):
            yield f"Tal for {self.absent} er {words}."
        elif count:
            number = "Tallet" if count == 1 else "Tallene"
            yield f"{number} for {self._where(lambda row: row.status == status)} er {words}."

    def _where(self, is_meant: Callable[[Observation], bool]) -> str:
        """The periods that are meant, as `marts` or `maj, juni og september til december`."""
        return danish.listing(self._runs(is_meant))

    def _runs(self, is_meant: Callable[[Observation], bool]) -> list[str]:
        names: list[str] = []
        for meant, run in groupby(self.rows, key=lambda row: is_meant(row[1])):
            whens = [when for when, _ in run]
            if meant:
                names += [f"{whens[0]} til {whens[-1]}"] if len(whens) >= _RUN else whens
        return names
