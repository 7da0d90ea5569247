"""The new edition's own file: `plan/2024.yml` from `plan/2023.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk.model.edition import EditionText
from planvaerk.model.plan import Edition
from planvaerk.new_year.tasks import mark, marked, top_mark
from planvaerk.new_year.years import Step
from planvaerk.positions import Path
from planvaerk.yaml_splice import remove, set_value

_LAST_YEARS_OWN = ("letter", "cut_off", "ended", "adoption", "amendments", "process_as_of")
_OF_LAST_TIME = ("date", "period", "outcome")  # of each step


def edition_file(text: str, edition: Edition, step: Step) -> str:
    """The text of last year's file with next year's in it; what is not known yet is marked."""
    text = marked(text, (*top_mark(text, step.new), *_marks(edition, step)))
    return _carried_on(text, edition.text, step)


def _carried_on(text: str, edition: EditionText, step: Step) -> str:
    for name in _LAST_YEARS_OWN:
        if name in edition.model_fields_set:
            text = remove(text, (name,))
    for path, value in _values(edition, step):
        text = set_value(text, path, value)
    for index, process_step in enumerate(edition.process):
        for name in _OF_LAST_TIME:
            if name in process_step.model_fields_set:
                text = remove(text, ("process", index, name))
    return text


def _marks(edition: Edition, step: Step) -> Iterator[tuple[Path, str]]:
    text = edition.text
    if text.letter is not None or edition.ministerial is not None:
        place = "chapters" if text.letter is None else "letter"
        yield (place,), f"Udfyld letter: ministerens brev om målene for {step.new}."
    if text.cut_off is not None or any(target.series for target in edition.targets):
        place = "chapters" if text.cut_off is None else "cut_off"
        yield (place,), f"Udfyld cut_off: sidste måned i {step.new - 1} med realiserede tal."
    if text.process:
        yield ("process",), "Udfyld datoerne i process: Trinene er fra sidst."
    if text.follow_up is not None:
        yield ("follow_up",), f"Skriv follow_up: om, hvis opfølgningen er en anden i {step.new}."
    yield ("source",), f"Skriv kilden til planen for {step.new}, her og på målene."


def _values(edition: EditionText, step: Step) -> Iterator[tuple[Path, str]]:
    """What the keys hold now, as far as it is something else."""
    yield ("summary",), mark(f"Skriv planen for {step.new} i to-tre sætninger.")
    if edition.status != "draft":
        yield ("status",), "draft"
    if step.words(edition.title) != edition.title:
        yield ("title",), step.words(edition.title)
    follow_up = edition.follow_up
    if follow_up is not None and step.words(follow_up.text) != follow_up.text:
        yield ("follow_up", "text"), step.words(follow_up.text)
