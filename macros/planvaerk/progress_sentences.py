"""The Danish sentences on how a target stands at the end of a quarter or a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from planvaerk import danish
from planvaerk.differences import AVERAGE_DECIMALS, difference
from planvaerk.follow_up import Status
from planvaerk.model.data import Series
from planvaerk.model.period import MONTHS, Period
from planvaerk.progress import Average, Month, Progress, Rest
from planvaerk.sentences import HIDDEN, difference_words, ended, months_words

_NOT_COUNTED: Mapping[str, str] = {
    "missing": "ikke oplyst",
    "projected": "kun fremskrevet",
    "suppressed": HIDDEN,
    "realised": "uden måltal at holde tallet op mod",
}
# A status in a sentence, in the words of its badge, in the order that they are counted in.
_SAID: Mapping[str, str] = {
    "Bedre end målet": "er bedre end målet",
    "Bedre end niveauet": "er bedre end niveauet",
    "På mål": "er på mål",
    "Den rigtige vej": "går den rigtige vej",
    "Fastholdt": "er fastholdt",
    "Ikke på mål": "er ikke på mål",
    "Ikke den rigtige vej": "går ikke den rigtige vej",
    "Ikke fastholdt": "er ikke fastholdt",
    "no_data": "har ingen tal",
    "suppressed": "har skjulte tal",
    "no_verdict": "har ingen status",
}
# From so many months in a row on, only the first and the last are named.
_RUN = 3
_BOTH = 2


def period_name(period: Period) -> str:
    """A period in Danish, such as `1. kvartal 2022`."""
    return danish.period(period.year, period.first, period.last)


def point(progress: Progress) -> str:
    """What a target says at the end of a period, in a sentence or two."""
    in_period, so_far = progress.average_of_period, progress.average_so_far
    parts = []
    if in_period is not None:
        parts.append(_against(f"I {period_name(progress.period)}", in_period, progress))
    elif so_far is not None:
        parts.append(f"Ingen måned i {period_name(progress.period)} kan tælle med.")
    else:
        parts.append(without_numbers(progress))
    if so_far is not None and progress.period.first > 1:
        until = danish.MONTHS[progress.period.last - 1]
        parts.append(_against(f"Fra januar til og med {until}", so_far, progress))
    return " ".join(parts)


def _against(when: str, found: Average, progress: Progress) -> str:
    unit = progress.years.unit
    verb = "lå tallet i snit på" if unit.startswith("pct") else "var der i snit"
    actual, aim = (_shown(value) for value in (found.actual, found.aim))
    sentence = ended(f"{when} {verb} {actual} {unit} mod et mål på {aim}")
    if actual == aim and not difference(found.actual, found.aim, AVERAGE_DECIMALS).size:
        return f"{sentence} Det er lige på målet."
    return f"{sentence} {difference_words(found.aim, found.actual, unit)}"


def without_numbers(progress: Progress) -> str:
    """Why there is nothing to hold against the target up to the end of the period."""
    months = progress.so_far
    until = danish.month(progress.period.year, progress.period.last)
    when = f"fra januar til og med {until}" if progress.period.last > 1 else f"i {until}"
    realised = [month for month in months if month.is_realised]
    if realised:
        return f"Måltallene {when} er ikke oplyst, så tallene kan ikke holdes op mod et mål."
    if all(month.actual.status == "suppressed" for month in months):
        return f"Tallene {when} er {HIDDEN}."
    hidden = any(month.actual.status == "suppressed" for month in months)
    also = f" eller {HIDDEN}" if hidden else ""
    return f"Realiserede tal {when} er ikke oplyst i kilden{also}."


def not_counted(progress: Progress) -> str | None:
    """Which months so far are left out of the averages, and why; None when all of them count."""
    months = progress.so_far
    counted = sum(month.is_counted for month in months)
    if counted in {0, len(months)}:
        return None
    left_out = danish.sentence_case(danish.listing(_reasons(months)))
    all_of_them = months_words(len(months))
    words = danish.sentence_case(danish.counting_word(counted))
    return f"{words} af {all_of_them} tæller med i gennemsnittet til nu. {left_out}."


def _reasons(months: Sequence[Month]) -> Iterator[str]:
    for reason, run in groupby(months, key=_why_not):
        names = [danish.MONTHS[month.period.last - 1] for month in run]
        if reason:
            shown = [f"{names[0]} til {names[-1]}"] if len(names) >= _RUN else names
            yield f"{danish.listing(shown)} er {reason}"


def _why_not(month: Month) -> str:
    return "" if month.is_counted else _NOT_COUNTED[month.actual.status]


def rest(progress: Progress) -> str | None:
    """What the rest of the year must lie on; None when the year is over or nothing is known."""
    left = progress.rest
    if left is not None:
        return _needed(progress, left)
    if not any(m.is_realised for m in progress.so_far) or progress.period.last == MONTHS:
        return None
    if progress.years.aim.average is None:
        lacks = f"måltallene for {progress.period.year} ikke er kendt for alle tolv måneder"
    else:
        lacks = f"{danish.listing(_names(progress.unknown))} ikke er kendt"
    return f"Hvad resten af året skal ligge på, kan ikke regnes ud, fordi {lacks}."


def _names(months: Sequence[Month]) -> list[str]:
    return [danish.MONTHS[month.period.last - 1] for month in months]


def _needed(progress: Progress, left: Rest) -> str:
    series = progress.years.actual.series
    aim = _shown(left.wanted / MONTHS)
    goal = f"målet på {aim} i snit for hele {progress.period.year}"
    lower = series.better == "lower"
    if lower and left.needed < 0:
        return (
            f"{danish.sentence_case(goal)} kan ikke længere nås, heller ikke med 0 resten af året."
        )
    if series.better == "higher" and left.needed <= 0:
        return f"{danish.sentence_case(goal)} er allerede nået, også med 0 resten af året."
    months = _months_left(left.months)
    limit = f"{_limit(series)}{_shown(left.needed)}"
    average = " i snit" if len(left.months) > 1 else ""
    return (
        f"Skal {goal} nås, skal {months} ligge på {limit}{average}. "
        f"Planen sigter mod {_shown(left.aim)}{average} i {_that_time(left.months)}."
    )


def _limit(series: Series) -> str:
    return {"lower": "højst ", "higher": "mindst "}.get(series.better, "")


def _months_left(months: Sequence[Period]) -> str:
    if len(months) == 1:
        return danish.MONTHS[months[0].last - 1]
    return f"de {danish.counting_word(len(months))} måneder, der er tilbage,"


def _that_time(months: Sequence[Period]) -> str:
    return "den måned" if len(months) == 1 else "de måneder"


def rest_steps(progress: Progress) -> list[str]:
    """How the needed average is worked out, step by step, so that a reader can do it again."""
    left = progress.rest
    if left is None:
        return []
    known, ahead = MONTHS - len(left.months), months_words(len(left.months))
    unit = progress.years.unit.removesuffix(".")
    wanted = (
        f"Målet for hele året er summen af de tolv måltal: {danish.number(left.wanted)} ({unit}). "
        f"Det er {_shown(left.wanted / MONTHS)} i snit."
    )
    reached = (
        f"{danish.sentence_case(months_words(known))} er realiseret. "
        f"Tilsammen giver de {danish.number(left.reached)}."
    )
    lacking = (
        f"Så er der {danish.number(left.wanted - left.reached)} tilbage til {ahead}. "
        f"Delt ud er det {_shown(left.needed)} pr. måned."
    )
    return [wanted, reached, lacking]


def year_point(progress: Progress) -> str:
    """What a target says when its year is evaluated."""
    found = progress.average_so_far
    if found is None:
        return without_numbers(progress)
    return _against(f"I {progress.period.year}", found, progress)


def tally(statuses: Sequence[Status]) -> str:
    """How many targets have which status: `Tre mål: to er på mål, og ét har ingen tal.`."""
    parts = counted(statuses)
    if len(parts) == 1 and len(statuses) == _BOTH:
        return f"Begge mål {parts[0].partition(' ')[2]}."
    if len(parts) == 1 and len(statuses) > 1:
        return danish.sentence_case(
            f"alle {number_of_targets(len(statuses))} mål {parts[0].partition(' ')[2]}."
        )
    return f"{danish.sentence_case(number_of_targets(len(statuses)))} mål: {danish.listing(parts)}."


def counted(statuses: Sequence[Status]) -> list[str]:
    """The targets of each badge that any has: `to er på mål`, `ét går den rigtige vej`."""
    found = [one.label_of(one.state) if one.has_verdict else one.state for one in statuses]
    numbers = [(found.count(status), words) for status, words in _SAID.items()]
    return [f"{number_of_targets(number)} {words}" for number, words in numbers if number]


def number_of_targets(count: int) -> str:
    """How many, to stand before `mål`: `ét`, `to`."""
    return "ét" if count == 1 else danish.counting_word(count)


def lacks(year: int, monthly: Sequence[Progress]) -> list[str]:
    """Which of a year's monthly targets have no realised number at all, and why."""
    without = [item for item in monthly if not any(month.is_realised for month in item.months)]
    hidden = [item for item in without if item.years.actual.count("suppressed")]
    missing = [item for item in without if item not in hidden]
    said = []
    if missing:
        said.append(
            f"Kilderne oplyser ingen realiserede tal for {year} for {_groups(missing, monthly)}. "
            f"Derfor kan vi ikke sige, hvordan det går med {_these(missing)}."
        )
    if hidden:
        said.append(f"Tallene for {year} for {_groups(hidden, monthly)} er {HIDDEN}.")
    return said


def _groups(some: Sequence[Progress], monthly: Sequence[Progress]) -> str:
    names = danish.listing(item.years.target.group for item in some)
    if len(some) == len(monthly) > 1:
        return f"de {danish.counting_word(len(some))} grupper, planen følger: {names}"
    return names


def _these(some: Sequence[Progress]) -> str:
    return "målet" if len(some) == 1 else "målene"


def signed(value: Decimal) -> str:
    """A difference of averages with its sign: `+2,0` or `0,0`."""
    return signed_with(value, AVERAGE_DECIMALS)


def signed_with(value: Decimal, decimals: int) -> str:
    """A difference with its sign and some decimals."""
    text = danish.number(value, decimals)
    return f"+{text}" if danish.rounded(value, decimals) > 0 else text


def _shown(value: Decimal) -> str:
    return danish.number(value, AVERAGE_DECIMALS)
