"""Changes of the rows of numbers of a series."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planvaerk.diff.changes import Change, Kind, Texts, Value
from planvaerk.diff.phrases import Phrase
from planvaerk.diff.rows import RowChange, State, every_row, in_words, tells_all


@dataclass(frozen=True)
class _RowsChanged(Change):
    """Rows of numbers of one series, told together."""

    rows: tuple[RowChange, ...]
    with_year: bool = True
    average: tuple[str, str] | None = None

    def phrases(self) -> Iterator[Phrase]:
        """`Mål for sygedagpenge: juni 336 → 325; årsgennemsnit 351,5 → 350,6`."""
        text = f"{self.subject.name}: {in_words(self.rows, with_year=self.with_year)}"
        if self.average is not None:
            text += f"; årsgennemsnit {self.average[0]} → {self.average[1]}"
        yield Phrase(text)

    @property
    def values(self) -> tuple[Value, Value]:
        """Value and status by period."""
        return (
            {str(row.period_before or row.period): _record(row.before) for row in self.rows},
            {str(row.period): _record(row.after) for row in self.rows},
        )

    @property
    def texts(self) -> Texts:
        """Every row, when the line leaves some out."""
        if tells_all(self.rows):
            return Texts()
        return Texts(*every_row(self.rows))


def _record(state: State) -> Value:
    value = state.value
    number = None if value is None else int(value) if value == int(value) else float(value)
    return {"value": number, "status": state.status}


@dataclass(frozen=True)
class NumbersChanged(_RowsChanged):
    """Other numbers in a series."""

    kind = Kind.VALUE


@dataclass(frozen=True)
class RowStatusChanged(_RowsChanged):
    """Numbers of a series with another status, such as realised instead of projected."""

    kind = Kind.STATUS
