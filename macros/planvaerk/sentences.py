"""The Danish sentences that are written from the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from planvaerk import danish
from planvaerk.benchmark import Benchmark
from planvaerk.differences import AVERAGE_DECIMALS, difference
from planvaerk.figures.series import SeriesLine
from planvaerk.model.data import COUNTRY, KeyFigure, Observation
from planvaerk.model.period import Period
from planvaerk.model.plan import Plan
from planvaerk.model.target import Count, Direction, Target
from planvaerk.months import MonthlyYear, TargetYears

HIDDEN = "skjult af hensyn til fortrolighed"
NOT_SET = "Antallet er ikke fastsat endnu"
_GO = {"reduce": "skal ned", "increase": "skal op", "hold": "skal fastholdes"}


def monthly(years: TargetYears) -> str:
    """What a monthly target says: its average against that of the year before."""
    before, aim = years.before, years.aim
    hidden = before.count("suppressed") + aim.count("suppressed")
    if before.is_empty and aim.is_empty and not hidden:
        text = (
            f"Planen har et månedligt mål for {aim.year}, men kilden oplyser hverken "
            f"måltallene eller tallene for {before.year}."
        )
    elif before.is_empty and aim.is_empty:
        text = (
            f"Planen har et månedligt mål for {aim.year}. "
            f"{_absence('Måltallene', aim)} {_absence('Tallene', before)}"
        )
    elif aim.is_empty:
        text = f"{_level(before, years.unit)} {_absence('Måltallene', aim)}"
    elif aim.average is None:
        text = f"I måltallene for {aim.year} {_gaps(aim)}, så gennemsnittet kan ikke regnes ud."
    else:
        text = _against(before, aim, aim.average, years.unit)
    return " ".join(part for part in (text, _latest(years)) if part)


def _against(before: MonthlyYear, aim: MonthlyYear, average: Decimal, unit: str) -> str:
    start = f"Målet for {aim.year} ligger i snit på {_average(average)} {unit}"
    if before.is_empty:
        return f"{ended(start)} {_absence('Tallene', before)}"
    if before.average is None:
        return f"{ended(start)} {_part_of_a_year(before, aim, unit)}"
    change = difference_words(before.average, average, unit)
    base = f"{'et mål på ' if before.role == 'target' else ''}{_average(before.average)}"
    compared = f"{start} mod {base} i {before.year}. {change}"
    projected = before.count("projected")
    if projected:
        compared += (
            f" {danish.sentence_case(months_words(projected))} af {before.year} er fremskrevet."
        )
    return compared


def _part_of_a_year(before: MonthlyYear, aim: MonthlyYear, unit: str) -> str:
    """A year that is not over is compared month by month; one with gaps cannot be."""
    known = sum(value is not None for value in before.values)
    later = before.months[known:]
    is_under_way = before.role == "actual" and all(month.status == "missing" for month in later)
    if not is_under_way:
        return f"For {before.year} {_gaps(before)}, så de to år kan ikke sammenlignes."
    pairs = zip(before.values[:known], aim.values[:known], strict=True)
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    then, hoped = (sum(side, Decimal()) / len(both) for side in zip(*both, strict=True))
    until = danish.MONTHS[known - 1]
    same = "de samme måneder er målet i snit" if known > 1 else "den måned er målet"
    return (
        f"Tallene for {before.year} går til og med {until}. For {same} "
        f"{_average(hoped)} mod {_average(then)} i {before.year}. "
        f"{difference_words(then, hoped, unit)}"
    )


def difference_words(before: Decimal, after: Decimal, unit: str) -> str:
    """How much more or less the second average is, such as `Det er 2,0 færre (3,1 pct.).`."""
    found = difference(after, before, AVERAGE_DECIMALS)
    if not found.size:
        is_same = _average(before) == _average(after)
        return "Det er uændret." if is_same else "Forskellen er mindre end 0,1."
    text = f"Det er {apart(found.size, unit)}"
    if found.share is not None and not unit.startswith("pct"):
        text += f" ({danish.percentage(abs(found.share))})"
    one, other = (danish.rounded(value, AVERAGE_DECIMALS) for value in (after, before))
    return f"{text}." if found.size == one - other else f"{text}, regnet før afrunding."


def apart(difference: Decimal, unit: str) -> str:
    """A difference in words, such as `15 færre` or `1 mere`; `uændret` when there is none."""
    if difference == 0:
        return "uændret"
    size = danish.number(abs(difference))
    if unit.startswith("pct"):
        return f"{size} procentpoint {'lavere' if difference < 0 else 'højere'}"
    more = "mere" if size == "1" else "flere"
    return f"{size} {'færre' if difference < 0 else more}"


def with_unit(value: Decimal, unit: str) -> str:
    """A number and its unit."""
    return f"{danish.number(value)} {unit}"


def _level(year: MonthlyYear, unit: str) -> str:
    if year.average is None:
        return f"For {year.year} er {months_words(sum(v is not None for v in year.values))} oplyst."
    if year.role == "target":
        return ended(f"Målet for {year.year} var i snit {_average(year.average)} {unit}")
    words = "lå tallet i snit på" if unit.startswith("pct") else "var der i snit"
    return ended(f"I {year.year} {words} {_average(year.average)} {unit}")


def _absence(subject: str, year: MonthlyYear) -> str:
    """Why a year has no number at all: what is hidden is known to the source."""
    hidden = year.count("suppressed")
    if hidden == len(year.months):
        return f"{subject} for {year.year} er {HIDDEN}."
    if hidden:
        return f"{subject} for {year.year} er dels ikke oplyst, dels {HIDDEN}."
    return f"{subject} for {year.year} er ikke oplyst i kilden."


def _gaps(year: MonthlyYear) -> str:
    """How many months lack and how many are hidden, with the verb first."""
    missing, hidden = year.count("missing"), year.count("suppressed")
    if not hidden:
        return f"mangler {months_words(missing)}"
    if not missing:
        return f"er {months_words(hidden)} {HIDDEN}"
    return f"mangler {months_words(missing)}, og {months_words(hidden)} er {HIDDEN}"


def ended(text: str) -> str:
    """The text with a full stop, which a unit such as `pct.` already has."""
    return f"{text.removesuffix('.')}."


def _latest(years: TargetYears) -> str:
    for index in reversed(range(len(years.actual.months))):
        month, aim = years.actual.months[index], years.aim.months[index]
        if month.value is not None and month.status == "realised":
            when = danish.month(month.period.year, month.period.last)
            against = "" if aim.value is None else f" mod et mål på {danish.number(aim.value)}"
            return f"Seneste tal er {danish.number(month.value)} i {when}{against}."
    return ""


def _average(value: Decimal) -> str:
    return danish.number(value, AVERAGE_DECIMALS)


def months_words(number: int) -> str:
    """A number of months in words: `en måned`, `fire måneder`."""
    words = danish.counting_word(number)
    return f"{words} måned" if number == 1 else f"{words} måneder"


def count(target: Count) -> str:
    """What a count by a date says."""
    if target.value is None:
        return f"Målet er et antal {target.unit} {deadline(target)}. {NOT_SET}."
    value = danish.number(target.value)
    return f"Målet er {value} {target.unit} {deadline(target)}."


def deadline(target: Count) -> str:
    """When a count is to be reached: `inden udgangen af 2022` or `senest 30. juni 2022`."""
    if (target.by.month, target.by.day) == (12, 31):
        return f"inden udgangen af {target.by.year}"
    return f"senest {danish.day(target.by)}"


def direction(target: Target, aim: Direction) -> str:
    """What a target with a direction says."""
    to = {"reduce": "ned på", "increase": "op på", "hold": "på"}[aim.go]
    level = f" {to} {aim.to}" if aim.to else ""
    verb = "skal fastholdes" if aim.go == "hold" else "skal" if aim.to else _GO[aim.go]
    return f"{danish.sentence_case(target.group)} {verb}{level}."


def go_words(aim: Direction) -> str:
    """The direction in words, such as `skal ned`."""
    return danish.sentence_case(_GO[aim.go])


def observation(row: Observation, unit: str) -> str:
    """A value with its unit, or in words why there is none."""
    if row.value is not None:
        return f"{danish.number(row.value)} {unit}"
    return HIDDEN if row.status == "suppressed" else "ikke oplyst"


def series_point(rows: tuple[Observation, ...], unit: str) -> str:
    """What a series shows: how many numbers there are, and the latest."""
    known = [row for row in rows if row.value is not None]
    hidden = sum(row.status == "suppressed" for row in rows)
    if not known and not hidden:
        return "Kilden oplyser ingen tal for serien."
    if not known:
        return f"Tallene i serien er {'' if hidden == len(rows) else 'ikke oplyst eller '}{HIDDEN}."
    latest = known[-1]
    period = danish.period(latest.period.year, latest.period.first, latest.period.last)
    what = "måltal" if latest.status == "target" else "tal"
    projected = ", og det er fremskrevet" if latest.status == "projected" else ""
    text = f"Seneste {what} er {observation(latest, unit)} i {period}{projected}."
    if len(known) < len(rows):
        is_monthly = all(row.period.is_month for row in rows)
        one, many = ("måned", "måneder") if is_monthly else ("periode", "perioder")
        text += f" Kilden oplyser {len(known)} af {len(rows)} {many}."
        if hidden:
            words = f"{danish.counting_word(hidden)} {one if hidden == 1 else many}"
            text += f" {danish.sentence_case(words)} er {HIDDEN}."
    return text


def compared(lines: Sequence[SeriesLine]) -> str:
    """What series in one unit show: the latest period that all have, then later numbers."""
    known = {
        _said(line): {row.period: row for row in line.observations if row.value is not None}
        for line in lines
    }
    shared = set.intersection(*(set(rows) for rows in known.values()))
    unit = lines[0].series.unit
    if not shared:
        parts = [f"{name} {_last(rows, unit)}" for name, rows in known.items()]
        return f"Seneste tal: {danish.listing(parts)}."
    latest = max(shared)
    values = [f"{name} {observation(rows[latest], unit)}" for name, rows in known.items()]
    text = ended(f"{danish.sentence_case(_in(latest))}: {danish.listing(values)}")
    later = [f"{name} {_last(rows, unit)}" for name, rows in known.items() if max(rows) > latest]
    return f"{text} Nyere tal: {danish.listing(later)}." if later else text


def _said(line: SeriesLine) -> str:
    """The name of a series inside a sentence."""
    is_country = line.series.area == COUNTRY
    return line.label[:1].lower() + line.label[1:] if is_country else line.label


def _last(rows: Mapping[Period, Observation], unit: str) -> str:
    if not rows:
        return "ikke oplyst"
    latest = max(rows)
    return f"{observation(rows[latest], unit)} i {_in(latest)}"


def _in(one: Period) -> str:
    return danish.period(one.year, one.first, one.last)


def benchmark(found: Sequence[Benchmark], of: Decimal | None) -> str:
    """What a benchmark says: the actual share against the expected one, and the rank."""
    newest = found[0]
    if newest.difference is None:
        return f"Benchmarken for {_in(newest.period)} er ikke oplyst."
    unit = newest.actual.figure.unit or ""
    start = (
        f"Den faktiske andel var {newest.actual.shown} {unit} i {_in(newest.period)}. "
        f"Forventet var {newest.expected.shown} {unit}"
    )
    return " ".join([ended(start), _over_expected(newest.difference), *_ranks(found, of)])


def _over_expected(difference: Decimal) -> str:
    if difference == 0:
        return "Den faktiske andel svarer til den forventede."
    size = danish.number(abs(difference))
    words = "højere" if difference > 0 else "lavere"
    return f"Den faktiske andel er altså {size} procentpoint {words} end forventet."


def _ranks(found: Sequence[Benchmark], of: Decimal | None) -> Iterator[str]:
    ranked = [one for one in found if one.rank is not None and one.rank.value is not None]
    if not ranked or ranked[0].rank is None:
        return
    total = f" af {danish.number(of)} kommuner" if of is not None else ""
    text = f"Det giver en placering som nr. {ranked[0].rank.shown}{total}"
    before = [
        f"nr. {one.rank.shown} i {_in(one.period)}" for one in ranked[1:] if one.rank is not None
    ]
    yield f"{text} mod {danish.listing(before)}." if before else f"{text}."


def key_figure(plan: Plan, figure: KeyFigure, *, unit: bool = True) -> str | None:
    """A key figure as it stands in a text, or None when the source does not give it."""
    value, shown_unit = figure.value, figure.unit
    if figure.series is not None:
        row = plan.observation(figure.series, figure.period)
        value = row.value if row else None
        series = next((s for s in plan.series if s.id == figure.series), None)
        shown_unit = figure.unit or (series.unit if series else None)
        if row and row.status == "suppressed":
            return HIDDEN
    if value is None:
        return None
    text = danish.number(value)
    if figure.value_to is not None:
        text += f"\N{EN DASH}{danish.number(figure.value_to)}"
    return f"{text} {shown_unit}" if unit and shown_unit else text
