"""A status in Danish: what the numbers say, and how the verdict was reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from planvaerk import danish
from planvaerk.follow_up.periods import months_in
from planvaerk.follow_up.status import Comparison, Status
from planvaerk.follow_up.verdict import DEFAULT_SHARE
from planvaerk.model.period import MONTHS, Period
from planvaerk.sentences import apart, deadline, with_unit

_SAME_PERIODS = "Årets gennemsnit indtil nu holdes op mod de samme perioder året før."
_DIRECTED: Mapping[str, tuple[str, str]] = {
    "reduce": ("ned", "Er det lavere, går det den rigtige vej."),
    "increase": ("op", "Er det højere, går det den rigtige vej."),
    "hold": (
        "fastholdes",
        "Er forskellen inden for det tilladte udsving, er niveauet fastholdt.",
    ),
}


class Explanation(NamedTuple):
    """How a status was worked out, so that a reader can do it again.

    The inputs are labels and values; `result` says what follows from them by the rule.
    """

    rule: str
    inputs: tuple[tuple[str, str], ...]
    result: str


def span(periods: tuple[Period, ...]) -> str:
    """Periods of one year in words: `januar–juni 2026`, or one by one where some lack."""
    first, last = periods[0], periods[-1]
    if len(periods) == 1:
        return danish.period(*_parts(first))
    months = sum(period.last - period.first + 1 for period in periods)
    if first.year == last.year and months == last.last - first.first + 1:
        start, end = danish.MONTHS[first.first - 1], danish.MONTHS[last.last - 1]
        return f"{start}\N{EN DASH}{end} {last.year}"
    if all(period.is_month and period.year == last.year for period in periods):
        names = danish.listing(danish.MONTHS[period.last - 1] for period in periods)
        return f"{names} {last.year}"
    return danish.listing(danish.period(*_parts(period)) for period in periods)


def _parts(period: Period) -> tuple[int, int, int]:
    return period.year, period.first, period.last


def latest(status: Status) -> str:
    """How far the latest number is from what it is held against; else why it cannot be said."""
    if status.way == "count" and status.so_far and status.target.count:
        goal = status.target.count
        whole = danish.number(goal.value) if goal.value is not None else ""
        pace = danish.number(status.so_far.aim)
        return f"Med jævn fart skulle der være {pace} nu. Målet er {whole} {deadline(goal)}."
    found = status.latest
    if found is None:
        return status.reason
    against = with_aim(status, found)
    if status.way == "direction":
        return f"{against} et år før."
    month = danish.MONTHS[found.periods[0].last - 1]
    return f"{against} i {month}."


def so_far(status: Status) -> str:
    """The year so far, which decides the status; empty when nothing is decided."""
    found = status.so_far
    if found is None or status.way == "count":
        return ""
    before = "" if status.way == "months" else " året før"
    average = danish.number(found.actual)
    against = with_aim(status, found)
    when = "Hele året" if months_in(found.periods) == MONTHS else "Året indtil nu"
    rounded = "" if _fits(found) else ", regnet før afrunding"
    return f"{when}: {average} i snit. {against}{before}{rounded}."


def _fits(found: Comparison) -> bool:
    """True when a reader who subtracts the two shown numbers gets the difference shown."""
    return found.difference == found.actual - found.aim


def development(status: Status) -> str:
    """Where a direction stands: the latest number, and how far it has come; empty without one."""
    if status.latest_period is None or status.latest_value is None:
        return ""
    value = with_unit(status.latest_value, status.unit)
    latest = f"Seneste tal er {value} i {danish.period(*_parts(status.latest_period))}."
    since = list(_since(status, status.latest_value))
    if not since:
        return latest
    if len({words for words, _ in since}) == 1:
        return f"{latest} Det er {since[0][0]} {danish.listing(then for _, then in since)}."
    return f"{latest} Det er {danish.listing(f'{words} {then}' for words, then in since)}."


def _since(status: Status, latest: Decimal) -> Iterator[tuple[str, str]]:
    """How far the latest number is from the year before's and from that before the plan's year."""
    before, start = status.year_before, status.start
    if before is not None and before.value is not None:
        words = _apart(before.value, latest, status.unit)
        yield words, f"et år før ({danish.number(before.value)})"
    if start is not None and start.value is not None and start != before:
        when = danish.period(*_parts(start.period))
        words = _apart(start.value, latest, status.unit)
        yield words, f"i {when}, før planens år begyndte ({danish.number(start.value)})"


def _apart(before: Decimal, after: Decimal, unit: str) -> str:
    return "det samme som" if before == after else f"{apart(after - before, unit)} end"


def with_aim(status: Status, found: Comparison) -> str:
    """A distance with the number it is from: `15 færre end målet på 312`."""
    aim = danish.number(found.aim)
    if status.way == "months":
        aim = f"målet på {aim}"
    if found.difference:
        return f"{danish.sentence_case(apart(found.difference, status.unit))} end {aim}"
    if found.actual != found.aim:
        return f"Mindre end 0,1 fra {aim}"
    return f"Det samme som {aim}" if status.way == "direction" else f"Lige på {aim}"


def explanation(status: Status) -> Explanation | None:
    """How the computed status was worked out; None when nothing could be held together."""
    found = status.so_far
    if found is None:
        return None
    return Explanation(_rule(status), tuple(_inputs(status, found)), _result(status, found))


def _rule(status: Status) -> str:
    better = {"lower": "Et lavere tal er bedre.", "higher": "Et højere tal er bedre."}
    side = better.get(status.better, "Hverken et højere eller et lavere tal er bedre.")
    match status.way:
        case "count":
            held = "Det, der er nået, holdes op mod det, der skulle være nået med jævn fart."
        case "direction" if status.direction:
            wanted, verdict = _DIRECTED[status.direction.go]
            rule = f"Tallet skal {wanted}. {_SAME_PERIODS} {verdict}"
            return f"{rule} {side}" if status.direction.go == "hold" else rule
        case _:
            held = (
                "Årets gennemsnit indtil nu holdes op mod målets gennemsnit for de samme måneder."
            )
    return f"{held} {side}"


def _inputs(status: Status, found: Comparison) -> Iterator[tuple[str, str]]:
    when = span(found.periods)
    unit = status.unit
    match status.way:
        case "count":
            yield f"Nået i {when}", _things(found.actual, unit)
            yield "Skulle være nået med jævn fart", _things(found.aim, unit)
        case "direction":
            yield f"Gennemsnit for {when}", with_unit(found.actual, unit)
            yield "De samme perioder året før", with_unit(found.aim, unit)
        case _:
            yield f"Gennemsnit for {when}", with_unit(found.actual, unit)
            yield "Målets gennemsnit for de samme måneder", with_unit(found.aim, unit)
    kind = "måneder" if found.periods[0].is_month else "perioder"
    if status.missing:
        yield (
            f"{danish.sentence_case(kind)} uden realiseret tal, ikke regnet med",
            str(status.missing),
        )
    if status.suppressed:
        yield f"Skjulte {kind}, ikke regnet med", str(status.suppressed)
    yield "Tilladt udsving", _tolerance(status, found)


def _things(value: Decimal, unit: str) -> str:
    """A number of things; a single one without its unit, which is a word for many.

    A unit that is an abbreviation, such as `pct.`, is the same for one.
    """
    is_one = danish.number(value) == "1" and not unit.endswith(".")
    return "1" if is_one else with_unit(value, unit)


def _tolerance(status: Status, found: Comparison) -> str:
    if not found.tolerance:
        return "intet"
    size = _things(found.tolerance, status.unit)
    if not status.tolerance_is_default:
        return size
    share = f"{danish.percentage(DEFAULT_SHARE, 0)} af det, tallet holdes op mod"
    rounded = ", rundet af til et helt tal" if _is_rounded_to_whole(found) else ""
    return f"{size} ({share}{rounded})"


def _is_rounded_to_whole(found: Comparison) -> bool:
    """True for a swing in whole things that two per cent are not."""
    whole = found.tolerance.as_tuple().exponent == 0
    return whole and found.tolerance != abs(found.aim) * DEFAULT_SHARE


def _result(status: Status, found: Comparison) -> str:
    distance = f"{with_aim(status, found)}."
    if not _fits(found):
        distance += " Forskellen er regnet ud, før tallene er rundet af."
    if found.verdict is None:
        return f"{distance} Derfor har målet ingen status."
    verdict = f"Status er: {status.label_of(status.computed)}."
    if found.difference == 0 or not found.tolerance:
        return f"{distance} {verdict}"
    swing = "mere end" if abs(found.difference) > found.tolerance else "inden for"
    return f"{distance} Det er {swing} det tilladte udsving. {verdict}"


def override(status: Status) -> str:
    """Who has set another status than the computed one, and why; empty when nobody has."""
    given = status.override
    if given is None:
        return ""
    computed = status.label_of(status.computed)
    return f"Vurderet af {given.name}. {given.reason} Den beregnede status er: {computed}."
