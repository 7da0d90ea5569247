"""Ambitionen siger ét, og måltallene siger noget andet.

`ambition.go` lover, at tallet skal ned (`reduce`), op (`increase`) eller fastholdes (`hold`).
Måltallene holdes op mod tallene fra året før:

- Årsgennemsnittet skal gå den lovede vej. Skal niveauet fastholdes, må det ikke blive dårligere.
  Gennemsnittene sammenlignes med én decimal, som de vises, og kun når alle tolv måneder er kendt
  begge år.
- En måned modsiger ambitionen, når måltallet er på den forkerte side både af samme måned året før
  og af det sidste kendte tal året før. Så er det hverken sæson eller en vej, der begynder dér, hvor
  året slap.

Om et højere eller lavere tal er dårligere, står i seriens `better`. Er den `neutral`, kan reglen
kun holde `hold` op mod en `tolerance`. Udsving op til målets `tolerance` tæller ikke. Måneder uden
tal tæller heller ikke.

Hvorfor: Kommunalbestyrelsen vedtager ordene, men der styres efter tallene. De skal sige det samme.

Forkert: `go: hold` (det lave niveau fastholdes), når måltallene for efteråret er 59 og 60, og
tallene året før var 55 og 57.

Rigtigt: `go: hold` med måltal på højst 55 og 57, eller `go: increase` med en begrundelse.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.model.target import Target
from planvaerk.months import TargetYears, target_years
from planvaerk.rules.base import Rule

CODE = Code("PV412", "ambition-modsiges", "warning")
_DECIMALS = 1
_GO = {"reduce": "ned (reduce)", "increase": "op (increase)", "hold": "fastholdes (hold)"}


class _Promise(NamedTuple):
    """What is promised: the sides that are wrong (1 above, -1 below), and what may be overlooked.

    `moves` is true when the number is to change, so that no change breaks the promise, too.
    """

    wrong: tuple[int, ...]
    moves: bool
    tolerance: Decimal

    def broken_by(self, before: Decimal, aim: Decimal) -> bool:
        """True when the aim lies on a wrong side of the number before."""
        return any((aim - before) * side > self.tolerance for side in self.wrong)


def check(plan: Plan) -> Iterator[Finding]:
    """Every ambition that the target months contradict."""
    if any(file.endswith(".csv") for file in plan.broken):
        return
    for edition in plan.editions:
        for target in edition.targets:
            years = target_years(plan, edition, target) if target.ambition is not None else None
            if years is not None and years.before.role == "target":
                continue  # the year before has no numbers yet
            promise = _promise(target, years) if years is not None else None
            if target.ambition is None or years is None or promise is None:
                continue
            contradiction = _average(years, promise) or _months(years, promise)
            if contradiction:
                message = (
                    f'Ifølge ambitionen for "{target.id}" skal tallet '
                    f"{_GO[target.ambition.go]}, men {contradiction}."
                )
                hint = (
                    f'Ret måltallene i serien "{years.aim.series.id}", eller ret ambitionen. '
                    "Er udsvinget uden betydning, så skriv tolerance: på målet. "
                    "Modsiger kilden sig selv, så skriv det i note:."
                )
                yield Finding(plan.position(target.ambition, "go"), CODE, message, hint)


def _promise(target: Target, years: TargetYears) -> _Promise | None:
    """What the ambition promises of the series, or None when nothing can be held against it."""
    tolerance = max(target.tolerance or Decimal(), Decimal())
    better = years.aim.series.better
    match target.ambition.go if target.ambition else None:
        case "reduce":
            return _Promise((1,), moves=True, tolerance=tolerance)
        case "increase":
            return _Promise((-1,), moves=True, tolerance=tolerance)
        case "hold" if better != "neutral":
            return _Promise((1 if better == "lower" else -1,), moves=False, tolerance=tolerance)
        case "hold" if tolerance:
            return _Promise((1, -1), moves=False, tolerance=tolerance)
    return None


def _average(years: TargetYears, promise: _Promise) -> str:
    if years.before.average is None or years.aim.average is None:
        return ""
    before = danish.rounded(years.before.average, _DECIMALS)
    aim = danish.rounded(years.aim.average, _DECIMALS)
    shown, shown_before = danish.number(aim), danish.number(before)
    if aim == before and promise.moves and not promise.tolerance:
        return f"måltallene er i snit {shown} {years.unit} ligesom i {years.before.year}"
    if not promise.broken_by(before, aim):
        return ""
    verb = "stiger" if aim > before else "falder"
    return (
        f"årsgennemsnittet {verb} fra {shown_before} i {years.before.year} "
        f"til {shown} i {years.aim.year}"
    )


def _months(years: TargetYears, promise: _Promise) -> str:
    known = [value for value in years.before.values if value is not None]
    wrong = [
        (month, aim, before)
        for month, aim, before in zip(
            danish.MONTHS, years.aim.values, years.before.values, strict=True
        )
        if aim is not None
        and before is not None
        and promise.broken_by(before, aim)
        and promise.broken_by(known[-1], aim)
    ]
    if not wrong:
        return ""
    side = "over" if wrong[0][1] > wrong[0][2] else "under"
    months = danish.listing(
        f"{month} ({danish.number(aim)} mod {danish.number(before)})"
        for month, aim, before in wrong
    )
    count = danish.counting_word(len(wrong)) if len(wrong) > 1 else "ét"
    return (
        f"{count} måltal i {years.aim.year} ligger {side} både samme måned og det sidste tal "
        f"({danish.number(known[-1])}) i {years.before.year}: {months}"
    )


RULE = Rule(CODE, check, __name__)
