"""Et tal ligger langt fra de nærmeste tal i sin egen serie.

Hvorfor: Et komma, der mangler, eller et ciffer for meget gør et tal ti gange for stort. Det ses
ikke, når man læser én række ad gangen, men det ændrer både grafen og gennemsnittet.

Tallet sammenlignes med de tolv nærmeste i tid. Det er usandsynligt, når det både

- er mere end tre gange så stort som det midterste af dem (medianen) eller under en tredjedel af det
- ligger længere fra det midterste end seks gange den afstand, som er typisk for de tolv
- ligger længere væk, end små tal svinger af sig selv: fem enheder i sidste ciffer, og for hele tal
  tre gange kvadratroden af det midterste
- heller ikke ligner tallet for samme tid året før eller efter, så det ikke bare er sæsonen.

En serie skal have mindst otte tal, før der er en historie at sammenligne med. Er det midterste af
de nærmeste tal 0, siger reglen intet. Skjulte og manglende tal tæller ikke med. Men 0 er et tal: Er
det rigtige tal ikke oplyst, så skriv status `missing`.

Forkert: `sygedagpenge,2022-06,3360,realised`, når månederne omkring ligger på 325 til 375.

Rigtigt: `sygedagpenge,2022-06,336,realised`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from statistics import median

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.data import Observation
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.pv314_negative_count import negative_counts

CODE = Code("PV307", "usandsynlig-værdi", "warning")
_ENOUGH = 8
_NEAREST = 12
_TIMES = 3
_SPREADS = 6
_LAST_DIGITS = 5
_CHANCES = 3
_HINT = (
    "Se efter i kilden: Mangler der et komma, er der et ciffer for meget, eller er tallet ukendt? "
    "Er det rigtigt, så skriv en undtagelse med grund i plan/exceptions.yml."
)


def check(plan: Plan) -> Iterator[Finding]:
    """Every value far outside what its series shows around it."""
    for series, observed in plan.observations.items():
        impossible = negative_counts(plan, series)
        rows = [row for row in observed if row not in impossible]
        spans = {row.period.last - row.period.first for row in rows}
        for span in sorted(spans):
            same = [row for row in rows if row.period.last - row.period.first == span]
            yield from _of_series(plan, [row for row in same if row.value is not None])


def _of_series(plan: Plan, rows: list[Observation]) -> Iterator[Finding]:
    if len(rows) < _ENOUGH:
        return
    rows.sort(key=lambda row: row.period)
    decimals = max(_decimals(row) for row in rows)
    values = [float(row.value or 0) for row in rows]
    for index, row in enumerate(rows):
        start = min(max(index - _NEAREST // 2, 0), max(len(rows) - _NEAREST - 1, 0))
        window = range(start, min(start + _NEAREST + 1, len(rows)))
        around = [values[other] for other in window if other != index]
        if _is_unlikely(values[index], around, decimals) and not _is_season(row, rows):
            near = [rows[other] for other in window if other != index]
            yield Finding(plan.position(row, "value"), CODE, _words(row, near), _HINT)


def _is_unlikely(value: float, around: Sequence[float], decimals: int) -> bool:
    middle = median(around)
    if middle == 0:
        return False
    distance = abs(value - middle)
    floor = _LAST_DIGITS * 10.0**-decimals
    if decimals == 0:
        floor = max(floor, _CHANCES * sqrt(abs(middle)))
    if distance <= floor or _is_alike(value, middle):
        return False
    return distance > _SPREADS * median(abs(other - middle) for other in around)


def _is_alike(value: float, other: float) -> bool:
    return 1 / _TIMES <= value / other <= _TIMES if other else value == other


def _is_season(row: Observation, rows: Sequence[Observation]) -> bool:
    """True when the value is like that of the same time in the year before or after."""
    period = row.period
    years = {period._replace(year=period.year - 1), period._replace(year=period.year + 1)}
    same = [float(other.value or 0) for other in rows if other.period in years]
    return any(_is_alike(float(row.value or 0), other) for other in same)


def _decimals(row: Observation) -> int:
    exponent = row.value.as_tuple().exponent if row.value is not None else 0
    return max(-int(exponent), 0)


def _words(row: Observation, near: list[Observation]) -> str:
    known = sorted(other.value for other in near if other.value is not None)
    low, middle, high = (danish.number(known[i]) for i in (0, len(known) // 2, -1))
    when = danish.period(row.period.year, row.period.first, row.period.last)
    value = danish.number(row.value) if row.value is not None else ""
    return (
        f'I serien "{row.series}" er {when} sat til {value}. '
        f"De nærmeste tal ligger omkring {middle}, fra {low} til {high}."
    )


RULE = Rule(CODE, check, __name__)
