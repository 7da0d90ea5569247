"""Et udkast er ikke skrevet færdigt.

Reglen gælder udkast og planer i høring (`status: draft` og `hearing`). Den samler det, der mangler
i hver fil: mærker og kladdeord, der står tilbage, måltal og antal uden tal, og ordlyd, der ikke er
valgt. Fundene er den liste, du arbejder efter. De forsvinder, når stederne er skrevet.

Hvorfor: Planen kan først vedtages, når alt er på plads.

Forkert: `summary: "[Skriv planen for 2024 i to-tre sætninger.]"`

Rigtigt: `summary: Planen har fem mål for året.`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Edition, Plan
from planvaerk.rules.base import Rule
from planvaerk.rules.gathering import SHOWN, listed_lines
from planvaerk.rules.pv602_undecided import undecided
from planvaerk.rules.pv603_draft_word import DraftWord, draft_words

CODE = Code("PV605", "udkast-ikke-færdigt", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """What is left to write in every file of an edition that is not adopted yet."""
    drafts = [edition for edition in plan.editions if edition.is_being_written]
    for edition in drafts:
        yield from _marks(edition, draft_words(plan, edition))
        yield from _numbers(plan, edition)
        for target in edition.targets:
            if target.count is not None and target.count.value is None:
                message = f"Målets antal {target.count.unit} er ikke fastsat endnu."
                hint = "Skriv antallet som value: under count:, før planen bliver vedtaget."
                yield Finding(plan.position(target, "count"), CODE, message, hint)
    for statement in undecided(plan) if drafts else ():
        message = f"«{statement.title}» har flere ordlyde, og ingen er valgt endnu."
        hint = "Skriv chosen: og id'et på den valgte ordlyd, før planen bliver vedtaget."
        yield Finding(plan.position(statement, "alternatives"), CODE, message, hint)


def _marks(edition: Edition, words: Iterable[DraftWord]) -> Iterator[Finding]:
    for _, group in groupby(sorted(words), key=lambda word: word.position.file):
        found = list(group)
        places = "Ét sted" if len(found) == 1 else f"{danish.counting_word(len(found))} steder"
        first = found[0]
        message = (
            f"{danish.sentence_case(places)} i filen er ikke skrevet færdigt til planen for "
            f"{edition.year}: {listed_lines(word.position for word in found)}."
        )
        hint = f'Det første er "{first.word}". Slet mærket, når stedet er skrevet.'
        yield Finding(first.position, CODE, message, hint)


def _numbers(plan: Plan, edition: Edition) -> Iterator[Finding]:
    """The aims that have a row in the data but no number yet."""
    series = {target.series.target for target in edition.targets if target.series}
    rows = [
        (plan.position(row), row.series)
        for name in series
        for row in plan.observations.get(name, ())
        if row.status == "missing" and row.period.year == edition.year
    ]
    for _, group in groupby(sorted(rows), key=lambda row: row[0].file):
        found = list(group)
        names = sorted({name for _, name in found})
        numbers = "Ét måltal" if len(found) == 1 else f"{danish.counting_word(len(found))} måltal"
        message = (
            f"{danish.sentence_case(numbers)} for {edition.year} mangler i filen: "
            f"{listed_lines(place for place, _ in found)}. {_series(names)}"
        )
        hint = "Skriv tallene, og ret status fra missing til target."
        yield Finding(found[0][0], CODE, message, hint)


def _series(names: list[str]) -> str:
    shown = ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
    return f"{'Serien' if len(names) == 1 else 'Serierne'} er {shown}."


RULE = Rule(CODE, check, __name__)
