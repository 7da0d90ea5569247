"""The adoption of an edition: what stands in its way, and how it is written into the edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planvaerk import danish
from planvaerk.checking import Checked, check_reading
from planvaerk.model.edition import Adoption, Amendment, ProcessStep
from planvaerk.model.plan import Edition
from planvaerk.positions import Origin
from planvaerk.process import adoption_step, days_of
from planvaerk.process_sentences import time_of
from planvaerk.store import Reading
from planvaerk.yaml_splice import add_key, append_item, set_value


def adopted(edition: Edition, act: Adoption | Amendment) -> Edition:
    """The edition as it is once it has been adopted or amended."""
    change = (
        {"adoption": act}
        if isinstance(act, Adoption)
        else {"amendments": (*edition.text.amendments, act)}
    )
    text = edition.text.model_copy(update={"status": "adopted", **change})
    return replace(edition, text=text)


def checked_as_adopted(reading: Reading, edition: Edition) -> Checked:
    """The check of a tree with this edition, not yet written, in its year's place."""
    plan, file = reading.plan, f"plan/{edition.year}.yml"
    written = {id(edition.text): Origin(file, ())}
    for name in ("adoption", "amendments"):
        value = getattr(edition.text, name)
        records = value if isinstance(value, tuple) else (value,)
        written |= {id(record): Origin(file, (name,)) for record in records if record}
    changed = replace(
        plan,
        editions=tuple(edition if e.year == edition.year else e for e in plan.editions),
        origins={**plan.origins, **written},
    )
    return check_reading(Reading(changed, reading.findings))


def written(text: str, edition: Edition, act: Adoption | Amendment) -> str:
    """The text of the edition's file with the adoption or the amendment in it."""
    record = {name: str(value) for name, value in act.model_dump(mode="json").items()}
    if isinstance(act, Adoption):
        status = "adopted"
        if edition.text.status != status:
            text = set_value(text, ("status",), status)
        return add_key(text, ("adoption",), record, after="status")
    if "amendments" in edition.text.model_fields_set:
        return append_item(text, ("amendments",), record)
    return add_key(text, ("amendments",), [record], after="adoption")


def remarks(edition: Edition, act: Adoption | Amendment) -> Iterator[str]:
    """What an author should know of an adoption that is written, in Danish sentences."""
    text = edition.text
    if isinstance(act, Amendment):
        return
    if text.status == "draft":
        yield "Planen gik direkte fra udkast til vedtaget. Den var ikke i høring (status: hearing)."
    if text.process and not any(_fits(step, act) for step in text.process):
        yield _not_of_the_process(adoption_step(text.process), act)
    if text.process_as_of and text.process_as_of < act.date:
        yield (
            f"process_as_of: er {danish.day(text.process_as_of)}, altså før vedtagelsen.\n"
            "  Sitet siger ikke, hvor langt processen er, før du skriver en senere dag."
        )


def _fits(step: ProcessStep, act: Adoption) -> bool:
    """True when a step may be the adoption: its time and its body do not say otherwise."""
    days = days_of(step.when) if step.when else None
    is_then = days is None or days.first <= act.date <= days.last
    is_theirs = step.body is None or step.body.casefold() == act.body.casefold()
    return is_then and is_theirs and (days is not None or step.body is not None)


def _not_of_the_process(step: ProcessStep | None, act: Adoption) -> str:
    if step is None:
        return (
            f"Processen har intet trin {danish.day(act.date)} for {act.body}.\n"
            "  Er dagen eller navnet forkert, så ret det under adoption:."
        )
    said = [time_of(step.when)] if step.when else []
    said += [step.body] if step.body else []
    return (
        f'Trinnet "{step.title}" i processen siger noget andet: {", ".join(said)}.\n'
        "  Er trinnet rigtigt, så skriv det samme under adoption:. Er det forkert, så ret det,\n"
        "  slet adoption:, og kør kommandoen igen."
    )
